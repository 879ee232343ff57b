import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { pairEmphasis } from './emphasis.js';
import type { Data, Element, Part, RelationLine, Title } from './nodes.js';
import { pairQuotes } from './quotations.js';
import { builtInShortcodes } from './shortcodes.js';
import { titleOf } from './titles.js';

/** An element as the grammar makes it: flat, titles unread, emphasis unpaired. */
export interface RawElement extends Range {
  readonly kind: Element['kind'];
  readonly parts: RawPart[];
  /** The code of a problem that the whole element has. */
  readonly problem?: string;
}

export interface RawPart extends Range {
  readonly kind: Part['kind'];
}

/**
 * Gives the elements of a block their parents, reads what the grammar leaves as text, and collects the problems.
 * Takes over `raw` and completes it in place: the objects are fresh from the grammar and seen by no one else.
 *
 * A relation, premise or question line belongs to the nearest line above that is less indented. What begins a
 * thought (a statement, list item, numbered or inference line) ends all nesting, whatever its own indentation.
 */
export function nest(text: string, raw: RawElement[]): { elements: Element[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const open: Element[] = [];
  for (const [index, each] of raw.entries()) {
    const parts = finishParts(text, each.parts, problems);
    const element = each as unknown as Mutable<Element>;
    element.index = index;
    element.parts = parts;
    element.indent = indentOf(text, element);
    element.parent = undefined;
    if (each.problem !== undefined) problems.push(problem(each.problem, markerOf(element)));
    switch (element.kind) {
      case 'trivia':
        continue;
      case 'relation':
      case 'premise':
      case 'question':
        element.parent = findParent(element, open, problems);
        if (element.parent === undefined) problems.push(problem(`${element.kind}-without-parent`, markerOf(element)));
        open.push(element);
        break;
      case 'heading':
      case 'front-matter':
      case 'include':
        open.length = 0;
        break;
      default:
        open.length = 0;
        open.push(element);
    }
    checkContent(text, element, problems);
  }
  return { elements: raw as unknown as Element[], problems };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function findParent(element: Element, open: Element[], problems: Problem[]): Element | undefined {
  let deeper: Element | undefined;
  let sibling: Element | undefined;
  while (open.length > 0) {
    const last = open[open.length - 1]!;
    if (!isNested(last)) break;
    if (last.indent < element.indent) break;
    if (last.indent === element.indent) sibling = last;
    else deeper = last;
    open.pop();
  }
  if (deeper !== undefined && sibling === undefined) {
    problems.push(problem('inconsistent-indentation', markerOf(element)));
  }
  return open[open.length - 1];
}

/** Whether the element stands below another one: a relation, premise or question line. */
export function isNested(element: Element): boolean {
  return element.kind === 'relation' || element.kind === 'premise' || element.kind === 'question';
}

function checkContent(text: string, element: Element, problems: Problem[]): void {
  const subject = subjectOf(element);
  if (subject === undefined) {
    if (element.kind === 'relation' && !hasContent(element)) problems.push(problem('empty-relation', markerOf(element)));
    return;
  }
  if (subject.role !== 'reference' || element.parts.some(({ kind }) => kind === 'error')) return;
  const words = element.parts.filter((part) =>
    part.start >= subject.end && isWords.has(part.kind) && text.slice(part.start, part.end).trim() !== '');
  const last = words[words.length - 1];
  if (last) problems.push(problem('text-after-title', trimmed(text, { start: words[0]!.start, end: last.end })));
}

const isWords: ReadonlySet<Part['kind']> = new Set(['text', 'shortcode', 'quote']);

function hasContent({ parts }: Pick<Element, 'parts'>): boolean {
  return parts.some(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'break');
}

/** The title that an element is about: `[T]:`, `[T]`, `<T>:` or `<T>` at its beginning. */
export function subjectOf(element: Element): Title | undefined {
  for (const part of element.parts) {
    if (part.kind === 'title') return part.role === 'mention' ? undefined : part;
    if (part.kind !== 'space' && part.kind !== 'marker' && part.kind !== 'comment' && part.kind !== 'data') return undefined;
  }
  return undefined;
}

/** `- {weight: 0.5} [Title]`: the data of a relation itself, directly behind its sigil and before what it relates. */
export function relationDataOf(element: RelationLine): Data | undefined {
  const behind = element.parts.findIndex(({ kind }) => kind !== 'space' && kind !== 'marker');
  const data = element.parts[behind];
  if (data?.kind !== 'data') return undefined;
  return hasContent({ parts: element.parts.slice(behind + 1) }) ? data : undefined;
}

/** The range of an element's marker (its sigil, number, hyphens …), or of its first line if it has none. */
export function markerOf(element: Element): Range {
  for (const part of element.parts) {
    if (part.kind === 'marker') return { start: part.start, end: part.end };
  }
  const first = element.parts.find((part) => part.kind !== 'space') ?? element;
  return { start: first.start, end: first.end };
}

/** Merges neighbouring texts, pairs emphasis and quote marks, reads titles and shortcodes. */
function finishParts(text: string, parts: RawPart[], problems: Problem[]): Part[] {
  let emphasis = false;
  let citation = false;
  for (const part of parts) {
    if (part.kind === 'emphasis') emphasis = true;
    else if (part.kind === 'citation') citation = true;
    else if (part.kind === 'shortcode') readShortcode(text, part);
    else if (part.kind === 'title') {
      const title = part as RawPart & { title: string; name: Range };
      title.title = titleOf(text.slice(title.name.start, title.name.end));
    } else if (part.kind === 'error') {
      problems.push(problem((part as RawPart & { code: string }).code, part));
    }
  }
  const raw = emphasis ? pairEmphasis(text, parts) : parts;
  const merged: RawPart[] = [];
  for (const part of raw) {
    const last = merged[merged.length - 1];
    if (part.kind === 'text' && last?.kind === 'text') Object.assign(last, { end: part.end });
    else merged.push(part);
  }
  return (citation ? pairQuotes(text, merged) : merged) as unknown as Part[];
}

function readShortcode(text: string, part: RawPart): void {
  const symbol = builtInShortcodes.get(text.slice(part.start, part.end));
  if (symbol !== undefined) {
    Object.assign(part, { symbol });
    return;
  }
  const plain = part as { kind: string; symbol?: string };
  plain.kind = 'text';
  delete plain.symbol;
}

function indentOf(text: string, element: Element): number {
  const first = element.parts[0];
  if (first?.kind !== 'space') return 0;
  let column = 0;
  for (let at = first.start; at < first.end; at++) {
    if (text[at] === '\n' || text[at] === '\r') return 0;
    column = text[at] === '\t' ? column - (column % 4) + 4 : column + 1;
  }
  return column;
}

/** `range` without the white space at its ends. */
function trimmed(text: string, range: Range): Range {
  const source = text.slice(range.start, range.end);
  const start = range.start + source.length - source.trimStart().length;
  return { start, end: start + source.trim().length };
}

function problem(code: string, range: Range): Problem {
  return { code, range: { start: range.start, end: range.end }, message: messages[code] ?? code };
}

const messages: Readonly<Record<string, string>> = {
  'relation-without-parent':
    'This relation has nothing above it that it could support or attack. Put it, indented, below a claim or an argument.',
  'premise-without-parent':
    'This premise belongs to no argument. Put it, indented, below an argument (`<Title>`) or below the claim it argues for.',
  'question-without-parent':
    'This question is put to nothing. Put it, indented, below the claim or argument that it asks about.',
  'inconsistent-indentation':
    'This line is indented less than the lines above it but matches none of them, so it is unclear what it belongs to. '
    + 'Indent it like its siblings.',
  'empty-relation':
    'This relation says nothing yet. Write a claim or argument behind the sigil, or remove the line.',
  'text-after-title':
    'This text stands behind a reference and is no wording of it. Put a colon behind the title to define it, or remove the text.',
  'unclosed-comment':
    'Nothing closes this comment, so it is read as text. Close it with `*/` (or `-->`).',
  'unclosed-data':
    'Nothing closes this brace, so what follows is read as text. Close the data with `}`.',
  'unclosed-front-matter':
    'Nothing closes the front matter, so it is taken to end at the first blank line. Close it with a line `===`.',
  'unclosed-inference':
    'This inference is not closed. End it with `--` behind the rules, or use a line of hyphens alone.',
  'unclosed-include':
    'This include is not closed. Write `@include(path)`.',
};
