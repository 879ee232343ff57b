import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { examples } from './examples.js';

describe('the format of a file', () => {
  it('is told by its content where its name is that of any text, or it has none', async () => {
    for (const format of ['kialo', 'apx', 'af', 'tgf', 'md', 'mermaid', 'csv'] as const) {
      for (const name of ['a.txt', undefined]) assert.equal((await importMap(examples[format], { name })).format, format, `${format} as ${name}`);
    }
    assert.equal((await importMap('% who\narg(a).\n', { name: 'a.txt' })).format, 'apx');
    assert.equal((await importMap('parent\tid\ttext\n\t1\tTrams are good.\n1\t2\tThey are quiet.\n', { name: 'a.txt' })).related, 1);
  });

  it('is none where the text is something else', async () => {
    for (const text of ['Dear all,\n\n#\n\nsee you.\n', '# p af 3\n', 'arguments (many)\n']) {
      await assert.rejects(importMap(text, { name: 'a.txt' }), /this looks like none of the formats that can be read/);
    }
  });
});
