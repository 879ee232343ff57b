import { elementOf } from '../edit/lines.js';
import { titledId } from '../model/ids.js';
import { resolvedBlock } from '../model/locate.js';
import type { ArgumentMap, Id, Place } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import type { ResolvedBlock } from '../model/resolved.js';
import { partAt } from '../syntax/find.js';
import type { Block, Element } from '../syntax/nodes.js';
import type { Snapshot } from '../workspace/snapshot.js';

/**
 * The claim, argument or question that the text at `offset` is about: of the title there, else of the line.
 * `undefined` between lines and in headings. Costs what the block holds.
 */
export function nodeAt({ map, tree }: Snapshot, offset: number): Id | undefined {
  const found = partAt(tree, offset);
  if (found === undefined) return undefined;
  if (found.part.kind === 'title') {
    const id = titledId(found.part.of, found.part.title);
    if (nodeOf(map, id)) return id;
  }
  const { block, element, blockStart } = found;
  if (offset === tree.length && /[\r\n]$/.test(block.text.slice(0, offset - blockStart))) return undefined;
  return nodeOfLine(map, block, element);
}

/** The claim, argument or question of the line that a place of the map is in. */
export function nodeOfPlace(map: ArgumentMap, place: Place): Id | undefined {
  return nodeOfLine(map, place.block, elementOf(place));
}

/** What a line is about; the inference of a reconstruction stands for its argument. */
function nodeOfLine(map: ArgumentMap, block: Block, element: Element): Id | undefined {
  const resolved = element.kind === 'trivia' ? undefined : resolvedBlock(map, block);
  return resolved && nodesByLine(resolved).get(element);
}

const known = new WeakMap<ResolvedBlock, ReadonlyMap<Element, Id>>();

/** What the lines of a block are about. Linear in the block when it is first asked for. */
function nodesByLine(resolved: ResolvedBlock): ReadonlyMap<Element, Id> {
  let lines = known.get(resolved);
  if (lines === undefined) known.set(resolved, lines = readLines(resolved));
  return lines;
}

function readLines({ questions, facets }: ResolvedBlock): ReadonlyMap<Element, Id> {
  const lines = new Map<Element, Id>();
  const add = (place: Place, id: Id, isIts: (element: Element) => boolean = () => true) => {
    const element = elementOf(place);
    if (!lines.has(element) && isIts(element)) lines.set(element, id);
  };
  for (const { place, id } of questions) add(place, id);
  for (const { uses, id } of facets) for (const { of, place } of uses) add(place, id, (element) => isOfLine(of, element));
  for (const { structures, id } of facets) for (const { steps } of structures) for (const { place } of steps) add(place, id);
  return lines;
}

/** An untitled argument is at the marker of its first premise, whose line is about a claim. */
function isOfLine(kind: 'claim' | 'argument', { kind: line }: Element): boolean {
  return kind === 'claim' || (line !== 'premise' && line !== 'numbered');
}
