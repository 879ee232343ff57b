import { titleOf } from '../../syntax/titles.js';
import type { DraftNode, MapDraft } from './draft.js';
import { oneLine } from './one-line.js';
import { titlesFor } from './words.js';

/**
 * A title for each claim and argument of a draft, by key: its own, or one made from its text. No two are the same, also
 * not those of a claim and an argument. Linear.
 */
export function titlesOf(draft: MapDraft): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const take = (key: string, candidates: Iterable<string>) => {
    let last = '';
    for (const candidate of candidates) {
      last = candidate;
      if (!taken.has(comparable(candidate))) break;
    }
    let title = last;
    for (let number = numbers.get(last) ?? 2; taken.has(comparable(title)); number++) {
      title = `${last} (${number})`;
      numbers.set(last, number + 1);
    }
    taken.add(comparable(title));
    titles.set(key, title);
  };
  const own = (node: DraftNode) => (node.title === undefined ? '' : titleOf(oneLine(node.title).replace(/\\/g, '/')));
  for (const node of draft.nodes.values()) if (own(node) !== '') take(node.key, [own(node)]);
  const fromText = (node: DraftNode) => {
    const candidates = [...titlesFor(node.text)];
    return candidates.length > 0 ? candidates : [node.kind === 'claim' ? 'Claim 1' : 'Argument 1'];
  };
  for (const node of draft.nodes.values()) if (!titles.has(node.key) && node.text.trim() !== '') take(node.key, fromText(node));
  const targets = new Map(draft.relations.filter(({ to }) => typeof to === 'string').map((relation) => [relation.from, relation]));
  for (const node of draft.nodes.values()) {
    if (titles.has(node.key)) continue;
    const { type, to } = targets.get(node.key) ?? {};
    const about = typeof to === 'string' ? titles.get(to) : undefined;
    const scheme = typeof node.data['scheme'] === 'string' ? oneLine(node.data['scheme']) : undefined;
    const relation = type === 'attack' ? 'Against' : type === 'undercut' ? 'Exception' : 'For';
    take(node.key, scheme !== undefined ? [capital(scheme)] : about !== undefined ? [`${relation}: ${about.replace(/^(?:For|Against|Exception): /, '')}`] : fromText(node));
  }
  return titles;
}

/** Titles that differ in case alone are the same to a reader. */
function comparable(title: string): string {
  return title.toLowerCase();
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
