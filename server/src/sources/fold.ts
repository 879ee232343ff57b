import type { Range } from '../base/range.js';
import { CharacterClass, classOf, dashes, invisible, isWordCode, quoteMarks, superscripts } from './characters.js';
import { OffsetMap } from './offset-map.js';

/** The characters that have a special meaning in a folded text. */
export const folded = {
  space: ' ',
  /** Where a paragraph ends. */
  paragraph: '\n',
  /** Where a page ends. */
  page: '\f',
  quote: '"',
  dash: '-',
  /** A hyphen at a line end: it may belong to the word or divide it. */
  lineHyphen: '\u00ad',
  /** A mark that refers to a note. */
  note: '\u0001',
} as const;

/** A text as it is compared: without the differences between two ways of printing the same words. */
export interface Folded {
  readonly text: string;
  readonly offsets: OffsetMap;
}

/** What else is known about a text that is folded. */
export interface FoldOptions {
  /** Stretches that are not words and are left out, in order. */
  readonly hidden?: readonly Range[];
  /** Offsets at which a page begins, in order. */
  readonly pages?: readonly number[];
  /** Offsets at which something begins that does not continue what is before it, in order. */
  readonly breaks?: readonly number[];
}

const quoteCodes = codesOf(quoteMarks);
const dashCodes = codesOf(dashes);
const superscriptCodes = codesOf(superscripts);
const lineHyphens = codesOf('-‐\u00ad¬');
const noteSigns = codesOf('*†‡');
const softHyphen = 0xad;

/**
 * Folds a text: NFKC; one kind of quotation mark and of dash, one where several come together; white space to one
 * space, or to the end of a paragraph or page; no invisible characters. Linear.
 */
export function fold(text: string, { hidden = [], pages = [], breaks = [] }: FoldOptions = {}): Folded {
  return new Folding(text, hidden, pages, breaks).run();
}

class Folding {
  readonly #text: string;
  readonly #hidden: readonly Range[];
  readonly #pages: readonly number[];
  readonly #breaks: readonly number[];
  readonly #isNormal: boolean;
  readonly #offsets = new OffsetMap();
  #codes: Uint16Array;
  #length = 0;
  #nextHidden = 0;
  #nextPage = 0;
  #nextBreak = 0;

  constructor(text: string, hidden: readonly Range[], pages: readonly number[], breaks: readonly number[]) {
    this.#text = text;
    this.#hidden = hidden;
    this.#pages = pages;
    this.#breaks = breaks;
    this.#isNormal = text.normalize('NFKC') === text;
    this.#codes = new Uint16Array(text.length + 64);
  }

  run(): Folded {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const next = this.#behindGap(at);
      if (next > at) {
        at = next;
        continue;
      }
      at = this.#foldCharacter(at);
    }
    return { text: textOf(this.#codes, this.#length), offsets: this.#offsets };
  }

  /** Folds white space and what is hidden in it; gives the offset after it, or `from` if there is none. */
  #behindGap(from: number): number {
    const text = this.#text;
    let at = from;
    let lineEnds = 0;
    let isSpace = false;
    for (; at < text.length;) {
      const hidden = this.#hidden[this.#nextHidden];
      if (hidden !== undefined && hidden.start <= at) {
        at = Math.max(at, hidden.end);
        this.#nextHidden++;
        continue;
      }
      const code = text.charCodeAt(at);
      if (!isSpaceCode(code)) break;
      isSpace = true;
      if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10)) lineEnds++;
      if (code === 0x2029) lineEnds += 2;
      at++;
    }
    const isPage = this.#passes(this.#pages, at, this.#nextPage);
    const isBreak = this.#passes(this.#breaks, at, this.#nextBreak);
    this.#nextPage += isPage;
    this.#nextBreak += isBreak;
    if (isSpace || isPage > 0 || isBreak > 0) this.#addGap(from, isPage > 0 ? 12 : isBreak > 0 || lineEnds > 1 ? 10 : 32);
    return at;
  }

  /** How many of `starts`, counted from the one at `first`, are not after `offset`. */
  #passes(starts: readonly number[], offset: number, first: number): number {
    let count = 0;
    while (starts[first + count]! <= offset) count++;
    return count;
  }

  /** White space after white space is merged; the stronger break counts. */
  #addGap(from: number, code: number): void {
    if (this.#length === 0) return;
    const last = this.#codes[this.#length - 1]!;
    if (last === 32 || last === 10 || last === 12) {
      if (last === 32 || code === 12) this.#codes[this.#length - 1] = code;
      return;
    }
    this.#add(code, from);
  }

  /** Folds the character at an offset, with what belongs to it; gives the offset after. */
  #foldCharacter(at: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    if (lineHyphens.has(code)) {
      const behind = this.#behindLineHyphen(at);
      if (behind !== undefined) return behind;
      if (code === softHyphen) return at + 1;
    }
    const isLatin = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (isLatin && (this.#isNormal || !(text.charCodeAt(at + 1) >= 0x300))) return this.#add(code, at), at + 1;
    if (quoteCodes.has(code)) return this.#addOnce(34, at);
    if (dashCodes.has(code)) return this.#addOnce(45, at);
    if (superscriptCodes.has(code) && (this.#mayCallNote(at) || this.#standsAlone(at))) return this.#addOnce(1, at);
    if (noteSigns.has(code) && this.#mayCallNote(at) && !isWordCode(text.charCodeAt(at + 1))) return this.#addOnce(1, at);
    if (isLatin || code >= 0x80 || code === 0) {
      if (invisible.test(text[at]!)) return at + 1;
      if (!this.#isNormal && !this.#isStable(at, code)) return this.#foldCluster(at);
    }
    this.#add(code, at);
    return at + 1;
  }

  #addOnce(code: number, at: number): number {
    if (this.#codes[this.#length - 1] !== code || this.#length === 0) this.#add(code, at);
    return at + 1;
  }

  /**
   * For a hyphen after a letter at the end of a line, if a word continues on the next line: the offset of that line or, where a
   * paragraph or a page ends there too, of the white space before it. `undefined`: it is not such a hyphen.
   */
  #behindLineHyphen(at: number): number | undefined {
    if (!isWordCode(this.#codes[this.#length - 1]!) || this.#length === 0) return undefined;
    const rest = /^[^\S\r\n\f]*(?:\r\n?|\n|\f)\s*/.exec(this.#text.slice(at + 1, at + 200));
    if (rest === null) return undefined;
    const behind = at + 1 + rest[0].length;
    const lineEnds = rest[0].replace(/\r\n/g, '\n').match(/[\r\n\f]/g)!.length;
    const isReached = (next: number | undefined) => next !== undefined && next <= behind;
    const isWithinText = lineEnds === 1 && !rest[0].includes('\f') && !isReached(this.#pages[this.#nextPage])
      && !isReached(this.#breaks[this.#nextBreak]) && !isReached(this.#hidden[this.#nextHidden]?.start);
    if (isWithinText && !isWordCode(this.#text.charCodeAt(behind))) return undefined;
    this.#add(softHyphen, at);
    return isWithinText ? behind : at + 1;
  }

  /** Whether small raised figures have white space on both sides. */
  #standsAlone(at: number): boolean {
    const last = this.#codes[this.#length - 1];
    return this.#length > 1 && last === 32 && /^[⁰¹²³⁴-⁹]{1,3}(?:\s|$)/.test(this.#text.slice(at, at + 4));
  }

  /** Whether a sign at an offset refers to a note: it does after a word that is not a unit, and after punctuation. */
  #mayCallNote(at: number): boolean {
    const last = this.#length === 0 ? 32 : this.#codes[this.#length - 1]!;
    if (last === 1) return true;
    if (last === 32 || last === 10 || last === 12 || at === 0) return false;
    if (!isWordCode(last)) return true;
    let length = 0;
    while (length < 3 && length < this.#length && isLetter(this.#codes[this.#length - 1 - length]!)) length++;
    return length === 3;
  }

  /** Whether a character is its own normal form, and no character that combines with it follows. */
  #isStable(at: number, code: number): boolean {
    const next = this.#text.charCodeAt(at + 1);
    return isOwnForm(code) && (next < 0x300 || at + 1 === this.#text.length || isOwnForm(next) && !combining.test(this.#text[at + 1]!));
  }

  /** A character with the marks that combine with it, in its normal form. */
  #foldCluster(at: number): number {
    const [cluster] = /^[^][\p{M}\u1160-\u11ff]*/u.exec(this.#text.slice(at, at + 16))!;
    const normal = cluster.normalize('NFKC');
    for (let index = 0; index < normal.length; index++) {
      const code = normal.charCodeAt(index);
      const same = quoteCodes.has(code) ? 34 : dashCodes.has(code) ? 45 : isSpaceCode(code) ? 32 : code;
      if (!invisible.test(normal[index]!)) this.#add(same, Math.min(at + index, at + cluster.length - 1));
    }
    return at + cluster.length;
  }

  #add(code: number, original: number): void {
    if (this.#length === this.#codes.length) {
      const longer = new Uint16Array(this.#codes.length * 2);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#offsets.add(this.#length, original);
    this.#codes[this.#length++] = code;
  }
}

const combining = /[\p{M}\u1160-\u11ff]/u;

const ownForms = new Uint8Array(0x10000);

/** Whether NFKC leaves a character as it is. */
function isOwnForm(code: number): boolean {
  if (ownForms[code] === 0) {
    const character = String.fromCharCode(code);
    ownForms[code] = (code < 0xd800 || code > 0xdfff) && character.normalize('NFKC') === character ? 1 : 2;
  }
  return ownForms[code] === 1;
}

function isLetter(code: number): boolean {
  return classOf(code) === CharacterClass.Word && !(code >= 48 && code <= 57);
}

function isSpaceCode(code: number): boolean {
  return code <= 32 ? code === 32 || (code >= 9 && code <= 13) : code >= 0x85 && (code === 0xa0 || code === 0x85
    || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029
    || code === 0x202f || code === 0x205f || code === 0x3000);
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

/** Makes the text in pieces, because a call takes only a limited number of arguments. */
function textOf(codes: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += 0x2000) text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(length, at + 0x2000)) as unknown as number[]);
  return text;
}
