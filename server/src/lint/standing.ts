import { incoming, isCon, isPro, labelOf, hasTag } from '../model/query.js';
import type { Argument, ArgumentMap, Claim, Place } from '../model/model.js';

/** Whether something in the map speaks for the node: a supporting line or an argument that concludes it. */
export function isSupported(map: ArgumentMap, node: Claim | Argument): boolean {
  return incoming(map, node.id).some(isPro);
}

/** Whether something in the map speaks against the node. */
export function isOpposed(map: ArgumentMap, node: Claim | Argument): boolean {
  return incoming(map, node.id).some(isCon);
}

/** Whether the author has said that support is missing on purpose: `#assumption` or `#undeveloped`. */
export function isExempt(node: Claim | Argument): boolean {
  return hasTag(node, 'assumption') || hasTag(node, 'undeveloped');
}

/** Where to point at a node: its title where it is defined, else its text, else where it is first referred to. */
export function placeOf(node: Claim | Argument): Place {
  const use = node.uses.find(({ mode, text }) => mode === 'definition' && text !== undefined)
    ?? node.uses.find(({ mode }) => mode === 'definition') ?? node.uses[0]!;
  return use.name ?? use.place;
}

/** The node as messages name it: `[Title]`, `<Title>`, or its first words in quotation marks. */
export function nameOf(node: Claim | Argument): string {
  return node.title === undefined ? `“${labelOf(node)}”` : node.id;
}
