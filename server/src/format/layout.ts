import type { Range } from '../base/range.js';
import { endOfLine, startOfLine } from '../base/lines.js';
import { elementWithin } from '../syntax/find.js';
import { isInner, markerOf } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { beginsStatement } from './line-start.js';
import { linesOf, trimLineEnd, trimLineStart } from './white-space.js';

/** Where an element goes. */
export interface Placed {
  readonly element: Element;
  /** It reaches from the first character to the last, without the comment lines that are at the end. */
  readonly content: Range;
  readonly indentation: string;
  /** What it is indented below. */
  readonly above: Placed | undefined;
  /** The column of what is indented below it. */
  readonly below: number;
  /** Its tree is left as it is. */
  readonly isUnclear: boolean;
  /** The columns that it moves to the right. */
  readonly by: number;
  /** The indentation of its continuation lines. */
  readonly inner: string;
  /** Its text is left as it is, because it could not be read without a problem. */
  readonly verbatim: boolean;
  /** What is in a line of it stays in that line. */
  readonly keepsLines: boolean;
  /** A comment in it tells what is reported, which may be that of the line below: what is between stays. */
  readonly directs: boolean;
  /** The last element that begins a thought, if this one is nested below it; else the element itself. */
  readonly root: Element;
}

/** Tells where the elements of a block go; trivia are left out. Linear. */
export function layOut(block: Block): Placed[] {
  const placed: Placed[] = [];
  const places = new Map<Element, Placed>();
  const unclear = unclearLines(block);
  const directed = directedLines(block);
  let items: { readonly indent: number; readonly below: number }[] = [];
  let root: Element | undefined;
  for (const element of block.elements) {
    if (element.kind === 'trivia') continue;
    if (root === undefined || !isInner(element)) root = element;
    if (element.kind === 'list-item') items = items.filter(({ indent }) => indent < element.indent);
    else if (!isInner(element)) items = [];
    const line = lineAbove(element);
    const above = line && places.get(line)!;
    // At the margin a list item begins a block; indented it would go on with the one before.
    const column = element.kind === 'list-item' ? items.at(-1)?.below ?? (element.indent === 0 ? 0 : 2)
      : above?.below ?? 0;
    const below = column + widthBelow(element);
    if (element.kind === 'list-item') items.push({ indent: element.indent, below });
    const isUnclear = unclear.has(element);
    const content = contentOf(block, element);
    const before = sourceIndentation(block, content);
    const indentation = isUnclear || !mayMove(block, element, content) ? before : ' '.repeat(column);
    const place: Placed = {
      element, content, root, indentation, above, below, isUnclear,
      by: indentation.length - before.length,
      inner: isUnclear ? `${before}  ` : ' '.repeat(element.kind === 'statement' && isRunningText(element) ? column : below),
      verbatim: isUnclear || isBroken(element),
      directs: directed.some(({ start }) => content.start <= start && start < content.end),
      keepsLines: directed.some(({ start, end }) => start <= content.end && end >= content.start),
    };
    places.set(element, place);
    placed.push(place);
  }
  return placed;
}

/** The line that an element is indented below. */
function lineAbove(element: Element): Element | undefined {
  return element.kind === 'numbered' || element.kind === 'inference' ? element.reconstructs : element.parent;
}

/**
 * How far what belongs to an element is indented more than the element: two columns, or as far as the text after a
 * number or a bullet.
 */
function widthBelow(element: Element): number {
  if (element.kind !== 'numbered' && element.kind !== 'list-item') return 2;
  const { start, end } = markerOf(element);
  return end - start + 1;
}

/**
 * Lines whose place in their tree is in doubt, with all lines of that tree: none of them is indented anew. Hyphens that begin an
 * inference without an end may be meant as a sigil: `-- [A]`.
 */
function unclearLines(block: Block): ReadonlySet<Element> {
  const doubts = new Set<Element>();
  for (const { code, range } of block.problems) {
    // A sign that became text, in a further line of one, may be meant as a sigil where it is.
    const element = elementWithin(block, range.start)!;
    if (code === 'inconsistent-indentation') doubts.add(element);
    else if (code === 'unknown-sigil' && isFurtherLine(block.text, element, range.start)) doubts.add(element);
  }
  const unclear = new Set<Element>();
  if (doubts.size === 0 && !block.elements.some(isMisread)) return unclear;
  let tree: Element[] = [];
  let isUnclear = false;
  const close = () => {
    if (isUnclear) for (const element of tree) unclear.add(element);
    tree = [];
    isUnclear = false;
  };
  for (const element of block.elements) {
    if (element.kind === 'trivia') continue;
    if (!isInner(element) && !isMisread(element)) {
      close();
      continue;
    }
    tree.push(element);
    isUnclear ||= isMisread(element) || doubts.has(element);
  }
  close();
  return unclear;
}

/** Whether a line of an element begins at an offset, other than its first one. */
function isFurtherLine(text: string, { start, parts }: Element, at: number): boolean {
  const line = startOfLine(text, at);
  const first = parts.find(({ kind }) => kind !== 'space')?.start ?? start;
  return line > first && text.slice(line, at).trim() === '';
}

/**
 * The comments that tell what is reported of their own line or the next, each as far as that reaches. Which words stand
 * in those lines is what they are about.
 */
function directedLines({ text, elements }: Block): Range[] {
  if (!text.includes('argmark-')) return [];
  return elements.flatMap(({ parts }) => parts.filter(({ kind, start, end }) => kind === 'comment' && text.slice(start, end).includes('argmark-'))
    .map(({ start, end }) => ({ start, end: startOfNextLine(text, end) })));
}

/** Returns the offset after the white space that the line below begins with. */
function startOfNextLine(text: string, from: number): number {
  let at = endOfLine(text, from);
  at += text.startsWith('\r\n', at) ? 2 : 1;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

/** Hyphens that begin an inference, as they are read, without its end. */
export function isMisread(element: Element): boolean {
  return element.kind === 'inference' && isBroken(element);
}

function isBroken(element: Element): boolean {
  if (element.kind === 'inference') return !isDrawn(element) && element.parts.filter(({ kind }) => kind === 'marker').length < 2;
  return element.kind === 'include' || hasEmptyParagraph(element) || element.parts.some(({ kind }) => kind === 'error');
}

/** Tells whether it breaks off before a paragraph that is still to be written. */
function hasEmptyParagraph({ parts }: Element): boolean {
  const contents = parts.filter(({ kind }) => kind !== 'space');
  return contents.some((part, index) =>
    part.kind === 'break' && part.paragraph && (contents[index + 1]?.kind ?? 'break') === 'break');
}

/** A line of hyphens alone. */
function isDrawn(element: Element): boolean {
  const { start, end } = markerOf(element);
  return end - start > 2 && element.parts.every(({ kind }) => kind === 'marker' || kind === 'space');
}

function isRunningText(element: Element): boolean {
  return element.parts.every((part) => part.kind !== 'title' || part.role === 'mention');
}

/** Tells whether the element is read as the same without its indentation, if it loses any. */
function mayMove(block: Block, element: Element, { start, end }: Range): boolean {
  if (element.kind !== 'statement' || element.indent === 0) return true;
  // As it will be printed: what a line means may hang on the space at its end.
  return beginsStatement(trimLineEnd(linesOf(block.text.slice(start, end))[0]!));
}

/** The white space before an element in its line. A byte order mark is none. */
function sourceIndentation(block: Block, content: Range): string {
  let start = content.start;
  while (start > 0 && !/[\r\n\ufeff]/.test(block.text[start - 1]!)) start--;
  return block.text.slice(start, content.start);
}

/** An element without the white space around it and the lines at its end that hold nothing but a comment. */
function contentOf(block: Block, { parts }: Element): Range {
  const isSpace = (index: number) => {
    const { kind, start, end } = parts[index]!;
    return kind === 'space' || (kind === 'text' && trimLineStart(block.text.slice(start, end)) === '');
  };
  let first = 0;
  while (first < parts.length - 1 && isSpace(first)) first++;
  const skipSpace = (from: number) => {
    let at = from;
    while (at > first && isSpace(at)) at--;
    return at;
  };
  let last = skipSpace(parts.length - 1);
  while (last > first + 1 && parts[last]!.kind === 'comment') {
    const before = skipSpace(last - 1);
    const lineEnd = parts[before]!;
    if (before <= first || lineEnd.kind !== 'break' || lineEnd.paragraph) break;
    last = skipSpace(before - 1);
  }
  return { start: parts[first]!.start, end: parts[last]!.end };
}

/** The comments between two elements, or at an end of a block, with what is around them. */
export interface Gap {
  readonly comments: readonly GapComment[];
  /** Blank lines before the next element. */
  readonly blanks: number;
}

export interface GapComment {
  readonly source: string;
  /** Blank lines before it. */
  readonly blanks: number;
  /** Its indentation in columns. */
  readonly indent: number;
}

/** Reads the stretch `range` of a block, which holds nothing but white space and the comments `comments`. */
export function readGap(block: Block, range: Range, comments: readonly Range[], isFirst: boolean): Gap {
  const found: GapComment[] = [];
  let at = range.start;
  // The first line end ends the line of the element before.
  let ends = isFirst ? 0 : -1;
  for (const { start, end } of comments) {
    const lines = linesOf(block.text.slice(at, start));
    found.push({
      source: block.text.slice(start, end),
      blanks: Math.max(0, lines.length - 1 + ends),
      indent: lines.at(-1)!.replace('\ufeff', '').length,
    });
    at = end;
    ends = -1;
  }
  return { comments: found, blanks: Math.max(0, linesOf(block.text.slice(at, range.end)).length - 1 + ends) };
}
