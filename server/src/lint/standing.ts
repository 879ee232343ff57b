import { hasTag, incoming, isCon, isPro } from '../model/query.js';
import type { Argument, ArgumentMap, Claim } from '../model/model.js';

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
