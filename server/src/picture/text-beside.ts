import type { MapNode } from './graph.js';

/** Tells what a node says beside its title: nothing, where its text only repeats that. A title of one word is a name. */
export function textBeside({ title, text }: Pick<MapNode, 'title' | 'text'>): string {
  // Most texts are much longer than their titles.
  if (title === null || Math.abs(text.length - title.length) > 12 || !title.includes(' ')) return text;
  return bare(text) === bare(title) ? '' : text;
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || words.trim();
}
