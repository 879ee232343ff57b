import { endsInNegation } from './negation.js';
import { trimmed, type Range } from '../base/range.js';
import { wordsIn } from './nearest.js';
import type { Pattern } from './pattern.js';
import type { Difference } from './searchable.js';
import type { SourceIndex } from './source-index.js';

/** This many characters are quoted of what an ellipsis leaves out. */
const mostQuoted = 60;

/**
 * The negations that the ellipses of a quotation hide, as differences of these ellipses from the source. `places`: where its stretches stand
 * in the folded text; nothing is said of those that do not follow each other.
 */
export function hiddenNegations(index: SourceIndex, words: string, { pieces }: Pattern, places: readonly Range[]): readonly Difference[] {
  const { text } = index.folded;
  return pieces.flatMap((piece, at): readonly Difference[] => {
    // Before the first stretch only the last word counts.
    const from = at === 0 ? places[0]!.start - /\S*\s*$/.exec(text.slice(0, places[0]!.start))![0].length : places[at - 1]!.end;
    const to = places[at]!.start;
    if (to <= from || !endsInNegation(text.slice(from, to))) return [];
    const start = at === 0 ? 0 : Math.max(...pieces[at - 1]!.map((reading) => reading.at(-1)!.end));
    const ellipsis = trimmed(words, { start, end: Math.min(...piece.map((reading) => reading[0]!.start)) });
    if (ellipsis.start === ellipsis.end) return [];
    const hidden = wordsIn(index, trimmed(text, { start: from, end: to }));
    const theirs = hidden.length <= mostQuoted ? hidden : `[…] ${/\S+$/.exec(hidden)![0]}`;
    return [{ ours: ellipsis, theirs, spaces: { before: true, behind: true }, isOfWords: true }];
  });
}
