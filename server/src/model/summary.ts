import type { Problem } from '../base/problem.js';
import type { Block } from '../syntax/nodes.js';
import type { RelationType } from '../syntax/sigils.js';
import type { CitationUse, DataValues, Place, Quotation, Use } from './terms.js';
import type { FrontMatterSummary } from './front-matter.js';
import type { Link, LinkUse } from './links.js';

/** What one file says, as a value that the map is merged from. */
export interface FileSummary {
  readonly uri: string;
  readonly blocks: readonly BlockSummary[];
  /** The offset of each block in the file. */
  readonly starts: readonly number[];
  /** The `origin` of its blocks. */
  readonly origin: object;
  /** The paths in it, in order, with what is known of the files that they lead to. */
  readonly links: readonly Link[];
}

/**
 * What one block says. It depends on the block alone, so it stays the same object as long as the block does.
 * Claims and arguments are given by the index of one of their `uses`; merging finds out which are the same.
 */
export interface BlockSummary {
  readonly block: Block;
  readonly frontMatter: FrontMatterSummary | undefined;
  readonly headings: readonly HeadingSummary[];
  readonly uses: readonly UseSummary[];
  readonly relations: readonly RelationSummary[];
  readonly questions: readonly QuestionSummary[];
  readonly structures: readonly StructureSummary[];
  /** Citations outside of claims and arguments: in headings and questions. */
  readonly otherCitations: readonly CitationUse[];
  readonly quotations: readonly Quotation[];
  /** Includes, and the paths in front matter. */
  readonly links: readonly LinkUse[];
  /** The problems of the tree and those of the data. */
  readonly problems: readonly Problem[];
}

export interface HeadingSummary {
  readonly title: string;
  readonly level: number;
  readonly tags: readonly string[];
  readonly data: DataValues;
  readonly place: Place;
}

/** One place where a claim or argument stands, with what is said there. */
export interface UseSummary extends Use {
  readonly of: 'claim' | 'argument';
  readonly title: string | undefined;
  readonly data: DataValues;
  readonly citations: readonly CitationUse[];
  /** The index of the heading above, in this block; -1: none, so it is the last one of the blocks before. */
  readonly heading: number;
}

export interface RelationSummary {
  readonly type: RelationType;
  /** Indices of uses. */
  readonly from: number;
  readonly to: number;
  readonly data: DataValues;
  readonly place: Place;
  /** Index of the relation whose step this one undercuts; -1: none. */
  readonly undercuts: number;
  /** The place of the inference that this one undercuts. */
  readonly inference: Place | undefined;
  /** Index of the question that this one answers; -1: none. */
  readonly answers: number;
}

export interface QuestionSummary {
  readonly text: string;
  /** Index of a use. */
  readonly to: number;
  readonly answered: boolean;
  readonly place: Place;
}

/** The inner structure of an argument: its `&` premises, or its reconstruction. */
export interface StructureSummary {
  /** Indices of uses. */
  readonly argument: number;
  readonly premises: readonly number[];
  /** -1: none. */
  readonly conclusion: number;
  readonly conclusionPlace: Place | undefined;
  readonly steps: readonly StepSummary[];
}

export interface StepSummary {
  readonly rules: readonly string[];
  readonly data: DataValues;
  readonly from: readonly NumberedSummary[];
  readonly conclusion: NumberedSummary | undefined;
  readonly place: Place;
}

export interface NumberedSummary {
  readonly number: number;
  /** Index of a use. */
  readonly claim: number;
  readonly place: Place;
}
