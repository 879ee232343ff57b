import type { Id } from '../model/model.js';
import { titledId } from '../model/ids.js';
import { locate } from '../model/locate.js';
import { elementAt, partAt, textBetween } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';

/**
 * The claim, argument or question that the text at `offset` is about: of the title there, else of the line.
 * `undefined` between lines and in headings. Linear in the uses.
 */
export function nodeAt(snapshot: Snapshot, offset: number): Id | undefined {
  const { map, tree } = snapshot;
  const found = partAt(tree, offset);
  if (found?.part.kind === 'title') {
    const id = titledId(found.part.of, found.part.title);
    if (map.claims.has(id) || map.arguments.has(id)) return id;
  }
  const line = elementAt(tree, offset);
  if (offset === tree.length && /[\r\n]$/.test(textBetween(tree, offset - 1, offset))) return undefined;
  if (line === undefined || line.element.kind === 'trivia') return undefined;
  const start = line.blockStart + line.element.start;
  const end = line.blockStart + line.element.end;
  const isHere = (place: Parameters<typeof locate>[1]) => {
    if (place.block !== line.block) return false;
    const { range } = locate(map, place);
    return start <= range.start && range.end <= end;
  };
  for (const { id, place } of map.questions) if (isHere(place)) return id;
  for (const nodes of [map.claims, map.arguments]) {
    for (const { id, uses } of nodes.values()) {
      if (uses.some(({ mode, place }) => mode !== 'mention' && isHere(place))) return id;
    }
  }
  // The inference of a reconstruction stands for its argument.
  for (const { id, steps } of map.arguments.values()) if (steps.some(({ place }) => isHere(place))) return id;
  return undefined;
}
