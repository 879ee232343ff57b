import type { Fix, Violation } from './rule.js';

/** A fix for each text that may be meant; `all` if the first of them is sure enough to be taken everywhere. */
export function* meantFixes({ place, meant = [] }: Violation): Iterable<Fix> {
  for (const newText of meant) yield { title: `Change to ${newText}`, edits: [{ place, newText }] };
}
