import type { Location } from 'vscode-languageserver-types';
import { changeSentence, flips, type Change } from '../evaluation/changes.js';
import type { Status } from '../evaluation/framework.js';
import type { Id } from '../model/model.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { locateNode } from './locate-node.js';

/** Changes that would give a claim another verdict, as sentences. */
export interface VerdictChanges {
  readonly status: Status;
  /** `at` is where the first of the changes would be made. */
  readonly sets: readonly {
    readonly sentence: string; readonly becomes: Status; readonly changes: readonly Change[]; readonly at: Location | null;
  }[];
  readonly triedUpTo: number;
  readonly isCut: boolean;
}

/** What would change the verdict of `id`; `undefined` if it has none. See `flips` for `goOn`. */
export async function verdictChanges(
  snapshot: Snapshot, id: Id, goOn: () => boolean | Promise<boolean>,
): Promise<VerdictChanges | undefined> {
  const { evaluation } = snapshot;
  const verdict = evaluation.verdicts.get(id);
  if (verdict === undefined) return undefined;
  const { sets, triedUpTo, isCut } = await flips(evaluation, id, goOn);
  return {
    status: verdict.status, triedUpTo, isCut,
    sets: sets.map((set) => {
      const [first] = set.changes;
      const place = first!.kind === 'cut-step' ? first!.from : first!.id;
      return { sentence: changeSentence(evaluation, id, set), becomes: set.becomes, changes: set.changes, at: locateNode(snapshot, place) ?? null };
    }),
  };
}
