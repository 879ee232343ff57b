import { compact } from '../base/compact.js';
import type { Problem } from '../base/problem.js';
import { trimmed, type Range } from '../base/range.js';
import { pairEmphasis } from './emphasis.js';
import { checkBehindInclude, findSlips } from './find-slips.js';
import { problem } from './element-problems.js';
import type { Data, Element, Part, RelationLine, Title } from './nodes.js';
import { listBelowTree } from './lists-in-text.js';
import { slipInName } from './name-slips.js';
import { numbersBeside } from './nearly-numbered.js';
import { pairQuotes } from './quotations.js';
import type { RawElement, RawPart } from './raw.js';
import { builtInShortcodes } from './shortcodes.js';
import { otherTitles } from './slip.js';
import { indentedBeside, paragraphInTree, relationInLine, twoHyphens } from './slips.js';
import { nameRange, titleOf } from './titles.js';

/**
 * Gives the elements of a block their parents, reads what the grammar leaves as text, and collects the problems.
 * Takes over `raw` and completes it in place: the objects are fresh from the grammar and seen by no one else.
 *
 * A relation, premise or question line belongs to the nearest line above that is less indented. What begins a
 * thought (a statement, list item, numbered or inference line) ends all nesting, whatever its own indentation.
 */
export function nest(text: string, raw: RawElement[]): { elements: readonly Element[]; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const open: Open = { elements: [], levels: [] };
  let hasNumbers = false;
  const mayCite = text.includes('@');
  /** Whether the element before is a line of a reconstruction, so that a line of two hyphens is an inference. */
  let inReconstruction = false;
  /** The line whose argument the reconstruction above belongs to, if it is indented below one. */
  let reconstructed: RelationLine | undefined;
  for (let index = 0; index < raw.length; index++) {
    const each = raw[index]!;
    const parts = finishParts(text, each.parts, problems);
    const element = each as unknown as Mutable<Element>;
    element.index = index;
    element.parts = parts;
    element.indent = indentOf(text, element);
    if (element.kind === 'numbered') hasNumbers = true;
    if (each.problem !== undefined) problems.push((inReconstruction ? undefined : slipOfInference(text, each.problem, element)) ?? problem(each.problem, each.problem === 'markdown-front-matter' ? hyphensOf(text, element) : markerOf(element)));
    if (element.kind !== 'trivia') inReconstruction = element.kind === 'numbered' || (inReconstruction && isNested(element));
    switch (element.kind) {
      case 'trivia':
        continue;
      case 'relation':
      case 'premise':
      case 'question':
        element.parent = findParent(element, open, problems);
        if (element.parent !== undefined && !isInner(element.parent) && element.indent < columnOf(text, element.parent)) problems.push(problem('indented-less', markerOf(element)));
        if (element.parent === undefined) problems.push(problem(`${element.kind}-without-parent`, markerOf(element)));
        break;
      case 'numbered':
      case 'inference': {
        const above = argumentAbove(element, open);
        const continues = above !== undefined && above === reconstructed;
        reconstructed = above && (continues || mayBegin(text, raw[index - 1], open)) ? above : undefined;
        if (reconstructed) element.reconstructs = reconstructed;
        else closeAll(open);
        open.elements.push(element);
        open.levels.push(element.indent);
        break;
      }
      case 'heading':
      case 'front-matter':
      case 'include':
        closeAll(open);
        break;
      default:
        if (element.kind === 'statement') problems.push(...indentedBeside(text, element, raw[index - 1] as unknown as Element | undefined, subjectOf(element)));
        if (element.kind === 'statement' && subjectOf(element) === undefined) problems.push(...paragraphInTree(text, element, open.elements[0]));
        if (element.kind === 'list-item') problems.push(...listBelowTree(text, element, raw[index - 1] as unknown as Element | undefined, open.elements[0]));
        closeAll(open);
        open.elements.push(element);
        open.levels.push(element.indent);
    }
    checkContent(text, element, mayCite, problems);
  }
  const elements = compact(raw as unknown as Element[]);
  if (hasNumbers) {
    readReconstructions(text, elements);
    problems.push(...numbersBeside(text, elements));
  }
  return { elements, problems: compact(problems) };
}

function closeAll({ elements, levels }: Open): void {
  elements.length = levels.length = 0;
}

/**
 * The line with an argument that a line of a reconstruction is indented below, as the innermost of those that are open; it and what it
 * is below stay open, so that the next relation finds its place. Where there is none, a reconstruction ends all nesting.
 */
function argumentAbove({ indent }: Element, { elements, levels }: Open): RelationLine | undefined {
  let last = elements.length - 1;
  while (last >= 0 && levels[last]! >= indent) last--;
  const above = elements[last];
  if (above?.kind !== 'relation' || subjectOf(above)?.of !== 'argument') return undefined;
  elements.length = levels.length = last + 1;
  return above;
}

/**
 * Tells whether a reconstruction may begin below an argument: right below its line, in a sketch. After a blank line, or below
 * another reconstruction, Argdown reads one that stands for itself, whatever its indentation.
 */
function mayBegin(text: string, before: RawElement | undefined, { elements }: Open): boolean {
  const root = elements[0]!.kind;
  if (root !== 'statement' && root !== 'list-item') return false;
  return before?.kind !== 'trivia' || !hasBlankLine(text, before as unknown as Element);
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Follows the lines of reconstructions from element to element, and notes of each numbered one whether it begins another. */
function readReconstructions(text: string, elements: readonly Mutable<Element>[]): void {
  let last: 'premise' | 'inference' | 'conclusion' | undefined;
  let afterBlank = false;
  let above: RelationLine | undefined;
  for (const element of elements) {
    if ((element.kind === 'numbered' || element.kind === 'inference') && element.reconstructs !== above) {
      above = element.reconstructs;
      last = undefined;
    }
    switch (element.kind) {
      case 'trivia':
        afterBlank ||= hasBlankLine(text, element);
        break;
      case 'statement':
      case 'list-item':
      case 'heading':
        last = undefined;
        break;
      case 'inference':
        last = 'inference';
        break;
      case 'numbered':
        element.beginsAnother = last === 'conclusion' && afterBlank;
        last = last === 'inference' ? 'conclusion' : 'premise';
        afterBlank = false;
        break;
      default:
    }
  }
}

/** Tells whether a line between the elements holds nothing, not even a comment. */
function hasBlankLine(text: string, trivia: Pick<Element, 'parts'>): boolean {
  let isBlank = true;
  return trivia.parts.some((part) => {
    if (part.kind === 'comment') isBlank = false;
    if (part.kind !== 'space' || !/[\r\n]/.test(text.slice(part.start, part.end))) return false;
    if (isBlank) return true;
    isBlank = true;
    return false;
  });
}

/** The lines that a line may be below, innermost last, and how deep each of them counts as indented. */
interface Open {
  readonly elements: Element[];
  readonly levels: number[];
}

/**
 * A line that is indented less than the one above belongs to the innermost level that is not deeper than it, as a
 * sibling of that level's lines, even if it is indented more than they are: Argdown reads so too.
 */
function findParent(element: Element, { elements, levels }: Open, problems: Problem[]): Element | undefined {
  let last = elements.length - 1;
  while (last >= 0 && isInner(elements[last]!) && levels[last]! > element.indent) last--;
  const isDedented = last < elements.length - 1;
  const isSibling = last >= 0 && isNested(elements[last]!) && (isDedented || levels[last] === element.indent);
  const level = isSibling ? levels[last]! : element.indent;
  if (isDedented && !(isSibling && level === element.indent)) problems.push(problem('inconsistent-indentation', markerOf(element)));
  const above = isSibling ? last - 1 : last;
  elements.length = levels.length = above + 1;
  elements.push(element);
  levels.push(level);
  return elements[above];
}

/** Tells whether the element is indented below a line that it belongs to: it is nested, or a line of a reconstruction of an argument there. */
export function isInner(element: Element): boolean {
  return isNested(element) || ((element.kind === 'numbered' || element.kind === 'inference') && element.reconstructs !== undefined);
}

/** How deep an element is indented, without a byte order mark before it. */
function columnOf(text: string, { start, indent }: Element): number {
  return text[start] === '\ufeff' ? indent - 1 : indent;
}

/** Tells whether the element is below another one: a relation, premise or question line. */
export function isNested(element: Element): boolean {
  return element.kind === 'relation' || element.kind === 'premise' || element.kind === 'question';
}

function slipOfInference(text: string, code: string, element: Element): Problem | undefined {
  return code === 'unclosed-inference' ? twoHyphens(text, element) : undefined;
}

function checkContent(text: string, element: Element, mayCite: boolean, problems: Problem[]): void {
  if (element.kind === 'include') return checkBehindInclude(text, element, problems);
  const subject = subjectOf(element);
  const before = problems.length;
  findSlips(text, element, subject, mayCite, problems);
  if (subject === undefined) {
    if (isNested(element) && !hasContent(element)) problems.push(problem(`empty-${element.kind}`, markerOf(element)));
    return;
  }
  if (subject.role !== 'reference' || element.parts.some(({ kind }) => kind === 'error')) return;
  const words = element.parts.filter((part) =>
    part.start >= subject.end && isWords.has(part.kind) && text.slice(part.start, part.end).trim() !== '');
  const last = words[words.length - 1];
  const relation = last && relationInLine(text, subject.start);
  if (relation) problems.push(relation);
  else if (last && !isTold(problems, before, 'list-in-text')) problems.push(textAfterTitle(text, trimmed(text, { start: words[0]!.start, end: last.end }), subject));
}

/** Whether a problem with this code is among those from `from` on. */
function isTold(problems: readonly Problem[], from: number, code: string): boolean {
  for (let at = from; at < problems.length; at++) if (problems[at]!.code === code) return true;
  return false;
}

function textAfterTitle(text: string, range: Range, { start, end }: Title): Problem {
  const found = problem('text-after-title', range);
  const words = text.slice(range.start, range.end);
  const sign = /^(?::|[=;–—-]{1,2})(?=\s)/.exec(words)?.[0];
  const written = text.slice(start, end);
  const right = `\`${written}:\``;
  const between = text.slice(end, range.start).trim();
  if (sign === ':' && between !== '') {
    return { ...found, message: `\`${between}\` is between the title and this colon, so what follows is not read as the text of the title. Write ${right}, the text, and then \`${between}\`.` };
  }
  const note = /^\[\d{1,3}\]$/.test(written) && between === '' && sign === undefined ? written.slice(1, -1) : undefined;
  if (note !== undefined) {
    return {
      code: 'broken-title', range: { start, end }, meant: [`(${note})`, `${written}:`],
      message: `A number in square brackets is a title, so what follows is not part of the map. Write \`(${note})\` for a line of an argument, or \`${written}:\` to name a claim so.`,
    };
  }
  const data = pairInTitle.exec(written);
  if (data !== null && between === '') {
    const meant = `{${data[1]!}}`;
    return { code: 'broken-title', range: { start, end: range.end }, meant: [`${words} ${meant}`], message: `Square brackets hold a title, so \`${written}\` is not read as data. Write \`${meant}\` after the claim.` };
  }
  if (otherTitles.test(words)) return { ...found, message: sign === '=' ? 'A title cannot stand for another one, so this is not part of the map. Write one of them in both places.' : 'A line can relate only one title, so this is not part of the map. Write it on a line of its own.' };
  if (sign === ':') return { ...found, message: `There is white space before this colon, so what follows is not read as the text of the title. Write ${right}.` };
  if (sign === undefined && /^\[[ x]\]$/.test(written)) {
    return {
      code: 'broken-title', range: { start, end: range.start }, meant: [''],
      message: `There are no check boxes here, so \`${written}\` is read as a title, and what follows is not part of the map. Remove it.`,
    };
  }
  return sign === undefined ? found : { ...found, message: `\`${sign}\` is not a colon, so what follows is not read as the text of the title. Write ${right}.` };
}

const pairInTitle = /^\[((?:weight|uses|scheme|standard|expect|accrue|source):[ \t]*[^[\]]+)\]$/;

const isWords: ReadonlySet<Part['kind']> = new Set(['text', 'shortcode', 'quote']);

function hasContent({ parts }: Pick<Element, 'parts'>): boolean {
  return parts.some(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'break');
}

/** The title that an element is about: `[T]:`, `[T]`, `<T>:` or `<T>` at its beginning. */
export function subjectOf(element: Element): Title | undefined {
  for (let at = 0; at < element.parts.length; at++) {
    const part = element.parts[at]!;
    if (part.kind === 'title') return part.role === 'mention' ? undefined : part;
    if (part.kind !== 'space' && part.kind !== 'marker' && part.kind !== 'comment' && part.kind !== 'data') return undefined;
  }
  return undefined;
}

/** Returns the data of a relation itself, directly after its sigil and before what it relates: `- {weight: 0.5} [Title]`. */
export function relationDataOf(element: RelationLine): Data | undefined {
  let behind = 0;
  while (element.parts[behind]?.kind === 'space' || element.parts[behind]?.kind === 'marker') behind++;
  const data = element.parts[behind];
  if (data?.kind !== 'data') return undefined;
  return hasContent({ parts: element.parts.slice(behind + 1) }) ? data : undefined;
}

/** The range of an element's marker (its sigil, number, hyphens …), or of its first line if it has none. */
export function markerOf(element: Element): Range {
  for (let at = 0; at < element.parts.length; at++) if (element.parts[at]!.kind === 'marker') return element.parts[at]!;
  return element.parts.find((part) => part.kind !== 'space') ?? element;
}

function hyphensOf(text: string, { parts }: Element): Range {
  return parts.find(({ kind, start }) => kind === 'marker' && text[start] === '-')!;
}

/** Merges neighbouring texts, pairs emphasis and quote marks, reads titles and shortcodes. */
function finishParts(text: string, parts: RawPart[], problems: Problem[]): Part[] {
  let emphasis = false;
  let citation = false;
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!;
    if (part.kind === 'emphasis') emphasis = true;
    else if (part.kind === 'citation') {
      citation = true;
      for (const stray of (part as RawPart & { strays: readonly Range[] }).strays) problems.push(problem('citation-without-key', strayWords(text, stray)));
    }
    else if (part.kind === 'shortcode') readShortcode(text, part);
    else if (part.kind === 'title') {
      const title = part as RawPart & Mutable<Title>;
      const name = nameRange(title);
      title.title = titleOf(text.slice(name.start, name.end));
      const slip = slipInName(text, name);
      if (slip) problems.push(slip);
    } else if (part.kind === 'error') {
      problems.push(problem((part as RawPart & { code: string }).code, part));
    }
  }
  const raw = emphasis ? pairEmphasis(text, parts) : parts;
  const merged = mergeTexts(raw);
  return (citation ? pairQuotes(text, merged) : merged) as unknown as Part[];
}

function haveNeighbouringTexts(raw: readonly RawPart[]): boolean {
  for (let at = 1; at < raw.length; at++) if (raw[at]!.kind === 'text' && raw[at - 1]!.kind === 'text') return true;
  return false;
}

/** The same list where there is nothing to merge. */
function mergeTexts(raw: RawPart[]): RawPart[] {
  if (!haveNeighbouringTexts(raw)) return raw;
  const merged: (RawPart & { end: number })[] = [];
  for (const part of raw) {
    const last = merged[merged.length - 1];
    if (part.kind === 'text' && last?.kind === 'text') last.end = part.end;
    else merged.push(part);
  }
  return merged;
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

/**
 * The white space before the words of an element. Behind a comment that is before its marker, it is counted from there, as in
 * Argdown; but a single space only parts the two, and then what is before the comment counts.
 */
function indentOf(text: string, { parts }: Element): number {
  const before = widthOf(text, parts[0]);
  const comment = parts[0]?.kind === 'comment' || parts[1]?.kind === 'comment' ? parts.findIndex(({ kind }) => kind === 'marker') - 1 : -1;
  const behind = comment < 0 ? 0 : widthOf(text, parts[comment]);
  return behind > 1 ? behind : before;
}

function widthOf(text: string, part: Part | undefined): number {
  return part?.kind !== 'space' || text[part.start] === '\n' || text[part.start] === '\r' ? 0 : part.end - part.start;
}

/** What is between semicolons; one of these where nothing does. */
function strayWords(text: string, stray: Range): Range {
  const words = trimmed(text, stray);
  if (words.end > words.start) return words;
  const semicolon = text[stray.end] === ';' ? stray.end : stray.start - 1;
  return { start: semicolon, end: semicolon + 1 };
}
