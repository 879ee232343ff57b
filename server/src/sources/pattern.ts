import { leftOut } from '../model/quotations.js';
import { CharacterClass, classOf } from './characters.js';
import { fold, folded } from './fold.js';
import { changesWord, isNegation } from './negation.js';

/** One word or sign of a quotation, folded. */
export interface Token {
  readonly text: string;
  readonly isWord: boolean;
  /** Where it is in the words that the pattern was made of. */
  readonly start: number;
  readonly end: number;
  /** Letters of the word that the writer has changed, in brackets: one at its beginning, any number there or at its end. */
  readonly changed: 'first-letter' | 'beginning' | 'end' | undefined;
}

/** Stands for letters in brackets while words are folded. */
const changedLetters = '\ue000';

/** The words and signs of a text as they are compared. Linear. */
export function tokensOf(words: string): readonly Token[] {
  const { text, offsets } = fold(words);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    const kind = classOf(text.charCodeAt(at));
    const start = at;
    at++;
    if (kind === CharacterClass.Word) while (at < text.length && classOf(text.charCodeAt(at)) === CharacterClass.Word) at++;
    const token = text.slice(start, at);
    if (/^\s$/.test(token) || token === folded.note) continue;
    const isWord = kind !== CharacterClass.Other;
    // Quotation marks that stand together are one, whatever is between them.
    if (token === folded.quote && tokens.at(-1)?.text === folded.quote) continue;
    tokens.push({
      text: token === folded.lineHyphen ? folded.dash : token, isWord, changed: undefined,
      start: offsets.toOriginal(start), end: offsets.toOriginal(at - 1) + 1,
    });
  }
  return tokens;
}

/** A stretch of a quotation between what it leaves out, in the ways that it may be read. */
export type Piece = readonly (readonly Token[])[];

/** A quotation as it is looked for: its stretches, each in the ways that it may be read; places are those in its words. */
export interface Pattern {
  readonly pieces: readonly Piece[];
  /** It begins with an ellipsis, or with words in brackets: what the source has before it may be left out. */
  readonly leavesOutBefore: boolean;
}

const beginsWithLeftOut = new RegExp(`^\\s*(?:${leftOut.source}|\\[[^[\\]]{2,}\\])`);

/** Returns the pattern of a quotation's words. */
export function patternOf(words: string): Pattern {
  const pieces: Piece[] = [];
  let start = 0;
  for (const piece of words.split(new RegExp(`(${leftOut.source})`))) {
    if (!leftOut.test(piece)) {
      const readings = readingsOf(piece).filter((tokens) => tokens.some(({ isWord }) => isWord));
      if (readings.length > 0) pieces.push(readings.map((tokens) => tokens.map((token) => shifted(token, start))));
    }
    start += piece.length;
  }
  return { pieces, leavesOutBefore: beginsWithLeftOut.test(words) };
}

function shifted(token: Token, by: number): Token {
  return { ...token, start: token.start + by, end: token.end + by };
}

/** Matches what is in brackets within a quotation, and is not the source's. */
const brackets = /\[([^[\]]*)\]/g;

/**
 * The ways to read a stretch of a quotation: as it stands, since the source may have the brackets itself; and with what
 * brackets hold taken as the writer's own: left out, or, at a word, as letters that were changed.
 */
function readingsOf(piece: string): readonly (readonly Token[])[] {
  const literal = tokensOf(piece);
  if (!piece.includes('[')) return [literal];
  const readings = [literal, withoutInsertions(piece, false)];
  return oneLetter.test(piece) ? [...readings, withoutInsertions(piece, true)] : readings;
}

/** A word of one letter in brackets: put in, or changed. */
const oneLetter = /(?<![\p{L}\p{N}])\[\p{L}\](?![\p{L}\p{N}])/u;

/** `keepsWords`: a word of one letter is one that was changed. */
function withoutInsertions(piece: string, keepsWords: boolean): readonly Token[] {
  const isLetterAt = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(piece[at] ?? ' ');
  const kinds: { readonly at: number; readonly length: number; readonly kind: Token['changed'] }[] = [];
  const plain = piece.replace(brackets, (whole, content: string, at: number) => {
    // A source that is made to say the opposite is not quoted, whatever the brackets around it.
    if (isNegation(content) || changesWord(content, piece[at - 1] ?? ' ', piece[at + whole.length] ?? ' ')) return ` ${content} `;
    const [before, behind] = [isLetterAt(at - 1), isLetterAt(at + whole.length)];
    if (!before && !behind && keepsWords && /^\p{L}$/u.test(content)) {
      kinds.push({ at, length: whole.length, kind: 'first-letter' });
      return changedLetters + ' '.repeat(whole.length - 1);
    }
    if (!before && !behind) return ' '.repeat(whole.length);
    const kind = before ? 'end' : [...content].length === 1 ? 'first-letter' : 'beginning';
    kinds.push({ at, length: whole.length, kind });
    return changedLetters + ' '.repeat(whole.length - 1);
  });
  const tokens = tokensOf(plain).map((token) => inBrackets(token, piece, plain));
  return kinds.length === 0 ? tokens : attach(tokens, kinds);
}

/** A word with the brackets of `piece` directly around it, where `plain` has spaces in their place. */
function inBrackets(token: Token, piece: string, plain: string): Token {
  const start = piece[token.start - 1] === '[' && plain[token.start - 1] === ' ' ? token.start - 1 : token.start;
  const end = piece[token.end] === ']' && plain[token.end] === ' ' ? token.end + 1 : token.end;
  return start === token.start && end === token.end ? token : { ...token, start, end };
}

/** Joins the marks of changed letters to the words that they belong to. */
function attach(tokens: readonly Token[], kinds: readonly { readonly at: number; readonly length: number; readonly kind: Token['changed'] }[]): readonly Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    const kind = kinds.find(({ at }) => at === token.start);
    const next = tokens[index + 1];
    if (token.text !== changedLetters || kind === undefined) {
      const end = kinds.find(({ at, kind: where }) => where === 'end' && at === token.end);
      if (end === undefined) joined.push(token);
      else joined.push({ ...token, changed: 'end', end: end.at + end.length });
    } else if (kind.kind !== 'end' && next?.isWord && next.start === kind.at + kind.length) {
      joined.push({ ...next, start: token.start, changed: kind.kind });
      index++;
    } else if (kind.kind === 'first-letter') {
      // All of the word.
      joined.push({ ...token, text: '', isWord: true, end: kind.at + kind.length, changed: kind.kind });
    }
  }
  return joined;
}
