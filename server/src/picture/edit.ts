import { relationKinds, writtenTypes, type RelationType } from '../model/relations.js';
import type { NodeKind } from './graph.js';

/** What can be asked of a map. Nodes and edges are named by their ids in the graph. */
export type MapEdit =
  /**
   * A new line below a node or, for an undercut, below the relation that an edge stands for. `text` is what the line says
   * after its sigil, as it would be written there.
   */
  | { readonly kind: 'add'; readonly relation: NewLine; readonly to: MapPart; readonly text: string }
  /**
   * A new claim with nothing below it, where the cursor is in the document that is asked; without a position, at its end.
   * `text` is what its line says.
   */
  | { readonly kind: 'add-claim'; readonly text: string; readonly position?: { readonly line: number; readonly character: number } }
  /** A relation between two nodes, or from a node to the step that an edge stands for. */
  | { readonly kind: 'relate'; readonly relation: NewRelation; readonly from: string; readonly to: MapPart }
  | { readonly kind: 'retitle'; readonly id: string; readonly title: string }
  /** The first wording, as it is written. */
  | { readonly kind: 'set-text'; readonly id: string; readonly text: string }
  /**
   * What a node is a reason for (its relation `edge`, by default the first that it is written below) is to be `to`.
   * `relation` counts only for a node that has no relation.
   */
  | { readonly kind: 'move'; readonly id: string; readonly to: string; readonly edge?: string; readonly relation?: 'support' | 'attack' }
  /** `below`: with all that is below it; otherwise that stays, as statements of its own. */
  | { readonly kind: 'delete-node'; readonly id: string; readonly below: boolean }
  | { readonly kind: 'delete-relation'; readonly edge: string };

export type NewRelation = RelationType;
export type NewLine = NewRelation | 'premise' | 'question';

export type MapPart = { readonly node: string } | { readonly edge: string };

/** The kinds of relation that a new line can be from one node to another, by what they are. What is related to a question answers it. */
export function relationsBetween(from: NodeKind, to: NodeKind): readonly RelationType[] {
  return writtenTypes.filter((type) => {
    const { aim, isForClaimsAlone } = relationKinds[type];
    if (aim === 'step') return to === 'argument' || to === 'step';
    return isForClaimsAlone ? from === 'claim' && to === 'claim' : to !== 'step';
  });
}
