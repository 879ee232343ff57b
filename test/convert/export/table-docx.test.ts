import assert from 'node:assert/strict';
import { docxLines } from '../../support/docx-text.js';
import { exported } from '../../support/exported.js';

describe('a table of claims and evidence in Word', () => {
  it('has a head and a row for each claim', async () => {
    const lines = docxLines(await exported('[A]: It rains.\n  + [B]: Clouds [@k].\n', 'table-docx') as Uint8Array);
    assert.deepEqual(lines, [
      'Title: Argument map', ...['Claim', 'Kind', 'Supports or attacks', 'Source', 'Page', 'Quotation', 'Checked', 'Verdict', 'Open points'].map((head) => `: ${head}`),
      ...['A: It rains.', 'claim', '', '', '', '', '', 'accepted', ''].map((cell) => `: ${cell}`),
      ...['B: Clouds.', 'claim', 'supports “A”', 'k', '', '', '', 'accepted', ''].map((cell) => `: ${cell}`),
      'Heading1: Sources', ': k.',
    ]);
  });
});
