import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { exportFormats, formats, formatsByEnding, usualEnd, type ExportFormat, type FormatInfo } from '../../server/src/convert/formats.js';

describe('the table of formats', () => {
  const infos: readonly FormatInfo[] = formats;
  const listed = (has: (info: FormatInfo) => boolean) => infos.filter(has).map(({ id }) => `${id}.ts`).toSorted();

  it('has a line for each file that reads or writes one, and a file for each line', () => {
    assert.deepEqual(readdirSync('server/src/convert/import').toSorted(), listed(({ reads }) => reads !== undefined));
    assert.deepEqual(readdirSync('server/src/convert/export').toSorted(), listed(({ writes }) => writes === 'graph' || writes === 'map'));
  });

  for (const way of ['import', 'export']) {
    for (const file of readdirSync(`server/src/convert/${way}`)) {
      it(`has a test of the same name for ${way}/${file}`, () => {
        assert.ok(existsSync(`test/convert/${way}/${file.replace('.ts', '.test.ts')}`));
      });
    }
  }

  it('gives each format its own name for a file', () => {
    assert.deepEqual(['docx', 'table-docx', 'md', 'sources-md', 'table-html', 'json', 'xaif', 'gsn'].map((id) => usualEnd(id as ExportFormat)),
      ['.docx', '-table.docx', '.md', '-sources.md', '-table.html', '.json', '-xaif.json', '.gsn.yaml']);
    assert.equal(new Set(exportFormats.map(({ id }) => usualEnd(id))).size, exportFormats.length);
  });

  it('finds a format by the end of a name, the longest that fits first', () => {
    const found = (name: string) => formatsByEnding(name, exportFormats).map(({ id }) => id);
    assert.deepEqual(found('a.b/MAP.Svg'), ['svg']);
    assert.deepEqual(found('map.gv'), ['dot']);
    assert.deepEqual([found('svg'), found('map.docs'), found('')], [[], [], []]);
    assert.deepEqual(formatsByEnding('a.gsn.yaml', [{ endings: ['yaml'] }, { endings: ['gsn.yaml', 'gsn'] }]), [{ endings: ['gsn.yaml', 'gsn'] }]);
  });
});
