import type { TextEdit } from '../base/text-edit.js';
import { findEnclosures } from './enclosures.js';
import { parse as parseElements } from './generated/argmark.js';
import { lastAtOrBefore } from './find.js';
import { frontMatterElements } from './front-matter.js';
import { nest } from './nest.js';
import type { Block, Tree } from './nodes.js';
import { shortcodeShape } from './shortcodes.js';
import { sigilMeanings } from './sigils.js';
import { splitter, type Split } from './split.js';

/** Returns the tree of `text`. Total: any text has one, and its problems are in its blocks. Linear in the text. */
export function parse(text: string): Tree {
  const split = splitter(text);
  const origin = {};
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const next = split.next(at);
    starts.push(at);
    blocks.push(parseBlock(text.slice(at, next.end), next, blocks.length, origin));
    at = next.end;
  }
  return treeOf(blocks, starts, origin, text);
}

function treeOf(blocks: readonly Block[], starts: readonly number[], origin: object, text?: string): Tree {
  const last = blocks.length - 1;
  return {
    blocks,
    starts,
    origin,
    length: last < 0 ? 0 : starts[last]! + blocks[last]!.text.length,
    get text() {
      return (text ??= joined(blocks));
    },
  };
}

function joined(blocks: readonly Block[]): string {
  return blocks.map((block) => block.text).join('');
}

/**
 * Returns the tree after one edit, equal to `parse` of the new text but for the ranks. Blocks whose text the edit leaves alone
 * stay the same objects; the cost is that of the blocks around the edit, plus copying the list of blocks. (Where new
 * blocks have come at one place some forty times, ranks run out between their neighbours, and all is parsed anew.)
 */
export function reparse(tree: Tree, edit: TextEdit): Tree {
  const first = firstAffected(tree, edit.range.start);
  const end = blockAt(tree, edit.range.end);
  for (let reach = 3; ; reach *= 8) {
    const limit = Math.min(end + reach, tree.blocks.length);
    const change = resplit(tree, edit, first, limit);
    if (change !== undefined) return replaced(tree, first, change);
  }
}

/** A stretch of new blocks, which stand for the old ones from where it begins to before the index `old`. */
interface Change {
  readonly pieces: readonly Piece[];
  readonly old: number;
  /** How far the blocks from `old` on move. */
  readonly delta: number;
}

/** A block to be: `kept` is the old one that is the same. */
interface Piece {
  readonly source: string;
  readonly split: Split;
  readonly kept: Block | undefined;
}

/**
 * Splits the text of the blocks `first` to before `limit` with the edit in it, up to where old and new blocks meet
 * again. `undefined`: what decides where they do lies beyond `limit`.
 */
function resplit(tree: Tree, { range, newText }: TextEdit, first: number, limit: number): Change | undefined {
  const base = tree.starts[first] ?? 0;
  const before = joined(tree.blocks.slice(first, limit));
  const text = before.slice(0, range.start - base) + newText + before.slice(range.end - base);
  const delta = newText.length - (range.end - range.start);
  const isWhole = limit === tree.blocks.length;
  const split = splitter(text, base === 0);
  const pieces: Piece[] = [];
  let old = first;
  for (let at = 0; at < text.length;) {
    const was = base + at - delta;
    while (old < limit && tree.starts[old]! < was) old++;
    // Front matter is at the top alone: below other text, it is text.
    if (at > 0 && was >= range.end && tree.starts[old] === was && !isFrontMatter(tree.blocks[old]!)) return { pieces: eachOnce(pieces, old - first), old, delta };
    const next = split.next(at);
    if (!isWhole && (next.end === text.length || next.unclosed)) return undefined;
    const source = text.slice(at, next.end);
    const same = tree.blocks[first + pieces.length];
    pieces.push({ source, split: next, kept: same !== undefined && isSame(same, source, next) ? same : undefined });
    at = next.end;
  }
  return isWhole ? { pieces, old: limit, delta } : undefined;
}

/** What follows them stays: of that, none of the new pieces may be, although its text is the same. */
function eachOnce(pieces: readonly Piece[], gone: number): readonly Piece[] {
  return pieces.map((piece, index) => (index < gone || piece.kept === undefined ? piece : { ...piece, kept: undefined }));
}

function replaced(tree: Tree, first: number, { pieces, old, delta }: Change): Tree {
  const ranks = ranksOf(pieces, tree.blocks.slice(first, old), tree.blocks[first - 1], tree.blocks[old]);
  const blocks = tree.blocks.slice(0, first);
  const starts = tree.starts.slice(0, first);
  const below = tree.blocks.slice(old);
  if (ranks === undefined) return parse(joined(blocks) + pieces.map(({ source }) => source).join('') + joined(below));
  let at = tree.starts[first] ?? 0;
  pieces.forEach(({ source, split, kept }, index) => {
    blocks.push(kept ?? parseBlock(source, split, ranks[index]!, tree.origin));
    starts.push(at);
    at += source.length;
  });
  below.forEach((block, index) => {
    blocks.push(block);
    starts.push(tree.starts[old + index]! + delta);
  });
  return treeOf(blocks, starts, tree.origin);
}

/**
 * Ranks for `pieces`, which stand for the blocks `gone`, between the blocks `above` and `below`. A piece takes over the
 * rank of a block that it stands for, so that the one in which somebody writes keeps its own. `undefined`: no room.
 */
function ranksOf(
  pieces: readonly Piece[], gone: readonly Block[], above: Block | undefined, below: Block | undefined,
): readonly number[] | undefined {
  /** The rank of the next block that stays, for each piece. */
  const limits = Array.from<number>({ length: pieces.length });
  pieces.reduceRight((limit, { kept }, index) => (limits[index] = kept?.rank ?? limit), below?.rank ?? Infinity);
  const ranks: number[] = [];
  let last = above?.rank ?? -1;
  let next = 0;
  for (const [index, { kept }] of pieces.entries()) {
    const limit = limits[index]!;
    while (next < gone.length && gone[next]!.rank <= last) next++;
    const inherited = gone[next]?.rank;
    const rank = kept?.rank
      ?? (inherited !== undefined && inherited < limit ? inherited : limit === Infinity ? last + 1 : (last + limit) / 2);
    if (rank <= last || (kept === undefined && rank >= limit)) return undefined;
    ranks.push(rank);
    last = rank;
  }
  return ranks;
}

/**
 * The first block that an edit at `start` can change: the one before the edit's, whose end depends on how the next
 * one begins; or an earlier one with an open comment, which the edit may close.
 */
function firstAffected(tree: Tree, start: number): number {
  const before = Math.max(0, blockAt(tree, start) - 1);
  const unclosed = tree.blocks.findIndex((block) => block.unclosed);
  return unclosed < 0 ? before : Math.min(before, unclosed);
}

/** The index of the block that begins at or before `offset`. */
function blockAt(tree: Tree, offset: number): number {
  return Math.max(0, lastAtOrBefore(tree.starts, offset));
}

function isFrontMatter({ elements }: Block): boolean {
  return elements.some(({ kind }) => kind === 'front-matter');
}

function isSame(block: Block, text: string, split: Split): boolean {
  return block.text === text && isFrontMatter(block) === (split.kind === 'front-matter') && block.unclosed === split.unclosed;
}

function parseBlock(text: string, split: Split, rank: number, origin: object): Block {
  const raw = split.kind === 'front-matter'
    ? frontMatterElements(text, split.unclosed)
    : parseElements(text, { ends: findEnclosures(text), shortcode: shortcodeShape, sigils: sigilMeanings });
  const { elements, problems } = nest(text, raw);
  return { text, rank, origin, elements, problems, unclosed: split.unclosed };
}
