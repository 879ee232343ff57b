import { push } from '../../base/multimap.js';
import type { ArgumentMap, Id, Place } from '../../model/model.js';
import { isPro, nameOf, nodeOf } from '../../model/query.js';
import { cyclicComponents, path } from '../cycles.js';
import { pointAt } from '../point.js';
import type { Related, Rule } from '../rule.js';

/** A step from what supports to what it supports. */
interface Edge {
  readonly to: Id;
  readonly place: Place | undefined;
  /** In strict mode claims may entail each other: that makes them equivalent and gives no reason for either. */
  readonly entails: boolean;
}

/** Support that runs in a circle; each set of claims that hang together by circles is reported once, at its first claim. */
export const circularSupport: Rule = {
  code: 'circular-support',
  title: 'Claims support each other in a circle',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *check({ map }) {
    const edges = supportEdges(map);
    const next = (id: Id) => edges.get(id) ?? none;
    const components = cyclicComponents([...map.claims.keys(), ...map.arguments.keys()], next);
    if (components.length === 0) return;
    const order = new Map([...map.claims.keys(), ...map.arguments.keys()].map((id, index) => [id, index]));
    for (const component of components) {
      const circle = circleIn(component.sort((a, b) => order.get(a)! - order.get(b)!), next);
      if (circle === undefined) continue;
      const nodes = circle.map((id) => nodeOf(map, id)!);
      const first = nodes[0]!;
      const names = [...nodes, first].map(nameOf);
      yield {
        node: first.id,
        place: pointAt(first),
        message: circle.length === 1
          ? `${names[0]} supports itself, which gives no reason to accept it. Remove the relation, or support it by something else.`
          : `The support runs in a circle: ${abridged(names).join(' → ')}. Each of these presupposes itself in the end, so the `
            + 'circle gives no reason to accept any of them. Remove one of the steps, or support one of them by something else.',
        related: nodes.map((node, index) => stepOf(map, node.id, names[index]!, circle[index + 1] ?? first.id, next)),
      };
    }
  },
};

const none: readonly never[] = [];

/** An answer to a question is no reason for what the question is put to, so it closes no circle. */
function supportEdges(map: ArgumentMap): ReadonlyMap<Id, readonly Edge[]> {
  const edges = new Map<Id, Edge[]>();
  for (const relation of map.relations) {
    if (!isPro(relation) || relation.answers) continue;
    push(edges, relation.from, { to: relation.to, place: relation.place, entails: relation.type === 'entails' });
  }
  for (const { id, premises, steps } of map.arguments.values()) {
    for (const premise of premises) push(edges, premise, { to: id, place: undefined, entails: false });
    for (const { from, conclusion } of steps) {
      if (conclusion === undefined) continue;
      for (const { claim, place } of from) push(edges, claim, { to: conclusion.claim, place, entails: false });
    }
  }
  return edges;
}

/** A short circle in a component through a step that is more than an entailment. */
function circleIn(component: readonly Id[], next: (id: Id) => readonly Edge[]): readonly Id[] | undefined {
  const members = new Set(component);
  for (const id of component) {
    const step = next(id).find(({ to, entails }) => !entails && members.has(to));
    if (step) return step.to === id ? [id] : [id, ...path(step.to, id, next, members).slice(0, -1)];
  }
  return undefined;
}

function stepOf(map: ArgumentMap, from: Id, name: string, to: Id, next: (id: Id) => readonly Edge[]): Related {
  const target = nodeOf(map, to)!;
  const edge = next(from).find((each) => each.to === to)!;
  const node = nodeOf(map, from)!;
  const premise = edge.place ?? node.uses.find(({ role }) => role === 'premise')?.place ?? pointAt(node);
  return edge.place === undefined
    ? { message: `${name} is a premise of ${nameOf(target)}.`, place: premise }
    : { message: `${name} speaks for ${nameOf(target)}.`, place: premise };
}

function abridged(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 5), '…', names[names.length - 1]!];
}
