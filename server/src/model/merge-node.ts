import { append } from '../base/append.js';
import { unique } from '../base/unique.js';
import type { Argument, CitationUse, Claim, DataValues, Relation } from './terms.js';
import { mergeData, noData } from './data.js';
import { inferentialType } from './relations.js';
import type { Entry, Facet } from './resolved.js';
import type { UseSummary } from './summary.js';

/** What several blocks together say. */
interface JointEntry extends Entry {
  readonly facets: readonly Facet[];
}

/** Returns what `facets`, at least one and all of one id, together say, in order. Linear. */
export function entryOf(facets: readonly Facet[]): Entry {
  if (facets.length === 1) return facets[0]!;
  const joint: JointEntry = {
    facets,
    node: mergeNode({
      id: facets[0]!.id,
      uses: gather(facets, ({ uses }) => uses),
      mentions: gather(facets, ({ mentions }) => mentions),
      structures: gather(facets, ({ structures }) => structures),
    }),
    incoming: withoutRepeated(gather(facets, ({ incoming }) => incoming)),
    outgoing: withoutRepeated(gather(facets, ({ outgoing }) => outgoing)),
    concludedBy: unique(gather(facets, ({ concludedBy }) => concludedBy)),
    premiseOf: unique(gather(facets, ({ premiseOf }) => premiseOf)),
  };
  return joint;
}

/** Returns what the blocks, at least one, say about an entry's id, in order. */
export function facetsOf(entry: Entry): readonly Facet[] {
  return 'facets' in entry ? (entry as JointEntry).facets : [entry as Facet];
}

/** Tells whether `test` holds for some of these facets. Makes no list for this. */
export function someFacet(entry: Entry, test: (facet: Facet) => boolean): boolean {
  return 'facets' in entry ? (entry as JointEntry).facets.some(test) : test(entry as Facet);
}

/** The claim or argument in `uses`; `undefined` if there is none. */
export function mergeNode(
  { id, uses, mentions, structures }: Pick<Facet, 'id' | 'uses' | 'mentions' | 'structures'>,
): Claim | Argument | undefined {
  if (uses.length === 0) return undefined;
  const { of: kind, title } = uses[0]!;
  const texts = unique(gather(uses, textsOf));
  const tags = unique(gather(uses, tagsOf));
  const citations = gather(uses, citationsOf);
  let data: DataValues = noData;
  for (let at = 0; at < uses.length; at++) if (uses[at]!.data !== noData) data = mergeData(data, uses[at]!.data);
  const allUses = mentions.length === 0 ? uses : [...uses, ...mentions];
  if (kind === 'claim') return { kind, id, title, texts, uses: allUses, tags, data, citations };
  return {
    kind, id, title, texts, uses: allUses, tags, data, citations,
    premises: unique(gather(structures, ({ premises }) => premises)),
    conclusion: structures.findLast(({ conclusion }) => conclusion !== undefined)?.conclusion,
    steps: gather(structures, ({ steps }) => steps),
  };
}

function textsOf({ text }: UseSummary): readonly string[] {
  return text === undefined ? none : [text];
}

function tagsOf({ tags }: UseSummary): readonly string[] {
  return tags.length === 0 ? none : tags.map(({ tag }) => tag);
}

function citationsOf({ citations }: UseSummary): readonly CitationUse[] {
  return citations;
}

/** What `listOf` makes of all items, joined; the list itself where only one of them has any, as it is with most. */
function gather<T, R>(items: readonly T[], listOf: (item: T) => readonly R[]): readonly R[] {
  let all: readonly R[] = none;
  let joined: R[] | undefined;
  for (let at = 0; at < items.length; at++) {
    const list = listOf(items[at]!);
    if (list.length === 0) continue;
    if (all.length === 0) {
      all = list;
    } else {
      all = joined ??= [...all];
      append(joined, list);
    }
  }
  return all;
}

const none: readonly never[] = [];

/** Returns the relations once each, written ones before derived ones. A conclusion that is written as a support as well is one relation: the written one. */
export function withoutRepeated(all: readonly Relation[]): readonly Relation[] {
  return all.some(isDerived) ? withoutRepeatedDerived(all) : all;
}

function withoutRepeatedDerived(all: readonly Relation[]): readonly Relation[] {
  const written = all.filter(({ derived }) => !derived);
  const ends = new Set<string>();
  for (const { type, from, to } of written) if (type === inferentialType) ends.add(`${from}\n${to}`);
  const derived = all.filter((relation) => {
    const key = `${relation.from}\n${relation.to}`;
    if (!relation.derived || ends.has(key)) return false;
    ends.add(key);
    return true;
  });
  return [...written, ...derived];
}

function isDerived({ derived }: Relation): boolean {
  return derived;
}
