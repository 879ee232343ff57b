import { cyclicComponents } from '../base/cycles.js';
import { unique } from '../base/unique.js';
import { isCited } from '../model/content.js';
import type { Argument, Claim, Id } from '../model/model.js';
import { hasTag } from '../model/query.js';
import { conditionOf, rivalBehind, Role, type Condition, type Link, type Status } from './framework.js';
import type { MapFramework } from './from-model.js';
import { premisesOfStep } from './steps.js';
import { isMove, nodeOfSubject } from './subjects.js';
import type { EvaluationSettings } from './settings.js';
import { isAccepted, isLeft, isOpposing, isOut, weighedAgainst, type Party, type Reason, type ReasonKind, type Verdict } from './verdict.js';

/**
 * Gives the verdicts of a framework's claims and arguments, with their reasons, which are put together when they are asked
 * for. A reason costs what the node's condition names; that of the first open node, and once, the framework.
 */
export function reasonsFor(
  framework: MapFramework, statuses: readonly Status[], settings: EvaluationSettings,
): (node: number) => Verdict {
  const { subjects } = framework;
  let cycleOf: ReadonlyMap<number, readonly Id[]> | undefined;
  const ids = (nodes: readonly number[]): readonly Id[] => unique(nodes.map((node) => nodeOfSubject(subjects[node]!).id));
  const party = (node: number): Party => {
    const subject = subjects[node]!;
    const { id } = nodeOfSubject(subject);
    const status = statuses[node]!;
    if (!isMove(subject)) return { id, status, undercutBy: none };
    const yielded = subject.kind === 'relation' ? subject.yieldsTo ?? none : none;
    const { premises, undercutters } = conditionOf(framework, node);
    const cutting = undercutters.filter((each) => statuses[each] === 'accepted' || statuses[each] === 'open');
    const yieldsTo = ids(cutting.filter((each) => yielded.includes(each)));
    return {
      id, status, undercutBy: ids(cutting.filter((each) => !yielded.includes(each))),
      ...(subject.kind === 'step' ? { from: ids(premises) } : {}), ...(yieldsTo.length > 0 ? { yieldsTo } : {}),
    };
  };
  const parties = (nodes: readonly number[]): readonly Party[] => (nodes.length === 0 ? none : unique(nodes).map(party));
  const linked = (links: readonly Link[]) => (links.length === 0 ? none : parties(links.map(({ node }) => node)));
  const asRival = (node: number): Party => {
    const hasCase = hasCaseIn(framework, statuses, node);
    return { ...party(node), isRival: true, ...(hasCase ? { hasCase } : {}) };
  };
  /** What a rival is preferred to is cut off by that, while the rival is accepted. */
  const isPreference = (node: number) => {
    const subject = subjects[node]!;
    return isMove(subject) && subject.kind === 'preference';
  };
  const rivalsOf = ({ rivals, undercutters }: Condition): readonly Party[] => {
    if (rivals.length + undercutters.length === 0) return none;
    const preferred = undercutters.filter((node) => isPreference(node) && statuses[node] === 'accepted');
    const found = [...preferred.map((node) => asRival(node)), ...rivals.map(({ node }) => asRival(node))];
    return [...new Map(found.reverse().map((each) => [each.id, each])).values()].reverse();
  };
  const groundOf = (index: number, { ownGround, premises, pros }: Condition): Reason['ground'] => {
    const node = nodeOfSubject(subjects[index]!);
    if (!ownGround) return undefined;
    if (hasTag(node, 'assumption')) return 'assumption';
    if (settings.burden !== 'assumption' && isCited(node) && !hasTag(node, 'thesis')) return 'cited';
    return premises.length + pros.length === 0 ? 'asserted' : undefined;
  };
  /** Whether nothing but what an argument draws it from decides on a claim, so that the claim's verdict tells of that. */
  const isDrawnAlone = (claim: Id): boolean => {
    const index = framework.indexOf.get(claim);
    if (index === undefined) return false;
    const { ownGround, pros, cons, rivals, undercutters } = conditionOf(framework, index);
    return !ownGround && pros.length === 1 && statuses[pros[0]!.node] === statuses[index] && cons.length + rivals.length + undercutters.length === 0;
  };
  const reasonOf = (node: number): Reason => {
    const condition = conditionOf(framework, node);
    const status = statuses[node]!;
    const ground = groundOf(node, condition);
    const { undercutters, pros, cons, rivals, standard, accrues } = condition;
    const premises = toldPremises(nodeOfSubject(subjects[node]!), isDrawnAlone, parties(status === 'accepted' ? condition.premises : condition.premises.filter((each) => statuses[each] !== 'accepted')));
    const isAlone = premises.length + undercutters.length + pros.length + cons.length + rivals.length === 0;
    if (isAlone && status === 'accepted' && ground !== undefined) return unopposed[ground];
    const all = {
      ground, premises, pros: linked(pros), cons: linked(cons), rivals: rivalsOf(condition),
      undercutters: parties(undercutters.filter((each) => !isPreference(each))), standard, accrues, burden: settings.burden,
    };
    if (status === 'accepted') return { kind: whyAccepted(condition, all), ...all };
    if (status !== 'open') return { kind: whyOut(node, condition, all), ...all, standard: decisive(condition) };
    const isWaiting = premises.length > 0 || undercutters.some((each) => statuses[each] === 'open');
    if (!isWaiting && isContested(condition, all)) return { kind: 'contested', ...all };
    const cycle = (cycleOf ??= cyclesOf(framework, statuses)).get(node);
    return cycle ? { kind: 'cycle', ...all, with: cycle } : { kind: 'pending', ...all };
  };
  const whyOut = (node: number, { undercutters, ownGround }: Condition, { premises, pros }: Sides): ReasonKind => {
    if (premises.some(isOut) || undercutters.some((each) => statuses[each] === 'accepted')) return 'broken';
    if (statuses[node] === 'rejected') return pros.some(isLeft) ? 'outweighed' : 'attacked';
    return pros.some(isLeft) || ownGround ? 'not-met' : pros.length === 0 ? 'unsupported' : 'support-lost';
  };
  /** Without a standard of its own a claim falls under that of the rival that prevails. */
  const decisive = ({ rivals, standard }: Condition) => {
    const winner = standard === 'dialectical-validity' && rivals.find(({ node }) => statuses[node] === 'accepted');
    return winner ? framework.terms[rivalBehind(framework, winner.node)]!.standard : standard;
  };
  const isContested = ({ ownGround, rivals }: Condition, { pros, cons, rivals: against }: Sides) => {
    const isFor = pros.some(isAccepted);
    return (isFor && cons.some(isAccepted)) || ((isFor || ownGround) && against.some(isOpposing) && standsAlone(rivals));
  };
  /** Whether something that is decided stands for one of the rivals. */
  const standsAlone = (rivals: readonly Link[]) => rivals.some(({ node }) => {
    const { ownGround, premises, pros } = conditionOf(framework, rivalBehind(framework, node));
    return statuses[node] === 'open' && premises.every((each) => statuses[each] === 'accepted')
      && (ownGround || pros.some((pro) => statuses[pro.node] === 'accepted'));
  });
  return (node) => new LateVerdict(statuses[node]!, node, reasonOf);
}

type Sides = Omit<Reason, 'kind'>;

function whyAccepted({ groundWeight }: Condition, all: Sides): ReasonKind {
  const isFor = all.pros.some(isAccepted);
  // What weighs nothing outweighs nothing: then the others fall short of their own standards.
  if ((isFor || groundWeight > 0) && weighedAgainst(all).length > 0) return 'prevails';
  return all.premises.length > 0 ? 'premises-hold' : isFor ? 'supported' : 'asserted';
}

/** A verdict whose reason is put together when it is asked for: most are never read. */
class LateVerdict implements Verdict {
  readonly status: Status;
  readonly #node: number;
  readonly #reasonOf: (node: number) => Reason;
  #reason: Reason | undefined;

  constructor(status: Status, node: number, reasonOf: (node: number) => Reason) {
    this.status = status;
    this.#node = node;
    this.#reasonOf = reasonOf;
  }

  get reason(): Reason {
    return (this.#reason ??= this.#reasonOf(this.#node));
  }
}

/** Whether something that is not out stands for a node: its own ground or a pro. */
function hasCaseIn(framework: MapFramework, statuses: readonly Status[], node: number): boolean {
  const { ownGround, premises, pros } = conditionOf(framework, rivalBehind(framework, node));
  const isLeft = (each: number) => statuses[each] === 'accepted' || statuses[each] === 'open';
  return premises.every(isLeft) && (ownGround || pros.some((pro) => isLeft(pro.node)));
}

/**
 * Finds the premises that the reason of an argument names. Of one in several steps these are those of the last step; of an earlier step those
 * are left out that the claim which it draws accounts for: it has the same verdict, and nothing else bears on it.
 */
function toldPremises(node: Claim | Argument, isDrawnAlone: (claim: Id) => boolean, premises: readonly Party[]): readonly Party[] {
  if (node.kind !== 'argument' || node.steps.length < 2 || premises.length < 2) return premises;
  const statusOf = new Map(premises.map(({ id, status }) => [id, status]));
  const last = new Set(premisesOfStep(node, node.steps.length - 1));
  const told = new Set<Id>();
  for (const [step, { conclusion }] of node.steps.slice(0, -1).entries()) {
    if (conclusion === undefined || !isDrawnAlone(conclusion.claim)) continue;
    for (const id of premisesOfStep(node, step)) if (!last.has(id) && statusOf.get(conclusion.claim) === statusOf.get(id)) told.add(id);
  }
  const rest = premises.filter(({ id }) => !told.has(id));
  // Claims that are drawn from each other account for each other.
  return rest.length === 0 ? premises : rest;
}

/** Finds, for each open node that depends on itself through open nodes, the claims and arguments of its component. */
function cyclesOf(framework: MapFramework, statuses: readonly Status[]): ReadonlyMap<number, readonly Id[]> {
  const edges = statuses.map((status, node) => (status !== 'open' ? undefined
    : dependenciesOf(framework, node).filter((input) => statuses[input] === 'open').map((to) => ({ to }))));
  const found = new Map<number, readonly Id[]>();
  for (const component of cyclicComponents(edges)) {
    const members = [...new Set(component.map((node) => nodeOfSubject(framework.subjects[node]!).id))].sort();
    for (const node of component) found.set(node, members);
  }
  return found;
}

/** What a node depends on, rivals left aside: that two claims exclude each other is no circle of reasons. */
function dependenciesOf({ inputs, roles, starts }: MapFramework, node: number): readonly number[] {
  return inputs.slice(starts[node], starts[node + 1]).filter((_, at) => roles[starts[node]! + at] !== Role.Rival);
}

const none: readonly never[] = [];
const alone: Sides = { premises: none, undercutters: none, pros: none, cons: none, rivals: none, standard: 'dialectical-validity', burden: 'none' };
/** The most common reasons, once for all. */
const unopposed: Readonly<Record<'assumption' | 'cited' | 'asserted', Reason>> = {
  assumption: { kind: 'asserted', ...alone, ground: 'assumption' },
  cited: { kind: 'asserted', ...alone, ground: 'cited' },
  asserted: { kind: 'asserted', ...alone, ground: 'asserted' },
};
