import type { ArgumentMap, Relation } from './model.js';
import { noData } from './data.js';
import { isAimedAtStep } from './relations.js';
import type { Facet, ResolvedBlock } from './resolved.js';

/**
 * Tells whether two blocks say the same but for words: the same claims and arguments with the same tags and data, related in
 * the same way. Words count only by being there: as a text, as a source.
 */
export function haveSameShape(one: ResolvedBlock, other: ResolvedBlock): boolean {
  return one.mode === other.mode && one.file === other.file
    && one.summary.frontMatter === undefined && other.summary.frontMatter === undefined
    && one.summary.headings.length === 0 && other.summary.headings.length === 0
    && one.facets.length === other.facets.length
    && shapeOf(one) === shapeOf(other);
}

function shapeOf({ summary, facets, relations, questions }: ResolvedBlock): string {
  const inferences = summary.structures.flatMap(({ steps }) => steps.map(({ place }) => place.range.start));
  /** Which of them an undercut is below. */
  const below = (relation: Relation) =>
    (isAimedAtStep(relation) ? inferences.filter((start) => start < relation.place.range.start).length : 0);
  return JSON.stringify([
    summary.otherCitations.map(({ item }) => item.key), summary.problems.map(({ code }) => code),
    facets.map(shapeOfFacet),
    relations.map((relation) => {
      const { type, from, to, data, undercuts, answers } = relation;
      return [type, from, to, data, undercuts && relations.indexOf(undercuts), answers && questions.indexOf(answers), below(relation)];
    }),
    questions.map(({ id, to, answered }) => [id, to, answered]),
  ], withoutPlaces);
}

function shapeOfFacet({ id, uses, mentions, structures, concludedBy, premiseOf }: Facet): unknown {
  return [
    id, mentions.length, structures, concludedBy, premiseOf,
    uses.map(({ role, mode, text, tags, data, citations }) =>
      [role, mode, text !== undefined, tags.map(({ tag }) => tag), data === noData ? 0 : data, citations.map(({ item }) => item.key)]),
  ];
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === 'place' ? undefined : value;
}

/**
 * A function of maps that is computed once for all maps of one shape (`ArgumentMap.shape`): its value must follow from
 * ids, tags, data and relations alone, and hold no objects of the map.
 */
export function perShape<T>(compute: (map: ArgumentMap) => T): (map: ArgumentMap) => T {
  const known = new WeakMap<object, { readonly value: T }>();
  return (map) => {
    let found = known.get(map.shape);
    if (found === undefined) known.set(map.shape, found = { value: compute(map) });
    return found.value;
  };
}
