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
  it('has lines for relations, besides what is filled and the words', async () => {
    const linesOf = async (text: string) => drawn(await exported(text, 'pdf') as Uint8Array).match(/^S$/gm)?.length ?? 0;
    const [one, two] = [await linesOf('[A]: a.\n  + [B]: b.\n'), await linesOf('[A]: a.\n  + [B]: b.\n  - [C]: c.\n')];
    assert.ok(one >= 1 && two > one, `${one}, ${two}`);
  });
});
