import { printable } from '../base/printable.js';
import type { Fix, Violation } from './rule.js';

const longest = 40;

/** A fix for each text that may be meant; an empty one takes the text away. */
export function* meantFixes({ place, meant = [] }: Pick<Violation, 'place' | 'meant'>): Iterable<Fix> {
  for (const newText of meant) {
    yield { title: titleOf(newText, place.block.text.slice(place.range.start, place.range.end)), edits: [{ place, newText }] };
  }
}

/** Yields the same, with a title for doing the likeliest to every finding of the rule. */
export function* meantFixesForAll(violation: Violation, titleForAll: string): Iterable<Fix> {
  let isFirst = true;
  for (const fix of meantFixes(violation)) {
    yield isFirst ? { ...fix, titleForAll } : fix;
    isFirst = false;
  }
}

function titleOf(newText: string, oldText: string): string {
  if (newText === '') return `Remove ${printable(oldText.trim())}`;
  return `Change to ${newText.length > longest ? `${newText.slice(0, longest)}…` : newText}`;
}
