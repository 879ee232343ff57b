import type { ExplanationStep } from '../evaluation/explain.js';
import type { Status } from '../evaluation/framework.js';
import type { Positions } from '../evaluation/positions.js';
import { describe } from '../evaluation/names.js';
import { reasonFor } from '../evaluation/reason-words.js';
import { idsOf } from '../evaluation/verdict.js';
import type { Id } from '../model/model.js';
import { hasTag } from '../model/query.js';
import type { Snapshot } from '../workspace/snapshot.js';

export type { Impacts } from '../evaluation/impact.js';

/** A claim or argument with its verdict, for a list or a tree. */
export interface VerdictItem {
  readonly id: Id;
  /** `[Title]`, `<Title>`, or the first words of one without a title. */
  readonly name: string;
  readonly status: Status;
  /** What follows “because”. */
  readonly because: string;
  /** Others are among its reasons. */
  readonly hasReasons: boolean;
}

/** The theses of a map in the order of the text; what is tagged `#thesis`. */
export function theses({ map, evaluation }: Snapshot): VerdictItem[] {
  return [...map.claims.values(), ...map.arguments.values()]
    .filter((node) => hasTag(node, 'thesis')).map(({ id }) => itemFor(evaluation, id));
}

/** A claim or argument as an item. */
export function itemFor(evaluation: Snapshot['evaluation'], id: Id): VerdictItem {
  const { status, reason } = evaluation.verdicts.get(id)!;
  return {
    id, name: describe(evaluation.map, id), status, because: reasonFor(evaluation, id, reason),
    hasReasons: idsOf(reason).some((each) => each !== id),
  };
}

/** One step of an explanation, and where it stands. */
export interface ExplainedStep extends ExplanationStep {
  readonly name: string;
}

export interface ExplainedVerdict {
  readonly steps: readonly ExplainedStep[];
  /** There are more. */
  readonly isCut: boolean;
}

/** A position of a map, to choose from and to show. */
export interface PositionItem {
  /** `preferred position 2`. */
  readonly name: string;
  /** What it makes of what the verdicts leave open, in a sentence. Of what positions decide alike, only one is named; of many, the first. */
  readonly summary: string;
  /** The two parts of the summary; either may be empty. */
  readonly accepts: string;
  readonly against: string;
  /** The same by id. */
  readonly statuses: Readonly<Record<Id, Status>>;
}

/** Tells in how many positions a claim or argument is accepted: in all of them sceptically, in some credulously. */
export interface Standing {
  readonly id: Id;
  readonly name: string;
  readonly acceptedIn: number;
}

export interface PositionItems {
  /** There are at most two hundred, and fewer of large maps: those that decide most. */
  readonly positions: readonly PositionItem[];
  /** How many were found. */
  readonly count: number;
  /** The standing of each claim and argument that positions may decide, in the order of the text. */
  readonly standings: readonly Standing[];
  /** `many`: there may be others than those that were found, of which there are more than anybody looks through. */
  readonly ended: Positions['ended'] | 'many';
}
