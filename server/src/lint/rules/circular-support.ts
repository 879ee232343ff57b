import type { Argument, ArgumentMap, Claim, Place } from '../../model/model.js';
import { isPro, nameOf } from '../../model/query.js';
import { cyclicComponents, path } from '../../base/cycles.js';
import { pointAt } from '../point.js';
import type { Related, Rule } from '../rule.js';

/** A step from what supports to what it supports; nodes are given by their index. */
interface Edge {
  readonly to: number;
  /** `undefined`: it is that of a premise to its argument. */
  readonly place: Place | undefined;
  /** In strict mode claims may entail each other: that makes them equivalent and gives no reason for either. */
  readonly entails: boolean;
}

type Edges = readonly (readonly Edge[] | undefined)[];

/** Support that runs in a circle; each set of claims that hang together by circles is reported once. */
export const circularSupport: Rule = {
  code: 'circular-support',
  title: 'Claims support each other in a circle',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *check({ map }) {
    const nodes = [...map.claims.values(), ...map.arguments.values()];
    const edges = supportEdges(map, nodes);
    for (const component of cyclicComponents(edges)) {
      const circle = circleIn(component, edges);
      if (circle === undefined) continue;
      const first = nodes[circle[0]!]!;
      const names = [...circle, circle[0]!].map((node) => nameOf(nodes[node]!));
      yield {
        node: first.id,
        place: pointAt(first),
        message: circle.length === 1
          ? `${names[0]} supports itself, which gives no reason to accept it. `
            + 'Remove the relation, or support it by something else.'
          : `The support runs in a circle: ${abridged(names).join(' → ')}. Each of these presupposes itself in the end, `
            + 'so none of them has a reason to be accepted. Remove one of the steps, or support one of them by something else.',
        related: circle.map((node, index) => {
          const to = circle[index + 1] ?? circle[0]!;
          return stepOf(nodes[node]!, nodes[to]!, edges[node]!.find((edge) => edge.to === to)!);
        }),
      };
    }
  },
};

/** An answer to a question is no reason for what the question is put to, so it closes no circle. */
function supportEdges(map: ArgumentMap, nodes: readonly (Claim | Argument)[]): Edges {
  const indexOf = new Map<string, number>();
  for (const { id } of nodes) indexOf.set(id, indexOf.size);
  const edges: Edge[][] = Array.from({ length: nodes.length });
  const add = (from: string, to: string, place: Place | undefined, entails: boolean) =>
    void (edges[indexOf.get(from)!] ??= []).push({ to: indexOf.get(to)!, place, entails });
  for (const relation of map.relations) {
    const { type, from, to, place, answers } = relation;
    if (isPro(relation) && !answers) add(from, to, place, type === 'entails');
  }
  for (const { id, premises, steps } of map.arguments.values()) {
    for (const premise of premises) add(premise, id, undefined, false);
    for (const { from, conclusion } of steps) {
      for (const { claim, place } of conclusion ? from : []) add(claim, conclusion!.claim, place, false);
    }
  }
  return edges;
}

/** A short circle in a component through a step that is more than an entailment, if it has one. */
function circleIn(component: readonly number[], edges: Edges): readonly number[] | undefined {
  const members = new Set(component);
  for (const node of component) {
    const step = edges[node]!.find(({ to, entails }) => !entails && members.has(to));
    if (step) return step.to === node ? [node] : [node, ...path(step.to, node, edges, members).slice(0, -1)];
  }
  return undefined;
}

function stepOf(from: Claim | Argument, to: Claim | Argument, { place }: Edge): Related {
  if (place) return { place, message: `${nameOf(from)} speaks for ${nameOf(to)}.` };
  const premise = from.uses.find(({ role }) => role === 'premise')?.place ?? pointAt(from);
  return { place: premise, message: `${nameOf(from)} is a premise of ${nameOf(to)}.` };
}

function abridged(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 5), '…', names[names.length - 1]!];
}
