import type { Id } from '../model/model.js';
import { isSymmetric, speaksFor } from './edge-kinds.js';
import type { MapEdge } from './graph.js';

/** What an edge says of a node: who says it, and whether that is for it, against it, a premise of it, or a question. */
export interface Bearing {
  readonly on: Id;
  readonly by: Id;
  readonly as: 'pro' | 'con' | 'premise' | 'question';
}

/**
 * What an edge says of nodes: an undercut of a step speaks against what takes the step, and of two that exclude each other each speaks
 * against the other. An answer says nothing of the question that it answers. `byId`: all edges, by their ids.
 */
export function bearingsOf(edge: MapEdge, byId: ReadonlyMap<string, MapEdge>): readonly Bearing[] {
  const { type, from, to, toEdge } = edge;
  switch (type) {
    case 'answer': return [];
    case 'premise': case 'question': return [{ on: to, by: from, as: type }];
    default: {
      if (speaksFor(type)) return [{ on: to, by: from, as: 'pro' }];
      const against: Bearing = { on: byId.get(toEdge ?? '')?.from ?? to, by: from, as: 'con' };
      return isSymmetric(edge) ? [against, { on: from, by: to, as: 'con' }] : [against];
    }
  }
}
