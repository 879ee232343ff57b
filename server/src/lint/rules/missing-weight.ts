import { listOf } from '../../evaluation/names.js';
import { reasonsWithoutWeight } from '../../evaluation/missing-weights.js';
import { usualWeight } from '../../evaluation/weighing.js';
import { nameOf, nodeOf } from '../../model/query.js';
import { insert } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { pointAt } from '../point.js';
import type { MapRule } from '../rule.js';

/** Where weights decide, one that is not given decides as well. */
export const missingWeight: MapRule = {
  code: 'missing-weight',
  title: 'Weights decide a contested claim, but some are missing',
  category: 'structure',
  severity: 'information',
  scope: 'map',
  *find(map, { settings }) {
    const { nodes } = map;
    for (let at = 0; at < nodes.length; at++) {
      const found = reasonsWithoutWeight(map, nodes[at]!, settings);
      if (found.length > 0) yield { ids: [nodes[at]!.node.id, ...new Set(found.map(({ from }) => from))] };
    }
  },
  report({ ids: [id, ...sources] }, map, { settings }) {
    const node = nodeOf(map, id!)!;
    const lines = reasonsWithoutWeight(map, map.nodes[map.numberOf.get(id!)!]!, settings);
    return {
      node: id!,
      place: pointAt(node),
      message: `Weights decide the verdict on ${nameOf(node)}, but there is none for ${listOf(sources, (source) => nameOf(nodeOf(map, source)!))}. `
        + `A line without a weight counts as ${usualWeight}. Write one: \`{weight: …}\`.`,
      related: lines.map((line) => ({ message: `This counts as ${usualWeight}.`, place: line.place })),
    };
  },
  *fix({ related = [] }) {
    const edits = related.flatMap(({ place }) => {
      const { kind, parts } = elementOf(place);
      const marker = kind === 'relation' ? parts.find((part) => part.kind === 'marker') : undefined;
      const first = parts.find((part) => part.start >= (marker?.end ?? 0) && part.kind !== 'space');
      if (marker === undefined) return [];
      if (first?.kind !== 'data') return [insert(place.block, marker.end, ` {weight: ${usualWeight}}`)];
      // A weight that is there and cannot be read is reported elsewhere.
      return /\bweight\b/.test(place.block.text.slice(first.start, first.end)) ? [] : [insert(place.block, first.start + 1, `weight: ${usualWeight}, `)];
    });
    if (edits.length > 0) yield { title: `Write the weight that ${edits.length === 1 ? 'it counts' : 'they count'} as`, edits };
  },
};
