import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { WIDTH_RANGES } from '../../server/src/picture/text-widths.js';

const weights = [['regular', 'DejaVuSansCondensed', StandardFonts.Helvetica], ['bold', 'DejaVuSansCondensed-Bold', StandardFonts.HelveticaBold]] as const;

describe('the table of widths', () => {
  it('has as many bold characters as others', () => {
    for (const { first, regular, bold } of WIDTH_RANGES) assert.ok(bold.length > 0 && bold.length === regular.length, `from U+${first.toString(16)}`);
  });

  for (const [weight, file, standard] of weights) {
    it(`has of each ${weight} character the wider of DejaVu Sans Condensed and Helvetica, a letter with a mark being as wide as the letter`, async () => {
      const font = fontkit.create(readFileSync(new URL(`../../node_modules/dejavu-fonts-ttf/ttf/${file}.ttf`, import.meta.url))) as Font;
      const helvetica = await (await PDFDocument.create()).embedFont(standard);
      const inHelvetica = new Set(helvetica.getCharacterSet());
      const widest = (code: number): number => {
        const own = Math.round(font.glyphForCodePoint(code).advanceWidth * 1000 / font.unitsPerEm);
        const letters = [code, String.fromCodePoint(code).normalize('NFD').codePointAt(0)!].filter((each) => inHelvetica.has(each));
        // A soft hyphen is not drawn.
        return code === 0xad ? 0 : Math.max(own, ...letters.map((each) => helvetica.widthOfTextAtSize(String.fromCodePoint(each), 1000)));
      };
      for (const range of WIDTH_RANGES) {
        assert.deepEqual(range[weight], range[weight].map((_, at) => widest(range.first + at)), `from U+${range.first.toString(16)}`);
      }
    });
  }
});

interface Font {
  readonly unitsPerEm: number;
  glyphForCodePoint(code: number): { readonly advanceWidth: number };
}
