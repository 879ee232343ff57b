import { push } from '../../../server/src/base/multimap.js';
import { bearingsOf } from '../../../server/src/picture/bearings.js';
import { argumentOfStep } from '../../../server/src/picture/structure.js';
import { isSymmetric, speaksFor } from '../../../server/src/picture/edge-kinds.js';
import type { MapEdge, MapGraph, MapNode } from '../../../server/src/picture/graph.js';

/** How another node is related to the one that is told of. */
export interface Related {
  readonly node: MapNode;
  readonly edge: MapEdge;
}

/** A premise of an argument, what an earlier step of that argument infers it from, and what else speaks for what is inferred. */
export interface Premise extends Related {
  readonly from: readonly Premise[];
  readonly also: readonly Related[];
}

/** What a graph says of a node, in the order of the text. */
export interface NodeFacts {
  readonly node: MapNode;
  readonly pros: readonly Related[];
  /** What undercuts a step that it takes is among them. */
  readonly cons: readonly Related[];
  /** Those of the last step of an argument, as the map draws them. */
  readonly premises: readonly Premise[];
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
  const found: Record<'pro' | 'con' | 'question', Related[]> = { pro: [], con: [], question: [] };
  const bearsOn: Related[] = [];
  for (const edge of graph.edges) {
    for (const { on, by, as } of bearingsOf(edge, edges)) {
      const other = nodes.get(by);
      if (on === id && as !== 'premise' && other !== undefined) found[as].push({ node: other, edge });
    }
    const to = nodes.get(edge.to);
    if (edge.from === id && edge.type !== 'answer' && !isSymmetric(edge) && to !== undefined) bearsOn.push({ node: nodes.get(argumentOfStep(to) ?? '') ?? to, edge });
  }
  const answersTo = (question: string) => graph.edges.filter(({ type, to }) => type === 'answer' && to === question)
    .flatMap((edge) => (nodes.has(edge.from) ? [{ node: nodes.get(edge.from)!, edge }] : []));
  return {
    node, pros: found.pro, cons: found.con, premises: premisesOf(id, graph, nodes), bearsOn,
    questions: found.question.map((each) => ({ ...each, answers: answersTo(each.node.id) })),
  };
}

/** The premises of the last step of an argument; below each that an earlier step concludes, the premises of that step. */
function premisesOf(id: string, { edges }: MapGraph, nodes: ReadonlyMap<string, MapNode>): readonly Premise[] {
  const isIn = (step: string) => step === id || argumentOfStep(nodes.get(step)!) === id;
  const into = edges.filter(({ type, from, to }) => type === 'premise' && nodes.has(from) && nodes.has(to) && isIn(to));
  const stepTo = new Map(edges.filter(({ type, from }) => type === 'conclusion' && from !== id && nodes.has(from) && isIn(from)).map(({ from, to }) => [to, from]));
  const others = new Map<string, Related[]>();
  for (const edge of edges) if (speaksFor(edge.type) && nodes.has(edge.from) && !isIn(edge.from)) push(others, edge.to, { node: nodes.get(edge.from)!, edge });
  const told = new Set<string>();
  const of = (step: string): readonly Premise[] => into.filter(({ to }) => to === step).map((edge) => {
    const before = stepTo.get(edge.from);
    // What two steps use is told below the first.
    if (before === undefined || before === step || told.has(before)) return { node: nodes.get(edge.from)!, edge, from: [], also: [] };
    told.add(before);
    return { node: nodes.get(edge.from)!, edge, from: of(before), also: others.get(edge.from) ?? [] };
  });
  return of(id);
}

/** What a list calls a node: its title, its text, or what it is made of. */
export function nameIn(graph: MapGraph, node: MapNode, untitled: string): string {
  const own = node.title ?? node.text;
  if (own !== '') return own;
  const names = graph.edges.filter(({ type, to }) => type === 'premise' && to === node.id)
    .flatMap(({ from }) => graph.nodes.find(({ id }) => id === from) ?? []).map(({ title, text }) => title ?? text);
  return names.length === 0 ? untitled : names.join(' & ');
}
