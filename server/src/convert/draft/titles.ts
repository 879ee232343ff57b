import { capital } from '../../base/capital.js';
import { titleOf } from '../../syntax/titles.js';
import type { DraftNode, MapDraft } from './draft.js';
import { oneLine } from '../../base/one-line.js';
import { titlesFor } from '../../syntax/titles-for.js';
import { withoutTags } from '../tags.js';

/**
 * Makes a title for each claim and argument of a draft, by key: its own, or one made from its text. No two are the same, also
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
    const candidates = [...titlesFor(withoutAsides(withoutTags(node.text)))];
    return candidates.length > 0 ? candidates : [node.kind === 'claim' ? 'Claim 1' : 'Argument 1'];
  };
  for (const node of draft.nodes.values()) if (!titles.has(node.key) && node.text.trim() !== '') take(node.key, fromText(node));
  const targets = new Map(draft.relations.map((relation) => [relation.from, relation]));
  /** What a node is about: the other end of its relation; of an undercut of a step, the conclusion of that. */
  const aboutOf = ({ key }: DraftNode): string | undefined => {
    const to = targets.get(key)?.to;
    return to === undefined || typeof to === 'string' ? to : to.to as string;
  };
  const nameless = (node: DraftNode) => {
    const type = targets.get(node.key)?.type;
    const about = titles.get(aboutOf(node) ?? '');
    const scheme = typeof node.data['scheme'] === 'string' ? oneLine(node.data['scheme']) : undefined;
    const relation = type === 'attack' ? 'Against' : type === 'undercut' ? 'Exception to' : 'For';
    take(node.key, scheme !== undefined ? [capital(scheme.replaceAll('_', ' '))] : about !== undefined ? [`${relation}: ${about.replace(/^(?:For|Against): /, '')}`] : fromText(node));
  };
  for (const node of draft.nodes.values()) {
    // What it is about has its title first.
    const chain: DraftNode[] = [];
    const seen = new Set<string>();
    for (let at: DraftNode | undefined = node; at !== undefined && !titles.has(at.key) && !seen.has(at.key); at = draft.nodes.get(aboutOf(at) ?? '')) {
      chain.push(at);
      seen.add(at.key);
    }
    for (const each of chain.reverse()) nameless(each);
  }
  return titles;
}

/** A text without what is struck out in it, and without `[sic]`, `[…]`, `[1]` and `[@roe]`; of one that is nothing else, its words. */
function withoutAsides(text: string): string {
  const rest = text.replace(/~~.+?~~/g, ' ').replace(/\[(?:sic!?|\.{3}|…|\d+(?:[,–-] ?\d+)*|@[^[\]]*)\]/g, ' ');
  return /[\p{L}\p{N}]/u.test(rest) ? rest.replace(/ +(?=[.,;:!?])/g, '') : text.replaceAll('~~', '');
}

/** Titles that differ in case alone are the same to a reader. */
function comparable(title: string): string {
  return title.toLowerCase();
}
