import { titledId } from '../model/ids.js';
import { resolvedBlock } from '../model/locate.js';
import type { ArgumentMap, Id, Place } from '../model/model.js';
import { nodeOf } from '../model/query.js';
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

/** What a line is about; the inference of a reconstruction stands for its argument. Costs what the block holds. */
function nodeOfLine(map: ArgumentMap, block: Block, element: Element): Id | undefined {
  const resolved = element.kind === 'trivia' ? undefined : resolvedBlock(map, block);
  if (resolved === undefined) return undefined;
  const isHere = ({ range }: Place) => element.start <= range.start && range.end <= element.end;
  const { questions, facets } = resolved;
  return questions.find(({ place }) => isHere(place))?.id
    ?? facets.find(({ uses }) => uses.some(({ of, place }) => isHere(place) && isOfLine(of, element)))?.id
    ?? facets.find(({ structures }) => structures.some(({ steps }) => steps.some(({ place }) => isHere(place))))?.id;
}

/** An untitled argument stands at the marker of its first premise, whose line is about a claim. */
function isOfLine(kind: 'claim' | 'argument', { kind: line }: Element): boolean {
  return kind === 'claim' || (line !== 'premise' && line !== 'numbered');
}
