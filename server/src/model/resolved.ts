import type { BlockSummary, UseSummary } from './summary.js';
import type { Argument, Claim, Id, Question, Relation, Settings, Step } from './terms.js';

/** A claim or argument with all that is known of its place in the map. What only one block speaks of is that block's facet. */
export interface Entry {
  /** It is `undefined` where the title is only mentioned. */
  readonly node: Claim | Argument | undefined;
  /** They are in order of appearance, the written ones before the derived ones. */
  readonly incoming: readonly Relation[];
  readonly outgoing: readonly Relation[];
  readonly concludedBy: readonly Id[];
  readonly premiseOf: readonly Id[];
}

/** The entry of an id that is more than mentioned. */
export interface NodeEntry extends Entry {
  readonly node: Claim | Argument;
}

/** What one block says of one claim or argument, and so its entry if no other block does. All lists are in the block's order. */
export interface Facet extends Entry {
  readonly id: Id;
  readonly block: ResolvedBlock;
  /** Definitions and references. */
  readonly uses: readonly UseSummary[];
  readonly mentions: readonly UseSummary[];
  /** The structures of the argument itself. */
  readonly structures: readonly Structure[];
}

export interface Structure extends Pick<Argument, 'premises' | 'conclusion'> {
  readonly steps: readonly Step[];
}

/**
 * What a block says, by the ids of claims and arguments: they follow from their titles, and those of untitled ones from
 * where the block stands, so nothing but the block and the mode decides about them.
 */
export interface ResolvedBlock {
  readonly summary: BlockSummary;
  readonly mode: Settings['mode'];
  /** The index of its file. */
  readonly file: number;
  /** One for each id, in order of appearance; a mention is no appearance, and is last. */
  readonly facets: readonly Facet[];
  /** The written ones. */
  readonly relations: readonly Relation[];
  /** The relations from an argument to what it concludes. */
  readonly conclusions: readonly Relation[];
  readonly questions: readonly Question[];
}

/** The blocks of one file. */
export interface ResolvedFile {
  readonly uri: string;
  readonly blocks: readonly ResolvedBlock[];
  /** What they were made from. */
  readonly summaries: readonly BlockSummary[];
  readonly mode: Settings['mode'];
}
