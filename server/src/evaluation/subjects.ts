import type { Argument, Claim, Relation } from '../model/model.js';
import type { NodeEntry } from '../model/resolved.js';

/**
 * What a node of a map's framework is: a claim or argument, given by what the map knows of it; or something that an
 * argument or claim does, which may be undercut.
 */
export type Subject = NodeEntry | Move;

/**
 * A step of an argument to an intermediate conclusion, by its index, or a relation, with the nodes that it yields to
 * because they are preferred; or that a reason is preferred to all that is left for a rival of what it speaks for.
 */
export type Move =
  | { readonly kind: 'step'; readonly by: NodeEntry; readonly step: number }
  | { readonly kind: 'relation'; readonly by: NodeEntry; readonly relation: Relation; readonly yieldsTo?: readonly number[] | undefined }
  | {
    readonly kind: 'preference'; readonly by: NodeEntry; readonly reason: number | undefined; readonly unless: readonly number[];
    /** That a rival is preferred matters only while it is accepted itself. */
    readonly rival?: number;
  };

/** Whether a node of a framework is no claim or argument itself. */
export function isMove(subject: Subject): subject is Move {
  return 'by' in subject;
}

/** The claim or argument that a node of a framework is, or that makes the move. */
export function nodeOfSubject(subject: Subject): Claim | Argument {
  return (isMove(subject) ? subject.by : subject).node;
}
