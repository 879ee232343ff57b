import { isRelationType } from './edge-kinds.js';
import { filled, labelsOf } from './labels.js';
import { forestOf } from './layout/forest.js';
import type { Layout } from './layout/layout.js';
import { spineOf } from './layout/spine.js';
import { statementsOf } from './prose.js';
import { speaker, spoken } from './words.js';

/** A picture for those who are read it. */
export interface ReadAloud {
  /** The order in which the nodes of the layout are read, by their indexes: each is followed by what bears on it. */
  readonly order: readonly number[];
  /** What is read of each, in the order of the layout: first what it does to the node above it. */
  readonly labels: readonly string[];
  /** How much the picture holds, and what it is about. */
  readonly summary: string;
}

/** What is read of a map that has been laid out. Linear. */
export function readAloud({ nodes: placed, edges, references, groups, main, lang, arrange }: Layout): ReadAloud {
  const nodes = placed.map(({ node }) => node);
  const known = new Set(nodes.map(({ id }) => id));
  const byId = new Map([...edges.map(({ edge }) => edge), ...references.map(({ reference }) => reference.edge)].map((edge) => [edge.id, edge]));
  const all = [...byId.values()].filter(({ from, to }) => known.has(from) && known.has(to));
  const { roots, children, edgeOf } = forestOf(nodes, all, arrange === 'thesis' ? spineOf({ nodes, edges: all, main }) : undefined);
  const order: number[] = [];
  const open = roots.toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    order.push(next);
    open.push(...children[next]!.toReversed());
  }
  const say = speaker({ nodes, edges: all, groups: groups.map(({ group }) => group), lang });
  const labels = labelsOf(lang);
  const thesis = nodes.find(({ id }) => id === main);
  const statements = statementsOf({ nodes, edges: all }).length;
  const relations = all.filter(({ type }) => isRelationType(type)).length;
  return {
    order, labels: nodes.map((node, i) => say(node, edgeOf[i])),
    summary: [
      `${labels.map}: ${statements === 1 ? labels['one node'] : filled(labels['so many nodes'], statements)}, ${
        relations === 1 ? labels['one relation'] : filled(labels['so many relations'], relations)}.`,
      ...thesis === undefined ? [] : [spoken(thesis, lang)],
    ].join(' '),
  };
}
