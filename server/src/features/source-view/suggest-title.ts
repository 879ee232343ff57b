import { titledId } from '../../model/ids.js';
import type { ArgumentMap } from '../../model/model.js';
import { titlesFor } from '../../syntax/titles-for.js';

/** Returns a title for a claim made of words, as no other claim is called. */
export function suggestTitle(map: ArgumentMap, words: string): string {
  const isFree = (title: string) => map.entries.get(titledId('claim', title)) === undefined;
  const titles = [...titlesFor(words)];
  const free = titles.find(isFree);
  if (free !== undefined) return free;
  const [first = 'Claim'] = titles;
  if (isFree(first)) return first;
  let number = 2;
  while (!isFree(`${first} ${number}`)) number++;
  return `${first} ${number}`;
}
