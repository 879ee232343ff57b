import { facetsOf } from '../../model/merge-node.js';
import type { Argument, ArgumentMap, Claim, Id, Relation, Step } from '../../model/model.js';
import { numberingOf } from '../../model/numbering.js';
import { nameOf, nodeOf, outgoing } from '../../model/query.js';
import { isEntailment, isPro } from '../../model/relations.js';
import { cyclicComponents, path } from '../../base/cycles.js';
import { pointAt } from '../point.js';
import type { MapRule, Related } from '../rule.js';

/** A step from what supports to what it supports; nodes are given by their index. */
interface Edge {
  readonly to: number;
  /** In strict mode claims may entail each other: that makes them equivalent and gives no reason for either. */
  readonly entails: boolean;
}

type Edges = readonly (readonly Edge[] | undefined)[];

/**
 * Support that runs in a circle; each set of claims that hang together by circles is reported once. What supports itself
 * in one step is self-support.
 */
export const circularSupport: MapRule = {
  code: 'circular-support',
  title: 'Claims support each other in a circle',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    const { ids } = numberingOf(map);
    const edges = supportEdges(map);
    for (const component of cyclicComponents(edges)) {
      const circle = circleIn(component, edges);
      if (circle) yield { ids: circle.map((index) => ids[index]!) };
    }
  },
  report({ ids }, map) {
    const circle = ids.map((id) => nodeOf(map, id)!);
    const names = [...circle, circle[0]!].map((node) => nameOf(node));
    return {
      node: ids[0]!,
      place: pointAt(circle[0]!),
      message: `The support runs in a circle: ${abridged(names).join(' → ')}. Each of these ultimately presupposes itself, `
        + 'so none of them has an independent reason. Remove one of the steps, or give one of them another reason.',
      related: circle.map((node, index) => describeStep(map, node, circle[index + 1] ?? circle[0]!)),
    };
  },
};

/** An answer to a question is no reason for what the question is put to, so it closes no circle. */
function supportEdges(map: ArgumentMap): Edges {
  const { nodes } = map;
  const { numberOf, targets } = numberingOf(map);
  const edges: Edge[][] = [];
  edges.length = nodes.length;
  const add = (from: number, to: number, entails: boolean) => {
    if (from === to) return;
    const list = edges[from];
    if (list === undefined) edges[from] = [{ to, entails }];
    else list.push({ to, entails });
  };
  const addStep = (from: Id, to: Id) => add(numberOf.get(from)!, numberOf.get(to)!, false);
  for (let at = 0; at < nodes.length; at++) {
    const { node, outgoing: relations } = nodes[at]!;
    for (let index = 0; index < relations.length; index++) {
      const relation = relations[index]!;
      if (isReason(relation)) add(at, targets.at(at, index), isEntailment(relation));
    }
    if (node.kind === 'claim') continue;
    for (const premise of node.premises) if (premise !== node.conclusion) addStep(premise, node.id);
    for (const { from, conclusion } of node.steps) for (const { claim } of conclusion ? from : []) addStep(claim, conclusion!.claim);
  }
  return edges;
}

function isReason(relation: Relation): boolean {
  return isPro(relation) && !relation.answers;
}

/** A short circle in a component through a step that is more than an entailment, if it has one. */
function circleIn(component: readonly number[], edges: Edges): readonly number[] | undefined {
  const members = new Set(component);
  for (const node of component) {
    const step = edges[node]!.find(({ to, entails }) => !entails && members.has(to));
    if (step) return [node, ...path(step.to, node, edges, members).slice(0, -1)];
  }
  return undefined;
}

function describeStep(map: ArgumentMap, from: Claim | Argument, to: Claim | Argument): Related {
  const place = outgoing(map, from.id).find((relation) => relation.to === to.id && isReason(relation))?.place
    ?? stepsAround(map, from.id).find(({ conclusion }) => conclusion?.claim === to.id)
      ?.from.find(({ claim }) => claim === from.id)?.place;
  if (place) return { place, message: `${nameOf(from)} speaks for ${nameOf(to)}.` };
  const premise = from.uses.find(({ role }) => role === 'premise')?.place ?? pointAt(from);
  return { place: premise, message: `${nameOf(from)} is a premise of ${nameOf(to)}.` };
}

/** The steps of all reconstructions in the blocks that speak of a claim. */
function stepsAround(map: ArgumentMap, id: Id): readonly Step[] {
  return facetsOf(map.entries.get(id)!).flatMap(({ block }) =>
    block.facets.flatMap(({ structures }) => structures.flatMap(({ steps }) => steps)));
}

function abridged(names: readonly string[]): readonly string[] {
  return names.length <= 6 ? names : [...names.slice(0, 5), '…', names[names.length - 1]!];
}
