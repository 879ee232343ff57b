import { printable } from '../base/printable.js';
import type { Fix, Violation } from './rule.js';

const longest = 40;

/** A fix for each text that may be meant; an empty one removes the text. */
export function* meantFixes({ place, meant = [] }: Pick<Violation, 'place' | 'meant'>): Iterable<Fix> {
  for (const newText of meant) {
    yield { title: titleOf(newText, place.block.text.slice(place.range.start, place.range.end)), edits: [{ place, newText }] };
  }
}

/** Yields the same fixes, with a title for applying the likeliest one to every finding of the rule. */
export function* meantFixesForAll(violation: Violation, titleForAll: string): Iterable<Fix> {
  let isFirst = true;
  for (const fix of meantFixes(violation)) {
    yield isFirst ? { ...fix, titleForAll } : fix;
    isFirst = false;
  }
}

function titleOf(newText: string, oldText: string): string {
  const [words, old] = [newText.trim().replace(/\s*[\r\n]\s*/g, ' '), oldText.trim()];
  if (words !== '') return `Change to ${words.length > longest ? `${words.slice(0, longest)}…` : words}`;
  if (old !== '') return `Remove ${printable(old)}`;
  return newText === '' ? 'Remove the white space' : 'Write spaces';
}
