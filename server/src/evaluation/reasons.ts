import { cyclicComponents } from '../base/cycles.js';
import { isCited } from '../model/content.js';
import type { Id } from '../model/model.js';
import { hasTag } from '../model/query.js';
import { conditionOf, rivalBehind, Role, type Condition, type Link, type Status } from './framework.js';
import type { MapFramework } from './from-model.js';
import { isMove, nodeOfSubject } from './subjects.js';
import type { EvaluationSettings } from './settings.js';
import type { Party, Reason, Verdict } from './verdict.js';

/**
 * Gives the verdicts of a framework's claims and arguments, with their reasons, which are put together when they are asked
 * for. A reason costs what the node's condition names; that of the first open node, and once, the framework.
 */
export function reasonsFor(
  framework: MapFramework, statuses: readonly Status[], settings: EvaluationSettings,
): (node: number) => Verdict {
  const { subjects } = framework;
  let cycleOf: ReadonlyMap<number, readonly Id[]> | undefined;
  const nodesThatAre = (nodes: readonly number[], ...wanted: readonly Status[]) =>
    (nodes.length === 0 ? none : nodes.filter((node) => wanted.includes(statuses[node]!)));
  const ids = (nodes: readonly number[]): readonly Id[] => unique(nodes.map((node) => nodeOfSubject(subjects[node]!).id));
  const party = (node: number): Party => {
    const subject = subjects[node]!;
    const { id } = nodeOfSubject(subject);
    if (!isMove(subject)) return { id, undercutBy: none };
    const yielded = subject.kind === 'relation' ? subject.yieldsTo ?? none : none;
    const { premises, undercutters } = conditionOf(framework, node);
    const cutting = nodesThatAre(undercutters, 'accepted', 'open');
    const yieldsTo = ids(cutting.filter((each) => yielded.includes(each)));
    return {
      id, undercutBy: ids(cutting.filter((each) => !yielded.includes(each))),
      ...(subject.kind === 'step' ? { from: ids(premises) } : {}), ...(yieldsTo.length > 0 ? { yieldsTo } : {}),
    };
  };
  /** Whether a rival, or what leads to it, yields to what is preferred. */
  const yields = (node: number) => party(node).yieldsTo !== undefined;
  const parties = (nodes: readonly number[]): readonly Party[] => (nodes.length === 0 ? none : unique(nodes).map(party));
  const linked = (links: readonly Link[], ...wanted: readonly Status[]) => {
    let nodes: number[] | undefined;
    for (const { node } of links) if (wanted.includes(statuses[node]!)) (nodes ??= []).push(node);
    return parties(nodes ?? none);
  };
  /** What a rival is preferred to is cut off by that, while the rival is accepted. */
  const isUndercut = (node: number) => {
    const subject = subjects[node]!;
    return !isMove(subject) || subject.kind !== 'preference';
  };
  const asRivals = (found: readonly Party[]) => (found.length === 0 ? none : found.map((each): Party => ({ ...each, isRival: true })));
  /** The rivals for which something stands: those that are not refuted, or fall short of a standard themselves. */
  const opposing = (rivals: readonly Link[]) => rivals.length === 0 ? none
    : asRivals(parties(rivals.map(({ node }) => node).filter((rival) => statuses[rival] !== 'rejected' && hasCase(framework, statuses, rival))));

  const accepted = (index: number, { premises, undercutters, pros, cons, rivals, standard, accrues, groundWeight }: Condition): Reason => {
    const by = linked(pros, 'accepted');
    const outweighed = rivals.map(({ node }) => node).filter((rival) => !yields(rival) && hasCase(framework, statuses, rival));
    const over = [...linked(cons, 'accepted', 'open'), ...(standard === 'dialectical-validity' ? none : asRivals(parties(outweighed)))];
    // What weighs nothing outweighs nothing: then the others fall short of their own standards.
    if (over.length > 0 && (by.length > 0 || groundWeight > 0)) return { kind: 'prevails', by, over, standard, accrues };
    const defeated = undercutters.length + cons.length + rivals.length === 0 ? none
      : parties([...undercutters, ...cons.map(({ node }) => node), ...rivals.map(({ node }) => node)]);
    if (premises.length > 0) return { kind: 'premises-hold', premises: ids(premises), defeated };
    if (by.length > 0) return { kind: 'supported', by, defeated };
    const node = nodeOfSubject(subjects[index]!);
    const as = hasTag(node, 'assumption') ? 'assumption' : isCited(node) && !hasTag(node, 'thesis') ? 'cited' : 'asserted';
    return defeated.length === 0 ? unopposed[as] : { kind: 'asserted', as, defeated };
  };
  const rejected = ({ premises, undercutters, pros, cons, rivals, standard, accrues }: Condition): Reason => {
    const failed = nodesThatAre(premises, 'rejected');
    if (failed.length > 0) return { kind: 'premise-rejected', premises: ids(failed) };
    const cutting = nodesThatAre(undercutters, 'accepted');
    const undercuts = cutting.filter(isUndercut);
    if (undercuts.length > 0) return { kind: 'undercut', by: parties(undercuts) };
    if (cutting.length > 0) return { kind: 'attacked', by: asRivals(parties(cutting)), lost: none };
    const by = [...linked(cons, 'accepted'), ...asRivals(linked(rivals, 'accepted'))];
    const over = linked(pros, 'accepted', 'open');
    if (over.length === 0) return { kind: 'attacked', by, lost: linked(pros, 'rejected', 'unproven') };
    // Without a standard of its own it falls under that of the rival that prevails.
    const winner = rivals.find(({ node }) => statuses[node] === 'accepted');
    const decisive = standard === 'dialectical-validity' && winner
      ? framework.terms[rivalBehind(framework, winner.node)]!.standard : standard;
    return { kind: 'outweighed', by, over, standard: decisive, accrues };
  };
  const unproven = ({ premises, ownGround, pros, cons, rivals, standard, accrues }: Condition): Reason => {
    const failed = nodesThatAre(premises, 'unproven');
    if (failed.length > 0) return { kind: 'premise-unproven', premises: ids(failed) };
    if (pros.length === 0 && !ownGround) return { kind: 'unsupported', burden: settings.burden };
    const left = linked(pros, 'accepted', 'open');
    if (left.length === 0 && !ownGround) return { kind: 'support-lost', pros: linked(pros, 'rejected', 'unproven') };
    return { kind: 'not-met', pros: left, cons: [...linked(cons, 'accepted', 'open'), ...opposing(rivals)], standard, accrues };
  };
  const open = (node: number, { ownGround, premises, undercutters, pros, cons, rivals }: Condition): Reason => {
    const [standing, opposed] = [linked(pros, 'accepted'), linked(cons, 'accepted')];
    const contradicted = opposing(rivals);
    const hasOpenInput = nodesThatAre([...premises, ...undercutters], 'open').length > 0;
    const stands = standing.length > 0 || ownGround;
    if (!hasOpenInput && ((standing.length > 0 && opposed.length > 0) || (stands && contradicted.length > 0 && standsAlone(rivals)))) {
      return { kind: 'contested', pros: standing, cons: opposed, rivals: contradicted };
    }
    const cycle = (cycleOf ??= cyclesOf(framework, statuses)).get(node);
    if (cycle) return { kind: 'cycle', with: cycle };
    return {
      kind: 'pending',
      premises: ids(nodesThatAre(premises, 'open')),
      undercutters: parties(nodesThatAre(undercutters, 'open').filter(isUndercut)),
      pros: standing.length > 0 || (ownGround && opposed.length === 0) ? none : linked(pros, 'open'),
      cons: linked(cons, 'accepted', 'open'),
      rivals: contradicted,
      isOnlySupport: !ownGround && unique(pros.map((pro) => pro.node)).length === 1,
    };
  };
  /** Whether something that is decided stands for one of the rivals. */
  const standsAlone = (rivals: readonly Link[]) => rivals.some(({ node }) => {
    const { ownGround, premises, pros } = conditionOf(framework, rivalBehind(framework, node));
    return statuses[node] === 'open' && premises.every((each) => statuses[each] === 'accepted')
      && (ownGround || pros.some((pro) => statuses[pro.node] === 'accepted'));
  });
  const reasonOf = (node: number): Reason => {
    const condition = conditionOf(framework, node);
    switch (statuses[node]!) {
      case 'accepted': return accepted(node, condition);
      case 'rejected': return rejected(condition);
      case 'unproven': return unproven(condition);
      case 'open': return open(node, condition);
    }
  };
  return (node) => new LateVerdict(statuses[node]!, node, reasonOf);
}

/** A verdict whose reason is put together when it is asked for: most are never read. */
class LateVerdict implements Verdict {
  readonly status: Status;
  readonly #node: number;
  #reasonOf: ((node: number) => Reason) | undefined;
  #reason: Reason | undefined;

  constructor(status: Status, node: number, reasonOf: (node: number) => Reason) {
    this.status = status;
    this.#node = node;
    this.#reasonOf = reasonOf;
  }

  get reason(): Reason {
    if (this.#reason === undefined) {
      this.#reason = this.#reasonOf!(this.#node);
      this.#reasonOf = undefined;
    }
    return this.#reason;
  }
}

/** Whether something that is not out stands for a node: its own ground or a pro. */
function hasCase(framework: MapFramework, statuses: readonly Status[], node: number): boolean {
  const { ownGround, premises, pros } = conditionOf(framework, rivalBehind(framework, node));
  const isLeft = (each: number) => statuses[each] === 'accepted' || statuses[each] === 'open';
  return premises.every(isLeft) && (ownGround || pros.some((pro) => isLeft(pro.node)));
}

/** For each open node that depends on itself through open nodes, the claims and arguments of its component. */
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

function unique<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}

const none: readonly never[] = [];
/** The most common reasons, once for all. */
const unopposed: Readonly<Record<'assumption' | 'cited' | 'asserted', Reason>> = {
  assumption: { kind: 'asserted', as: 'assumption', defeated: none },
  cited: { kind: 'asserted', as: 'cited', defeated: none },
  asserted: { kind: 'asserted', as: 'asserted', defeated: none },
};
