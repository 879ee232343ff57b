import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
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

  it('gives room to the columns that hold much, and to the longest word of each, on the whole page', async () => {
    const text = `[A]: ${'A long sentence with many words in it. '.repeat(4)}\n  + [B]: Clouds [@k].\n`;
    const xml = strFromU8(unzipSync(await exported(text, 'table-docx') as Uint8Array)['word/document.xml']!);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    assert.equal(widths.length, 9);
    assert.ok(Math.abs(widths.reduce((sum, width) => sum + width, 0) - (16838 - 1800)) <= 9);
    assert.equal(Math.max(...widths), widths[0]);
    // `accepted`, nine points high, with the sides of the cell.
    assert.ok(widths[7]! >= 8 * 100 + 160);
  });
});
