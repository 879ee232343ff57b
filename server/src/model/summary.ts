import { mapAligned } from '../base/aligned.js';
import type { Problem } from '../base/problem.js';
import type { Block, Tree } from '../syntax/nodes.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import type { RelationType } from '../syntax/sigils.js';
import type { CitationUse, DataValues, Place, Quotation, Use } from './model.js';
import type { FrontMatterSummary } from './front-matter.js';
import type { Link, LinkUse } from './links.js';
import { summariseBlock } from './summarise-block.js';

/** What one file says, as a value that the map is merged from. */
export interface FileSummary {
  readonly uri: string;
  readonly blocks: readonly BlockSummary[];
  /** The offset of each block in the file. */
  readonly starts: readonly number[];
  /** That of its blocks. */
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
  /** Those of the tree and those of the data. */
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

/**
 * What a file says. Blocks that `previous`, an earlier version of the file, has at its beginning or end are taken over
 * from it, at the cost of a comparison; but where the document's own shortcodes have changed, not those that hold any.
 * Its paths lead nowhere yet: a text does not know what files there are.
 */
export function summarise(uri: string, tree: Tree, previous?: FileSummary): FileSummary {
  const before = previous?.blocks ?? [];
  const [first] = tree.blocks;
  const { starts, origin } = tree;
  if (first === undefined) return { uri, blocks: [], starts, origin, links: [] };
  const top = before[0]?.block === first ? before[0] : summariseBlock(first);
  const shortcodes = top.frontMatter?.shortcodes;
  const changed = changedCodes(before[0]?.frontMatter?.shortcodes, shortcodes);
  const own = shortcodes !== undefined && shortcodes.size > 0 ? shortcodes : undefined;
  const blocks = mapAligned(tree.blocks, before, isSummaryOf, summaryOf, { top, own, changed });
  return { uri, blocks, starts, origin, links: linksIn(blocks) };
}

/** What the document says of all of its blocks. */
interface Context {
  readonly top: BlockSummary;
  /** Its own shortcodes, and which of them are not what they were. */
  readonly own: Shortcodes | undefined;
  readonly changed: readonly string[];
}

function isSummaryOf(summary: BlockSummary, block: Block, { changed }: Context): boolean {
  return summary.block === block && (changed.length === 0 || !changed.some((code) => block.text.includes(code)));
}

function summaryOf(block: Block, { top, own }: Context): BlockSummary {
  return block === top.block ? top : summariseBlock(block, own);
}

const unread = { uri: undefined, state: { kind: 'unread' } } as const;

/** Nobody has looked yet where the paths of a text lead to. */
function linksIn(blocks: readonly BlockSummary[]): readonly Link[] {
  const links: Link[] = [];
  for (const block of blocks) for (const link of block.links) links.push({ ...link, ...unread });
  return links;
}

function changedCodes(before: Shortcodes = noShortcodes, after: Shortcodes = noShortcodes): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((code) => before.get(code) !== after.get(code));
}

const noShortcodes: Shortcodes = new Map();
