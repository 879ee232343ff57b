import type { Location } from 'vscode-languageserver-types';
import { changeWords, clausesOf, grouped, groupSentence } from '../evaluation/change-words.js';
import { flips, type Change } from '../evaluation/changes.js';
import type { Status } from '../evaluation/framework.js';
import { describe } from '../evaluation/names.js';
import type { Id } from '../model/model.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { locateNode } from './locate-node.js';

/** Changes that would give a claim another verdict. */
export interface VerdictChanges {
  /** What sentences call it. */
  readonly name: string;
  readonly status: Status;
  /** Each smallest set of changes, as a sentence and by itself. */
  readonly sets: readonly { readonly sentence: string; readonly becomes: Status; readonly changes: readonly Change[] }[];
  /** The same sets as few sentences: one change of each part makes a set. */
  readonly groups: readonly { readonly sentence: string; readonly becomes: Status; readonly parts: readonly ChangePart[] }[];
  readonly triedUpTo: number;
  readonly isCut: boolean;
}

/** Changes to choose from. */
export interface ChangePart {
  /** What follows “if”: any of these. */
  readonly clauses: readonly string[];
  /** `at` is where the change would be made. */
  readonly choices: readonly { readonly words: string; readonly change: Change; readonly at: Location | null }[];
}

/** What would change the verdict of `id`; `undefined` if it has none. See `flips` for `goOn`. */
export async function verdictChanges(
  snapshot: Snapshot, id: Id, goOn: () => boolean | Promise<boolean>,
): Promise<VerdictChanges | undefined> {
  const { evaluation, map } = snapshot;
  const verdict = evaluation.verdicts.get(id);
  if (verdict === undefined) return undefined;
  const { sets, triedUpTo, isCut } = await flips(evaluation, id, goOn);
  const choiceOf = (change: Change) => ({
    words: changeWords(map, change), change, at: locateNode(snapshot, change.kind === 'cut-step' ? change.from : change.id) ?? null,
  });
  return {
    name: describe(map, id), status: verdict.status, triedUpTo, isCut,
    sets: sets.map(({ becomes, changes }) =>
      ({ sentence: groupSentence(map, id, { becomes, parts: changes.map((change) => [change]) }), becomes, changes })),
    groups: grouped(sets).map((group) => ({
      sentence: groupSentence(map, id, group), becomes: group.becomes,
      parts: group.parts.map((part) => ({ clauses: clausesOf(map, part), choices: part.map(choiceOf) })),
    })),
  };
}
