import { isCited, saysNothing } from '../model/content.js';
import { noData } from '../model/data.js';
import { standards } from '../model/known-values.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { drawnOnTheWayIn, hasTag, isIntermediateConclusion } from '../model/query.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';
import type { NodeEntry } from '../model/resolved.js';
import { numberingOf, type Numbering } from '../model/numbering.js';
import { FrameworkBuilder, Role, type Framework, type Status, type Terms } from './framework.js';
import { again, EqualRelations } from './equal-relations.js';
import { joined, noPreferences, type Preferences } from './preferences.js';
import { ranked, type Side } from './ranking.js';
import type { EvaluationSettings } from './settings.js';
import { isMove, type Move, type Subject } from './subjects.js';
import { intermediateConclusions, isAimedAtClaim, premisesOfStep, StepsTo, weightOf } from './steps.js';
import { isUndercutOfNode, Undercuts } from './undercuts.js';
import { usualWeight } from './weighing.js';

/** The framework of a map, or of a part of it. */
export interface MapFramework extends Framework {
  /** What each node is. */
  readonly subjects: readonly Subject[];
  /** The nodes of claims and arguments. */
  readonly indexOf: ReadonlyMap<Id, number>;
}

/** A part of a map: the ids that belong to it, and what all others have come out as. */
export interface Part {
  readonly ids: ReadonlySet<Id>;
  statusOf(id: Id): Status;
}

/** The framework of `map` to find strengths in: there a weight of 0 is no more than where a claim starts from. Linear. */
export function gradualFrameworkOf(map: ArgumentMap, settings: EvaluationSettings): MapFramework {
  return new Builder(map, settings, { isGradual: true }).finish();
}

/** The framework of `map` in which every relation is a node, so that each can be cut. It comes to the same verdicts. Linear. */
export function explicitFrameworkOf(map: ArgumentMap, settings: EvaluationSettings): MapFramework {
  return new Builder(map, settings, { isExplicit: true }).finish();
}

/** The framework of `map`, or of a part, around which all else is fixed. docs/verdicts.md has the mapping. Linear. */
export function frameworkOf(map: ArgumentMap, settings: EvaluationSettings, part?: Part): MapFramework {
  const builder = new Builder(map, settings, { part });
  if (part) for (const id of part.ids) builder.nodeIndex(id);
  return builder.finish();
}

/** What a framework is made for, see the functions above. */
interface Purpose {
  readonly part?: Part | undefined;
  readonly isGradual?: boolean;
  readonly isExplicit?: boolean;
}

/** Numbers the nodes as they are met, then fills in their conditions one by one, so that nothing recurses. */
class Builder {
  readonly #map: ArgumentMap;
  readonly #settings: EvaluationSettings;
  readonly #undercuts: Undercuts;
  readonly #equal: EqualRelations;
  readonly #part: Part | undefined;
  readonly #isGradual: boolean;
  readonly #isExplicit: boolean;
  /** The numbering of a whole map, whose claims and arguments have the same numbers here. */
  readonly #numbering: Numbering | undefined;
  readonly #subjects: Subject[];
  /** Those of a part are numbered as they are met. */
  readonly #nodesOfPart = new Map<Id, number>();
  #steps = new Map<Argument, number[]>();
  #relations = new Map<Relation, number>();
  readonly #framework = new FrameworkBuilder();
  readonly #usual: Readonly<Record<'established' | 'asserted' | 'groundless', Terms>>;

  constructor(map: ArgumentMap, settings: EvaluationSettings, { part, isGradual = false, isExplicit = false }: Purpose) {
    this.#isGradual = isGradual;
    this.#isExplicit = isExplicit;
    this.#map = map;
    this.#settings = settings;
    this.#undercuts = new Undercuts(map);
    this.#equal = new EqualRelations(map);
    this.#part = part;
    this.#numbering = part ? undefined : numberingOf(map);
    this.#subjects = part ? [] : [...map.nodes];
    const { standard } = settings;
    const accrues = settings.accrue ? true as const : undefined;
    this.#usual = {
      established: { ownGround: true, standard, groundWeight: usualWeight, accrues }, asserted: { ownGround: true, standard, groundWeight: 0, accrues },
      groundless: { ownGround: false, standard, groundWeight: 0, accrues },
    };
  }

  nodeIndex(id: Id): number {
    const known = (this.#numbering?.numberOf ?? this.#nodesOfPart).get(id);
    if (known !== undefined) return known;
    const index = this.#add(this.#map.entries.get(id) as NodeEntry);
    this.#nodesOfPart.set(id, index);
    return index;
  }

  finish(): MapFramework {
    // Conditions name nodes that are numbered while the list is walked.
    for (let index = 0; index < this.#subjects.length; index++) this.#framework.endNode(this.#termsOf(index));
    return { subjects: this.#subjects, indexOf: this.#numbering?.numberOf ?? this.#nodesOfPart, ...this.#framework.finish() };
  }

  #add(subject: Subject): number {
    return this.#subjects.push(subject) - 1;
  }

  /** Adds the inputs of a node; returns what else its condition says. */
  #termsOf(index: number): Terms {
    const subject = this.#subjects[index]!;
    if (isMove(subject)) {
      if (subject.kind === 'step') this.#step(subject.by.node as Argument, subject.step);
      else if (subject.kind === 'preference') this.#reason(subject);
      else this.#relation(subject);
      return subject.kind === 'relation' && isSymmetric(subject.relation) ? gate : unweighed;
    }
    const { node } = subject;
    if (this.#part && !this.#part.ids.has(node.id)) return { ...unweighed, fixed: this.#part.statusOf(node.id) };
    return node.kind === 'claim' ? this.#claim(node, index) : this.#argument(node, index);
  }

  #relation({ by, relation, yieldsTo = none }: Move & { readonly kind: 'relation' }): void {
    this.#framework.addInput(Role.Premise, this.nodeIndex(by.node.id));
    this.#addUndercutters(relation.undercutBy);
    for (const each of yieldsTo) this.#framework.addInput(Role.Undercutter, each);
    if (isPro(relation)) this.#addUndercutters(this.#undercuts.ofStepsTo(relation.to));
  }

  #reason({ reason, unless, rival }: Move & { readonly kind: 'preference' }): void {
    for (const each of [reason, rival]) if (each !== undefined) this.#framework.addInput(Role.Premise, each);
    for (const each of unless) this.#framework.addInput(Role.Undercutter, each);
  }

  #step(argument: Argument, step: number): void {
    this.#addPremises(premisesOfStep(argument, step));
    this.#addUndercutters(this.#undercuts.ofStep(argument, step));
    this.#addUndercutters(this.#undercuts.ofStepsTo(argument.steps[step]!.conclusion!.claim));
  }

  #claim(claim: Claim, index: number): Terms {
    this.#addSides(index);
    if (isIntermediateConclusion(claim)) this.#addStepsTo(claim.id);
    const terms = this.#terms(claim);
    this.#addRivals(index, terms);
    return terms;
  }

  /** The steps by which arguments draw a claim on their way. */
  #addStepsTo(claim: Id): void {
    for (const argument of new Set(drawnOnTheWayIn(this.#map, claim))) {
      const weight = weightOf(argument.data) ?? usualWeight;
      if (weight > 0) for (const step of this.#stepsTo.get(argument, claim)) {
        // An inference from nothing, as one is while it is being written, is no reason.
        if (premisesOfStep(argument, step).length > 0) this.#framework.addInput(Role.Pro, this.#stepIndex(argument, step), weight);
      }
    }
  }

  readonly #stepsTo = new StepsTo();

  #argument(argument: Argument, index: number): Terms {
    this.#addPremises([...argument.premises, ...intermediateConclusions(this.#map, argument)]);
    this.#addUndercutters(this.#undercuts.ofStep(argument, Math.max(0, argument.steps.length - 1)));
    for (const premise of argument.premises) {
      this.#addUndercutters(this.#undercuts.at(premise).filter((undercut) => isAimedAtClaim(this.#map, undercut)));
    }
    this.#addSides(index);
    const terms = this.#terms(argument);
    this.#addRivals(index, terms);
    return terms;
  }

  /** What written and derived relations bring for and against a node. An answer to a question is no reason. */
  #addSides(index: number): void {
    const { node, incoming: relations } = this.#subjects[index] as NodeEntry;
    const stepsAreUndercut = relations.some(isUndercutOfNode) && this.#undercuts.ofStepsTo(node.id).length > 0;
    const written = this.#equal.endingAt(relations);
    const preferences = this.#preferencesAt(node);
    const sides: Side[] | undefined = preferences.isEmpty ? undefined : [];
    for (let at = 0; at < relations.length; at++) {
      const relation = written?.get(relations[at]!) ?? relations[at]!;
      if (relation === again || isAimedAtStep(relation) || isSymmetric(relation)) continue;
      const isFor = isPro(relation);
      if (isFor && relation.answers !== undefined) continue;
      const side = {
        role: isFor ? Role.Pro as const : Role.Con as const, relation, source: this.#otherEnd(index, 'sources', at, relation.from),
        isUndercut: isFor && stepsAreUndercut,
      };
      if (sides) sides.push(side);
      else this.#addLink(side);
    }
    if (sides) this.#addRanked(node.id, sides, preferences);
  }

  /** What is preferred to what where reasons for and against a node meet; strengths know no preferences. */
  #preferencesAt({ data }: Claim | Argument): Preferences {
    if (this.#isGradual) return noPreferences;
    const { preferences } = this.#settings;
    return data === noData || data['prefer'] === undefined ? preferences : joined(preferences, data['prefer']);
  }

  /** Adds the sides of a node, of which some may yield to others: the step of what yields is cut while the other stands. */
  #addRanked(id: Id, sides: readonly Side[], preferences: Preferences): void {
    const ranks = ranked(id, sides.filter(({ relation }) => this.#counts(relation)), preferences);
    for (const [{ relation }, above] of ranks) this.#ranks.set(relation, above);
    for (const side of ranks.keys()) this.#addLink(side);
  }

  /** The sides that each relation yields to, if it does. */
  #ranks = new Map<Relation, readonly Side[] | 'always'>();

  /** What a node contradicts, each once. They are its last inputs. */
  #addRivals(index: number, { standard }: Terms): void {
    const { incoming: relations, outgoing } = this.#subjects[index] as NodeEntry;
    if (relations.some(isSymmetric) || outgoing.some(isSymmetric)) this.#addContradictions(index, standard);
  }

  #addContradictions(index: number, standard: Terms['standard']): void {
    const { node, incoming: relations, outgoing } = this.#subjects[index] as NodeEntry;
    let rivals: Map<number, Relation> | undefined;
    const note = (rival: number, relation: Relation) => {
      rivals ??= new Map();
      const before = rivals.get(rival);
      rivals.set(rival, before && relation !== before ? this.#equal.inOne([before, relation]) : relation);
    };
    for (let at = 0; at < relations.length; at++) {
      if (isSymmetric(relations[at]!)) note(this.#otherEnd(index, 'sources', at, relations[at]!.from), relations[at]!);
    }
    for (let at = 0; at < outgoing.length; at++) {
      if (isSymmetric(outgoing[at]!)) note(this.#otherEnd(index, 'targets', at, outgoing[at]!.to), outgoing[at]!);
    }
    if (rivals === undefined || this.#saysNothing(node)) return;
    const isAsserted = this.#isOnlyAsserted(index);
    for (const rival of rivals.keys()) {
      const preferred = this.#preferredOver(rival, index);
      if (preferred.length === 0 && !isAsserted && this.#isOnlyAsserted(rival)) rivals.delete(rival);
      if (standard === 'dialectical-validity') continue;
      // What a rival is preferred to cannot outweigh it.
      const by = this.#subjects[rival] as NodeEntry;
      for (const reason of preferred) this.#framework.addInput(Role.Undercutter, this.#add({ kind: 'preference', by, reason, unless: none, rival }));
    }
    for (const [rival, relation] of rivals) {
      this.#addLink({ role: Role.Rival, relation, source: rival, isUndercut: false }, this.#preferredOver(index, rival));
    }
  }

  /** What makes a rival yield to a node: nodes for each of its reasons that is preferred to all that is left for the rival. */
  #preferredOver(index: number, rival: number): readonly number[] {
    const [own, other] = [index, rival].map((each) => this.#subjects[each] as NodeEntry) as [NodeEntry, NodeEntry];
    const lists = other.node.data['prefer'];
    const preferences = this.#preferencesAt(own.node);
    const { isPreferred, isEmpty } = lists === undefined || this.#isGradual ? preferences : joined(preferences, lists);
    if (isEmpty) return none;
    if (isPreferred(own.node.id, other.node.id)) return [this.#preference(own)];
    const against = this.#reasonsFor(other);
    return this.#reasonsFor(own).flatMap(({ id, index: reason }) => {
      const left = against.filter((each) => !isPreferred(id, each.id) && !isPreferred(id, other.node.id));
      if (left.length === against.length || left.some((each) => each.index === undefined)) return [];
      const by = this.#map.entries.get(id) as NodeEntry;
      return [this.#add({ kind: 'preference', by, reason, unless: left.map((each) => each.index!) })];
    });
  }

  /** A preference for a claim or argument itself, which holds whatever else does. */
  #preference(by: NodeEntry): number {
    return this.#add({ kind: 'preference', by, reason: undefined, unless: none });
  }

  /** What speaks for a claim or argument: its pros, and its own ground, which goes by its own id and is no node. */
  #reasonsFor(entry: NodeEntry): readonly { readonly id: Id; readonly index: number | undefined }[] {
    const { node, incoming: relations } = entry;
    const equal = this.#equal.endingAt(relations);
    const pros = relations.map((relation) => equal?.get(relation) ?? relation)
      .filter((relation) => relation !== again && isPro(relation) && !isAimedAtStep(relation) && this.#counts(relation));
    const isGrounded = this.#isMoreThanAsserted(node) || (this.#settings.burden === 'none' && pros.length === 0);
    // Whether such a reason yields to another is not asked: then something else is preferred to it.
    const reasons = pros.map((relation) => {
      const index = this.nodeIndex(relation.from);
      const isStep = this.#isExplicit || relation.undercutBy.length > 0;
      return { id: relation.from, index: isStep ? this.#relationIndex(relation, this.#subjects[index] as NodeEntry, none) : index };
    });
    return isGrounded ? [...reasons, { id: node.id, index: undefined }] : reasons;
  }

  /** Whether nothing stands for a claim but that it has been said: it gives way to a rival for which something else does. */
  #isOnlyAsserted(index: number): boolean {
    const { node, incoming: relations } = this.#subjects[index] as NodeEntry;
    if (node.kind === 'argument' || this.#isMoreThanAsserted(node) || weightOf(node.data) !== undefined) return false;
    return !isIntermediateConclusion(node) && !relations.some((relation) => isPro(relation) && this.#counts(relation));
  }

  /** Whether a relation speaks for or against what it ends at. */
  #counts({ answers, data, from, type }: Relation): boolean {
    const { node } = this.#map.entries.get(from) as NodeEntry;
    return !(answers !== undefined && isPro({ type })) && !this.#saysNothing(node) && (weightOf(data) ?? weightOf(node.data)) !== 0;
  }

  /** The node at the other end of the relation that is the one at `at` among those which a node has on that side. */
  #otherEnd(index: number, side: 'sources' | 'targets', at: number, id: Id): number {
    if (this.#numbering === undefined) return this.nodeIndex(id);
    return this.#numbering[side].at(index, at);
  }

  /** What a relation brings from a node at its end, if anything is said there. `isUndercut`: by what is aimed at all steps to the other end. */
  #addLink({ role, relation, source: index, isUndercut }: Side, yieldsTo?: readonly number[]): void {
    const by = this.#subjects[index] as NodeEntry;
    if (this.#saysNothing(by.node)) return;
    const given = weightOf(relation.data);
    const weight = role === Role.Rival ? given : given ?? weightOf(by.node.data);
    // For strengths, the weight of a claim is where it starts from: it may come to count all the same.
    if (given === 0 || (weight === 0 && !this.#isGradual)) return;
    const isCut = isUndercut || (yieldsTo !== undefined && yieldsTo.length > 0);
    this.#framework.addInput(
      role, isCut ? this.#relationIndex(relation, by, yieldsTo) : this.#indexVia(relation, index), weight ?? usualWeight, given);
  }

  /** The node that a relation comes from, or the relation itself if it is undercut. */
  #indexVia(relation: Relation, index: number): number {
    return this.#isExplicit || relation.undercutBy.length > 0 || this.#yields(relation) ? this.#relationIndex(relation, this.#subjects[index] as NodeEntry) : index;
  }

  #yields(relation: Relation): boolean {
    return this.#ranks.size > 0 && (this.#ranks.get(relation)?.length ?? 0) > 0;
  }

  #saysNothing(node: Claim | Argument): boolean {
    return node.title === undefined && saysNothing(this.#map, node);
  }

  #terms(node: Claim | Argument): Terms {
    const { data } = node;
    const isEstablished = this.#isMoreThanAsserted(node);
    const ownGround = isEstablished || this.#framework.has(Role.Premise) || (this.#settings.burden === 'none' && !this.#framework.has(Role.Pro));
    if (data === noData) return this.#usual[isEstablished ? 'established' : ownGround ? 'asserted' : 'groundless'];
    const weight = weightOf(data);
    return {
      ownGround, weight, standard: standards.find((each) => each === data['standard']) ?? this.#settings.standard,
      accrues: (data['accrue'] ?? this.#settings.accrue) === true ? true : undefined,
      groundWeight: weight ?? (isEstablished ? usualWeight : 0),
    };
  }

  /** Whether something besides its being said stands for a claim: it is assumed, or others hold it. */
  #isMoreThanAsserted(node: Claim | Argument): boolean {
    // That others hold a thesis is no reason for it.
    return hasTag(node, 'assumption') || (this.#settings.burden !== 'assumption' && isCited(node) && !hasTag(node, 'thesis'));
  }

  #addPremises(ids: Iterable<Id>): void {
    for (const id of new Set(ids)) {
      const index = this.nodeIndex(id);
      if (!saysNothing(this.#map, (this.#subjects[index] as NodeEntry).node)) this.#framework.addInput(Role.Premise, index);
    }
  }

  #stepIndex(argument: Argument, step: number): number {
    let indexes = this.#steps.get(argument);
    if (indexes === undefined) this.#steps.set(argument, indexes = []);
    return (indexes[step] ??= this.#add({ kind: 'step', by: this.#map.entries.get(argument.id) as NodeEntry, step }));
  }

  /** A contradiction that is undercut goes no way any more, so one node for both directions would not do. */
  #relationIndex(relation: Relation, by: NodeEntry, yieldsTo?: readonly number[]): number {
    if (by.node.id !== relation.from || yieldsTo !== undefined) return this.#add({ kind: 'relation', by, relation, yieldsTo });
    let index = this.#relations.get(relation);
    if (index === undefined) {
      const above: number[] = [];
      index = this.#add({ kind: 'relation', by, relation, yieldsTo: above });
      this.#relations.set(relation, index);
      const ranks = this.#ranks.get(relation) ?? none;
      if (ranks === 'always') above.push(this.#preference(this.#map.entries.get(relation.to) as NodeEntry));
      else for (const side of ranks) above.push(this.#indexOfSide(side));
    }
    return index;
  }

  #indexOfSide({ relation, source, isUndercut }: Side): number {
    return isUndercut ? this.#relationIndex(relation, this.#subjects[source] as NodeEntry) : this.#indexVia(relation, source);
  }

  /** The nodes of the undercuts' sources, or of the undercuts if they are undercut themselves. */
  #addUndercutters(undercuts: readonly Relation[]): void {
    for (const undercut of this.#equal.undercuts(undercuts)) {
      if (weightOf(undercut.data) === 0) continue;
      const index = this.nodeIndex(undercut.from);
      if (!this.#saysNothing((this.#subjects[index] as NodeEntry).node)) this.#framework.addInput(Role.Undercutter, this.#indexVia(undercut, index));
    }
  }
}

const none: readonly never[] = [];
/** The terms of what nothing weighs. */
const unweighed: Terms = { ownGround: true, standard: 'dialectical-validity', groundWeight: 0 };
const gate: Terms = { ...unweighed, isGate: true };
