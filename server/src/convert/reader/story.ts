import { push } from '../../base/multimap.js';
import { cruxOf } from '../../evaluation/crux.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import type { ArgumentMap, Id } from '../../model/model.js';
import { frontMatterValue, nodeOf } from '../../model/query.js';
import { textsIn } from '../../picture/display.js';
import { isSymmetric, speaksFor } from '../../picture/edge-kinds.js';
import type { MapEdge, MapGraph, MapNode } from '../../picture/graph.js';
import { thesesOf, type StoryKind, type StoryStep } from '../../picture/reading.js';

/** So many reasons of a thesis whose verdict no objection decides, objections to it, and answers to each, are told. */
const [mostReasons, mostObjections, mostAnswers] = [2, 4, 2];

/** What a story is told of. Without `evaluation`, no verdicts are told. */
export interface Told {
  readonly map: ArgumentMap;
  readonly graph: MapGraph;
  readonly evaluation: Evaluation | undefined;
}

/**
 * The way through a map, a stop after the other: the one that the author gives by `story` in the front matter or in data; else each
 * thesis, its strongest reason, what decides its verdict, the objections to it and what answers them. Only what the graph shows.
 */
export function storyOf(told: Told): readonly StoryStep[] {
  const chosen = chosenOrder(told);
  if (chosen.length > 0) return chosen.map((id) => ({ kind: 'chosen', id, beside: [], sentence: null }));
  const sides = sidesOf(told.graph);
  const shown = new Set(told.graph.nodes.map(({ id }) => id));
  return thesesOf(told.graph).flatMap((thesis) => aboutThesis(thesis, told, sides, shown));
}

/** The ids that the author lists, by `story: [Title, …]` in the front matter, else by `{story: 1}` at each. */
function chosenOrder({ map, graph }: Told): readonly Id[] {
  const shown = new Map(graph.nodes.map((node) => [node.id, node]));
  const listed = textsIn(frontMatterValue(map, 'story')).flatMap((name) => {
    const found = shown.get(name) ?? shown.get(`[${name}]`) ?? shown.get(`<${name}>`);
    return found === undefined ? [] : [found.id];
  });
  if (listed.length > 0) return listed;
  const places = graph.nodes.flatMap(({ id }) => {
    const place = nodeOf(map, id)?.data['story'];
    return typeof place === 'number' ? [{ id, place }] : [];
  });
  return places.toSorted((one, other) => one.place - other.place).map(({ id }) => id);
}

/** What speaks for and against each node: its arguments and supports, its attacks and undercuts. */
export interface Sides {
  readonly pros: ReadonlyMap<Id, readonly MapEdge[]>;
  readonly cons: ReadonlyMap<Id, readonly MapEdge[]>;
}

/** The sides of all nodes. An undercut of a step speaks against what takes the step. Linear. */
export function sidesOf({ nodes: all, edges }: MapGraph): Sides {
  const [pros, cons] = [new Map<Id, MapEdge[]>(), new Map<Id, MapEdge[]>()];
  const nodes = new Map(all.map((node) => [node.id, node]));
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    if (edge.type === 'question' || edge.type === 'answer' || edge.type === 'premise') continue;
    if (speaksFor(edge.type)) push(pros, edge.to, edge);
    else {
      push(cons, byId.get(edge.toEdge ?? '')?.from ?? edge.to, edge);
      if (isSymmetric(edge)) push(cons, edge.from, { ...edge, from: edge.to, to: edge.from });
    }
  }
  for (const side of [pros, cons]) for (const [id, all] of side) side.set(id, strongestFirst(all, nodes));
  return { pros, cons };
}

/** Edges with what weighs most first, and among these what is not rejected. */
function strongestFirst(edges: readonly MapEdge[], nodes: ReadonlyMap<Id, MapNode>): MapEdge[] {
  const falls = ({ from }: MapEdge) => (/^(?:rejected|unproven)$/.test(nodes.get(from)?.verdict?.status ?? '') ? 1 : 0);
  return edges.toSorted((one, other) => (other.weight ?? 0.5) - (one.weight ?? 0.5) || falls(one) - falls(other));
}

function aboutThesis({ id: thesis }: MapNode, { graph, evaluation }: Told, { pros, cons }: Sides, shown: ReadonlySet<Id>): readonly StoryStep[] {
  const steps: StoryStep[] = [];
  const told = new Set<Id>();
  const tell = (kind: StoryKind, id: Id, beside: readonly Id[], sentence: string | null = null) => {
    if (told.has(id)) return;
    told.add(id);
    steps.push({ kind, id, beside: [...new Set(beside)].filter((each) => each !== id && shown.has(each)), sentence });
  };
  tell('thesis', thesis, []);
  const answersTo = (id: Id) => {
    for (const { from } of (cons.get(id) ?? []).slice(0, mostAnswers)) tell('answer', from, [id]);
  };
  const crux = evaluation && cruxOf(evaluation, thesis);
  const way = crux?.path.filter((id) => shown.has(id)) ?? [];
  const by = crux?.by.filter((id) => shown.has(id)) ?? [];
  // Of a thesis that does not stand, the reason that breaks is the one to follow, link by link; where nothing breaks it, the last link decides by itself.
  const reasons = by.length > 0 ? way.slice(1) : way.slice(1, -1);
  if (way.length < 2) for (const { from } of (pros.get(thesis) ?? []).slice(0, crux === undefined ? mostReasons : 1)) tell('reason', from, [thesis]);
  const end = way.at(-1);
  // What fails on the way says why, so that the next stop follows from it; of the last one, the stop after it says so.
  const why = (id: Id) => (id === end || evaluation?.verdicts.get(id)?.status === 'accepted' ? null : sentencesIn(graph.lang).verdict(evaluation!, id));
  for (const [at, id] of reasons.entries()) tell('reason', id, [reasons[at - 1] ?? thesis], why(id));
  if (crux !== undefined && end !== undefined) {
    tell('crux', by[0] ?? end, [reasons.at(-1) ?? thesis, end, ...by], sentencesIn(graph.lang).verdict(evaluation!, crux.path.at(-1)!));
    if (by[0] !== undefined) answersTo(by[0]);
  }
  for (const objection of (cons.get(thesis) ?? []).slice(0, mostObjections)) {
    tell('objection', objection.from, [thesis]);
    answersTo(objection.from);
  }
  return steps;
}
