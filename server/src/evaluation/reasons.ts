import { cyclicComponents } from '../base/cycles.js';
import { isCited } from '../model/content.js';
import type { Id } from '../model/model.js';
import { hasTag } from '../model/query.js';
import { conditionOf, inputsOf, type Condition, type Link, type Status } from './framework.js';
import { isMove, nodeOfSubject, type MapFramework } from './from-model.js';
import type { EvaluationSettings } from './settings.js';
import type { Party, Reason, Verdict } from './verdict.js';

/**
 * Gives the verdicts of a framework's claims and arguments their reasons. Costs what the node's condition names; at the
 * first open node, and once, the framework.
 */
export function reasonsFor(
  framework: MapFramework, statuses: readonly Status[], settings: EvaluationSettings,
): (node: number) => Verdict {
  const { subjects } = framework;
  let cycleOf: ReadonlyMap<number, readonly Id[]> | undefined;
  const nodesThatAre = (nodes: readonly number[], one: Status, other = one) =>
    (nodes.length === 0 ? none : nodes.filter((node) => statuses[node] === one || statuses[node] === other));
  const ids = (nodes: readonly number[]): readonly Id[] => unique(nodes.map((node) => nodeOfSubject(subjects[node]!).id));
  const party = (node: number): Party => ({
    id: nodeOfSubject(subjects[node]!).id,
    undercutBy: isMove(subjects[node]!) ? ids(nodesThatAre(conditionOf(framework, node).undercutters, 'accepted', 'open')) : none,
  });
  const parties = (nodes: readonly number[]): readonly Party[] => (nodes.length === 0 ? none : unique(nodes).map(party));
  const linked = (links: readonly Link[], one: Status, other = one) => {
    let nodes: number[] | undefined;
    for (const { node } of links) if (statuses[node] === one || statuses[node] === other) (nodes ??= []).push(node);
    return parties(nodes ?? none);
  };

  const accepted = (index: number, { premises, undercutters, pros, cons, standard }: Condition): Reason => {
    const by = linked(pros, 'accepted');
    const over = linked(cons, 'accepted', 'open');
    if (over.length > 0) return { kind: 'prevails', by, over, standard };
    const defeated = undercutters.length + cons.length === 0 ? none : parties([...undercutters, ...cons.map(({ node }) => node)]);
    if (premises.length > 0) return { kind: 'premises-hold', premises: ids(premises), defeated };
    if (by.length > 0) return { kind: 'supported', by, defeated };
    const node = nodeOfSubject(subjects[index]!);
    const as = hasTag(node, 'assumption') ? 'assumption' : isCited(node) && !hasTag(node, 'thesis') ? 'cited' : 'asserted';
    return defeated.length === 0 ? unopposed[as] : { kind: 'asserted', as, defeated };
  };
  const rejected = ({ premises, undercutters, pros, cons, standard }: Condition): Reason => {
    const failed = nodesThatAre(premises, 'rejected');
    if (failed.length > 0) return { kind: 'premise-rejected', premises: ids(failed) };
    const cutting = nodesThatAre(undercutters, 'accepted');
    if (cutting.length > 0) return { kind: 'undercut', by: parties(cutting) };
    const by = linked(cons, 'accepted');
    const over = linked(pros, 'accepted', 'open');
    return over.length > 0 ? { kind: 'outweighed', by, over, standard } : { kind: 'attacked', by };
  };
  const open = (node: number, { ownGround, premises, undercutters, pros, cons }: Condition): Reason => {
    if (pros.length === 0 && !ownGround) return { kind: 'unsupported', burden: settings.burden };
    const prosLeft = linked(pros, 'accepted', 'open');
    if (prosLeft.length === 0 && !ownGround) return { kind: 'support-lost', pros: linked(pros, 'rejected') };
    const [standing, opposing] = [linked(pros, 'accepted'), linked(cons, 'accepted')];
    if (standing.length > 0 && opposing.length > 0) return { kind: 'contested', pros: standing, cons: opposing };
    const cycle = (cycleOf ??= cyclesOf(framework, statuses)).get(node);
    if (cycle) return { kind: 'cycle', with: cycle };
    return {
      kind: 'pending',
      premises: ids(nodesThatAre(premises, 'open')),
      undercutters: parties(nodesThatAre(undercutters, 'open')),
      pros: standing.length > 0 || (ownGround && opposing.length === 0) ? none : linked(pros, 'open'),
      cons: linked(cons, 'accepted', 'open'),
    };
  };
  return (node) => {
    const condition = conditionOf(framework, node);
    const status = statuses[node]!;
    switch (status) {
      case 'accepted': return { status, reason: accepted(node, condition) };
      case 'rejected': return { status, reason: rejected(condition) };
      case 'open': return { status, reason: open(node, condition) };
    }
  };
}

/** For each open node that depends on itself through open nodes, the claims and arguments of its component. */
function cyclesOf(framework: MapFramework, statuses: readonly Status[]): ReadonlyMap<number, readonly Id[]> {
  const edges = statuses.map((status, node) => (status !== 'open' ? undefined
    : inputsOf(framework, node).filter((input) => statuses[input] === 'open').map((to) => ({ to }))));
  const found = new Map<number, readonly Id[]>();
  for (const component of cyclicComponents(edges)) {
    const members = [...new Set(component.map((node) => nodeOfSubject(framework.subjects[node]!).id))].sort();
    for (const node of component) found.set(node, members);
  }
  return found;
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
