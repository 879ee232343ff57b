/** What a character is for a comparison of texts. */
export const enum CharacterClass { Other = 1, Word, /** A letter of a script that is written without spaces. */ Unspaced }

const classes = new Uint8Array(0x10000);
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const word = /[\p{L}\p{N}\p{M}]/u;

/** The class of a UTF-16 code; halves of pairs count as letters. */
export function classOf(code: number): CharacterClass {
  const known = classes[code];
  if (known) return known;
  const character = String.fromCharCode(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const found = unspaced.test(character) ? CharacterClass.Unspaced
    : isHalf || word.test(character) ? CharacterClass.Word : CharacterClass.Other;
  return (classes[code] = found);
}

/** Whether a code belongs to a word; `NaN`, after the end of a text, does not. */
export function isWordCode(code: number): boolean {
  return code === code && classOf(code) !== CharacterClass.Other;
}

/** Quotation marks and apostrophes of any kind, and what is typed for them. */
export const quoteMarks = '"\'`´“”„‟‘’‚‛«»‹›「」『』｢｣〝〞〟＂＇′″‵‶ʹʺʻʼʽˮ׳״❛❜❝❞❮❯﹁﹂﹃﹄';

/** Hyphens, dashes and minus signs of any kind. */
export const dashes = '-‐‑‒–—―−⁃֊־⸺⸻﹘﹣－';

/** Characters that only steer how others are shown. */
export const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640\u061c\u180e\0]|\u034f|[\ufe00-\ufe0f]/;

/** Digits as they call a note. */
export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
