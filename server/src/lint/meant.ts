import type { Fix, Violation } from './rule.js';

/** A fix for each text that may be meant. */
export function* meantFixes({ place, meant = [] }: Pick<Violation, 'place' | 'meant'>): Iterable<Fix> {
  for (const newText of meant) yield { title: `Change to ${newText}`, edits: [{ place, newText }] };
}
