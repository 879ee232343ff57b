import type { Id } from '../model/model.js';
import { isSymmetric, speaksFor } from './edge-kinds.js';
import type { MapEdge, MapNode } from './graph.js';

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

/** The argument that a node is an inference within; `undefined`: it is no such step. */
export function argumentOfStep({ id, kind }: Pick<MapNode, 'id' | 'kind'>): Id | undefined {
  return kind === 'step' ? id.slice(0, id.lastIndexOf('/')) : undefined;
}
