import type { Range } from '../base/range.js';
import { align, type Aligned, type Alignment, type Step } from './align.js';
import { folded } from './fold.js';
import { tokensOf, type Pattern, type Token } from './pattern.js';
import type { Difference } from './searchable.js';
import { hasSeed, wordsOf, type SourceIndex } from './source-index.js';

/** The stretch of a folded text that a quotation is most like. */
export interface NearestStretch {
  /** A stretch of the folded text. */
  readonly range: Range;
  /** The likeness, from 0 to 1. */
  readonly similarity: number;
  readonly differences: readonly Difference[];
}

/** Words of a quotation that are compared at most; a longer one is judged by its beginning. */
const mostTokens = 500;

/** Places that words lead to, of which the best is taken. */
const mostPlaces = 3;

/** A word that is in a text more often than this says little about where a quotation comes from. */
const tooCommon = 400;

/** How far a quotation with an ellipsis may reach beyond its own length, in letters. */
const reachOfGap = 3000;

/** The place in a source that a quotation is most like; `undefined`: none shares a stretch of letters with it. */
export function nearestTo(index: SourceIndex, pattern: Pattern): NearestStretch | undefined {
  const items = itemsOf(pattern).slice(0, mostTokens);
  let best: NearestStretch | undefined;
  for (const region of likelyRegions(index, pattern, items)) {
    const text = sourceTokens(index, region);
    const alignment = align(items, text);
    if (best !== undefined && alignment.similarity <= best.similarity) continue;
    const nearest = describe(index, items, text, alignment);
    if (nearest) best = nearest;
  }
  return best;
}

interface Item extends Aligned {
  readonly token: Token | undefined;
}

/** The words and signs of a quotation, without what its writer put in brackets, and its ellipses. */
function itemsOf({ pieces }: Pattern): readonly Item[] {
  return pieces.flatMap((readings, index) => {
    const items = (readings[1] ?? readings[0]!).map((token): Item => ({ text: token.text, isWord: token.isWord, token }));
    return index === 0 ? items : [{ text: '', isWord: false, isGap: true, token: undefined }, ...items];
  });
}

/** The stretches of the folded text that hold most of the quotation's stretches of letters, the likeliest first. */
function likelyRegions(index: SourceIndex, { pieces }: Pattern, items: readonly Item[]): readonly Range[] {
  const { letters, letterStarts } = wordsOf(items.map(({ text, isWord }) => (isWord ? text : '')).join(' '));
  const hits: { readonly word: number; readonly seed: number }[] = [];
  letterStarts.forEach((start, seed) => {
    if (!hasSeed(letters, start)) return;
    const words: number[] = [];
    for (const word of index.wordsWithSeed(letters, start)) if (words.push(word) > tooCommon) return;
    for (const word of words) hits.push({ word, seed });
  });
  if (hits.length === 0) return [];
  hits.sort((one, other) => one.word - other.word);
  const span = letters.length * 1.5 + 60 + (pieces.length - 1) * reachOfGap;
  const windows: { readonly from: number; readonly to: number; readonly count: number }[] = [];
  const counts = new Map<number, number>();
  let first = 0;
  for (const { word, seed } of hits) {
    counts.set(seed, (counts.get(seed) ?? 0) + 1);
    while (index.letterStarts[word]! - index.letterStarts[hits[first]!.word]! > span) {
      const gone = hits[first++]!.seed;
      const left = counts.get(gone)! - 1;
      if (left === 0) counts.delete(gone);
      else counts.set(gone, left);
    }
    windows.push({ from: hits[first]!.word, to: word, count: counts.size });
  }
  windows.sort((one, other) => other.count - one.count);
  const taken: Range[] = [];
  for (const { from, to } of windows) {
    const slack = Math.ceil(letters.length / 4) + 12;
    const start = index.wordStarts[Math.max(0, from - slack)]!;
    const end = index.wordStarts[to + slack] ?? index.folded.text.length;
    if (taken.some((each) => start <= each.end && each.start <= end)) continue;
    taken.push({ start, end });
    if (taken.length === mostPlaces) break;
  }
  return taken;
}

interface SourceToken extends Aligned, Range {}

/** The words and signs of a stretch of the folded text; words that a hyphen divides at a line end are whole. */
function sourceTokens({ folded: { text } }: SourceIndex, { start, end }: Range): readonly SourceToken[] {
  const stretch = text.slice(start, end);
  const tokens: SourceToken[] = [];
  const pattern = /[\p{L}\p{N}\p{M}]+(?:\u00ad[\n\f]?[\p{L}\p{N}\p{M}]+)*|[^\s\u0001\p{L}\p{N}\p{M}]/gu;
  for (const match of stretch.matchAll(pattern)) {
    const word = match[0].replace(/\u00ad[\n\f]?/g, '');
    for (const { text: part, isWord, start: from, end: to } of tokensOf(word)) {
      const isWhole = part === word;
      const at = start + match.index;
      tokens.push({ text: part, isWord, start: at + (isWhole ? 0 : from), end: at + (isWhole ? match[0].length : to) });
    }
  }
  return tokens;
}

function describe(index: SourceIndex, items: readonly Item[], text: readonly SourceToken[], { steps, similarity }: Alignment): NearestStretch | undefined {
  const others = steps.flatMap((step) => (step.kind === 'one' ? [] : [text[step.other]!]));
  if (others.length === 0) return undefined;
  const range = { start: others[0]!.start, end: others.at(-1)!.end };
  return { range, similarity, differences: differencesIn(index, items, text, steps) };
}

function differencesIn(index: SourceIndex, items: readonly Item[], text: readonly SourceToken[], steps: readonly Step[]): readonly Difference[] {
  const differences: Difference[] = [];
  let run: Step[] = [];
  let behind = 0;
  const close = () => {
    const { steps: different, same } = withoutSpacing(index, items, text, run);
    if (different.length > 0) differences.push(differenceOf(index, items, text, different, same ?? behind));
    run = [];
  };
  for (const step of steps) {
    const isSame = step.kind === 'both' && (step.isSame || isFirstLetter(items, text, step));
    const isAfterGap = step.kind !== 'other' && items[step.one - 1]?.isGap === true;
    if (isSame || isAfterGap) close();
    if (isSame) behind = items[step.one]!.token!.end;
    else run.push(step);
  }
  close();
  return differences;
}

/**
 * A run of steps without those at its ends where nothing differs but the spaces between words, which the file does not have;
 * `same`: the end of the words at its beginning that are the same so.
 */
function withoutSpacing({ hasSpaces }: SourceIndex, items: readonly Item[], text: readonly SourceToken[], run: readonly Step[]): { readonly steps: readonly Step[]; readonly same: number | undefined } {
  if (hasSpaces) return { steps: run, same: undefined };
  const isSame = (steps: readonly Step[]) => {
    const ours = steps.map((step) => (step.kind === 'other' ? '' : items[step.one]!.text)).join('');
    return ours !== '' && !/^\d+$/.test(ours) && ours === steps.map((step) => (step.kind === 'one' ? '' : text[step.other]!.text)).join('');
  };
  let from = 0;
  let to = run.length;
  for (let end = to; end > 0 && from === 0; end--) if (isSame(run.slice(0, end))) from = end;
  for (let start = from; start < to; start++) if (isSame(run.slice(start, to))) to = start;
  const last = run.slice(0, from).findLast((step) => step.kind !== 'other');
  return { steps: run.slice(from, to), same: last === undefined ? undefined : items[last.one]!.token!.end };
}

/** The case of the letter that a stretch begins with does not count. */
function isFirstLetter(items: readonly Item[], text: readonly SourceToken[], { one, other }: { one: number; other: number }): boolean {
  const [ours, theirs] = [items[one]!.text, text[other]!.text];
  return (one === 0 || items[one - 1]!.isGap === true) && ours.slice(1) === theirs.slice(1) && ours[0]!.toLowerCase() === theirs[0]!.toLowerCase();
}

function differenceOf(index: SourceIndex, items: readonly Item[], text: readonly SourceToken[], run: readonly Step[], behind: number): Difference {
  const own = run.flatMap((step) => (step.kind === 'other' ? [] : [items[step.one]!.token!]));
  const their = run.flatMap((step) => (step.kind === 'one' ? [] : [text[step.other]!]));
  const ours = own.length === 0 ? { start: behind, end: behind } : { start: own[0]!.start, end: own.at(-1)!.end };
  const range = { start: their[0]?.start ?? 0, end: their.at(-1)?.end ?? 0 };
  const isSpace = (at: number) => /^\s?$/.test(index.folded.text.slice(Math.max(0, at), at + 1));
  const spaces = { before: isSpace(range.start - 1), behind: isSpace(range.end) };
  return { ours, theirs: their.length === 0 ? '' : wordsIn(index, range), spaces, isOfWords: [...own, ...their].some(({ isWord }) => isWord) };
}

/** A difference in which words of the source seem left out that are beside it in brackets, as if they were the writer's own: it is of these. */
export function withBrackets(words: string, difference: Difference): Difference {
  const { ours: { start, end }, theirs } = difference;
  if (start < end || theirs === '') return difference;
  const [behind, before] = [/^\s*(\[([^[\]]*)\])/.exec(words.slice(end)), /(\[([^[\]]*)\])\s*$/.exec(words.slice(0, start))];
  if (behind?.[2] === theirs) return { ...difference, ours: { start: end + behind[0].length - behind[1]!.length, end: end + behind[0].length } };
  if (before?.[2] === theirs) return { ...difference, ours: { start: before.index, end: before.index + before[1]!.length } };
  return difference;
}

/** What a source says in a stretch of its folded text, in one line. */
export function wordsIn({ source, folded: { text, offsets } }: SourceIndex, { start, end }: Range): string {
  let words = '';
  for (let at = start; at < end; at++) {
    const character = text[at]!;
    if (character === folded.lineHyphen) {
      while (text[at + 1] === folded.paragraph || text[at + 1] === folded.page) at++;
    } else if (/\s/.test(character)) {
      words += ' ';
    } else if (character !== folded.note) {
      words += character === folded.quote || character === folded.dash ? source.text[offsets.toOriginal(at)]! : character;
    }
  }
  return words.replace(/ +/g, ' ').trim();
}
