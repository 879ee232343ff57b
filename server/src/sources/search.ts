import type { Range } from '../base/range.js';
import { findQuotation } from './find.js';
import { nearestTo, wordsIn } from './nearest.js';
import { citedPages, isOnPages, pagesOf } from './pages.js';
import { patternOf } from './pattern.js';
import type { Passage, Searchable } from './searchable.js';
import { SourceIndex } from './source-index.js';
import type { SourceText } from './source-text.js';

/** The text made ready to be searched, when it is first searched. */
export function searchable(text: SourceText): Searchable {
  let index: SourceIndex | undefined;
  return searchableWith(text, () => (index ??= new SourceIndex(text)));
}

function searchableWith(text: SourceText, index: () => SourceIndex): Searchable {
  return {
    find(words, locator) {
      const pattern = patternOf(words);
      const places = findQuotation(index(), pattern).map((range) => toSource(index(), range));
      if (places.length === 0) return undefined;
      const pages = citedPages(text, locator);
      const right = pages === undefined ? places[0] : places.find((place) => isOnPages(text, place, pages));
      const misplaced = right === undefined ? { cited: pages!.names, byPlace: pages!.byPlace, isMissing: pages!.runs.length === 0 } : undefined;
      return { passage: passageAt(text, index(), right ?? places[0]!), misplaced };
    },
    nearest(words) {
      const pattern = patternOf(words);
      const nearest = pattern.pieces.length === 0 ? undefined : nearestTo(index(), pattern);
      if (nearest === undefined) return undefined;
      const { similarity, differences, range } = nearest;
      return { passage: passageAt(text, index(), toSource(index(), range)), similarity, differences };
    },
    withPages(pages) {
      const renumbered = { ...text, pages };
      return { text: renumbered, searchable: searchableWith(renumbered, index) };
    },
  };
}

function toSource({ folded: { offsets } }: SourceIndex, { start, end }: Range): Range {
  return { start: offsets.toOriginal(start), end: offsets.toOriginal(end - 1) + 1 };
}

function passageAt(text: SourceText, index: SourceIndex, range: Range): Passage {
  const { folded: { offsets } } = index;
  const words = wordsIn(index, { start: offsets.toFolded(range.start), end: offsets.toFolded(range.end - 1) + 1 });
  return { range, words, pages: pagesOf(text, range) };
}
