import { inQuotes } from '../base/in-quotes.js';
import type { Problem } from '../base/problem.js';
import type { ArgumentMap, Id, Relation } from '../model/model.js';
import { nodeOf } from '../model/query.js';
import { isSymmetric } from '../model/relations.js';
import type { Facet, ResolvedBlock } from '../model/resolved.js';
import { snapshotOf, type Snapshot } from '../workspace/snapshot.js';

/** One thing that a map says. */
export interface Fact {
  /** `node`: what a claim or argument is like; `link`: how two hang together. */
  readonly kind: 'node' | 'link' | 'heading';
  readonly text: string;
  /** The claims, arguments and questions that it is about. */
  readonly about: readonly Id[];
}

/** What one map says and another does not, and the other way round. */
export interface Difference {
  readonly lost: readonly Fact[];
  readonly gained: readonly Fact[];
  /** Problems of form that only the other has. */
  readonly problems: readonly Problem[];
}

/** How some nodes are called in facts, where they are not called the same before and after. */
export type Names = ReadonlyMap<Id, string>;

/** What counts as the same before and after. */
export interface Sameness {
  readonly names?: Names;
  readonly namesAfter?: Names;
  /** Words, as titles within texts, that stand for each other. */
  readonly words?: readonly string[];
}

/**
 * How the map of `after` differs from that of `before`. Untitled claims are known by their words, since their ids change
 * with their place. Linear in the blocks that only one of the texts has.
 */
export function difference(
  before: Snapshot, after: Snapshot, { names = new Map(), namesAfter = new Map(), words = [] }: Sameness = {},
): Difference {
  const [old, fresh] = [blocksIn(before), blocksIn(after)];
  const blocksOf = (map: ArgumentMap, without: ReadonlySet<object>) =>
    map.resolved.flatMap(({ blocks }) => blocks.filter(({ summary }) => !without.has(summary.block)));
  const [gone, come] = [blocksOf(before.map, fresh), blocksOf(after.map, old)];
  const titled = new Set([...gone, ...come].flatMap(({ facets }) => facets.filter((facet) => !isUntitled(facet)).map(({ id }) => id)));
  const same = normaliser(words);
  const [lost, gained] = apart(factsOf(before.map, gone, titled, names), factsOf(after.map, come, titled, namesAfter), ({ text }) => same(text));
  const [, problems] = apart(gone.flatMap(problemsOf), come.flatMap(problemsOf), ({ code }) => code);
  return { lost, gained, problems };
}

function blocksIn({ map }: Snapshot): ReadonlySet<object> {
  return new Set(map.files.flatMap(({ blocks }) => blocks.map(({ block }) => block)));
}

/** Tells whether two texts, each for itself, say the same of the same claims and arguments, in whatever order. Costs a parse of both. */
export function saysTheSame(before: string, after: string): boolean {
  const alone = (text: string) => snapshotOf('file:///text.arg', text);
  const { lost, gained, problems } = difference(alone(before), alone(after));
  return lost.length + gained.length + problems.length === 0;
}

/** Writes a fact with one word for all that stand for each other. */
function normaliser(words: readonly string[]): (fact: string) => string {
  const written = [...new Set(words.map((word) => JSON.stringify(word).slice(1, -1)))].sort((a, b) => b.length - a.length);
  return (fact) => written.reduce((text, word) => text.replaceAll(word, '\u0000'), fact);
}

function problemsOf({ summary }: ResolvedBlock): readonly Problem[] {
  return summary.problems;
}

/** What only the one list has, and what only the other; of what occurs several times as many as there are more. */
function apart<T>(one: readonly T[], other: readonly T[], key: (value: T) => string): readonly [readonly T[], readonly T[]] {
  const counts = new Map<string, number>();
  for (const value of other) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  const take = (value: T) => {
    const count = counts.get(key(value)) ?? 0;
    counts.set(key(value), count - 1);
    return count <= 0;
  };
  const onlyOne = one.filter(take);
  const onlyOther = other.toReversed().filter((value) => {
    const count = counts.get(key(value)) ?? 0;
    counts.set(key(value), count - 1);
    return count > 0;
  });
  return [onlyOne, onlyOther.toReversed()];
}

function factsOf(map: ArgumentMap, blocks: readonly ResolvedBlock[], titled: ReadonlySet<Id>, names: Names): Fact[] {
  const facts: Fact[] = [];
  const name = (id: Id) => nameIn(map, id, names);
  const ends = ({ type, from, to }: Pick<Relation, 'type' | 'from' | 'to'>) =>
    (isSymmetric({ type }) ? [name(from), name(to)].toSorted() : [name(from), name(to)]);
  const node = (id: Id) => {
    const found = nodeOf(map, id);
    if (found === undefined) return;
    const { kind, texts, tags, data, citations } = found;
    const sources = citations.map(({ item }) => item.key);
    const text = JSON.stringify([kind, name(id), texts.toSorted(), tags.toSorted(), data, sources.toSorted()]);
    facts.push({ kind: 'node', text, about: [id] });
  };
  const link = (about: readonly Id[], ...words: readonly unknown[]) => facts.push({ kind: 'link', text: JSON.stringify(words), about });
  for (const id of titled) node(id);
  for (const { summary, facets, relations, conclusions, questions } of blocks) {
    for (const { title, level, tags, data } of summary.headings) {
      facts.push({ kind: 'heading', text: JSON.stringify([title, level, tags, data]), about: [] });
    }
    for (const facet of facets) {
      const { id, structures } = facet;
      if (isUntitled(facet)) node(id);
      for (const { premises, conclusion, steps } of structures) {
        for (const premise of premises) link([premise, id], name(premise), 'premise of', name(id));
        const ends = steps.flatMap(({ from, conclusion: end }) => [...from, ...end ? [end] : []].map(({ claim }) => claim));
        const lines = steps.map(({ rules, data, from, conclusion: end }) =>
          [rules, data, ...[...from, ...end ? [end] : []].map(({ number, claim }) => [number, name(claim)])]);
        if (lines.length > 0) link([id, ...ends], name(id), 'goes', conclusion && name(conclusion), lines);
      }
    }
    for (const relation of [...relations, ...conclusions]) {
      const step = relation.undercuts;
      link([...endsOf(relation), ...relation.answers ? [relation.answers.id] : []], relation.type, ends(relation),
        relation.data, step && [step.type, ends(step)], relation.answers && (names.get(relation.answers.id) ?? relation.answers.text), relation.inference !== undefined);
    }
    for (const { id, text, to } of questions) link([id, to], 'question', names.get(id) ?? text, name(to));
  }
  return facts;
}

function isUntitled({ node }: Facet): boolean {
  return node !== undefined && node.title === undefined;
}

/** What a relation is about: its ends, and those of the step that it undercuts. */
function endsOf({ from, to, undercuts }: Relation): readonly Id[] {
  const ends = [from, to];
  for (let step = undercuts; step !== undefined; step = step.undercuts) ends.push(step.from, step.to);
  return ends;
}

function nameIn(map: ArgumentMap, id: Id, names: Names): string {
  const given = names.get(id);
  const node = nodeOf(map, id);
  if (given !== undefined || node === undefined || node.title !== undefined) return given ?? id;
  if (node.kind === 'claim') return inQuotes(node.texts[0] ?? '');
  return `argument for ${node.conclusion === undefined ? 'nothing' : nameIn(map, node.conclusion, names)}`;
}
