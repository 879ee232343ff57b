import { noData } from './data.js';
import type { Argument, ArgumentMap, Claim, DataValues } from './model.js';
import { nodeOf } from './query.js';

/** Tells whether the node cites a source, in its text or as Argdown's users do, `{source: key}`. */
export function isCited(node: Claim | Argument): boolean {
  return node.citations.length > 0 || sourceKeys(node.data).length > 0;
}

/** The keys in `{source: key}` or `{sources: [key, other]}`. */
export function sourceKeys(data: DataValues): readonly string[] {
  if (data === noData) return none;
  return [data['source'], data['sources']].flat().filter((key) => typeof key === 'string' || typeof key === 'number').map(String);
}

/**
 * Tells whether a line has been begun but not written yet, such as `+` alone. An untitled one is in the block of what
 * it is related to.
 */
export function saysNothing(map: ArgumentMap, node: Claim | Argument): boolean {
  if (node.title !== undefined || node.texts.length > 0 || isCited(node)) return false;
  return node.kind === 'claim' || node.premises.every((premise) => saysNothing(map, nodeOf(map, premise)!));
}

const none: readonly never[] = [];
