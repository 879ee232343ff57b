import type { TextEdit } from '../../base/text-edit.js';
import { childIndent, elementOf, endOf, lineBreak } from '../../edit/lines.js';
import { locate } from '../../model/locate.js';
import type { Place } from '../../model/model.js';
import { elementAt } from '../../syntax/find.js';
import { relationDataOf } from '../../syntax/nest.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { lastOf } from '../../syntax/subtree.js';
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

/** The lines of an element with all that stands below it, comments in between included, relative to the block. */
export function subtreeRange(block: Block, element: Element): { readonly start: number; readonly end: number } {
  return { start: element.start, end: lastOf(block, element).end };
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
  const at = base + endOf(block, lastOf(block, element));
  const lead = lineBreak(block) + childIndent(block, element);
  return { edit: { range: { start: at, end: at }, newText: lead + text }, start: at + lead.length };
}

/** Whether the line at `offset` of the text afterwards stands below what was `above`, which no edit before it has moved. */
export function isBelow({ tree }: Snapshot, offset: number, above: Line): boolean {
  const found = elementAt(tree, offset);
  return found?.element.parent !== undefined
    && found.blockStart + found.element.parent.start === above.base + above.element.start;
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
