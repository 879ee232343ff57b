import type { TextEdit } from '../base/text-edit.js';
import { findEnclosures } from './enclosures.js';
import { parse as parseElements } from './generated/argmark.js';
import { frontMatterElement } from './front-matter.js';
import { nest } from './nest.js';
import type { Block, Tree } from './nodes.js';
import { splitter, type Split } from './split.js';

/** The tree of `text`. Total: any text has one, and its problems are in its blocks. Linear in the text. */
export function parse(text: string): Tree {
  const split = splitter(text);
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (let at = 0; at < text.length;) {
    const next = split.next(at);
    starts.push(at);
    blocks.push(parseBlock(text.slice(at, next.end), next));
    at = next.end;
  }
  return { text, blocks, starts };
}

/**
 * The tree after one edit, equal to `parse` of the new text. Blocks whose text the edit leaves alone stay the same
 * objects; the cost is that of the blocks around the edit, plus copying the list of blocks.
 */
export function reparse(tree: Tree, edit: TextEdit): Tree {
  const { start, end } = edit.range;
  const text = tree.text.slice(0, start) + edit.newText + tree.text.slice(end);
  const delta = edit.newText.length - (end - start);
  const first = firstAffected(tree, start);
  const blocks = tree.blocks.slice(0, first);
  const starts = tree.starts.slice(0, first);
  const split = splitter(text);
  let old = first;
  for (let at = tree.starts[first] ?? 0; at < text.length;) {
    while (old < tree.starts.length && tree.starts[old]! < at - delta) old++;
    if (at > 0 && at - delta >= end && tree.starts[old] === at - delta) {
      for (; old < tree.blocks.length; old++) {
        blocks.push(tree.blocks[old]!);
        starts.push(tree.starts[old]! + delta);
      }
      break;
    }
    const next = split.next(at);
    const source = text.slice(at, next.end);
    const before = tree.blocks[blocks.length];
    starts.push(at);
    blocks.push(before !== undefined && isSame(before, source, next) ? before : parseBlock(source, next));
    at = next.end;
  }
  return { text, blocks, starts };
}

/**
 * The first block that an edit at `start` can change: the one before the edit's, whose end depends on how the next
 * one begins; or an earlier one with an open comment, which the edit may close.
 */
function firstAffected(tree: Tree, start: number): number {
  let low = 0;
  let high = tree.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tree.starts[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  const before = Math.max(0, low - 2);
  const unclosed = tree.blocks.findIndex((block) => block.unclosed);
  return unclosed < 0 ? before : Math.min(before, unclosed);
}

function isSame(block: Block, text: string, split: Split): boolean {
  const isFrontMatter = block.elements.some((element) => element.kind === 'front-matter');
  return block.text === text && isFrontMatter === (split.kind === 'front-matter') && block.unclosed === split.unclosed;
}

function parseBlock(text: string, split: Split): Block {
  const raw = split.kind === 'front-matter'
    ? frontMatterElement(text, split.unclosed)
    : parseElements(text, { ends: findEnclosures(text) });
  return { text, ...nest(text, raw), unclosed: split.unclosed };
}
