import assert from 'node:assert/strict';
import type { ExportOptions } from '../../server/src/service.js';
import { exported } from '../support/exported.js';

const text = '===\ntitle: Buses\n===\n\n[Free]: Buses cost nothing.\n  + [Clean]: The air gets cleaner.\n  - [Dear]: Taxes rise.\n';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the words of a PDF stand, in points from the middle of its page, to the right and up. */
async function wordsIn(page: NonNullable<ExportOptions['page']>): Promise<ReadonlyMap<string, Place>> {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const document = await getDocument({ data: await exported(text, 'pdf', { page }) as Uint8Array }).promise;
  const first = await document.getPage(1);
  const [left, bottom, right, top] = first.view as [number, number, number, number];
  const { items } = await first.getTextContent();
  await document.destroy();
  return new Map(items.flatMap((item) => ('str' in item && item.str.trim() !== ''
    ? [[item.str, { x: item.transform[4] as number - (left + right) / 2, y: item.transform[5] as number - (bottom + top) / 2 }]] : [])));
}

/** Where the same words are in the SVG, in pixels from its middle, to the right and up. */
async function wordsOfSvg(): Promise<ReadonlyMap<string, Place>> {
  const svg = await exported(text, 'svg') as string;
  const [width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number) as [number, number];
  const found = new Map<string, Place>();
  const moves: Place[] = [{ x: 0, y: 0 }];
  for (const [, opens, attributes = '', x, y, words] of svg.matchAll(/<(\/?)g([^>]*)>|<text [^>]*?x="(\S+)" y="(\S+)"[^>]*>([^<]*)</g)) {
    const at = moves.at(-1)!;
    if (words !== undefined) found.set(words, { x: at.x + Number(x) - width / 2, y: height / 2 - at.y - Number(y) });
    else if (opens === '/') moves.pop();
    else {
      const [, dx = 0, dy = 0] = /translate\((\S+)[ ,](\S+?)\)/.exec(attributes) ?? [];
      moves.push({ x: at.x + Number(dx), y: at.y + Number(dy) });
    }
  }
  return found;
}

describe('the words of a PDF', () => {
  it('stand where they stand in the picture, in the middle of the page, as large as it allows', async () => {
    const svg = await wordsOfSvg();
    const isNear = (one: Place, other: Place, scale: number) => Math.abs(one.x - scale * other.x) < 1 && Math.abs(one.y - scale * other.y) < 1;
    for (const [page, scale] of [['fit', 0.75], ['a4', 0.75]] as const) {
      const words = await wordsIn(page);
      for (const each of ['Buses', 'Free', 'Clean', 'Dear', 'Taxes rise.']) {
        assert.ok(isNear(words.get(each)!, svg.get(each)!, scale), `${each} in ${page}: ${JSON.stringify([words.get(each), svg.get(each)])}`);
      }
    }
  });
});
