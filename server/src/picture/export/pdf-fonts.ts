import type { PDFFont } from '@cantoo/pdf-lib';
import type { Run } from './bidi.js';

/** Letters that one font has. */
export interface Piece {
  readonly text: string;
  readonly font: PDFFont;
}

/** What joins the characters around it, or changes how the one before it looks. */
const JOINS = /[\p{Cf}\p{Mn}]/u;

/** The fonts of a PDF: the program's own, and others for what these do not have. */
export class PdfFonts {
  readonly #regular: PDFFont;
  readonly #bold: PDFFont;
  readonly #others: readonly PDFFont[];
  readonly #characters = new Map<PDFFont, ReadonlySet<number>>();

  constructor(regular: PDFFont, bold: PDFFont, others: readonly PDFFont[]) {
    [this.#regular, this.#bold, this.#others] = [regular, bold, others];
  }

  /** A run in the pieces that are drawn one after the other, from left to right. */
  piecesOf({ text, rightToLeft }: Run, isBold: boolean): readonly Piece[] {
    const own = isBold ? this.#bold : this.#regular;
    if (this.#others.length === 0) return [{ text, font: own }];
    const pieces: { text: string; font: PDFFont }[] = [];
    for (const character of text) {
      const last = pieces.at(-1);
      const code = character.codePointAt(0)!;
      const isJoin = last !== undefined && JOINS.test(character);
      // Other fonts draw what joins as a box if they do not know it.
      if (isJoin && last.font !== own && !this.#has(last.font, code)) continue;
      const font = isJoin ? last.font : this.#has(own, code) ? own : this.#others.find((other) => this.#has(other, code)) ?? own;
      if (last?.font === font) last.text += character;
      else pieces.push({ text: character, font });
    }
    return rightToLeft ? pieces.toReversed() : pieces;
  }

  #has(font: PDFFont, code: number): boolean {
    let characters = this.#characters.get(font);
    if (characters === undefined) this.#characters.set(font, characters = new Set(font.getCharacterSet()));
    return characters.has(code);
  }
}
