import { partitionPoint } from '../../base/partition-point.js';
import type { Bibliography, BibliographyEntry } from './bibliography.js';

/** This many places of a name are looked at: a name that stands more often says little. */
const mostPlaces = 400;

/**
 * The keys of the entries by the author and of the year that an unknown key names (`havertz2024`): most likely that under which
 * it is known now. At most `most`. Linear in the bibliography.
 */
export function keysOfSameWork(bibliography: Bibliography, key: string, most = 3): readonly string[] {
  const [, name, year] = /^\W*([\p{L}'’-]{2,}).*?((?:1[5-9]|20)\d{2})/u.exec(key) ?? [];
  if (name === undefined) return [];
  const family = folded(name);
  const found: string[] = [];
  for (const entry of entriesNaming(bibliography, family)) {
    const { author, date } = entry.fields;
    const by = [author].flat().slice(0, 3).map((each) => folded(each ?? ''));
    if (!String(date ?? '').startsWith(year!) || !by.some((each) => each.includes(family))) continue;
    found.push(entry.key);
    if (found.length === most) break;
  }
  return found;
}

/** The entries whose key has a name in it, or that name it in their text. */
function* entriesNaming({ entries, text }: Bibliography, family: string): Iterable<BibliographyEntry> {
  const all = orderOf(entries);
  const seen = new Set<BibliographyEntry>();
  for (const entry of all) if (folded(entry.key).includes(family) && seen.add(entry)) yield entry;
  const small = text.toLowerCase();
  let places = 0;
  for (let at = small.indexOf(family); at >= 0 && places < mostPlaces; at = small.indexOf(family, at + 1)) {
    places++;
    // In CSL and RIS an author may be before the key.
    const index = partitionPoint(all.length, (each) => all[each]!.range.start <= at) - 1;
    for (const entry of [all[index], all[index + 1]]) {
      if (entry !== undefined && !seen.has(entry) && seen.add(entry)) yield entry;
    }
  }
}

const orders = new WeakMap<Bibliography['entries'], readonly BibliographyEntry[]>();

function orderOf(entries: Bibliography['entries']): readonly BibliographyEntry[] {
  let order = orders.get(entries);
  if (order === undefined) orders.set(entries, order = [...entries.values()].sort((one, other) => one.range.start - other.range.start));
  return order;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
