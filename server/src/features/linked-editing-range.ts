import type { Range } from 'vscode-languageserver-types';
import { nameAt } from '../model/names.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { findOccurrences } from './occurrences.js';
import { toRange } from './positions.js';

/** Ranges as the protocol has them: all have the same text, and hold what the pattern allows. */
export interface LinkedEditingRanges {
  readonly ranges: Range[];
  readonly wordPattern: string;
}

/** What may be typed into a title without ending it. */
const words = { claim: String.raw`[^\[\]\\\r\n]*`, argument: String.raw`[^<>\\\r\n]*` } as const;

/**
 * The title at `offset` and those that change with it while it is typed in. Only from the one place that defines it:
 * whoever types at another begins to refer to something else, on whose way another title may lie. `undefined` as well
 * where the title is in different notations, in YAML or in other files, which only renaming can keep together.
 */
export function linkedEditingRanges(snapshot: Snapshot, offset: number): LinkedEditingRanges | undefined {
  const found = nameAt(snapshot, offset);
  if (found?.form !== 'title' || found.role !== 'declaration') return undefined;
  const { kind } = found.name;
  if (kind !== 'claim' && kind !== 'argument') return undefined;
  const all = findOccurrences(snapshot, found.name);
  if (all.length < 2 || all.filter(({ role }) => role === 'declaration').length > 1) return undefined;
  const textOf = ({ place: { block, range } }: typeof found) => block.text.slice(range.start, range.end);
  if (all.some((each) => textOf(each) !== textOf(found) || each.form !== 'title' || each.uri !== snapshot.uri)) return undefined;
  return { ranges: all.map(({ range }) => toRange(snapshot, range)), wordPattern: words[kind] };
}
