import { isSymmetric, speaksFor } from '../../../server/src/picture/edge-kinds.js';
import type { MapEdge, MapGraph, MapNode } from '../../../server/src/picture/graph.js';

/** How another node is related to the one that is told of. */
export interface Related {
  readonly node: MapNode;
  readonly edge: MapEdge;
}

/** What a graph says of a node, in the order of the text. */
export interface NodeFacts {
  readonly node: MapNode;
  readonly pros: readonly Related[];
  /** Also what undercuts a step that it takes. */
  readonly cons: readonly Related[];
  /** Of an argument of several steps, those of all its steps, as its verdict names them. */
  readonly premises: readonly Related[];
  /** What it bears on itself; of a question, what it is put to. */
  readonly bearsOn: readonly Related[];
  readonly questions: readonly (Related & { readonly answers: readonly Related[] })[];
}

/** What `graph` says of a node; `undefined`: it is not there. Linear. */
export function factsOf(graph: MapGraph, id: string): NodeFacts | undefined {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const node = nodes.get(id);
  if (node === undefined) return undefined;
  const edges = new Map(graph.edges.map((edge) => [edge.id, edge]));
  const pros: Related[] = [], cons: Related[] = [], premises: Related[] = [], bearsOn: Related[] = [], asked: Related[] = [];
  for (const edge of graph.edges) {
    const { type, from, to, toEdge } = edge;
    const [one, other] = [nodes.get(from), nodes.get(to)];
    if (one === undefined || other === undefined || type === 'answer') continue;
    if (toEdge !== null ? edges.get(toEdge)?.from === id : to === id) {
      const related = { node: one, edge };
      if (type === 'question') asked.push(related);
      else if (type === 'premise') premises.push(related);
      else if (speaksFor(type)) pros.push(related);
      else cons.push(related);
    } else if (type === 'premise' && isStepOf(to, id)) {
      premises.push({ node: one, edge });
    } else if (from === id) {
      if (isSymmetric(edge)) cons.push({ node: other, edge });
      else bearsOn.push({ node: other, edge });
    }
  }
  const answersTo = (question: string) => graph.edges.filter(({ type, to }) => type === 'answer' && to === question)
    .flatMap((edge) => (nodes.has(edge.from) ? [{ node: nodes.get(edge.from)!, edge }] : []));
  return { node, pros, cons, premises, bearsOn, questions: asked.map((each) => ({ ...each, answers: answersTo(each.node.id) })) };
}

/** Whether a node is an inference within this argument; see `id` of the nodes of a graph. */
function isStepOf(step: string, id: string): boolean {
  return step.startsWith(`${id}/`) && /^\d+$/.test(step.slice(id.length + 1));
}

/** What a list calls a node: its title, its text, or what it is made of. */
export function nameIn(graph: MapGraph, node: MapNode, untitled: string): string {
  const own = node.title ?? node.text;
  if (own !== '') return own;
  const names = graph.edges.filter(({ type, to }) => type === 'premise' && to === node.id)
    .flatMap(({ from }) => graph.nodes.find(({ id }) => id === from) ?? []).map(({ title, text }) => title ?? text);
  return names.length === 0 ? untitled : names.join(' + ');
}
