import assert from 'node:assert/strict';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { exported } from '../support/exported.js';
import { golden } from '../support/golden.js';

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

/** What is drawn in different ways: headings of several lines, what is rejected, words from right to left and in several fonts, dashes, given colours. */
const everything = `===
title: A picture
author: [A. Author, B. Author]
lang: en
map: {arrange: sections, verdicts: all, colours: {odd: "#00aa00"}}
===

# A heading that is so long that it has to be written in two lines above its part

[A]: Claim \u05e9\u05dc\u05d5\u05dd **b**. #thesis
  - [No]: Rejected. #odd #undeveloped
    - [Yes]: It is so. [@k, p. 3]
  ? Why?
  _ [Cut]: cut.

# \u05e9\u05dc\u05d5\u05dd

[B]: \u05e9\u05dc\u05d5\u05dd 12 abc.
  >< [A]
`;

describe('a picture as PDF', () => {
  it('has lines for relations, besides what is filled and the words, each kind in its colour', async () => {
    const draws = async (text: string) => drawn(await exported(text, 'pdf') as Uint8Array);
    const [support, attack] = [await draws('[A]: a.\n  + [B]: b.\n'), await draws('[A]: a.\n  - [B]: b.\n')];
    const colours = (text: string) => new Set(text.match(/^[\d. ]+ RG$/gm));
    assert.ok(/^S$/m.test(support) && colours(support).size > 1, support);
    assert.notDeepEqual(colours(support), colours(attack));
  });

  for (const [name, page] of [['fit', 'fit'], ['a4', 'a4'], ['letter', 'letter']] as const) {
    it(`draws and tells what the golden file has (UPDATE=1 writes it): ${name}`, async () => {
      const pdf = await exported(everything, 'pdf', { page }) as Uint8Array;
      const document = await PDFDocument.load(pdf);
      const told = [
        [document.getTitle(), document.getAuthor(), document.getSubject(), document.getCreator(), document.getCreationDate()?.toISOString(), String(document.catalog.get(PDFName.of('Lang')))].join(' | '),
        ...document.getPages().map((each) => `page ${Math.round(each.getWidth())} × ${Math.round(each.getHeight())}`),
        ...document.context.enumerateIndirectObjects().flatMap(([, object]) => {
          const words = object instanceof PDFDict ? object.get(PDFName.of('Alt')) : undefined;
          return words instanceof PDFHexString ? [`${String((object as PDFDict).get(PDFName.of('S')))} ${words.decodeText()}`] : [];
        }),
      ];
      // A line for each part that is read or passed over as a whole.
      const parts = drawn(pdf).replace(/-\d{6,}(?= )/g, '').replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100)).split(/\n(?=\/\w+ (?:<<|BMC))/).map((part) => part.replaceAll('\n', ' '));
      // On a sheet it is the same, at another scale.
      golden(path.join(import.meta.dirname, `../fixtures/map/pdf-${name}.txt`), `${[...told, '', ...name === 'fit' ? parts : parts.slice(0, 6)].join('\n')}\n`);
    });
  }
});
