import type { TextEdit } from '../../base/text-edit.js';
import { elementOf, endOf, indentOf, lineBreak } from '../../lint/edits.js';
import { locate } from '../../model/locate.js';
import type { Place } from '../../model/model.js';
import { elementAt } from '../../syntax/find.js';
import { isNested, relationDataOf } from '../../syntax/nest.js';
import type { Block, Element } from '../../syntax/nodes.js';
import type { Snapshot } from '../../workspace/snapshot.js';

/** An element with where its block stands in the document. */
export interface Line {
  readonly block: Block;
  /** The offset of the block. */
  readonly base: number;
  readonly element: Element;
}

/** The line that holds the start of a place. Logarithmic. */
export function lineAt({ map }: Snapshot, place: Place): Line {
  const { range } = locate(map, place);
  return { block: place.block, base: range.start - place.range.start, element: elementOf(place) };
}

/** The index behind the last element that stands below an element, at any depth. Linear in these. */
export function subtreeEnd({ elements }: Block, element: Element): number {
  const inside = new Set<Element>([element]);
  let end = element.index + 1;
  for (let index = end; index < elements.length; index++) {
    const next = elements[index]!;
    if (next.kind === 'trivia') continue;
    if (next.parent === undefined || !inside.has(next.parent)) break;
    inside.add(next);
    end = index + 1;
  }
  return end;
}

/** The lines of an element with all that stands below it, comments in between included, relative to the block. */
export function subtreeRange(block: Block, element: Element): { readonly start: number; readonly end: number } {
  return { start: element.start, end: block.elements[subtreeEnd(block, element) - 1]!.end };
}

/** Whether `element` is `above` or stands below it at any depth. */
export function isWithin(element: Element, above: Element): boolean {
  let at: Element | undefined = element;
  while (at !== undefined && at !== above) at = at.parent;
  return at === above;
}

/** The edit that writes a line, or lines, as the last of what stands below another. `text` is without its indentation. */
export function addBelow(line: Line, text: string): { readonly edit: TextEdit; readonly start: number } {
  const { block, base, element } = line;
  const last = block.elements[subtreeEnd(block, element) - 1]!;
  const at = base + endOf(block, last);
  const lead = lineBreak(block) + childIndent(block, element);
  return { edit: { range: { start: at, end: at }, newText: lead + text }, start: at + lead.length };
}

/** Whether the line at `offset` of the text afterwards stands below what was `above`, which no edit before it has moved. */
export function isBelow({ tree }: Snapshot, offset: number, above: Line): boolean {
  const found = elementAt(tree, offset);
  return found?.element.parent !== undefined
    && found.blockStart + found.element.parent.start === above.base + above.element.start;
}

/** The white space before a line that is to stand below `element`: that of its first child, or one level more. */
export function childIndent(block: Block, element: Element): string {
  const child = block.elements.slice(element.index + 1, subtreeEnd(block, element)).find(({ parent }) => parent === element);
  if (child !== undefined) return indentOf(block, child);
  const indent = indentOf(block, element);
  return indent + unitOf(block, indent);
}

/** One level of indentation, as the block has it. */
function unitOf(block: Block, indent: string): string {
  for (const element of block.elements) {
    if (!isNested(element) || element.parent === undefined) continue;
    const [own, above] = [indentOf(block, element), indentOf(block, element.parent)];
    if (own.length > above.length && own.startsWith(above)) return own.slice(above.length);
  }
  return indent.includes('\t') ? '\t' : '  ';
}

/** `text` with the indentation `to` in every line that has `from`; blank lines and lines indented less stay. */
export function reindent(text: string, from: string, to: string): string {
  return text.replace(/(^|\r\n|\n|\r)([^\r\n]+)/g, (all, end: string, line: string) =>
    (line.startsWith(from) && line.trim() !== '' ? end + to + line.slice(from.length) : all));
}

/** Where what an element says begins: behind its indentation, its marker and the data of its relation. */
export function bodyStart(element: Element): number {
  const data = element.kind === 'relation' ? relationDataOf(element) : undefined;
  const lead = element.kind === 'statement' ? [] : ['marker'];
  const part = element.parts.find((each) => each !== data && each.kind !== 'space' && !lead.includes(each.kind));
  return part?.start ?? endOfLead(element);
}

function endOfLead(element: Element): number {
  const marker = element.parts.find(({ kind }) => kind === 'marker');
  return marker?.end ?? element.end;
}

/** The edit that takes lines away, and with them a blank line where two would meet or the text would end in one. */
export function removeLines(text: string, start: number, end: number): TextEdit {
  const blankBefore = start === 0 ? '' : /(?:^|\r\n|\n|\r)((?:[ \t]*(?:\r\n|\n|\r))+)$/.exec(text.slice(Math.max(0, start - 400), start))?.[1];
  if (blankBefore === undefined) return { range: { start, end }, newText: '' };
  const blankBehind = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(end, end + 400))?.[0] ?? '';
  const isLast = end + blankBehind.length === text.length;
  return { range: { start: isLast ? start - blankBefore.length : start, end: end + blankBehind.length }, newText: '' };
}
