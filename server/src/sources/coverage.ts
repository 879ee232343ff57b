import type { Range } from '../base/range.js';
import { edgeLines, pageNumber } from './edge-lines.js';
import { citedPages, rangesOf } from './pages.js';
import { paragraphsOf, type SourceText } from './source-text.js';

/** A paragraph of a source. */
export interface CoveredParagraph {
  readonly range: Range;
  /** `used`: words of it are quoted; `skipped`: the map says that it does not count, or it is a heading. */
  readonly state: 'used' | 'unused' | 'skipped';
}

export interface Coverage {
  readonly paragraphs: readonly CoveredParagraph[];
  readonly used: number;
  /** How many count: those that are used and those that are not. */
  readonly counted: number;
  /** How many of those that count are used, from 0 to 1; `undefined`: none counts. */
  readonly share: number | undefined;
}

/** Finds the stretch from first through last words, see `Searchable.stretch`. */
type FindStretch = (words: string) => Range | undefined;

/**
 * Which paragraphs of a source are used by `passages`. `skip` says what does not count: pages (`3`, `5-7`), or stretches by
 * their first and last words (`first words … last words`). Linear in the text.
 */
export function coverageOf(text: SourceText, stretch: FindStretch, passages: readonly Range[], skip: unknown): Coverage {
  const left = [skip].flat().flatMap((each) => skipped(text, stretch, each));
  const edges = edgeLines(text);
  const quoted = [...passages].sort((one, other) => one.start - other.start);
  const paragraphs = paragraphsOf(text).map((range): CoveredParagraph => {
    const isUsed = touches(quoted, range);
    const isLeft = touches(left, range);
    const isNone = isHeading(text, range) || edges.some(({ start, end }) => start <= range.start && range.end <= end);
    return { range, state: isLeft ? 'skipped' : isUsed ? 'used' : isNone ? 'skipped' : 'unused' };
  });
  const [used, counted] = [paragraphs.filter(({ state }) => state === 'used').length, paragraphs.filter(({ state }) => state !== 'skipped').length];
  return { paragraphs, used, counted, share: counted === 0 ? undefined : used / counted };
}

function touches(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start < end && start < range.end);
}

function skipped(text: SourceText, find: FindStretch, value: unknown): readonly Range[] {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string' || written.trim() === '') return [];
  if (/^[\s\d,;-]+$|^(?:pp?\.|S\.|[ivxlcdm]+(?:-[ivxlcdm]+)?$)/i.test(written)) {
    const pages = citedPages(text, written);
    if (pages !== undefined) return rangesOf(text, pages);
  }
  const stretch = find(written);
  return stretch === undefined ? [] : [stretch];
}

/** A few words that are no sentence. */
function isHeading({ text }: SourceText, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  if (/^#{1,6}\s/.test(words) && !words.includes('\n')) return true;
  return words.length < 120 && words.split(/\s+/).length <= 12 && !/[.!?;:]["')\]”»]?\s*$/.test(words) || pageNumber.test(words.slice(0, 200));
}
