import { isCited, saysNothing } from '../model/content.js';
import { noData } from '../model/data.js';
import { standards } from '../model/known-values.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { drawnOnTheWayIn, hasTag, incoming, isIntermediateConclusion, isPro, isSymmetric, premiseOf } from '../model/query.js';
import type { Entry, NodeEntry } from '../model/merge-node.js';
import { numberingOf, type Numbering } from '../model/numbering.js';
import type { Condition, Framework, Link, Standard, Status } from './framework.js';
import type { EvaluationSettings } from './settings.js';
import { intermediateConclusions, isAimedAtClaim, premisesOfStep, undercutStep, weightOf } from './steps.js';

/** The framework of a map, or of a part of it. */
export interface MapFramework extends Framework {
  /** What each node is. */
  readonly subjects: readonly Subject[];
  /** What the map knows of the nodes of claims and arguments. */
  readonly entries: readonly (Entry | undefined)[];
  /** The nodes of claims and arguments. */
  readonly indexOf: ReadonlyMap<Id, number>;
}

/**
 * What a node of a map's framework is: a claim or argument; a step of an argument to an intermediate conclusion, by
 * its index; or a relation that is undercut. `id` is that of the claim or argument which takes the step.
 */
export type Subject =
  | { readonly kind: 'node'; readonly id: Id }
  | { readonly kind: 'step'; readonly id: Id; readonly step: number }
  | { readonly kind: 'relation'; readonly id: Id; readonly relation: Relation };

/** A part of a map: the ids that belong to it, and what all others have come out as. */
export interface Part {
  readonly ids: ReadonlySet<Id>;
  statusOf(id: Id): Status;
}

/** The framework of `map`, or of a part, around which all else is fixed. docs/verdicts.md has the mapping. Linear. */
export function frameworkOf(map: ArgumentMap, settings: EvaluationSettings, part?: Part): MapFramework {
  const builder = new Builder(map, settings, part);
  if (part) for (const id of part.ids) builder.nodeIndex(id);
  return builder.finish();
}

/** Numbers the nodes as they are met, then fills in their conditions one by one, so that nothing recurses. */
class Builder {
  readonly #map: ArgumentMap;
  readonly #settings: EvaluationSettings;
  readonly #part: Part | undefined;
  /** Of a whole map: its claims and arguments have the same numbers here. */
  readonly #numbering: Numbering | undefined;
  #subjects: Subject[] = [];
  /** Of the claims and arguments among the subjects, by the same index. */
  readonly #entries: (NodeEntry | undefined)[];
  /** Those of a part are numbered as they are met. */
  readonly #nodesOfPart = new Map<Id, number>();
  #steps = new Map<Argument, number[]>();
  #relations = new Map<Relation, number>();

  constructor(map: ArgumentMap, settings: EvaluationSettings, part: Part | undefined) {
    this.#map = map;
    this.#settings = settings;
    this.#part = part;
    this.#numbering = part ? undefined : numberingOf(map);
    this.#subjects = this.#numbering?.ids.map((id) => ({ kind: 'node', id })) ?? [];
    this.#entries = this.#numbering ? [...map.nodes] : [];
  }

  nodeIndex(id: Id): number {
    const known = (this.#numbering?.numberOf ?? this.#nodesOfPart).get(id);
    if (known !== undefined) return known;
    const index = this.#add({ kind: 'node', id }, this.#map.entries.get(id) as NodeEntry);
    this.#nodesOfPart.set(id, index);
    return index;
  }

  finish(): MapFramework {
    const conditions: Condition[] = [];
    // Conditions name nodes that are numbered while the list is walked.
    for (let index = 0; index < this.#subjects.length; index++) {
      conditions.push(this.#conditionOf(index));
    }
    return { subjects: this.#subjects, entries: this.#entries, indexOf: this.#numbering?.numberOf ?? this.#nodesOfPart, conditions };
  }

  #add(subject: Subject, entry?: NodeEntry): number {
    this.#entries.push(entry);
    return this.#subjects.push(subject) - 1;
  }

  #conditionOf(index: number): Condition {
    const subject = this.#subjects[index]!;
    const { id } = subject;
    if (subject.kind === 'relation') {
      return { ...bare, premises: [this.nodeIndex(id)], undercutters: this.#undercutters(subject.relation) };
    }
    if (subject.kind === 'step') {
      const argument = this.#map.arguments.get(id)!;
      return {
        ...bare,
        premises: this.#premises(premisesOfStep(argument, subject.step)),
        undercutters: this.#sources([
          ...this.#undercutsOfStep(argument, subject.step),
          ...this.#undercutsOfStepsTo(argument.steps[subject.step]!.conclusion!.claim),
        ]),
      };
    }
    if (this.#part && !this.#part.ids.has(id)) return { ...bare, fixed: this.#part.statusOf(id) };
    const { node } = this.#entries[index]!;
    return node.kind === 'claim' ? this.#claim(node, index) : this.#argument(node, index);
  }

  #claim(claim: Claim, index: number): Condition {
    const sides = this.#sides(index);
    const { cons } = sides;
    let { pros } = sides;
    const drawnIn = isIntermediateConclusion(claim) ? new Set(drawnOnTheWayIn(this.#map, claim.id)) : none;
    for (const argument of drawnIn) {
      argument.steps.forEach(({ conclusion }, step) => {
        // An inference from nothing, as one is while it is being written, is no reason.
        if (conclusion?.claim !== claim.id || premisesOfStep(argument, step).length === 0) return;
        pros = appended(pros, { node: this.#stepIndex(argument, step), weight: weightOf(argument.data) ?? 1, factor: 1 });
      });
    }
    return {
      ownGround: this.#hasOwnGround(claim, pros.length > 0), premises: none, undercutters: none, pros, cons,
      standard: this.#standardOf(claim), weight: weightOf(claim.data),
    };
  }

  #argument(argument: Argument, index: number): Condition {
    const premises = this.#premises([...argument.premises, ...intermediateConclusions(this.#map, argument)]);
    const { pros, cons } = this.#sides(index);
    const last = Math.max(0, argument.steps.length - 1);
    const undercuts = this.#undercutsOfStep(argument, last);
    for (const premise of argument.premises) {
      for (const undercut of this.#undercutsAt(premise)) {
        if (isAimedAtClaim(this.#map, undercut)) undercuts.push(undercut);
      }
    }
    return {
      ownGround: premises.length > 0 || this.#hasOwnGround(argument, pros.length > 0),
      premises, undercutters: this.#sources(undercuts), pros, cons,
      standard: this.#standardOf(argument), weight: weightOf(argument.data),
    };
  }

  /** What written and derived relations bring for and against a node. An answer to a question is no reason. */
  #sides(index: number): { pros: Link[]; cons: Link[] } {
    const { node, incoming: relations, outgoing } = this.#entries[index]!;
    let pros: Link[] = empty;
    let cons: Link[] = empty;
    const stepsAreUndercut = relations.some(isUndercutOfNode) && this.#undercutsOfStepsTo(node.id).length > 0;
    for (let at = 0; at < relations.length; at++) {
      const relation = relations[at]!;
      if (relation.type === 'undercut') continue;
      const isFor = isPro(relation);
      if (isFor && relation.answers !== undefined) continue;
      const link = this.#link(relation, this.#otherEnd(index, 'sources', at, relation.from), isFor && stepsAreUndercut);
      if (link === undefined) continue;
      if (isFor) pros = appended(pros, link);
      else cons = appended(cons, link);
    }
    for (let at = 0; at < outgoing.length; at++) {
      const relation = outgoing[at]!;
      if (!isSymmetric(relation)) continue;
      const link = this.#link(relation, this.#otherEnd(index, 'targets', at, relation.to), false);
      if (link !== undefined) cons = appended(cons, link);
    }
    return { pros, cons };
  }

  /** The node at the other end of the relation that is the one at `at` among those which a node has on that side. */
  #otherEnd(index: number, side: 'sources' | 'targets', at: number, id: Id): number {
    if (this.#numbering === undefined) return this.nodeIndex(id);
    const { starts, nodes } = this.#numbering[side];
    return nodes[starts[index]! + at]!;
  }

  /**
   * What a relation brings from the node at one of its ends; nothing if nothing is said there yet. `isUndercut`: by what
   * is aimed at all steps to its other end.
   */
  #link(relation: Relation, index: number, isUndercut: boolean): Link | undefined {
    const source = this.#entries[index]!.node;
    if (source.title === undefined && saysNothing(this.#map, source)) return undefined;
    const given = weightOf(relation.data);
    return {
      node: isUndercut || relation.undercutBy.length > 0 ? this.#relationIndex(relation, source.id) : index,
      weight: given ?? (source.kind === 'argument' ? weightOf(source.data) : undefined) ?? 1,
      factor: given ?? 1,
    };
  }

  #hasOwnGround(node: Claim | Argument, hasPros: boolean): boolean {
    if (hasTag(node, 'assumption')) return true;
    const { burden } = this.#settings;
    // That others hold a thesis is no reason for it.
    if (burden !== 'assumption' && isCited(node) && !hasTag(node, 'thesis')) return true;
    return burden === 'none' && !hasPros;
  }

  #standardOf({ data }: Claim | Argument): Standard {
    return data === noData ? this.#settings.standard : standards.find((each) => each === data['standard']) ?? this.#settings.standard;
  }

  #premises(ids: Iterable<Id>): readonly number[] {
    return [...new Set(ids)].map((id) => this.nodeIndex(id)).filter((index) => !saysNothing(this.#map, this.#entries[index]!.node));
  }

  #stepIndex(argument: Argument, step: number): number {
    let indexes = this.#steps.get(argument);
    if (indexes === undefined) this.#steps.set(argument, indexes = []);
    return (indexes[step] ??= this.#add({ kind: 'step', id: argument.id, step }));
  }

  /** A contradiction that is undercut goes no way any more, so one node for both directions would not do. */
  #relationIndex(relation: Relation, from: Id): number {
    if (from !== relation.from) return this.#add({ kind: 'relation', id: from, relation });
    let index = this.#relations.get(relation);
    if (index === undefined) {
      index = this.#add({ kind: 'relation', id: from, relation });
      this.#relations.set(relation, index);
    }
    return index;
  }

  #undercutters(relation: Relation): readonly number[] {
    return this.#sources([
      ...relation.undercutBy, ...(isPro(relation) ? this.#undercutsOfStepsTo(relation.to) : none),
    ]);
  }

  /** The undercuts written below a claim that is no premise: of all steps to it. */
  #undercutsOfStepsTo(claim: Id): readonly Relation[] {
    const undercuts = this.#undercutsAt(claim);
    if (undercuts.length === 0 || premiseOf(this.#map, claim).length > 0) return none;
    return undercuts.filter((undercut) => isAimedAtClaim(this.#map, undercut));
  }

  #undercutsOfStep(argument: Argument, step: number): Relation[] {
    return this.#undercutsAt(argument.id).filter((undercut) => argument.steps.length < 2 || undercutStep(argument, undercut) === step);
  }

  /** The nodes of the undercuts' sources, or of the undercuts if they are undercut themselves. */
  #sources(undercuts: readonly Relation[]): readonly number[] {
    return undercuts.flatMap((undercut) => this.#link(undercut, this.nodeIndex(undercut.from), false)?.node ?? none);
  }

  /** The undercuts that end at a node and name no step. */
  #undercutsAt(id: Id): readonly Relation[] {
    const relations = incoming(this.#map, id);
    // To look through a few again costs less than to remember them.
    if (relations.length <= 8) return relations.some(isUndercutOfNode) ? relations.filter(isUndercutOfNode) : none;
    let found = this.#undercuts.get(id);
    if (found === undefined) this.#undercuts.set(id, found = relations.filter(isUndercutOfNode));
    return found;
  }

  #undercuts = new Map<Id, readonly Relation[]>();
}

function isUndercutOfNode({ type, undercuts }: Relation): boolean {
  return type === 'undercut' && undercuts === undefined;
}

/** A list with one more item. An array that starts empty and grows reserves room for many, a map's nodes have few. */
function appended<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

const none: readonly never[] = [];
/** Never written to. */
const empty: never[] = [];
const bare = {
  ownGround: true, premises: none, undercutters: none, pros: none, cons: none, standard: 'dialectical-validity',
} as const satisfies Condition;
