import { CharacterClass, classOf, isWordCode } from './characters.js';
import { folded } from './fold.js';
import type { Token } from './pattern.js';
import { placesBehind } from './skipping.js';
import type { SourceIndex } from './source-index.js';

/** This often a quotation may go on after something that is between two of its lines. */
const mostSkips = 3;

/**
 * Tells where in the folded text of a source the words and signs `tokens` end that begin at `at`; `undefined`: they do not stand
 * there. They are there if nothing differs but the case of the first letter, white space, hyphens at line ends, marks that
 * call notes, numbers in brackets, and a full stop or comma that the writer has set at the end.
 */
export function matchAt(index: SourceIndex, at: number, tokens: readonly Token[]): number | undefined {
  const end = matchFrom(index, at, tokens, 0, mostSkips);
  return end !== undefined && beginsWord(index.folded.text, at) ? end : undefined;
}

/** Works as `matchAt` does, from the token `first` on. */
function matchFrom(index: SourceIndex, at: number, tokens: readonly Token[], first: number, skips: number): number | undefined {
  const { text } = index.folded;
  let end = at;
  for (let number = first; number < tokens.length; number++) {
    const token = tokens[number]!;
    const begin = number === 0 ? end : behindGap(text, end, token);
    const next = token.isWord ? matchWord(index, begin, number, tokens) : matchSign(text, begin, token.text);
    if (next !== undefined) {
      end = next;
      continue;
    }
    const boundary = number === 0 ? undefined : boundaryIn(text, end, begin + token.text.length);
    if (boundary !== undefined && skips > 0) {
      for (const place of placesBehind(index, boundary)) {
        const found = isSplit(text, boundary)
          ? matchDivided(index, { begin, boundary, place }, tokens, number, skips) : matchFrom(index, place, tokens, number, skips - 1);
        if (found !== undefined) return found;
      }
    }
    const isOwnStop = number === tokens.length - 1 && number > 0 && (token.text === '.' || token.text === ',');
    return isOwnStop && !'?!'.includes(text[behindGap(text, end, undefined)] ?? ' ') && endsWord(text, end) ? end : undefined;
  }
  return endsWord(text, end) ? end : undefined;
}

/** A word that a hyphen divides at the end of a page, and that goes on at `place`. */
function matchDivided(
  index: SourceIndex, { begin, boundary, place }: { begin: number; boundary: number; place: number },
  tokens: readonly Token[], number: number, skips: number,
): number | undefined {
  const { text } = index.folded;
  const token = tokens[number]!;
  const start = text.slice(begin, boundary - 1);
  if (token.text.startsWith(start) && start !== '') {
    const rest = { ...token, text: token.text.slice(start.length) };
    return matchFrom(index, place, tokens.with(number, rest), number, skips - 1);
  }
  return token.text === folded.dash ? matchFrom(index, place, tokens, number + 1, skips - 1) : undefined;
}

/** The first end of a paragraph or page from `from` to `to`. */
function boundaryIn(text: string, from: number, to: number): number | undefined {
  for (let at = from; at <= to && at < text.length; at++) {
    if (text[at] === folded.paragraph || text[at] === folded.page) return at;
    if (at > from + 1 && text[at] === ' ') return undefined;
  }
  return undefined;
}

function isSplit(text: string, boundary: number): boolean {
  return text[boundary - 1] === folded.lineHyphen;
}

/** Returns the offset after white space, ends of paragraphs, and marks of notes that `token` is not. */
function behindGap(text: string, from: number, token: Token | undefined): number {
  let at = from;
  for (;;) {
    const character = text[at];
    if (character === folded.space || character === folded.note || character === folded.paragraph || character === folded.page) {
      at++;
      continue;
    }
    const note = noteBehind(text, at, token);
    if (note === at) return at;
    at = note;
  }
}

/** Numbers in brackets, and figures that are at a punctuation mark without a space: they call notes. */
function noteBehind(text: string, at: number, token: Token | undefined): number {
  if (text[at] === '[' && token?.text !== '[') {
    const [reference] = /^\[\d{1,3}(?:[-,; ]+\d{1,3})*\]/.exec(text.slice(at, at + 40)) ?? [''];
    return at + reference.length;
  }
  const code = text.charCodeAt(at);
  if (code < 48 || code > 57 || !'.,;:!?")'.includes(text[at - 1] ?? ' ')) return at;
  const [figures] = /^\d{1,3}(?=[\s\n\f]|$)/.exec(text.slice(at, at + 5)) ?? [''];
  if (figures === '' || token?.text === figures || !/\p{L}{3}["')]*[.,;:!?"')]+$/u.test(text.slice(Math.max(0, at - 12), at))) return at;
  return /(?:^|\W)(?:nos?|nr|pp?|abs|art|vol|bd|fig|abb|ch|sec|kap|rn|rdn|tab|eq)\.$/i.test(text.slice(Math.max(0, at - 6), at)) ? at : at + figures.length;
}

function matchSign(text: string, at: number, sign: string): number | undefined {
  if (sign === folded.dash && text[at] === folded.lineHyphen) return at + 1;
  if (text[at] !== sign) return undefined;
  let end = at + 1;
  // Quotation marks that stand together are one.
  if (sign === folded.quote) {
    for (let next = end; text[next] === folded.quote || text[next] === ' '; next++) if (text[next] === folded.quote) end = next + 1;
  }
  return end;
}

/** The end of a word that is at an offset, if it ends there. */
function matchWord(index: SourceIndex, begin: number, number: number, tokens: readonly Token[]): number | undefined {
  const { folded: { text }, hasSpaces } = index;
  const token = tokens[number]!;
  let at = begin;
  if (token.changed === 'first-letter' || token.changed === 'beginning') {
    const start = lettersTo(text, begin, token);
    if (start === undefined) return undefined;
    at = start;
  }
  for (let letter = 0; letter < token.text.length; letter++) {
    if (text[at] === folded.lineHyphen && letter > 0) at = behindLineHyphen(text, at);
    if (!hasSpaces && text[at] === folded.space && letter > 0 && !isFigureAt(text, at - 1, at + 1)) at++;
    if (!isSame(text[at], token.text[letter]!, number === 0 && letter === 0)) return undefined;
    at++;
  }
  if (token.changed === 'end') while (isWordCode(text.charCodeAt(at))) at++;
  const next = tokens[number + 1];
  const isJoined = !hasSpaces && next?.isWord === true && !isFigureAt(text, at - 1, at);
  return isWordEnd(text, at) || isJoined || (text[at] === folded.lineHyphen && next?.text === folded.dash) ? at : undefined;
}

/** Whether figures are at both offsets. */
function isFigureAt(text: string, one: number, other: number): boolean {
  return /\d/.test(text[one] ?? '') && /\d/.test(text[other] ?? '');
}

/** Where the word at `begin` goes on as `token` says, after the letters that were changed. */
function lettersTo(text: string, begin: number, { text: rest, changed }: Token): number | undefined {
  let end = begin;
  while (isWordCode(text.charCodeAt(end))) end++;
  const start = end - rest.length;
  const count = start - begin;
  return count >= 0 && (changed === 'beginning' || count === 1) && text.startsWith(rest, start) ? start : undefined;
}

function behindLineHyphen(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === ' ' || text[end] === folded.paragraph || text[end] === folded.page) end++;
  return end;
}

function isSame(ours: string | undefined, theirs: string, isFirst: boolean): boolean {
  return ours === theirs || (isFirst && ours?.toLowerCase() === theirs.toLowerCase());
}

/** Whether no word goes on at an offset after one. */
function isWordEnd(text: string, at: number): boolean {
  if (text[at] === folded.lineHyphen) return !isWordCode(text.charCodeAt(behindLineHyphen(text, at)));
  const next = text.charCodeAt(at);
  return !isWordCode(next) || classOf(next) === CharacterClass.Unspaced || classOf(text.charCodeAt(at - 1)) === CharacterClass.Unspaced;
}

/** What is joined by a hyphen to a word before it, and turns it into something else. */
const turning = /(?:^|[^\p{L}\p{M}])(?:non|un|in|im|ir|il|dis|de|anti|nicht|miss?|ex|quasi|pseudo|semi|pre|post|sub|mal|mé|dé|contre|counter|gegen|half|halb|self|selbst|near|fast|בלתי|אי|غير|لا)-$/iu;

/** What is joined to a word after it, and does so. */
const turningBehind = /^-(?:free|less|frei|los|like|ish|artig|ähnlich)(?![\p{L}\p{M}])/iu;

/** Whether a word may begin at an offset that is not within another. */
function beginsWord(text: string, at: number): boolean {
  if (!isWordCode(text.charCodeAt(at)) || classOf(text.charCodeAt(at)) === CharacterClass.Unspaced) return true;
  let before = at - 1;
  while (text[before] === folded.paragraph || text[before] === folded.page) before--;
  if (text[before] === folded.lineHyphen) return false;
  return !isWordCode(text.charCodeAt(at - 1)) && !isWithinNumber(text, at) && !turning.test(text.slice(Math.max(0, at - 12), at));
}

/** Whether what ends at an offset is not a part of something else. */
function endsWord(text: string, at: number): boolean {
  return !turningBehind.test(text.slice(at, at + 12)) && !isWithinNumber(text, at);
}

/** Whether figures go on before and after an offset, and a sign between them. */
function isWithinNumber(text: string, at: number): boolean {
  return /\d[.,:/]?$/.test(text.slice(Math.max(0, at - 2), at)) && /^[.,:/]?\d/.test(text.slice(at, at + 2));
}
