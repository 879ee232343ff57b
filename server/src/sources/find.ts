import type { Range } from '../base/range.js';
import { matchAt } from './match.js';
import { endsInNegation } from './negation.js';
import type { Pattern, Piece, Token } from './pattern.js';
import { hasSeed, wordsOf, type SourceIndex } from './source-index.js';

/** The most characters between what is before and after an ellipsis: about a page. */
const reach = 5000;

/** The most characters of a word that negates, with the space after it. */
const longestNegation = 20;

/** A stretch before this may hold what is between two lines of a quotation. */
const longestNote = 3500;

/** More places than these tell nobody more. */
const mostPlaces = 1000;

/**
 * The places in the folded text of a source where all stretches of a quotation are in their order, within reach of each
 * other; `mostPlaces` at most. What it costs depends on how often its rarest words are there. Once some are found, others
 * amid which a note stands are looked for only if it is `thorough`.
 */
export function findQuotation(index: SourceIndex, { pieces, leavesOutBefore }: Pattern, isThorough = false): readonly Range[] {
  if (pieces.length === 0) return [];
  const anchor = pieces.reduce((longest, piece, at) => (lengthOf(piece) > lengthOf(pieces[longest]!) ? at : longest), 0);
  const places: Range[] = [];
  for (const middle of placesOfPiece(index, pieces[anchor]!, isThorough)) {
    const end = endBehind(index, pieces, anchor + 1, middle.end);
    const start = end === undefined ? undefined : startBefore(index, pieces, anchor - 1, middle.start);
    if (start !== undefined && !(leavesOutBefore && isAfterNegation(index, start, 0))) places.push({ start, end: end! });
    if (places.length >= mostPlaces) break;
  }
  return places;
}

/** Tells where the last of the stretches from `first` on ends that follow each other after an offset. */
function endBehind(index: SourceIndex, pieces: Pattern['pieces'], first: number, from: number): number | undefined {
  const piece = pieces[first];
  if (piece === undefined) return from;
  for (const { start, end } of placesWithin(index, piece, from, from + reach)) {
    if (isAfterNegation(index, start, from)) continue;
    const last = endBehind(index, pieces, first + 1, end);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** Tells where the first of the stretches up to `last` begins that precede each other before an offset. */
function startBefore(index: SourceIndex, pieces: Pattern['pieces'], last: number, to: number): number | undefined {
  const piece = last < 0 ? undefined : pieces[last];
  if (piece === undefined) return to;
  for (const { start, end } of placesWithin(index, piece, to - reach, to).reverse()) {
    if (isAfterNegation(index, to, end)) continue;
    const first = startBefore(index, pieces, last - 1, start);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Whether a negation is directly before a place, after `from`. */
function isAfterNegation({ folded: { text } }: SourceIndex, place: number, from: number): boolean {
  return endsInNegation(text.slice(Math.max(from, place - longestNegation), place));
}

/** The places of a stretch between two offsets. */
function placesWithin(index: SourceIndex, readings: Piece, from: number, to: number): Range[] {
  const places: Range[] = [];
  for (let word = Math.max(0, index.wordAt(from - 1) + 1); word < index.wordStarts.length && index.wordStarts[word]! < to; word++) {
    const place = matchAtWord(index, word, readings);
    if (place !== undefined && place.start >= from && place.end <= to) places.push(place);
  }
  return places;
}

/** The places of a stretch in the whole text. `isThorough` as for `findQuotation`. */
export function* placesOfPiece(index: SourceIndex, readings: Piece, isThorough = false): Iterable<Range> {
  for (const tokens of readings) {
    const seen = new Set<number>();
    const beginning = beginningOf(tokens);
    let isFound = false;
    for (const words of candidates(index, tokens)) {
      for (const word of words) {
        if (seen.has(word)) continue;
        seen.add(word);
        const place = index.letters.startsWith(beginning, index.letterStarts[word]) ? matchAtWord(index, word, [tokens]) : undefined;
        if (place === undefined) continue;
        isFound = true;
        yield place;
      }
      if (isFound && !isThorough) return;
    }
    if (isFound) return;
  }
}

/** What the first word begins with, in small letters; empty where its letters were changed. */
function beginningOf(tokens: readonly Token[]): string {
  const first = tokens.find(({ isWord }) => isWord)!;
  return first.changed === undefined ? first.text.slice(0, 2).toLowerCase() : '';
}

/**
 * The words of a text at which `tokens` may begin: those where all their letters follow, then those from where a note may stand
 * between them.
 */
function* candidates(index: SourceIndex, tokens: readonly Token[]): Iterable<Iterable<number>> {
  const plain = tokens.filter(({ changed }) => changed === undefined);
  const { letters, letterStarts } = wordsOf(plain.map(({ text }) => text).join(' '));
  const isWhole = plain.length === tokens.length;
  if (isWhole && !hasSeed(letters, 0)) {
    yield wordsBeginning(index, letters);
    return;
  }
  const seeds = rarestSeeds(index, letters, letterStarts);
  if (isWhole) {
    for (const seed of seeds) yield index.wordsWithLetters(letters, seed);
    yield index.wordsWithSeed(letters, 0);
  }
  const own = wordsOf(tokens.map(({ text }) => text).join(' ')).starts.length;
  const words = seeds.flatMap((seed) => firstOf(index.wordsWithSeed(letters, seed), mostCandidates) ?? []);
  for (const word of words) yield wordsBefore(word, own);
  for (const word of words) yield wordsFarBefore(index, word, own, letters.length);
}

/** Goes from a word of a text back as far as a stretch of `own` words may begin. */
function* wordsBefore(word: number, own: number): Iterable<number> {
  for (let before = word; before >= 0 && before >= word - own - 1; before--) yield before;
}

/** The words of the text before those, as far as a note may push them. */
function* wordsFarBefore(index: SourceIndex, word: number, own: number, length: number): Iterable<number> {
  const from = index.wordStarts[word]! - longestNote - length * 2;
  for (let before = word - own - 2; before >= 0 && index.wordStarts[before]! > from; before--) yield before;
}

function firstOf(items: Iterable<number>, most: number): readonly number[] | undefined {
  const first: number[] = [];
  for (const item of items) if (first.push(item) > most) return undefined;
  return first;
}

/** This often at most may words are in a text that lead to others after a note. */
const mostCandidates = 60;

/**
 * Where the stretches of letters begin in a quotation that are rarest in the text: the rarest, and the rarest of those that lie
 * apart from it. Something may stand amid one of them that is not the text's own; then the other leads there.
 */
function rarestSeeds(index: SourceIndex, letters: string, starts: Uint32Array): readonly number[] {
  const seeds = [...starts].map((start) => ({ start, count: index.seedCount(letters, start) })).filter(({ count }) => count > 0)
    .sort((one, other) => one.count - other.count);
  const [rarest] = seeds;
  const second = seeds.find(({ start }) => Math.abs(start - rarest!.start) >= apart);
  return [rarest, second].flatMap((seed) => (seed === undefined ? [] : [seed.start]));
}

/** Seeds that begin this many letters from each other share none. */
const apart = 6;

/** The words of the text that begin with so few letters that no seed holds them. Linear in the text. */
function* wordsBeginning({ letters, letterStarts }: SourceIndex, few: string): Iterable<number> {
  let word = 0;
  for (let at = letters.indexOf(few); at >= 0; at = letters.indexOf(few, at + 1)) {
    while (word < letterStarts.length && letterStarts[word]! < at) word++;
    if (letterStarts[word] === at) yield word;
  }
}

/** The place of a stretch whose first word is a word of the text; signs may be before it. */
function matchAtWord(index: SourceIndex, word: number, readings: Piece): Range | undefined {
  const begin = index.wordStarts[word]!;
  for (const tokens of readings) {
    const signs = tokens.findIndex(({ isWord }) => isWord);
    const start = signs === 0 ? begin : beforeSigns(index.folded.text, begin, signs);
    const end = matchAt(index, start, tokens);
    if (end !== undefined) return { start, end };
  }
  return undefined;
}

/** Tells where `count` signs before an offset begin; quotation marks that stand together are one. */
function beforeSigns(text: string, offset: number, count: number): number {
  let at = offset;
  for (let signs = 0; signs < count && at > 0; signs++) {
    at--;
    while (at > 0 && /[\s\u0001]/.test(text[at]!)) at--;
    while (text[at] === '"' && text[at - 1] === '"') at--;
  }
  return at;
}

function lengthOf(readings: Piece): number {
  return Math.max(...readings.map((tokens) => tokens.reduce((length, { text }) => length + text.length, 0)));
}
