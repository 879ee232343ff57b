import type { Argument, Claim, DataValues, Id, Relation } from './model.js';
import { mergeData, noData } from './data.js';
import type { Facet } from './resolve-block.js';

/** A claim or argument with all that is known of its place in the map. */
export interface Entry {
  /** `undefined`: its title is only mentioned. */
  readonly node: Claim | Argument | undefined;
  /** What the blocks say of it, in order; at least one. */
  readonly facets: readonly Facet[];
  /** In order of appearance, written ones before derived ones. */
  readonly incoming: readonly Relation[];
  readonly outgoing: readonly Relation[];
  readonly concludedBy: readonly Id[];
  readonly premiseOf: readonly Id[];
}

/** What `facets`, all of one id, say together. Linear. */
export function mergeFacets(facets: readonly Facet[]): Entry {
  return {
    node: mergeNode(facets),
    facets,
    incoming: relations(collect(facets, 'incoming')),
    outgoing: relations(collect(facets, 'outgoing')),
    concludedBy: unique(collect(facets, 'concludedBy')),
    premiseOf: unique(collect(facets, 'premiseOf')),
  };
}

function mergeNode(facets: readonly Facet[]): Claim | Argument | undefined {
  const uses = collect(facets, 'uses');
  if (uses.length === 0) return undefined;
  const { id, kind, title } = facets[0]!;
  const mentions = collect(facets, 'mentions');
  const texts = unique(gather(uses, ({ text }) => (text === undefined ? none : [text])));
  const tags = unique(gather(uses, (use) => (use.tags.length === 0 ? none : use.tags.map(({ tag }) => tag))));
  const citations = gather(uses, (use) => use.citations);
  let data: DataValues = noData;
  for (const use of uses) if (use.data !== noData) data = mergeData(data, use.data);
  const allUses = mentions.length === 0 ? uses : [...uses, ...mentions];
  if (kind === 'claim') return { kind, id, title, texts, uses: allUses, tags, data, citations };
  const structures = collect(facets, 'structures');
  return {
    kind, id, title, texts, uses: allUses, tags, data, citations,
    premises: unique(gather(structures, ({ premises }) => premises)),
    conclusion: structures.findLast(({ conclusion }) => conclusion !== undefined)?.conclusion,
    steps: gather(structures, ({ steps }) => steps),
  };
}

/** What `listOf` makes of all items, joined; the list itself where only one of them has any, as it is with most. */
function gather<T, R>(items: readonly T[], listOf: (item: T) => readonly R[]): readonly R[] {
  let all: readonly R[] = none;
  let joined: R[] | undefined;
  for (const item of items) {
    const list = listOf(item);
    if (list.length === 0) continue;
    if (all.length === 0) {
      all = list;
    } else {
      all = joined ??= [...all];
      for (const each of list) joined.push(each);
    }
  }
  return all;
}

const none: readonly never[] = [];

/** A conclusion that is written as a support as well is one relation: the written one. */
function relations(all: readonly Relation[]): readonly Relation[] {
  if (!all.some(({ derived }) => derived)) return all;
  const written = all.filter(({ derived }) => !derived);
  const ends = new Set<string>();
  for (const { type, from, to } of written) if (type === 'support') ends.add(`${from}\n${to}`);
  const derived = all.filter((relation) => {
    const key = `${relation.from}\n${relation.to}`;
    if (!relation.derived || ends.has(key)) return false;
    ends.add(key);
    return true;
  });
  return [...written, ...derived];
}

type ListKey = 'uses' | 'mentions' | 'incoming' | 'outgoing' | 'structures' | 'concludedBy' | 'premiseOf';

/** One list of all facets, joined; the list itself where only one has any. */
function collect<K extends ListKey>(facets: readonly Facet[], key: K): Facet[K] {
  if (facets.length === 1) return facets[0]![key];
  const lists = facets.map((facet) => facet[key]).filter(({ length }) => length > 0);
  return (lists.length === 1 ? lists[0]! : lists.flat()) as Facet[K];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return values.length < 2 ? values : [...new Set(values)];
}
