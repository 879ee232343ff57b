import type { Argument, ArgumentMap, Claim, Id } from '../model/model.js';
import { nameOf, nodeOf } from '../model/query.js';

/**
 * Tells what sentences call a claim or argument: its name; an argument without one goes by its premises, joined as the
 * language joins them.
 */
export function describe(map: ArgumentMap, id: Id): string {
  const node = nodeOf(map, id);
  if (node === undefined) return id;
  const { kind, title, texts } = node;
  if (kind === 'claim' || title !== undefined || texts.length > 0 || node.premises.length === 0) return nameInSentence(node);
  return node.premises.length === 1 ? `the argument from ${describe(map, node.premises[0]!)}` : joined(map, node.premises);
}

/** The name of a node within a sentence. Most claims fit whole, and their full stop would end the sentence. */
export function nameInSentence(node: Claim | Argument): string {
  return nameOf(node, 80).replace(/\.”$/, '”');
}

/** Claims that give one reason together: `[A] & [B]`. */
export function joined(map: ArgumentMap, ids: readonly Id[]): string {
  return shownOf(ids, (id) => describe(map, id), ids.length).join(' & ');
}

/** Returns `a`, `a and b`, `a, b and c`, or the first of many and how many more. */
export function listOf<T>(items: readonly T[], name: (item: T) => string, count = items.length): string {
  const shown = shownOf(items, name, count);
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}

/** This many are named in a list. */
export const mostNamed = 5;

function shownOf<T>(items: readonly T[], name: (item: T) => string, count: number): string[] {
  const shown = items.slice(0, count <= mostNamed ? mostNamed : mostNamed - 1).map(name);
  if (count > mostNamed) shown.push(`${count - mostNamed + 1} more`);
  return shown;
}
