import { decidersOf } from '../evaluation/deciders.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import type { MapGraph } from './graph.js';
import { topicsOf } from './reading.js';

/** The graph with a mark on what decides the verdict of its main thesis, as far as it shows that. The same graph if nothing does, or it shows no verdicts. Linear. */
export function markDeciders(graph: MapGraph, evaluation: Evaluation | undefined): MapGraph {
  const [main] = topicsOf(graph).theses;
  if (main === undefined || main.verdict === null || graph.display.verdicts === false) return graph;
  const shown = new Set(graph.nodes.map(({ id }) => id));
  const deciders = new Set(decidersOf(main.id, evaluation, (id) => shown.has(id)));
  return deciders.size === 0 ? graph : { ...graph, nodes: graph.nodes.map((node) => (deciders.has(node.id) ? { ...node, decides: true } : node)) };
}
