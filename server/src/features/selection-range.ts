import type { SelectionRange } from 'vscode-languageserver-types';
import { contains, shift, trimmed, type Range } from '../base/range.js';
import { partAt, type FoundPart } from '../syntax/find.js';
import type { Element } from '../syntax/nodes.js';
import { lastBelow, unitsOf, wordsOf } from '../syntax/subtree.js';
import { nameRange } from '../syntax/titles.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toRange } from './positions.js';

/** Clients and their protocol nest ranges; of deeper trees the outer levels are left out. */
const deepest = 40;

/**
 * Tells what to select around each offset, from the inside out: the word, the title or other part, the text, the line's
 * element, that with what is below it, the same of each line above, the reconstruction, the block, the sections and
 * the document. Linear in the blocks.
 */
export function selectionRanges(snapshot: Snapshot, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => {
    const nested: Range[] = [];
    for (const range of [...rangesInBlock(snapshot, offset), ...sectionsAround(snapshot, offset), { start: 0, end: snapshot.tree.length }]) {
      const inner = nested.at(-1) ?? { start: offset, end: offset };
      const isWider = range.start <= inner.start && inner.end <= range.end && range.end - range.start > inner.end - inner.start;
      if (isWider) nested.push(range);
    }
    if (nested.length === 0) nested.push({ start: offset, end: offset });
    return nested.reduceRight<SelectionRange | undefined>((parent, range) =>
      ({ range: toRange(snapshot, range), ...(parent === undefined ? {} : { parent }) }), undefined)!;
  });
}

function rangesInBlock({ tree }: Snapshot, offset: number): Range[] {
  const found = partAt(tree, offset);
  if (found === undefined) return [];
  const { block, blockStart, element } = found;
  const at = offset - blockStart;
  const ranges: Range[] = [wordAt(block.text, at), ...rangesInPart(found, at)];
  const content = element.parts.filter(({ kind }) => kind === 'text' || kind === 'break' || kind === 'emphasis' || kind === 'escape'
    || kind === 'shortcode' || kind === 'quote' || kind === 'link' || kind === 'citation' || kind === 'title');
  const words = content.filter((part) => part.kind !== 'title' || part.role === 'mention');
  if (words.length > 0) ranges.push(trimmed(block.text, { start: words[0]!.start, end: words.at(-1)!.end }));
  if (element.kind !== 'trivia') {
    ranges.push(wordsOf(block, element));
    const ends = lastBelow(block);
    let level: Element | undefined = element;
    for (let depth = 0; level !== undefined && depth < deepest; depth++, level = level.parent) {
      ranges.push({ start: wordsOf(block, level).start, end: wordsOf(block, block.elements[ends[level.index]!]!).end });
    }
  }
  const unit = unitsOf(block).findLast(({ first }) => first <= element.index);
  if (unit && element.index <= unit.last) {
    ranges.push({ start: wordsOf(block, block.elements[unit.first]!).start, end: wordsOf(block, block.elements[unit.last]!).end });
  }
  ranges.push(trimmed(block.text, { start: 0, end: block.text.length }));
  return ranges.map((range) => shift(range, blockStart));
}

function rangesInPart({ block, part }: FoundPart, at: number): Range[] {
  const inner: Range[] = [];
  if (part.kind === 'title') inner.push(nameRange(part));
  if (part.kind === 'citation') {
    for (const item of part.items) if (contains(item, at)) inner.push(item.name, trimmed(block.text, item));
  }
  const isPart = part.kind !== 'space' && part.kind !== 'text' && part.kind !== 'break' && part.kind !== 'yaml';
  return isPart ? [...inner, part] : inner;
}

/** The sections around an offset, the innermost first: each from its heading to before the next that is not below it. */
function sectionsAround({ tree }: Snapshot, offset: number): Range[] {
  const open: { readonly level: number; readonly start: number }[] = [];
  const sections: Range[] = [];
  let isBehind = false;
  let lastEnd = 0;
  const close = (level: number) => {
    while (open.length > 0 && open.at(-1)!.level >= level) {
      const { start } = open.pop()!;
      if (isBehind) sections.push({ start, end: lastEnd });
    }
  };
  tree.blocks.forEach((block, index) => {
    const base = tree.starts[index]!;
    for (const element of block.elements) {
      if (element.kind === 'trivia') continue;
      if (element.kind === 'heading') {
        if (base + element.start > offset) isBehind = true;
        close(element.level);
        if (!isBehind) open.push({ level: element.level, start: base + element.start });
      }
      lastEnd = base + wordsOf(block, element).end;
    }
  });
  isBehind = true;
  close(0);
  return sections;
}

const letter = /[\p{L}\p{M}\p{N}_'’‑-]/u;

function wordAt(text: string, at: number): Range {
  let [start, end] = [at, at];
  while (start > 0 && letter.test(text[start - 1]!)) start--;
  while (end < text.length && letter.test(text[end]!)) end++;
  return { start, end };
}
