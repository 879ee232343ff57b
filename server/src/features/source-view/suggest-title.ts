import { titledId } from '../../model/ids.js';
import type { ArgumentMap } from '../../model/model.js';

/** In characters. */
const longest = 40;

/** Words that no title ends with. */
const loose = /\s+(?:an?|the|of|to|in|on|at|by|for|and|or|but|with|is|are|was|be|that|der|die|das|und|zu|in|im|den|dem|des|ein|eine|le|la|les|de|du|et|à)$/i;

/** Returns a title for a claim made of words: the first of them, as no other claim is called. */
export function suggestTitle(map: ArgumentMap, words: string): string {
  const plain = words.replace(/[[\]<>{}#@*_\\|"“”„«»‹›:…]/g, ' ').replace(/\s+/g, ' ').trim();
  let title = plain;
  if (plain.length > longest) {
    const cut = plain.lastIndexOf(' ', longest);
    title = plain.slice(0, cut > longest / 2 ? cut : longest);
  }
  title = title.replace(/[\s,.;:!?–—-]+$/, '');
  while (loose.test(title)) title = title.replace(loose, '').replace(/[\s,.;:!?–—-]+$/, '');
  title = title.charAt(0).toUpperCase() + title.slice(1);
  if (title === '') title = 'Claim';
  let unique = title;
  for (let number = 2; map.entries.get(titledId('claim', unique)) !== undefined; number++) unique = `${title} ${number}`;
  return unique;
}
