import { titledId } from './ids.js';
import type { Argument, Id, MapRelationType, Numbered, Question, Relation, Step } from './model.js';
import { noData } from './data.js';
import type { BlockSummary, NumberedSummary, StructureSummary, UseSummary } from './summary.js';

/** What one block says of one claim or argument. All lists are in the block's order. */
export interface Facet {
  readonly id: Id;
  readonly kind: 'claim' | 'argument';
  readonly title: string | undefined;
  readonly of: ResolvedBlock;
  /** Definitions and references. */
  readonly uses: readonly UseSummary[];
  readonly mentions: readonly UseSummary[];
  readonly incoming: readonly Relation[];
  readonly outgoing: readonly Relation[];
  /** Those of its own, of an argument. */
  readonly structures: readonly Structure[];
  /** The arguments that it is a conclusion, or a premise, of. */
  readonly concludedBy: readonly Id[];
  readonly premiseOf: readonly Id[];
}

export interface Structure extends Pick<Argument, 'premises' | 'conclusion'> {
  readonly steps: readonly Step[];
}

/**
 * What a block says, by the ids of claims and arguments: they follow from their titles, and those of untitled ones from
 * where the block stands, so nothing but the block and the mode decides about them.
 */
export interface ResolvedBlock {
  readonly summary: BlockSummary;
  readonly facets: ReadonlyMap<Id, Facet>;
  /** The written ones. */
  readonly relations: readonly Relation[];
  /** From an argument to what it concludes. */
  readonly conclusions: readonly Relation[];
  readonly questions: readonly Question[];
}

/** What decides about a block besides the block. */
export interface Reading {
  readonly mode: 'loose' | 'strict';
  /** Sets the ids of untitled claims and arguments of one file apart from those of others; empty for the first file. */
  readonly file: string;
}

/** How the blocks of the file at `index` of a map are read. */
export function readingOf(mode: Reading['mode'], index: number): Reading {
  return { mode, file: index === 0 ? '' : `${index}~` };
}

const known = new WeakMap<BlockSummary, { readonly reading: string; readonly resolved: ResolvedBlock }>();

/** Resolves the ids of a block; constant for a block that was resolved in the same way before. */
export function resolveBlock(summary: BlockSummary, { mode, file }: Reading): ResolvedBlock {
  const reading = `${mode} ${file}`;
  const before = known.get(summary);
  if (before?.reading === reading) return before.resolved;
  const resolved = resolve(summary, mode, `${file}${summary.block.rank}`);
  known.set(summary, { reading, resolved });
  return resolved;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

const none: never[] = [];

function resolve(summary: BlockSummary, mode: Reading['mode'], key: string): ResolvedBlock {
  const facets = new Map<Id, Mutable<Facet>>();
  const resolved: Mutable<ResolvedBlock> = { summary, facets, relations: [], conclusions: [], questions: [] };
  let untitled = 0;
  const ids = summary.uses.map((use) => {
    const { of: kind, title, mode: how } = use;
    const id = title === undefined ? `${kind === 'claim' ? '[]' : '<>'}${key}:${++untitled}` : titledId(kind, title);
    let facet = facets.get(id);
    if (facet === undefined) {
      facet = {
        id, kind, title, of: resolved, uses: none, mentions: none, incoming: none, outgoing: none,
        structures: none, concludedBy: none, premiseOf: none,
      };
      facets.set(id, facet);
    }
    if (how === 'mention') {
      add(facet, 'mentions', use);
      return id;
    }
    if (facet.uses.length === 0 && facet.mentions.length > 0) {
      // A mention is no appearance.
      facets.delete(id);
      facets.set(id, facet);
    }
    add(facet, 'uses', use);
    return id;
  });
  for (const { text, to, answered, place } of summary.questions) {
    resolved.questions.push({ id: `?${key}:${resolved.questions.length + 1}`, text, to: ids[to]!, answered, place });
  }
  const link = (relation: Relation) => {
    add(facets.get(relation.from)!, 'outgoing', relation);
    add(facets.get(relation.to)!, 'incoming', relation);
  };
  for (const { type, from, to, data, place, undercuts, answers } of summary.relations) {
    const betweenClaims = summary.uses[from]!.of === 'claim' && summary.uses[to]!.of === 'claim';
    const relation: Relation = {
      type: mode === 'strict' && betweenClaims ? strictTypes.get(type) ?? type : type,
      from: ids[from]!,
      to: ids[to]!,
      derived: false,
      data,
      place,
      undercuts: undercuts < 0 ? undefined : resolved.relations[undercuts],
      answers: answers < 0 ? undefined : resolved.questions[answers],
    };
    resolved.relations.push(relation);
    link(relation);
  }
  for (const summarised of summary.structures) {
    const structure = resolveStructure(summarised, ids);
    const argument = ids[summarised.argument]!;
    add(facets.get(argument)!, 'structures', structure);
    for (const premise of structure.premises) add(facets.get(premise)!, 'premiseOf', argument);
    if (structure.conclusion === undefined) continue;
    add(facets.get(structure.conclusion)!, 'concludedBy', argument);
    const relation: Relation = {
      type: 'support', from: argument, to: structure.conclusion, derived: true, data: noData,
      place: summarised.conclusionPlace!, undercuts: undefined, answers: undefined,
    };
    resolved.conclusions.push(relation);
    link(relation);
  }
  return resolved as ResolvedBlock;
}

/** Between claims, strict mode reads support as entailment and attack as contrariness. */
const strictTypes: ReadonlyMap<MapRelationType, MapRelationType> = new Map([['support', 'entails'], ['attack', 'contrary']]);

function resolveStructure({ premises, conclusion, steps }: StructureSummary, ids: readonly Id[]): Structure {
  const numbered = ({ number, claim, place }: NumberedSummary): Numbered => ({ number, claim: ids[claim]!, place });
  return {
    premises: premises.map((premise) => ids[premise]!),
    conclusion: conclusion < 0 ? undefined : ids[conclusion]!,
    steps: steps.map(({ rules, data, from, conclusion: concluded, place }) =>
      ({ rules, data, from: from.map(numbered), conclusion: concluded && numbered(concluded), place })),
  };
}

type Lists = { [K in keyof Facet]: Facet[K] extends readonly (infer E)[] ? E : never };

/** Most facets have most lists empty, and share one empty list. */
function add<K extends 'uses' | 'mentions' | 'incoming' | 'outgoing' | 'structures' | 'concludedBy' | 'premiseOf'>(
  facet: Mutable<Facet>, key: K, value: Lists[K],
): void {
  const list = facet[key] as unknown[];
  if (list === none) (facet as Record<K, unknown[]>)[key] = [value];
  else list.push(value);
}
