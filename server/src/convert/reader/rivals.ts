import { push } from '../../base/multimap.js';
import type { Evaluation } from '../../evaluation/evaluate.js';
import { sentencesIn } from '../../evaluation/sentences.js';
import type { ArgumentMap, Id } from '../../model/model.js';
import { isRelationType, speaksFor } from '../../picture/edge-kinds.js';
import type { MapGraph, MapNode } from '../../picture/graph.js';
import { topicsOf } from '../../picture/reading.js';
import { cruxTold } from './crux-told.js';
import type { Sides } from './sides.js';
import { wordingFor } from './wording.js';

/** What consequences are told of. Without `evaluation`, nothing is said of why something fails. */
interface Told {
  readonly map: ArgumentMap;
  readonly graph: MapGraph;
  readonly evaluation: Evaluation | undefined;
}

/** What follows from one of several claims that exclude one another, as the map argues. */
export interface Consequences {
  /** The claims that it is given as a reason for, by arguments that stand or are open. */
  readonly speaksFor: readonly Id[];
  /** The claims that it is given as a reason for by something on the way that fails. */
  readonly fails: readonly { readonly claim: Id; readonly at: Id }[];
  /** What it, or what is concluded from it, speaks against; without what it excludes. */
  readonly against: readonly Id[];
  /** Everything on the way to these. */
  readonly way: readonly Id[];
}

/** The consequences of each of the claims that exclude one another, if the map is about some. Linear for each of them. */
export function consequencesOf({ graph }: { readonly graph: MapGraph }, sides: Sides): ReadonlyMap<Id, Consequences> {
  const { rivals } = topicsOf(graph);
  if (rivals.length === 0) return new Map();
  const ids = new Set(rivals.map(({ id }) => id));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return new Map(rivals.map(({ id }) => [id, followed(id, ids, sides, nodes)]));
}

function followed(start: Id, rivals: ReadonlySet<Id>, { bearsOn }: Sides, nodes: ReadonlyMap<Id, MapNode>): Consequences {
  const [pros, against] = [new Set<Id>(), new Set<Id>()];
  const fails: { claim: Id; at: Id }[] = [];
  // What was reached, with what failed on the way there, or else where it comes from.
  const reached = new Map<Id, { readonly failed: Id | undefined; readonly from: Id | undefined }>([[start, { failed: undefined, from: undefined }]]);
  for (const [at, { failed: before }] of reached) {
    const { verdict } = nodes.get(at)!;
    const failed = before ?? (at !== start && (verdict?.status === 'rejected' || verdict?.status === 'unproven') ? at : undefined);
    for (const { id, type } of bearsOn.get(at) ?? []) {
      const to = nodes.get(id);
      if (to === undefined || rivals.has(id) || reached.has(id)) continue;
      const isFor = type === 'premise' || speaksFor(type);
      if (!isFor && (!isRelationType(type) || failed !== undefined)) continue;
      if (isFor && (to.kind !== 'claim' || to.title === null)) {
        reached.set(id, { failed, from: at });
        continue;
      }
      if (!isFor) against.add(id);
      else if (failed !== undefined) fails.push({ claim: id, at: failed });
      else pros.add(id);
    }
  }
  return { speaksFor: [...pros], fails: fails.filter(({ claim }) => !pros.has(claim)), against: [...against], way: [...reached.keys()].slice(1) };
}

/** Tells what follows from each of the claims that exclude one another, and of what speaks against one of them that it does; nothing of others. */
export function consequencesTold({ map, graph, evaluation }: Told, all: ReadonlyMap<Id, Consequences>): ReadonlyMap<Id, string> {
  const words = wordingFor(graph.lang);
  const named = (id: Id) => words.named(map, id);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const whyOf = (id: Id) => (evaluation === undefined ? words.is(named(id), nodes.get(id)!.verdict!.status)
    : [sentencesIn(graph.lang).verdict(evaluation, id, true), cruxTold(evaluation, id, graph.lang) ?? ''].join(' ').trim());
  const isDecided = [...all.values()].some(({ against }) => against.length > 0);
  const told = new Map<Id, string>();
  const hit = new Map<Id, Id[]>();
  for (const [id, { speaksFor: pros, fails, against }] of all) {
    if (pros.length + fails.length + against.length === 0) continue;
    for (const each of against) push(hit, each, id);
    const isHeld = against.every((each) => nodes.get(each)?.verdict?.status === 'accepted');
    told.set(id, [
      ...pros.length === 0 ? [] : [words.givenFor(pros.map(named))],
      ...fails.map(({ claim, at }) => words.failsFor(named(claim), whyOf(at))),
      ...against.length > 0 ? [words.followsAgainst(against.map(named), isHeld)] : isDecided ? [words.followsFreely] : [],
    ].join(' '));
  }
  for (const [id, ids] of hit) told.set(id, words.speaksAgainst(ids.map(named)));
  return told;
}

/**
 * Weighs claims that exclude one another by what follows from each, as the map argues, without a verdict of its own. `null`: nothing follows from two of
 * them, so that there is nothing to compare.
 */
export function rivalsWeighed({ map, graph, evaluation }: Told, all: ReadonlyMap<Id, Consequences>): string | null {
  if ([...all.values()].filter(({ speaksFor: pros, fails, against }) => pros.length + fails.length + against.length > 0).length < 2) return null;
  const words = wordingFor(graph.lang);
  const named = (ids: Iterable<Id>) => [...ids].map((id) => words.named(map, id));
  const inOrder = [...all].map(([id, { speaksFor: pros, against }]) => ({ id, count: pros.length, against })).toSorted((one, other) => other.count - one.count);
  const claims = new Set([...all.values()].flatMap(({ speaksFor: pros, fails }) => [...pros, ...fails.map(({ claim }) => claim)]));
  const reasons = [...all.keys()].map((id) => evaluation?.verdicts.get(id)?.reason);
  const isUndecided = reasons.every((reason) => reason !== undefined && reason.pros.length === 0 && (reason.ground ?? 'asserted') === 'asserted') && [...all.keys()].every((id) => evaluation!.verdicts.get(id)!.status === 'open');
  return [
    ...claims.size === 0 ? [] : [words.compared(claims.size, inOrder.map(({ id, count }) => ({ name: words.named(map, id), count })))],
    ...inOrder.flatMap(({ id, against }) => (against.length === 0 ? [] : [words.stumbles(words.named(map, id), named(against))])),
    ...isUndecided ? [words.nothingFor] : [],
  ].join(' ');
}

/**
 * Says of claims that are open how that is to be read, where the map gives no reason for them but what excludes one another: they are what is explained, and
 * nothing speaks against them. `null`: there are none.
 */
export function derivedTold({ map, graph, evaluation }: Told, all: ReadonlyMap<Id, Consequences>, ids: Iterable<Id>): string | null {
  if (evaluation === undefined) return null;
  const derived = new Set([...all.values()].flatMap(({ speaksFor: pros }) => pros));
  const found = [...ids].filter((id) => {
    const verdict = evaluation.verdicts.get(id);
    if (verdict === undefined || verdict.status !== 'open' || !derived.has(id)) return false;
    const { kind, ground, cons, rivals, undercutters } = verdict.reason;
    return kind === 'pending' && ground === undefined && cons.length + rivals.length + undercutters.length === 0;
  });
  const words = wordingFor(graph.lang);
  return found.length === 0 ? null : words.derived(found.map((id) => words.named(map, id)));
}
