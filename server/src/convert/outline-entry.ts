import type { RelationType } from '../model/relations.js';
import type { DraftCitation, LineNumber } from './draft/draft.js';

/** A line of an outline with what is below it. */
export interface OutlineEntry {
  readonly text: string;
  readonly below: readonly OutlineEntry[];
  /** What a sign beside the text says of it, unless the text's own beginning tells. */
  readonly relation?: RelationType | 'question' | undefined;
  readonly tags?: readonly string[];
  readonly url?: string | undefined;
  /** The words in bold that it begins with, after a number and a word that joins it. */
  readonly title?: string | undefined;
  /** Addresses that words in it lead to. */
  readonly links?: readonly string[];
  /** The sources that it cites. */
  readonly citations?: readonly DraftCitation[];
  /** What else is said of it, by names. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** What others call it. */
  readonly id?: string | undefined;
  /** The ids of entries that it points to. */
  readonly pointsTo?: readonly string[];
  /** Its number among the lines of the file, from 1. */
  readonly line?: LineNumber;
}
