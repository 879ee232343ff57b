import { mapAligned } from '../base/aligned.js';
import { compact } from '../base/compact.js';
import { unique } from '../base/unique.js';
import { titledId } from './ids.js';
import type { Facet, ResolvedBlock, ResolvedFile, Structure } from './resolved.js';
import type { Id, Numbered, Relation, Settings } from './terms.js';
import { inferentialType, relationKinds, type MapRelationType } from './relations.js';
import { noData } from './data.js';
import { mergeNode, withoutRepeated } from './merge-node.js';
import type { BlockSummary, FileSummary, NumberedSummary, StructureSummary, UseSummary } from './summary.js';

/** Resolves the ids of `files`, whose blocks are read in `mode`. Blocks of `previous` are taken over where they fit. */
export function resolveFiles(
  files: readonly FileSummary[], mode: Settings['mode'], previous: readonly ResolvedFile[] = [],
): readonly ResolvedFile[] {
  return files.map(({ uri, blocks }, file) => {
    const before = previous[file]?.uri === uri ? previous[file] : undefined;
    if (before?.summaries === blocks && before.mode === mode) return before;
    return {
      uri, summaries: blocks, mode,
      blocks: mapAligned(blocks, before?.blocks ?? [], isResolved, resolve, { mode, file }),
    };
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

const none: never[] = [];

/** This many are looked through for a title in less time than a map of them takes to make. */
const fewUses = 12;

/** What decides about a block besides what it says: the mode, and the index of its file. */
type Context = Pick<ResolvedBlock, 'mode' | 'file'>;

function isResolved(resolved: ResolvedBlock, summary: BlockSummary, { mode, file }: Context): boolean {
  return resolved.summary === summary && resolved.mode === mode && resolved.file === file;
}

function resolve(summary: BlockSummary, { mode, file }: Context): ResolvedBlock {
  // Sets the ids of what has no title apart from those of other files.
  const key = `${file === 0 ? '' : `${file}~`}${summary.block.rank}`;
  const { uses } = summary;
  const resolved: Mutable<ResolvedBlock> = { summary, mode, file, facets: none, relations: [], conclusions: [], questions: [] };
  /** The facets of the uses. Where they are few, as in most blocks, they are looked through for a title. */
  const facets: Mutable<Facet>[] = [];
  const byId = uses.length > fewUses ? new Map<Id, Mutable<Facet>>() : undefined;
  let untitled = 0;
  let isOnceEach = true;
  for (let at = 0; at < uses.length; at++) {
    const use = uses[at]!;
    const { of: kind, title } = use;
    const id = title === undefined ? `${kind === 'claim' ? '[]' : '<>'}${key}:${++untitled}` : titledId(kind, title);
    let facet = title === undefined ? undefined : byId ? byId.get(id) : facetOf(id, facets);
    isOnceEach &&= facet === undefined && use.mode !== 'mention';
    if (facet === undefined) {
      facet = {
        id, block: resolved, node: undefined, uses: none, mentions: none, incoming: none, outgoing: none,
        structures: none, concludedBy: none, premiseOf: none,
      };
      byId?.set(id, facet);
    }
    if (use.mode === 'mention') facet.mentions = appended(facet.mentions, use);
    else facet.uses = appended(facet.uses, use);
    facets.push(facet);
  }
  for (const { text, to, answered, place } of summary.questions) {
    resolved.questions.push({ id: `?${key}:${resolved.questions.length + 1}`, text, to: facets[to]!.id, answered, place });
  }
  for (let at = 0; at < summary.relations.length; at++) {
    const { type, from, to, data, place, undercuts, inference, answers } = summary.relations[at]!;
    const source = facets[from]!;
    const target = facets[to]!;
    const betweenClaims = uses[from]!.of === 'claim' && uses[to]!.of === 'claim';
    const relation: Relation = {
      type: betweenClaims ? typeBetweenClaims(type, mode) : type,
      from: source.id,
      to: target.id,
      derived: false,
      data,
      place,
      undercuts: undercuts < 0 ? undefined : resolved.relations[undercuts],
      undercutBy: none,
      inference,
      answers: answers < 0 ? undefined : resolved.questions[answers],
    };
    resolved.relations.push(relation);
    const undercut = relation.undercuts as Mutable<Relation> | undefined;
    if (undercut) undercut.undercutBy = appended(undercut.undercutBy, relation);
    source.outgoing = appended(source.outgoing, relation);
    target.incoming = appended(target.incoming, relation);
  }
  for (const structure of summary.structures) {
    const argument = facets[structure.argument]!;
    argument.structures = appended(argument.structures, resolveStructure(structure, facets));
    for (const premise of structure.premises) facets[premise]!.premiseOf = appended(facets[premise]!.premiseOf, argument.id);
    if (structure.conclusion < 0) continue;
    const conclusion = facets[structure.conclusion]!;
    conclusion.concludedBy = appended(conclusion.concludedBy, argument.id);
    const relation: Relation = {
      type: inferentialType, from: argument.id, to: conclusion.id, derived: true, data: noData,
      place: structure.conclusionPlace!, undercuts: undefined, undercutBy: none, inference: undefined, answers: undefined,
    };
    resolved.conclusions.push(relation);
    argument.outgoing = appended(argument.outgoing, relation);
    conclusion.incoming = appended(conclusion.incoming, relation);
  }
  // Its facets hold on to this object, so it is completed in place.
  const done = resolved as { -readonly [K in keyof ResolvedBlock]: ResolvedBlock[K] };
  done.facets = compact(isOnceEach ? facets : onceEach(facets, uses));
  for (let at = 0; at < done.facets.length; at++) complete(done.facets[at]!);
  done.relations = compact(resolved.relations);
  done.conclusions = compact(resolved.conclusions);
  done.questions = compact(resolved.questions);
  return done;
}

/** Makes it the entry that it is as long as no other block speaks of its id. */
function complete(facet: Facet): void {
  const completed = facet as { -readonly [K in keyof Facet]: Facet[K] };
  completed.incoming = withoutRepeated(facet.incoming);
  completed.outgoing = withoutRepeated(facet.outgoing);
  completed.concludedBy = unique(facet.concludedBy);
  completed.premiseOf = unique(facet.premiseOf);
  completed.node = mergeNode(facet);
}

function facetOf(id: Id, facets: readonly Mutable<Facet>[]): Mutable<Facet> | undefined {
  for (let at = 0; at < facets.length; at++) if (facets[at]!.id === id) return facets[at];
  return undefined;
}

/** The facets of uses without repetitions, in order of appearance. A mention is none, so what is only mentioned is last. */
function onceEach(facets: readonly Facet[], uses: readonly UseSummary[]): readonly Facet[] {
  const appearing = facets.filter((_, at) => uses[at]!.mode !== 'mention');
  return [...new Set([...appearing, ...facets])];
}

/** How a relation between two claims is read: strict mode takes support for entailment and attack for contrariness. */
export function typeBetweenClaims(type: MapRelationType, mode: Settings['mode']): MapRelationType {
  return mode === 'strict' ? relationKinds[type].strict : type;
}

function resolveStructure({ premises, conclusion, steps }: StructureSummary, facets: readonly Facet[]): Structure {
  const numbered = ({ number, claim, place }: NumberedSummary): Numbered => ({ number, claim: facets[claim]!.id, place });
  return {
    premises: premises.map((premise) => facets[premise]!.id),
    conclusion: conclusion < 0 ? undefined : facets[conclusion]!.id,
    steps: steps.map(({ rules, data, from, conclusion: concluded, place }) =>
      ({ rules, data, from: from.map(numbered), conclusion: concluded && numbered(concluded), place })),
  };
}

/** Most facets have most lists empty, and share one empty list. */
function appended<T>(list: T[], value: T): T[] {
  if (list === none) return [value];
  list.push(value);
  return list;
}
