import { titledId } from '../../model/ids.js';
import type { Argument, Claim, Id } from '../../model/model.js';
import { hasText, nameOf, nodeOf, placeOf, titledNodes } from '../../model/query.js';
import { pointAt } from '../point.js';
import type { Fact, MapRule } from '../rule.js';
import type { Edit } from '../../edit/edits.js';

/** Titles that nothing defines are reported as such, with what is meant. */
export const confusableTitles: MapRule<Pair> = {
  code: 'confusable-titles',
  title: 'Two titles are hard to tell apart',
  category: 'names',
  severity: 'warning',
  scope: 'map',
  *find(map) {
    for (const kind of ['claim', 'argument'] as const) {
      const titled = titledNodes(map, kind).filter(hasText);
      const shared = repeated(titled.map(hashOfTitle));
      if (shared.size === 0) continue;
      const byLook = new Map<string, Id>();
      for (const { id, title } of titled) {
        if (!shared.has(hashOfLook(title!))) continue;
        const look = lookOf(title!);
        const other = byLook.get(look);
        if (other === undefined) byLook.set(look, id);
        else yield { ids: [id, other] };
      }
    }
  },
  report({ ids }, map) {
    const [node, other] = [nodeOf(map, ids[0])!, nodeOf(map, ids[1])!];
    return {
      node: node.id,
      place: pointAt(node),
      message: `${nameOf(node)} and ${nameOf(other)} are two different ${node.kind}s, but their titles look alike, so a `
        + 'reader may take them for the same one. If they are the same, give them the same title; if not, give them titles that differ more.',
      related: [{ message: `This is ${nameOf(other)}.`, place: pointAt(other) }],
      meant: [other.title!],
    };
  },
  *fix({ node: id, meant: [title] = [] }, { map }) {
    const node = map.claims.get(id!) ?? map.arguments.get(id!);
    const other = map.claims.get(titledId('claim', title!)) ?? map.arguments.get(titledId('argument', title!));
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

/** What is left of a title for a quick eye: no letter case, no spaces, hyphens and quotation marks. */
function lookOf(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/[\s\p{Pd}\p{Cf}\u180e\u3164\u115f\u1160_'’‘"“”„.,:;]+/gu, '').replace(/[а-яіјѕα-ω]/g, (each) => twins.get(each) ?? each);
}

/**
 * A number that titles of one look share, and others hardly ever: all titles of a map are compared by it first. To make
 * the look of a title that is plain ASCII costs more than to pass over what it leaves out.
 */
function hashOfLook(title: string): number {
  const text = isAscii.test(title) ? title : lookOf(title);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (passedOver[code] === 1) continue;
    hash = (Math.imul(hash, 31) + (code >= upperA && code <= upperZ ? code + 32 : code)) & 0x3fff_ffff;
  }
  return hash;
}

function hashOfTitle({ title }: Claim | Argument): number {
  return hashOfLook(title!);
}

const isAscii = /^[\0-\x7f]*$/;
const [upperA, upperZ] = [65, 90];

/** The characters of ASCII, by their codes, that leave nothing in a look. */
const passedOver = Uint8Array.from({ length: 128 }, (_, code) => (lookOf(String.fromCharCode(code)) === '' ? 1 : 0));

/** The numbers that are in a list more than once. */
function repeated(numbers: readonly number[]): ReadonlySet<number> {
  const sorted = new Uint32Array(numbers).sort();
  const found = new Set<number>();
  for (let at = 1; at < sorted.length; at++) if (sorted[at] === sorted[at - 1]) found.add(sorted[at]!);
  return found;
}

/** Cyrillic and Greek letters that look like Latin ones. */
const twins: ReadonlyMap<string, string> = new Map(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'уy', 'хx', 'іi', 'јj', 'ѕs', 'кk', 'мm', 'тt', 'вb', 'нh', 'οo', 'αa', 'νv', 'ρp', 'τt', 'κk', 'ιi']
    .map((pair) => [pair[0]!, pair[1]!] as const));
