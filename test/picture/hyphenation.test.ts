import assert from 'node:assert/strict';
import { withHyphens } from '../../server/src/picture/hyphenation.js';
import { graphOf } from './map.js';

describe('where long words may be parted', () => {
  it('is asked of their language only where there are some, of up to 120 letters', async () => {
    // What is known of a language is kept, so each has its own.
    const asked = async (letters: number, lang: string) => {
      const files: string[] = [];
      const graph = graphOf(`===\nlang: ${lang}\n===\n\n[A]: It is ${'a'.repeat(letters)}.\n`);
      const read = (file: string) => {
        files.push(file);
        return Promise.reject(new Error('There are none.'));
      };
      assert.equal(await withHyphens(graph, read), graph);
      return files.length > 0;
    };
    assert.deepEqual([await asked(7, 'xa'), await asked(8, 'xb'), await asked(120, 'xc'), await asked(121, 'xd')], [false, true, true, false]);
  });

  it('is asked of the patterns that a language has in common with others', async () => {
    const asked = async (lang: string) => {
      const files: string[] = [];
      await withHyphens(graphOf(`===\nlang: ${lang}\n===\n\n[A]: Menneskerettighetsdomstolen.\n`), (file) => {
        files.push(file);
        return Promise.reject(new Error('There are none.'));
      });
      return files;
    };
    assert.deepEqual([await asked('nb'), await asked('nn-NO'), await asked('sr')], [['no.wasm'], ['nn-no.wasm', 'no.wasm'], ['sh-cyrl.wasm']]);
  });
});
