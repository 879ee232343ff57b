import { namedColours } from './display.js';
import type { MapGraph } from './graph.js';
import { topicsOf } from './reading.js';

/** Unlike the stripe that every argument has. */
const scheme = ['orange', 'purple', 'teal', 'pink', 'blue'].map((name) => namedColours[name]!);

/**
 * The map with colours for the tags of claims that exclude one another, where these are what it is about, each has a tag that the
 * others do not have, and the text gives no colours: so one sees what belongs to which. Else the same map. Linear.
 */
export function withRivalColours(graph: MapGraph): MapGraph {
  const { nodes, display } = graph;
  if (display.colours.length > 0 || !nodes.some(({ tags }) => tags.length > 0)) return graph;
  const { rivals } = topicsOf(graph);
  const own = rivals.flatMap((node) => node.tags.filter((tag) => rivals.every((other) => other === node || !other.tags.includes(tag))).slice(0, 1));
  if (own.length < 2 || own.length < rivals.length || own.length > scheme.length) return graph;
  return { ...graph, display: { ...display, colours: own.map((tag, i) => [tag, scheme[i]!]) } };
}
