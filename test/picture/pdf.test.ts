import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { exported } from '../support/exported.js';

/** What the pages of a PDF draw, as its operators. */
function drawn(pdf: Uint8Array): string {
  return [...Buffer.from(pdf).toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, body]) => {
    try {
      return inflateSync(Buffer.from(body!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  }).filter((stream) => /\bTj\b/.test(stream)).join('\n');
}

describe('a picture as PDF', () => {
  it('has lines for relations, besides what is filled and the words, each kind in its colour', async () => {
    const draws = async (text: string) => drawn(await exported(text, 'pdf') as Uint8Array);
    const [support, attack] = [await draws('[A]: a.\n  + [B]: b.\n'), await draws('[A]: a.\n  - [B]: b.\n')];
    const colours = (text: string) => new Set(text.match(/^[\d. ]+ RG$/gm));
    assert.ok(/^S$/m.test(support) && colours(support).size > 1, support);
    assert.notDeepEqual(colours(support), colours(attack));
  });
});
