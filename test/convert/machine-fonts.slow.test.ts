import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawPicture } from '../../server/src/convert/picture.js';
import { fontsIn } from '../../server/src/node/fonts.js';
import { missingIn } from '../../server/src/picture/export/coverage.js';
import { fontsFor } from '../../server/src/picture/export/font-files.js';
import { graphOf } from '../picture/map.js';
import { readAsset } from '../support/assets.js';
import { decodePng } from '../support/png.js';

const [HAN, LETTER_A] = ['漢'.codePointAt(0)!, 36];

/** A font with one letter: 漢, drawn as an A. */
function withHan(font: Uint8Array): Uint8Array {
  const cmap = new DataView(new ArrayBuffer(40));
  for (const [at, value] of [[2, 1], [4, 3], [6, 10], [12, 12]] as const) cmap.setUint16(at, value);
  for (const [at, value] of [[8, 12], [16, 28], [24, 1], [28, HAN], [32, HAN], [36, LETTER_A]] as const) cmap.setUint32(at, value);
  const bytes = new Uint8Array(font.length + cmap.byteLength);
  bytes.set(font);
  bytes.set(new Uint8Array(cmap.buffer), font.length);
  const view = new DataView(bytes.buffer);
  for (let entry = 12; entry < 12 + 16 * view.getUint16(4); entry += 16) {
    if (view.getUint32(entry) !== 0x636d6170) continue;
    view.setUint32(entry + 8, font.length);
    view.setUint32(entry + 12, cmap.byteLength);
  }
  return bytes;
}

/** A file of several fonts, with this one as the first. */
function asCollection(font: Uint8Array): Uint8Array {
  const head = 16;
  const bytes = new Uint8Array(head + font.length);
  bytes.set(font, head);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x74746366);
  view.setUint32(8, 1);
  view.setUint32(12, head);
  for (let entry = head + 12; entry < head + 12 + 16 * view.getUint16(head + 4); entry += 16) view.setUint32(entry + 8, view.getUint32(entry + 8) + head);
  return bytes;
}

describe('the fonts of a machine', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-fonts-'));
  const list = () => fontsIn([folder, path.join(folder, 'none')]);
  const graph = graphOf('[A]: 漢漢漢漢漢漢漢漢 🚲\n');
  const about = { title: undefined, subtitle: undefined, author: undefined, date: undefined };
  before(() => {
    writeFileSync(path.join(folder, 'Han.ttc'), asCollection(withHan(readFileSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')))));
    writeFileSync(path.join(folder, 'broken.ttf'), 'no font');
    writeFileSync(path.join(folder, 'empty.otf'), '');
  });
  after(() => rmSync(folder, { recursive: true }));

  it('are found by the letters that they have, and each is a file of its own then', async () => {
    const fonts = await fontsFor('漢字', await list());
    assert.equal(fonts.length, 1);
    assert.equal(missingIn('漢字A', fonts), '字A');
  });

  it('stand in for those of the program in PNG, and what no font has is told', async () => {
    const draw = async (...listed: readonly (typeof list)[]) => {
      const { content, missing } = await drawPicture({ graph, format: 'png', about, scale: 1 }, readAsset, ...listed);
      const { data } = decodePng(content as Uint8Array);
      return { missing, dark: data.filter((value, i) => i % 4 === 0 && value < 90).length };
    };
    const [boxes, letters] = [await draw(), await draw(list)];
    assert.equal(boxes.missing, '漢🚲');
    assert.equal(letters.missing, '🚲');
    assert.notEqual(letters.dark, boxes.dark);
  });

  it('stand in for them in PDF, whose text can be searched all the same', async () => {
    const { content, missing } = await drawPicture({ graph, format: 'pdf', about }, readAsset, list);
    assert.equal(missing, '🚲');
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const document = await getDocument({ data: content as Uint8Array }).promise;
    const { items } = await (await document.getPage(1)).getTextContent();
    assert.ok(items.some((item) => 'str' in item && item.str.includes('漢漢漢漢漢漢漢漢')));
    await document.destroy();
  });
});
