import { indexLines } from '../base/line-index.js';
import { partitionPoint } from '../base/partition-point.js';
import type { TextEdit } from '../base/text-edit.js';
import { applyEdits, composeEdits } from '../base/text-edit.js';
import { locate } from '../model/locate.js';
import { buildMap } from '../model/merge.js';
import type { ArgumentMap } from '../model/model.js';
import { type FileSummary } from '../model/summary.js';
import { summarise } from '../model/summarise.js';
import { noLibrary, type SourceLibrary } from '../sources/source-library.js';
import { parse } from '../syntax/parse.js';
import { lint } from './lint.js';
import type { Finding, Fix, FixContext } from './rule.js';
import type { Edit } from '../edit/edits.js';
import { ruleOf } from './rules/index.js';
import type { RuleSettings } from './settings.js';

/** The ways to repair a finding, the best first. */
export function fixesOf(finding: Finding, context: FixContext): readonly Fix[] {
  return [...ruleOf(finding.code).fix?.(finding, context) ?? []];
}

/** An edit with the offsets in its file. */
export interface LocatedEdit extends TextEdit {
  readonly uri: string;
}

/** Tells where edits of a map's places stand. */
export function locateEdits(edits: readonly Edit[], { map }: FixContext): readonly LocatedEdit[] {
  return edits.map(({ place, newText }) => ({ ...locate(map, place), newText }));
}

/**
 * The edits of one fix for each of the findings, those that `isWanted`, as far as they do not touch each other: of two
 * that do, the later finding's is left out. For `most` of them at most: it looks no further.
 */
export function editsForAll(
  findings: Iterable<Finding>, context: FixContext, isWanted: (fix: Fix) => boolean, most = Infinity,
): { readonly edits: readonly LocatedEdit[]; readonly count: number } {
  const taken = new Map<string, LocatedEdit[]>();
  const edits: LocatedEdit[] = [];
  let count = 0;
  for (const finding of findings) {
    const fix = fixesOf(finding, context).find(isWanted);
    if (fix === undefined) continue;
    const own = locateEdits(fix.edits, context);
    if (!own.every((edit) => isFree(taken.get(edit.uri) ?? [], edit))) continue;
    for (const edit of own) {
      let list = taken.get(edit.uri);
      if (list === undefined) taken.set(edit.uri, list = []);
      list.splice(firstBehind(list, edit.range.start), 0, edit);
      edits.push(edit);
    }
    if (++count >= most) break;
  }
  return { edits, count };
}

/** Whether an edit keeps clear of all others, which are in order. Logarithmic. */
function isFree(taken: readonly LocatedEdit[], { range }: LocatedEdit): boolean {
  const index = firstBehind(taken, range.start);
  const [before, after] = [taken[index - 1], taken[index]];
  return (before === undefined || before.range.end < range.start) && (after === undefined || range.end < after.range.start);
}

function firstBehind(taken: readonly LocatedEdit[], start: number): number {
  return partitionPoint(taken.length, (index) => taken[index]!.range.start <= start);
}

export interface FixedText {
  readonly text: string;
  /** What makes it of the text before; empty if nothing could be done. */
  readonly edits: readonly TextEdit[];
  /** How many findings were repaired. */
  readonly count: number;
}

export interface FixAllOptions {
  readonly uri?: string;
  readonly settings?: RuleSettings;
  /** The texts of the sources. Without it nobody has looked into them. */
  readonly library?: SourceLibrary;
  /** The map that the text is part of, from what the text says; without, it is a map for itself. */
  readonly merge?: (file: FileSummary) => ArgumentMap;
}

/** Whether a fix is one of those that `fixAll` makes in a file. */
export function needsNoDecision({ origin }: FileSummary): (fix: Fix) => boolean {
  return ({ automatic, edits }) => automatic === true && edits.every(({ place }) => place.block.origin === origin);
}

/** One repair may uncover another finding; more rounds than this do not help. */
const mostRounds = 10;

/**
 * Repairs whatever the rules find in a text and nobody has to decide about, until nothing of it is left. `settings` are
 * severities by rule code: what is off is left alone, as is what comments suppress.
 */
export function fixAll(text: string, { uri = 'file:///map.arg', settings = {}, library = noLibrary, merge = (file) => buildMap([file]) }: FixAllOptions = {}): FixedText {
  let fixed: FixedText = { text, edits: [], count: 0 };
  for (let round = 0; round < mostRounds; round++) {
    const tree = parse(fixed.text);
    const file = summarise(uri, tree);
    const map = merge(file);
    const findings = lint({ map, uri, tree, lines: indexLines(fixed.text), settings, library });
    const { edits, count } = editsForAll(findings, { map, file, library }, needsNoDecision(file));
    if (count === 0) break;
    fixed = {
      text: applyEdits(fixed.text, edits), edits: composeEdits(text.length, fixed.edits, edits), count: fixed.count + count,
    };
  }
  return fixed;
}
