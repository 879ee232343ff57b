import type { Id } from '../../model/model.js';
import { hasText, nameOf, nodeOf, placeOf } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Edit, Fact, MapRule } from '../rule.js';

/** Titles that nothing defines are reported as such, with what is meant. */
export const confusableTitles: MapRule<Pair> = {
  code: 'confusable-titles',
  title: 'Two titles are hard to tell apart',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    for (const nodes of [map.claims, map.arguments]) {
      const byLook = new Map<string, Id>();
      for (const node of nodes.values()) {
        if (node.title === undefined || !hasText(node)) continue;
        const look = lookOf(node.title);
        const other = byLook.get(look);
        if (other === undefined) byLook.set(look, node.id);
        else yield { ids: [node.id, other] };
      }
    }
  },
  report({ ids }, map) {
    const [node, other] = [nodeOf(map, ids[0])!, nodeOf(map, ids[1])!];
    return {
      node: node.id,
      place: pointAt(node),
      message: `${nameOf(node)} and ${nameOf(other)} are two different ${node.kind}s, but their titles look alike, so a `
        + 'reader takes them for one. If they are one, give them the same title; if not, more telling ones.',
      related: [{ message: `This is ${nameOf(other)}.`, place: pointAt(other) }],
      meant: [other.title!],
    };
  },
  *fix({ node: id, meant: [title] = [] }, { map }) {
    const node = map.claims.get(id!) ?? map.arguments.get(id!);
    const other = map.claims.get(`[${title}]`) ?? map.arguments.get(`<${title}>`);
    // Two texts under one title would be the next thing to be reported.
    if (node === undefined || other === undefined || node.texts[0] !== other.texts[0]) return;
    const written = placeOf(other);
    const newText = written.block.text.slice(written.range.start, written.range.end);
    const edits: readonly Edit[] = node.uses.flatMap(({ name }) => (name ? [{ place: name, newText }] : []));
    yield { title: `Change to ${nameOf(other)} everywhere`, edits };
  },
};

interface Pair extends Fact {
  readonly ids: readonly [later: Id, earlier: Id];
}

const looks = new Map<string, string>();

/** What is left of a title for a quick eye: no letter case, no accents, no spaces, hyphens and quotation marks. */
function lookOf(title: string): string {
  let look = looks.get(title);
  if (look === undefined) {
    look = title.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}_'’‘"“”„.,:;]+/gu, '').replace(/[а-яіјѕα-ω]/g, (each) => twins.get(each) ?? each);
    if (looks.size > 50_000) looks.clear();
    looks.set(title, look);
  }
  return look;
}

/** Cyrillic and Greek letters that look like Latin ones. */
const twins: ReadonlyMap<string, string> = new Map(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'кk', 'мm', 'тt', 'вb', 'нh', 'οo', 'αa', 'νv', 'ρp', 'τt', 'κk', 'ιi']
    .map((pair) => [pair[0]!, pair[1]!] as const));
