import type { Id } from '../model/model.js';
import { hasTag } from '../model/query.js';
import type { Evaluation } from './evaluate.js';
import { describe } from './names.js';
import { conditionsOf, frameworkWith, type Condition, type Status } from './framework.js';
import { frameworkOf } from './from-model.js';
import { isMove, nodeOfSubject } from './subjects.js';
import { grounded } from './grounded.js';

/** What hangs on a claim or argument: what becomes another one if it falls. */
export interface Impact {
  readonly id: Id;
  /** What sentences call it. */
  readonly name: string;
  /** The theses whose verdict changes. */
  readonly theses: readonly Id[];
  /** How many other verdicts change. */
  readonly others: number;
}

/** The impacts of a map's claims and arguments, the greatest first. */
export interface Impacts {
  readonly impacts: readonly Impact[];
  /** The caller's patience came to an end before all had been tried. */
  readonly isCut: boolean;
}

/**
 * Finds which single claims decide a map: of each claim and sketch that is on its own and is not rejected, what changes if it is
 * given up. Those without any effect are left out; those come first that change most theses, then most else. `goOn` is
 * asked before each one that is tried. One is tried in time linear in the map.
 */
export async function impactsIn({ map, settings }: Evaluation, goOn: () => boolean | Promise<boolean>): Promise<Impacts> {
  const framework = frameworkOf(map, settings);
  const conditions = conditionsOf(framework);
  const { subjects } = framework;
  const before = grounded(framework);
  const impacts: Impact[] = [];
  let isCut = false;
  for (const [node, { ownGround, premises }] of conditions.entries()) {
    if (isMove(subjects[node]!) || !ownGround || premises.length > 0 || before[node] === 'rejected') continue;
    if (!(await goOn())) {
      isCut = true;
      break;
    }
    const after = groundedIf(conditions, node, 'rejected');
    const changed = [...before.keys()].filter((at) => at !== node && !isMove(subjects[at]!) && after[at] !== before[at]);
    const theses = changed.map((at) => nodeOfSubject(subjects[at]!)).filter((each) => hasTag(each, 'thesis')).map(({ id }) => id);
    const { id } = nodeOfSubject(subjects[node]!);
    if (changed.length > 0) impacts.push({ id, name: describe(map, id), theses, others: changed.length - theses.length });
  }
  impacts.sort((a, b) => b.theses.length - a.theses.length || b.others - a.others);
  return { impacts, isCut };
}

/** What the nodes come out as if one of them is decided from without. Linear. */
export function groundedIf(conditions: readonly Condition[], node: number, status: Status): readonly Status[] {
  return grounded(frameworkWith(conditions.map((each, at) => (at === node ? { ...each, fixed: status } : each))));
}
