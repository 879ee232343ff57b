import type { Status } from '../evaluation/framework.js';
import type { Id } from '../model/model.js';

/** A position that a map shows instead of its verdicts. */
export interface ShownPosition {
  readonly name: string;
  /** What it makes of claims and arguments that the verdicts leave open. */
  readonly statuses: Readonly<Record<Id, Status>>;
}
