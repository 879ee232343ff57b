import { removeLines } from '../../base/text-edit.js';
import { childIndent, elementOf, endOf, lineBreak } from '../../edit/lines.js';
import { locate } from '../../model/locate.js';
import type { Argument, Claim, Id, Place, Use } from '../../model/model.js';
import { mainUse } from '../../model/query.js';
import { elementAt } from '../../syntax/find.js';
import { relationDataOf } from '../../syntax/nest.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { lastOf } from '../../syntax/subtree.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { nodeAt } from '../node-at.js';
import type { FileEdit, FileOffset } from './plan.js';

/** An element with where its block is in its file. */
export interface Line {
  readonly uri: string;
  readonly block: Block;
  /** The offset of the block in the file. */
  readonly base: number;
  readonly element: Element;
}

/** The line that holds the start of a place. Logarithmic. */
export function lineAt({ map }: Snapshot, place: Place): Line {
  const { uri, range } = locate(map, place);
  return { uri, block: place.block, base: range.start - place.range.start, element: elementOf(place) };
}

/** The use of a node that something is written below: its main use in the document that is asked, else in its map. */
export function useToWriteAt({ map, uri }: Snapshot, node: Claim | Argument): Use {
  const here = map.files.length === 1 ? node.uses : node.uses.filter(({ mode, place }) => mode !== 'mention' && locate(map, place).uri === uri);
  return mainUse(here.length > 0 ? { ...node, uses: here } : node);
}

/** The lines of an element with all that is below it, comments in between included, relative to the block. */
export function subtreeRange(block: Block, element: Element): { readonly start: number; readonly end: number } {
  return { start: element.start, end: lastOf(block, element).end };
}

/** Whether `element` is `above` or is below it at any depth. */
export function isWithin(element: Element, above: Element): boolean {
  let at: Element | undefined = element;
  while (at !== undefined && at !== above) at = at.parent;
  return at === above;
}

/** The edit that writes a line, or lines, as the last of what is below another. `text` is without its indentation. */
export function addBelow(line: Line, text: string): { readonly edit: FileEdit; readonly start: FileOffset } {
  const { uri, block, base, element } = line;
  const at = base + endOf(block, lastOf(block, element));
  const lead = lineBreak(block) + childIndent(block, element);
  return { edit: { uri, range: { start: at, end: at }, newText: lead + text }, start: { uri, offset: at + lead.length } };
}

/** The edit that takes lines of a block away, from `start` to `end` in the block. */
export function removeFrom(snapshot: Snapshot, { uri, base }: Pick<Line, 'uri' | 'base'>, start: number, end: number): FileEdit {
  return { uri, ...removeLines(snapshot.inFile(uri).text, base + start, base + end) };
}

/** Whether the line at an offset afterwards is below what was `above`, which no edit before it has moved. */
export function isBelow(after: Snapshot, { uri, offset }: FileOffset, above: Line): boolean {
  const found = elementAt(after.inFile(uri).tree, offset);
  return found?.element.parent !== undefined
    && found.blockStart + found.element.parent.start === above.base + above.element.start;
}

/** What the text at an offset afterwards is about. */
export function nodeAtOffset(after: Snapshot, { uri, offset }: FileOffset): Id | undefined {
  return nodeAt(after.inFile(uri), offset);
}

/** Tells where what an element says begins: after its indentation, its marker and the data of its relation. */
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
