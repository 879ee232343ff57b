import { listOf } from '../../evaluation/names.js';
import { circleIn } from '../../evaluation/preferences.js';
import type { ArgumentMap, Id } from '../../model/model.js';
import { nameOf, nodeOf } from '../../model/query.js';
import type { NodeEntry } from '../../model/resolved.js';
import { isSymmetric } from '../../model/relations.js';
import { placeOfKey } from '../evaluation-keys.js';
import type { Fact, MapRule } from '../rule.js';

interface Circle extends Fact {
  /** What is preferred to itself in the end; without `at`, by the front matter alone. */
  readonly circle: readonly Id[];
  readonly at: Id | undefined;
}

/** What is preferred to each other is not ranked, which nobody who writes it can mean. */
export const circularPreferences: MapRule<Circle> = {
  code: 'circular-preferences',
  title: 'Preferences run in a circle',
  category: 'structure',
  severity: 'warning',
  scope: 'map',
  *find(map, { settings }) {
    const { lists } = settings.preferences;
    const general = lists.length === 0 ? [] : circleIn(lists);
    if (general.length > 0) yield { ids: general, circle: general, at: undefined };
    const { nodes } = map;
    for (let at = 0; at < nodes.length; at++) {
      const { node } = nodes[at]!;
      const own = node.data['prefer'];
      if (own === undefined) continue;
      const circle = circleIn([...lists, own, ...rivalLists(map, nodes[at]!)]);
      if (circle.length > 0 && general.length === 0) yield { ids: [node.id, ...circle], circle, at: node.id };
    }
  },
  report({ circle, at }, map) {
    const known = circle.filter((id) => nodeOf(map, id) !== undefined);
    const names = listOf(known.length < 2 ? circle : known, (id) => (nodeOf(map, id) ? nameOf(nodeOf(map, id)!) : id));
    return {
      node: at,
      place: placeOfKey(map, at, 'prefer'),
      message: `${names} are preferred to each other in a circle, so these preferences have no effect. Remove one of them.`,
    };
  },
};

/** What the rivals of a claim that are before it prefer: of two whose lists contradict each other, the later one is reported. */
function rivalLists({ entries, numberOf }: ArgumentMap, { node, incoming, outgoing }: NodeEntry): readonly unknown[] {
  const rivals = [...incoming.filter(isSymmetric).map(({ from }) => from), ...outgoing.filter(isSymmetric).map(({ to }) => to)];
  return rivals.filter((id) => numberOf.get(id)! < numberOf.get(node.id)!)
    .map((id) => (entries.get(id) as NodeEntry).node.data['prefer']).filter((list) => list !== undefined);
}
