import { mapAligned } from '../base/aligned.js';
import type { Block, Tree } from '../syntax/nodes.js';
import type { Shortcodes } from '../syntax/shortcodes.js';
import type { Link } from './links.js';
import { summariseBlock } from './summarise-block.js';
import type { BlockSummary, FileSummary } from './summary.js';

/**
 * Summarises what a file says. Blocks that `previous`, an earlier version of the file, has at its beginning or end are taken over
 * from it, at the cost of a comparison; but where the document's own shortcodes have changed, not those that hold any.
 * Its paths are not resolved yet: a text does not know which files exist.
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

/** The paths of the text have not been resolved yet. */
function linksIn(blocks: readonly BlockSummary[]): readonly Link[] {
  const links: Link[] = [];
  for (const block of blocks) for (const link of block.links) links.push({ ...link, ...unread });
  return links;
}

function changedCodes(before: Shortcodes = noShortcodes, after: Shortcodes = noShortcodes): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((code) => before.get(code) !== after.get(code));
}

const noShortcodes: Shortcodes = new Map();
