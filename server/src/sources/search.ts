import type { Range } from '../base/range.js';
import { coverageOf, type Coverage } from './coverage.js';
import { findQuotation, placesOfPiece } from './find.js';
import { readLocator } from './locator.js';
import { rangeOfPlace } from './named-places.js';
import { hiddenNegations } from './hidden-negations.js';
import { nearestTo, withBrackets, wordsIn } from './nearest.js';
import { citedPages, isOnPages, pagesOf, rangesOf } from './pages.js';
import { partsOfPassage } from './passage-parts.js';
import { patternOf } from './pattern.js';
import { rewrite } from './rewrite.js';
import type { Passage, Searchable } from './searchable.js';
import { SourceIndex } from './source-index.js';
import type { SourceText } from './source-text.js';
import { mayBeUnread, tellUnread } from './unread.js';

/** A text that can be searched. It is prepared when it is first searched. */
export function searchable(text: SourceText): Searchable {
  let index: SourceIndex | undefined;
  return searchableWith(text, () => (index ??= new SourceIndex(text)));
}

function searchableWith(text: SourceText, index: () => SourceIndex): Searchable {
  let covered: { readonly basis: string; readonly coverage: Coverage } | undefined;
  const stretch = (words: string) => stretchIn(index(), words);
  return {
    find(words, locator) {
      const pattern = patternOf(words);
      const pages = citedPages(text, locator);
      const placesIn = (isThorough: boolean) => findQuotation(index(), pattern, isThorough).map((range) => toSource(index(), range))
        .sort((one, other) => one.start - other.start);
      const rightOf = (all: readonly Range[]) => (pages === undefined ? all[0] : all.find((place) => isOnPages(text, place, pages)));
      let places = placesIn(false);
      let right = rightOf(places);
      // The same words may occur once more, with a note in the middle.
      if (right === undefined && (places.length > 0 || pattern.pieces.length > 1)) {
        places = placesIn(true);
        right = rightOf(places);
      }
      if (places.length === 0) return undefined;
      const misplaced = right === undefined ? { cited: pages!.names, byPlace: pages!.byPlace, isMissing: pages!.runs.length === 0 } : undefined;
      const range = right ?? places[0]!;
      return { passage: { ...passageAt(text, index(), range), parts: partsOfPassage(text, range, words) }, misplaced };
    },
    nearest(words) {
      const pattern = patternOf(words);
      const { pieces } = pattern;
      const nearest = pieces.length === 0 ? undefined : nearestTo(index(), pattern);
      const isNear = nearest !== undefined && nearest.similarity >= apart;
      if (!isNear || nearest.differences.length === 0) {
        // All of the words may be there, but in another order, further apart, or after a negation.
        const places = pieces.map((piece) => first(placesOfPiece(index(), piece)));
        const [place] = places;
        if (place !== undefined && !places.includes(undefined) && (isNear || pieces.length > 1)) {
          const differences = hiddenNegations(index(), words, pattern, places as readonly Range[]);
          return { passage: passageAt(text, index(), toSource(index(), place)), similarity: isNear ? nearest.similarity : apart, differences };
        }
      }
      if (nearest === undefined) return undefined;
      const { similarity, differences, range } = nearest;
      return { passage: passageAt(text, index(), toSource(index(), range)), similarity, differences: differences.map((each) => withBrackets(words, each)) };
    },
    stretch,
    unread: tellUnread(text),
    mayBeUnread: (locator) => mayBeUnread(text, locator),
    pagesIn(locator) {
      const { pages } = readLocator(locator);
      return pages.length === 0 ? undefined : { start: pages[0]!.range.start, end: pages.at(-1)!.range.end };
    },
    placeIn(locator) {
      const { places } = readLocator(locator);
      const range = places.map((place) => rangeOfPlace(text, place)).find((each) => each !== undefined);
      if (range !== undefined) return { range, isPage: false };
      const pages = places.length > 0 ? undefined : citedPages(text, locator);
      const [page] = pages === undefined ? [] : rangesOf(text, pages);
      return page && { range: page, isPage: true };
    },
    rewrite,
    pagesOf: (range) => pagesOf(text, range),
    coverage(passages, skip) {
      const basis = JSON.stringify([passages, skip]);
      if (covered?.basis !== basis) covered = { basis, coverage: coverageOf(text, stretch, passages, skip) };
      return covered.coverage;
    },
    withPages(pages) {
      const renumbered = { ...text, pages };
      return { text: renumbered, searchable: searchableWith(renumbered, index) };
    },
  };
}

/** The similarity of a quotation to a source that has all of its words, but not as a quotation needs them. */
const apart = 0.8;

function stretchIn(index: SourceIndex, words: string): Range | undefined {
  const { pieces } = patternOf(words);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  for (const start of placesOfPiece(index, first)) {
    for (const end of placesOfPiece(index, last)) {
      if (end.end >= start.end) return toSource(index, { start: start.start, end: end.end });
    }
  }
  return undefined;
}

function first<T>(items: Iterable<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}

function toSource({ folded: { offsets } }: SourceIndex, { start, end }: Range): Range {
  return { start: offsets.toOriginal(start), end: offsets.toOriginal(end - 1) + 1 };
}

function passageAt(text: SourceText, index: SourceIndex, range: Range): Passage {
  const { folded: { offsets } } = index;
  const words = wordsIn(index, { start: offsets.toFolded(range.start), end: offsets.toFolded(range.end - 1) + 1 });
  return { range, parts: [range], words, pages: pagesOf(text, range) };
}
