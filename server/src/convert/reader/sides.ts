import { push } from '../../base/multimap.js';
import type { Id } from '../../model/model.js';
import { bearingsOf } from '../../picture/bearings.js';
import { argumentOfStep } from '../../picture/structure.js';
import type { MapEdge, MapGraph, MapNode, Verdict } from '../../picture/graph.js';
import type { Linked } from '../../picture/reading.js';

/** What speaks for and against the nodes of a graph, and what they bear on themselves. */
export interface Sides {
  /** Arguments and supports, by what they speak for. Each edge leads from what speaks; what weighs most comes first. */
  readonly pros: ReadonlyMap<Id, readonly MapEdge[]>;
  /** Attacks and undercuts, likewise. */
  readonly cons: ReadonlyMap<Id, readonly MapEdge[]>;
  /** The premises of each inference. */
  readonly premises: ReadonlyMap<Id, readonly Id[]>;
  /** What each node bears on, and how; a premise of any step bears on the argument. */
  readonly bearsOn: ReadonlyMap<Id, readonly Linked[]>;
  readonly isShown: (id: Id) => boolean;
}

/** The sides of all nodes. Linear. */
export function sidesOf({ nodes: all, edges }: MapGraph): Sides {
  const [pros, cons] = [new Map<Id, MapEdge[]>(), new Map<Id, MapEdge[]>()];
  const [premises, bearsOn] = [new Map<Id, Id[]>(), new Map<Id, Linked[]>()];
  const nodes = new Map(all.map((node) => [node.id, node]));
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  for (const edge of edges) {
    for (const { on, by, as } of bearingsOf(edge, byId)) {
      const node = nodes.get(on);
      if (as === 'pro') push(pros, on, edge);
      else if (as === 'premise') push(premises, on, by);
      else if (as === 'con') push(cons, on, by === edge.from ? edge : { ...edge, from: by, to: on });
      if (node !== undefined) push(bearsOn, by, { id: argumentOfStep(node) ?? on, type: edge.type });
    }
  }
  for (const side of [pros, cons]) for (const [id, edgesOn] of side) side.set(id, strongestFirst(edgesOn, nodes));
  return { pros, cons, premises, bearsOn, isShown: (id) => nodes.has(id) };
}

/** Edges with what weighs most first, and among these what is before what is open, and that before what fails. */
function strongestFirst(edges: readonly MapEdge[], nodes: ReadonlyMap<Id, MapNode>): MapEdge[] {
  const place = ({ from }: MapEdge) => places[nodes.get(from)?.verdict?.status ?? 'accepted'];
  return edges.toSorted((one, other) => (other.weight ?? 0.5) - (one.weight ?? 0.5) || place(one) - place(other));
}

const places: Readonly<Record<Verdict, number>> = { accepted: 0, open: 1, unproven: 2, rejected: 2 };
