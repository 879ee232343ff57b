import type { Range } from '../base/range.js';
import { matchAt } from './match.js';
import type { Pattern, Piece, Token } from './pattern.js';
import { hasSeed, wordsOf, type SourceIndex } from './source-index.js';

/** In characters: so far apart may be what stands before and behind an ellipsis. A page or so. */
const reach = 5000;

/** A stretch before this may hold what stands between two lines of a quotation. */
const longestNote = 3500;

/** More places than these tell nobody more. */
const mostPlaces = 1000;

/**
 * The places in the folded text of a source where all stretches of a quotation stand in their order, within reach of each
 * other; by their beginnings, `most` at most. What it costs depends on how often its rarest words stand there.
 */
export function findQuotation(index: SourceIndex, { pieces }: Pattern, most = mostPlaces): readonly Range[] {
  if (pieces.length === 0) return [];
  const anchor = pieces.reduce((longest, piece, at) => (lengthOf(piece) > lengthOf(pieces[longest]!) ? at : longest), 0);
  const places: Range[] = [];
  for (const middle of placesOfPiece(index, pieces[anchor]!)) {
    const end = endBehind(index, pieces, anchor + 1, middle.end);
    const start = end === undefined ? undefined : startBefore(index, pieces, anchor - 1, middle.start);
    if (start !== undefined) places.push({ start, end: end! });
    if (places.length >= most) break;
  }
  return places;
}

/** Where the last of the stretches from `first` on ends that follow each other behind an offset. */
function endBehind(index: SourceIndex, pieces: Pattern['pieces'], first: number, from: number): number | undefined {
  const piece = pieces[first];
  if (piece === undefined) return from;
  for (const { end } of placesWithin(index, piece, from, from + reach)) {
    const last = endBehind(index, pieces, first + 1, end);
    if (last !== undefined) return last;
  }
  return undefined;
}

/** Where the first of the stretches up to `last` begins that precede each other before an offset. */
function startBefore(index: SourceIndex, pieces: Pattern['pieces'], last: number, to: number): number | undefined {
  const piece = last < 0 ? undefined : pieces[last];
  if (piece === undefined) return to;
  for (const { start } of placesWithin(index, piece, to - reach, to).reverse()) {
    const first = startBefore(index, pieces, last - 1, start);
    if (first !== undefined) return first;
  }
  return undefined;
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

/** The places of a stretch in the whole text, by their beginnings. */
export function* placesOfPiece(index: SourceIndex, readings: Piece): Iterable<Range> {
  for (const tokens of readings) {
    const seen = new Set<number>();
    let isFound = false;
    for (const word of candidates(index, tokens)) {
      if (seen.has(word)) continue;
      seen.add(word);
      const place = matchAtWord(index, word, [tokens]);
      if (place === undefined) continue;
      isFound = true;
      yield place;
    }
    if (isFound) return;
  }
}

/** The words of a text at which `tokens` may begin. */
function* candidates(index: SourceIndex, tokens: readonly Token[]): Iterable<number> {
  const { letters, letterStarts } = wordsOf(tokens.filter(({ changed }) => changed === undefined).map(({ text }) => text).join(' '));
  const isWhole = tokens.every(({ changed }) => changed === undefined);
  if (isWhole && !hasSeed(letters, 0)) {
    yield* wordsBeginning(index, letters);
    return;
  }
  const first = isWhole ? [...index.wordsWithSeed(letters, 0)] : [];
  yield* first;
  // Something may stand between the first words that is not the text's own; then others lead there.
  const rarest = rarestSeed(index, letters, letterStarts);
  for (const word of rarest) {
    const end = index.wordStarts[word]!;
    const own = wordsOf(tokens.map(({ text }) => text).join(' ')).starts.length;
    for (let before = word; before >= 0 && before >= word - own - 1; before--) yield before;
    for (let before = word - own - 2; before >= 0 && index.wordStarts[before]! > end - longestNote - letters.length * 2; before--) {
      if (sharesFirst(index, before, tokens)) yield before;
    }
  }
}

/** Whether a word of the text is the first of `tokens`. */
function sharesFirst(index: SourceIndex, word: number, tokens: readonly Token[]): boolean {
  const first = tokens.find(({ isWord }) => isWord)!;
  const start = index.letterStarts[word]!;
  return first.changed !== undefined || index.letters.startsWith(first.text.slice(0, 3).toLowerCase(), start);
}

/** So often at most may words stand in a text that lead to others. */
const mostCandidates = 60;

/** The words of the text at which the rarest words of a quotation stand. */
function rarestSeed(index: SourceIndex, letters: string, starts: Uint32Array): readonly number[] {
  let rarest: readonly number[] = [];
  for (const start of starts) {
    const words: number[] = [];
    for (const word of index.wordsWithSeed(letters, start)) {
      words.push(word);
      if (words.length > mostCandidates) break;
    }
    if (words.length > 0 && words.length <= mostCandidates && (rarest.length === 0 || words.length < rarest.length)) rarest = words;
  }
  return rarest;
}

/** The words of the text that begin with so few letters that no seed holds them. Linear in the text. */
function* wordsBeginning({ letters, letterStarts }: SourceIndex, few: string): Iterable<number> {
  let word = 0;
  for (let at = letters.indexOf(few); at >= 0; at = letters.indexOf(few, at + 1)) {
    while (word < letterStarts.length && letterStarts[word]! < at) word++;
    if (letterStarts[word] === at) yield word;
  }
}

/** The place of a stretch whose first word is a word of the text; signs may stand before it. */
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

/** Where `count` signs before an offset begin; quotation marks that stand together are one. */
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
