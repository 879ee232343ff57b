import type { ArgumentMap, Id, Relation } from '../../server/src/model/model.js';
import { argumentsFor, drawnOnTheWayIn, incoming, nodeOf, outgoing, premiseOf } from '../../server/src/model/query.js';

/** The claims and arguments in which two maps differ, found by comparing all that is said of each. */
export function changedBetween(before: ArgumentMap, after: ArgumentMap): ReadonlySet<Id> {
  const ids = [before, after].flatMap((map) => [...map.claims.keys(), ...map.arguments.keys()]);
  return new Set(ids.filter((id) => describe(before, id) !== describe(after, id)));
}

function describe(map: ArgumentMap, id: Id): string | undefined {
  const node = nodeOf(map, id);
  if (node === undefined) return undefined;
  const { texts, tags, data, citations } = node;
  const structure = node.kind === 'claim' ? [] : [
    node.premises, node.conclusion, node.steps.map(({ data: stepData, from, conclusion, place }) =>
      [stepData, from.map(({ number, claim }) => [number, claim]), conclusion?.claim, place.range]),
  ];
  return JSON.stringify([
    texts, tags, data, citations.map(({ item }) => item.key), structure,
    incoming(map, id).map(said), outgoing(map, id).map(said),
    [argumentsFor(map, id), premiseOf(map, id), drawnOnTheWayIn(map, id)].map((list) => list.map((argument) => argument.id)),
  ]);
}

function said(relation: Relation): unknown {
  const { type, from, to, derived, data, place, undercuts, answers } = relation;
  return [type, from, to, derived, data, place.range.start, undercuts && said(undercuts), answers?.text];
}
