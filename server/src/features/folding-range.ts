import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver-types';
import { positionAt } from '../base/line-index.js';
import { lastBelow, unitsOf, wordsOf } from '../syntax/subtree.js';
import type { Block, Element, Part } from '../syntax/nodes.js';
import type { Snapshot } from '../workspace/snapshot.js';

const regionStart = /^(?:\/\/|<!--|\/\*)\s*#?region\b/;
const regionEnd = /^(?:\/\/|<!--|\/\*)\s*#?endregion\b/;

/**
 * What can be folded, by lines: sections, lines with what is below them, reconstructions, the front matter, data and
 * comments of several lines, and regions between the comments `#region` and `#endregion`. One range for each line at
 * most, the longest. In order; linear.
 */
export function foldingRanges(snapshot: Snapshot): FoldingRange[] {
  const folds = new Map<number, FoldingRange>();
  const lineOf = (offset: number) => positionAt(snapshot.lines, offset).line;
  const add = (start: number, end: number, kind?: FoldingRangeKind) => {
    const [startLine, endLine] = [lineOf(start), lineOf(end)];
    if (endLine <= startLine || (folds.get(startLine)?.endLine ?? 0) >= endLine) return;
    folds.set(startLine, { startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  const headings: { readonly level: number; readonly start: number }[] = [];
  const regions: number[] = [];
  let lastEnd = 0;
  const closeSections = (level: number) => {
    while (headings.length > 0 && headings.at(-1)!.level >= level) add(headings.pop()!.start, lastEnd);
  };
  snapshot.tree.blocks.forEach((block, index) => {
    const base = snapshot.tree.starts[index]!;
    const { elements } = block;
    const endOf = (element: Element) => base + endOfContent(block, element);
    for (const { kind, first, last } of unitsOf(block)) {
      if (kind === 'reconstruction') add(base + elements[first]!.start, endOf(elements[last]!));
    }
    const ends = lastBelow(block);
    for (const element of elements) {
      if (element.kind === 'heading') {
        closeSections(element.level);
        headings.push({ level: element.level, start: base + element.start });
      }
      if (element.kind !== 'trivia') {
        lastEnd = endOf(elements[ends[element.index]!]!);
        // A front matter's first lines may be blank.
        add(base + (element.kind === 'front-matter' ? wordsOf(block, element) : element).start, lastEnd);
      }
      for (const part of element.parts) if (part.kind === 'data') add(base + part.start, base + part.end);
      for (const { start, end } of commentsOf(block, element.parts)) {
        const comment = block.text.slice(start, end);
        add(base + start, base + end, FoldingRangeKind.Comment);
        if (regionStart.test(comment)) regions.push(base + start);
        else if (regionEnd.test(comment) && regions.length > 0) add(regions.pop()!, base + end, FoldingRangeKind.Region);
      }
    }
  });
  closeSections(0);
  return [...folds.values()].sort((a, b) => a.startLine - b.startLine);
}

/** The end of an element's words; comments in lines of their own after them are about what follows. */
function endOfContent(block: Block, element: Element): number {
  if (element.kind === 'front-matter') return wordsOf(block, element).end;
  const last = element.parts.findLast(({ kind }) => kind !== 'space' && kind !== 'break' && kind !== 'comment') ?? element;
  return last.start + block.text.slice(last.start, last.end).trimEnd().length;
}

/** Comments; those to the end of a line that follow each other line by line are one, but for marks of regions. */
function commentsOf({ text }: Block, parts: readonly Part[]): { start: number; end: number }[] {
  const comments: { start: number; end: number }[] = [];
  const isMark = (start: number, end: number) => /#?(?:end)?region\b/.test(text.slice(start, end));
  for (const { kind, start, end } of parts) {
    if (kind !== 'comment') continue;
    const last = comments.at(-1);
    const follows = last !== undefined && text.startsWith('//', start) && text.startsWith('//', last.start)
      && /^[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(last.end, start));
    if (follows && !isMark(start, end) && !isMark(last.start, last.end)) last.end = end;
    else comments.push({ start, end });
  }
  return comments;
}
