import assert from 'node:assert/strict';
import { exportFormats } from '../../server/src/convert/formats.js';
import type { ExportFormat } from '../../server/src/service.js';
import { exported } from '../support/exported.js';

const text = 'Introductory words.\n\n[Tea]: Drink tea. #thesis\n  + It wakes.\n';

describe('prose in an export', () => {
  // What is packed is seen in the same format without packing.
  const packed = ['png', 'pdf', 'docx', 'table-docx', 'sources-md', 'html'];
  for (const { id, writes } of exportFormats.filter((format) => !packed.includes(format.id))) {
    it(`${writes === 'map' ? 'comes along' : 'is left out unless the map shows it'}, as ${id}`, async () => {
      // A picture breaks texts into lines, a link or an id each.
      const has = async (map: string) => /Introductory/.test(String(await exported(map, id as ExportFormat)));
      assert.equal(await has(text), writes === 'map');
      assert.ok(await has(`===\nmap: {prose: true}\n===\n\n${text}`));
    });
  }

  it('is there in a page for whoever asks for it', async () => {
    const page = String(await exported(text, 'html'));
    assert.match(page, /"prose":false/);
    assert.match(page, /Introductory/);
  });
});
