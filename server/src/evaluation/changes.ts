import { push } from '../base/multimap.js';
import type { Argument, Id, Relation } from '../model/model.js';
import { inferentialType, isSymmetric, type MapRelationType } from '../model/relations.js';
import type { Evaluation } from './evaluate.js';
import { conditionOf, frameworkWith, inputsOf, type Condition, type Status } from './framework.js';
import { explicitFrameworkOf, type MapFramework } from './from-model.js';
import { isMove, nodeOfSubject } from './subjects.js';
import { grounded } from './grounded.js';
import { premisesOfStep } from './steps.js';

/** Something that could be otherwise in a map. */
export type Change =
  /** A claim, or an argument without premises, that is asserted is given up: it is rejected. */
  | { readonly kind: 'give-up'; readonly id: Id }
  /** Something undercuts an argument. */
  | { readonly kind: 'undercut'; readonly id: Id }
  /**
   * Something undercuts a relation between two claims or arguments, or a step of an argument to a claim on its way. Of
   * an undercut that names the relation that it cuts, `cuts` are the ends of that; of a step to a claim on its way,
   * `starts` are the claims that it starts from.
   */
  | {
    readonly kind: 'cut-step'; readonly from: Id; readonly to: Id; readonly type: MapRelationType;
    readonly cuts?: readonly [from: Id, to: Id];
    readonly starts?: readonly Id[];
  }
  /** A claim that lacks support is accepted after all. */
  | { readonly kind: 'establish'; readonly id: Id };

/** Changes that together give a verdict another status, none of them needless. */
export interface ChangeSet {
  readonly changes: readonly Change[];
  readonly becomes: Status;
  /** How many other verdicts that the claim depends on, directly or not, they change. */
  readonly influence: number;
}

/** The smallest sets of changes, those with the most influence first. */
export interface Flips {
  readonly sets: readonly ChangeSet[];
  /** All sets up to this size have been tried; `sets` are all those of the size that they have. */
  readonly triedUpTo: number;
  /** The caller's patience came to an end before the sets of the next size had been tried. */
  readonly isCut: boolean;
}

/** What to look for. */
export interface FlipOptions {
  /** The wanted status; any other than that of now unless given. */
  readonly to?: Status;
  /** The most changes together; 3 unless given. */
  readonly most?: number;
}

/**
 * What would change the verdict of `id`: of the sets of changes to what it depends on that give it another status, all
 * of the smallest size. `goOn` is asked before each set that is tried; `false` ends the search, with what has been found.
 * The number of sets grows with the power of their size; one is tried in time linear in what `id` depends on.
 */
export async function flips(
  evaluation: Evaluation, id: Id, goOn: () => boolean | Promise<boolean>, { to, most = 3 }: FlipOptions = {},
): Promise<Flips> {
  const part = dependenciesOf(frameworkFor(evaluation), id);
  const { conditions, subjects, target } = part;
  const before = grounded(frameworkWith(conditions));
  const candidates = candidatesOf(part, before);
  const tried = (picked: readonly Candidate[]): ChangeSet | undefined => {
    const after = grounded(frameworkWith(changed(conditions, picked)));
    const becomes = after[target]!;
    if (becomes === before[target] || (to !== undefined && becomes !== to)) return undefined;
    const influence = before.filter((status, node) => node !== target && !isMove(subjects[node]!) && after[node] !== status);
    return { changes: picked.map(({ change }) => change), becomes, influence: influence.length };
  };
  const byInfluence = (sets: ChangeSet[]) => sets.sort((a, b) => b.influence - a.influence);
  for (let size = 1; size <= most; size++) {
    const sets: ChangeSet[] = [];
    for (const picked of combinations(candidates, size)) {
      if (!(await goOn())) return { sets: byInfluence(sets), triedUpTo: size - 1, isCut: true };
      const found = tried(picked);
      if (found) sets.push(found);
    }
    if (sets.length > 0) return { sets: byInfluence(sets), triedUpTo: size, isCut: false };
  }
  return { sets: [], triedUpTo: most, isCut: false };
}

/** The frameworks of evaluations that are asked about one claim after the other. */
const frameworks = new WeakMap<Evaluation, MapFramework>();

function frameworkFor(evaluation: Evaluation): MapFramework {
  let found = frameworks.get(evaluation);
  if (found === undefined) frameworks.set(evaluation, found = explicitFrameworkOf(evaluation.map, evaluation.settings));
  return found;
}

/** A change: the nodes that it decides, and as what. */
interface Candidate {
  readonly change: Change;
  readonly nodes: readonly number[];
  readonly becomes: 'accepted' | 'rejected';
}

/** The part of a framework that a node depends on, itself included. */
function dependenciesOf(framework: MapFramework, id: Id) {
  const first = framework.indexOf.get(id)!;
  const found = new Map<number, number>([[first, 0]]);
  for (const node of found.keys()) {
    for (const input of inputsOf(framework, node)) if (!found.has(input)) found.set(input, found.size);
  }
  const renumber = (node: number) => found.get(node)!;
  const link = <T extends { readonly node: number }>(each: T): T => ({ ...each, node: renumber(each.node) });
  const nodes = [...found.keys()];
  const conditions = nodes.map((node): Condition => {
    const condition = conditionOf(framework, node);
    return {
      ...condition, premises: condition.premises.map(renumber), undercutters: condition.undercutters.map(renumber),
      pros: condition.pros.map(link), cons: condition.cons.map(link), rivals: condition.rivals.map(link),
    };
  });
  return { target: 0, conditions, subjects: nodes.map((node) => framework.subjects[node]!) };
}

type Part = ReturnType<typeof dependenciesOf>;

function candidatesOf({ conditions, subjects, target }: Part, statuses: readonly Status[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const isOut = (node: number) => statuses[node] === 'rejected' || statuses[node] === 'unproven';
  /** A contradiction is a node for either direction, so what is cut goes by its ends. */
  const cutAs = (relation: Relation) => (isSymmetric(relation) ? [relation.from, relation.to].sort().join(' ') : relation);
  const nodesOf = new Map<Relation | string, number[]>();
  subjects.forEach((subject, node) => {
    if (isMove(subject) && subject.kind === 'relation') push(nodesOf, cutAs(subject.relation), node);
  });
  subjects.forEach((subject, node) => {
    const add = (change: Change, becomes: Candidate['becomes'] = 'rejected', nodes: readonly number[] = [node]) =>
      candidates.push({ change, nodes, becomes });
    const { id } = nodeOfSubject(subject);
    if (isMove(subject)) {
      if (subject.kind === 'step') {
        const argument = subject.by.node as Argument;
        const to = argument.steps[subject.step]!.conclusion!.claim;
        add({ kind: 'cut-step', from: id, to, type: inferentialType, starts: premisesOfStep(argument, subject.step) });
        return;
      }
      if (subject.kind === 'preference') return;
      const nodes = nodesOf.get(cutAs(subject.relation))!;
      const { from, to, type, undercuts } = subject.relation;
      const cuts = undercuts && { cuts: [undercuts.from, undercuts.to] as const };
      if (nodes[0] === node) add({ kind: 'cut-step', from, to, type, ...cuts }, 'rejected', nodes);
      return;
    }
    if (node === target) return;
    const { ownGround, premises, pros } = conditions[node]!;
    const lacksSupport = !ownGround && premises.length === 0 && pros.every((pro) => isOut(pro.node));
    if (premises.length > 0) add({ kind: 'undercut', id });
    else if (ownGround && statuses[node] !== 'rejected') add({ kind: 'give-up', id });
    else if (lacksSupport && statuses[node] === 'unproven') add({ kind: 'establish', id }, 'accepted');
  });
  return candidates;
}

/** The conditions after some changes. */
function changed(conditions: readonly Condition[], picked: readonly Candidate[]): readonly Condition[] {
  const after = [...conditions];
  for (const { nodes, becomes } of picked) for (const node of nodes) after[node] = { ...after[node]!, fixed: becomes };
  return after;
}

/** All ways to pick `size` of the items, in order. */
function* combinations<T>(items: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= items.length - size; at++) {
    for (const rest of combinations(items, size - 1, at + 1)) yield [items[at]!, ...rest];
  }
}
