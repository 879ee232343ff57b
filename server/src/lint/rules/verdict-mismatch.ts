import { contains } from '../../base/range.js';
import { reasonSentences } from '../../evaluation/reason-words.js';
import type { Status } from '../../evaluation/framework.js';
import { idsOf } from '../../evaluation/verdict.js';
import { statuses } from '../../model/known-values.js';
import { facetsOf } from '../../model/merge-node.js';
import type { ArgumentMap, Id, Place } from '../../model/model.js';
import { hasTag, nameOf, nodeOf } from '../../model/query.js';
import { placesOfKey, valueOf } from '../data-keys.js';
import { meantFixes } from '../meant.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';

/** A claim or argument that is expected to be something else than it is. */
interface Mismatch extends Fact {
  readonly id: Id;
  readonly expected: Status;
}

/** Each expectation is looked at where it stands: of two that contradict each other, one at least is wrong. */
export const verdictMismatch: MapRule<Mismatch> = {
  code: 'verdict-mismatch',
  title: 'A verdict differs from the expected one',
  category: 'support',
  severity: 'error',
  scope: 'map',
  *find(map, { verdicts }) {
    const { nodes } = map;
    for (let at = 0; at < nodes.length; at++) {
      const { id, data } = nodes[at]!.node;
      if (data['expect'] === undefined) continue;
      const { status, reason } = verdicts.get(id)!;
      const expectations = new Set(usesOf(map, id).map((use) => use.data['expect']));
      for (const expected of statuses) {
        if (expected !== status && expectations.has(expected)) yield { id, expected, ids: [id, ...idsOf(reason)] };
      }
    }
  },
  report({ id, expected }, map, evaluation) {
    const node = nodeOf(map, id)!;
    const { status, reason } = evaluation.verdicts.get(id)!;
    const place = placeOfExpectation(map, id, expected);
    const name = hasTag(node, 'thesis') ? `The thesis ${nameOf(node)}` : nameOf(node);
    return {
      node: id,
      place: place ?? pointAt(node),
      message: `${name} is expected to be ${expected}, but it is ${status} because ${reasonSentences(evaluation, id, reason)}. `
        + 'Fix the map, or expect the verdict that it has now.',
      ...(place ? { meant: [status] } : {}),
    };
  },
  fix: meantFixes,
};

function usesOf(map: ArgumentMap, id: Id) {
  return facetsOf(map.entries.get(id)!).flatMap(({ uses }) => uses);
}

/** The word that names the expected verdict. */
function placeOfExpectation(map: ArgumentMap, id: Id, expected: Status): Place | undefined {
  const use = usesOf(map, id).find(({ data }) => data['expect'] === expected)!;
  const { block, range } = use.place;
  for (const key of placesOfKey(block, 'expect')) {
    const value = contains(range, key.range.start) ? valueOf(key) : undefined;
    if (value?.text === expected) return { block, range: value.range };
  }
  return undefined;
}
