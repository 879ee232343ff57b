import { isCited, saysNothing } from '../model/content.js';
import { noData } from '../model/data.js';
import { standards } from '../model/known-values.js';
import type { Argument, ArgumentMap, Claim, Id, Relation } from '../model/model.js';
import { drawnOnTheWayIn, hasTag, incoming, isIntermediateConclusion, premiseOf } from '../model/query.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';
import type { NodeEntry } from '../model/resolved.js';
import { numberingOf, type Numbering } from '../model/numbering.js';
import { FrameworkBuilder, Role, type Framework, type Status, type Terms } from './framework.js';
import type { EvaluationSettings } from './settings.js';
import { intermediateConclusions, isAimedAtClaim, premisesOfStep, undercutStep, weightOf } from './steps.js';
import { usualWeight } from './weighing.js';

/** The framework of a map, or of a part of it. */
export interface MapFramework extends Framework {
  /** What each node is. */
  readonly subjects: readonly Subject[];
  /** The nodes of claims and arguments. */
  readonly indexOf: ReadonlyMap<Id, number>;
}

/**
 * What a node of a map's framework is: a claim or argument, given by what the map knows of it; or something that an
 * argument or claim does, which may be undercut.
 */
export type Subject = NodeEntry | Move;

/** A step of an argument to an intermediate conclusion, by its index, or a relation. */
export type Move =
  | { readonly kind: 'step'; readonly by: NodeEntry; readonly step: number }
  | { readonly kind: 'relation'; readonly by: NodeEntry; readonly relation: Relation };

/** Whether a node of a framework is no claim or argument itself. */
export function isMove(subject: Subject): subject is Move {
  return 'by' in subject;
}

/** The claim or argument that a node of a framework is, or that makes the move. */
export function nodeOfSubject(subject: Subject): Claim | Argument {
  return (isMove(subject) ? subject.by : subject).node;
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
  readonly #part: Part | undefined;
  readonly #isGradual: boolean;
  readonly #isExplicit: boolean;
  /** Of a whole map: its claims and arguments have the same numbers here. */
  readonly #numbering: Numbering | undefined;
  readonly #subjects: Subject[];
  /** Those of a part are numbered as they are met. */
  readonly #nodesOfPart = new Map<Id, number>();
  #steps = new Map<Argument, number[]>();
  #relations = new Map<Relation, number>();
  readonly #framework = new FrameworkBuilder();
  readonly #usual: Readonly<Record<'grounded' | 'groundless', Terms>>;

  constructor(map: ArgumentMap, settings: EvaluationSettings, { part, isGradual = false, isExplicit = false }: Purpose) {
    this.#isGradual = isGradual;
    this.#isExplicit = isExplicit;
    this.#map = map;
    this.#settings = settings;
    this.#part = part;
    this.#numbering = part ? undefined : numberingOf(map);
    this.#subjects = part ? [] : [...map.nodes];
    const { standard } = settings;
    this.#usual = { grounded: { ownGround: true, standard, groundWeight: 0 }, groundless: { ownGround: false, standard, groundWeight: 0 } };
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
      else this.#relation(subject);
      return subject.kind === 'relation' && isSymmetric(subject.relation) ? gate : unweighed;
    }
    const { node } = subject;
    if (this.#part && !this.#part.ids.has(node.id)) return { ...unweighed, fixed: this.#part.statusOf(node.id) };
    return node.kind === 'claim' ? this.#claim(node, index) : this.#argument(node, index);
  }

  #relation({ by, relation }: Move & { readonly kind: 'relation' }): void {
    this.#framework.addInput(Role.Premise, this.nodeIndex(by.node.id));
    this.#addUndercutters(relation.undercutBy);
    if (isPro(relation)) this.#addUndercutters(this.#undercutsOfStepsTo(relation.to));
  }

  #step(argument: Argument, step: number): void {
    this.#addPremises(premisesOfStep(argument, step));
    this.#addUndercutters(this.#undercutsOfStep(argument, step));
    this.#addUndercutters(this.#undercutsOfStepsTo(argument.steps[step]!.conclusion!.claim));
  }

  #claim(claim: Claim, index: number): Terms {
    this.#addSides(index);
    if (isIntermediateConclusion(claim)) this.#addStepsTo(claim.id);
    const terms = this.#terms(claim, this.#hasOwnGround(claim));
    this.#addRivals(index);
    return terms;
  }

  /** The steps by which arguments draw a claim on their way. */
  #addStepsTo(claim: Id): void {
    for (const argument of new Set(drawnOnTheWayIn(this.#map, claim))) {
      const weight = weightOf(argument.data) ?? usualWeight;
      if (weight > 0) argument.steps.forEach(({ conclusion }, step) => {
        // An inference from nothing, as one is while it is being written, is no reason.
        if (conclusion?.claim !== claim || premisesOfStep(argument, step).length === 0) return;
        this.#framework.addInput(Role.Pro, this.#stepIndex(argument, step), weight);
      });
    }
  }

  #argument(argument: Argument, index: number): Terms {
    this.#addPremises([...argument.premises, ...intermediateConclusions(this.#map, argument)]);
    this.#addUndercutters(this.#undercutsOfStep(argument, Math.max(0, argument.steps.length - 1)));
    for (const premise of argument.premises) {
      this.#addUndercutters(this.#undercutsAt(premise).filter((undercut) => isAimedAtClaim(this.#map, undercut)));
    }
    this.#addSides(index);
    const terms = this.#terms(argument, this.#framework.has(Role.Premise) || this.#hasOwnGround(argument));
    this.#addRivals(index);
    return terms;
  }

  /** What written and derived relations bring for and against a node. An answer to a question is no reason. */
  #addSides(index: number): void {
    const { node, incoming: relations } = this.#subjects[index] as NodeEntry;
    const stepsAreUndercut = relations.some(isUndercutOfNode) && this.#undercutsOfStepsTo(node.id).length > 0;
    const written = relations.length > 1 ? equalRelations(relations, this.#map) : undefined;
    for (let at = 0; at < relations.length; at++) {
      const relation = written?.get(relations[at]!) ?? relations[at]!;
      if (relation === again || isAimedAtStep(relation) || isSymmetric(relation)) continue;
      const isFor = isPro(relation);
      if (isFor && relation.answers !== undefined) continue;
      const source = this.#otherEnd(index, 'sources', at, relation.from);
      this.#addLink(isFor ? Role.Pro : Role.Con, relation, source, isFor && stepsAreUndercut);
    }
  }

  /** What a node contradicts, each once. They are its last inputs. */
  #addRivals(index: number): void {
    const { node, incoming: relations, outgoing } = this.#subjects[index] as NodeEntry;
    let rivals: Map<number, Relation> | undefined;
    const note = (rival: number, relation: Relation) => {
      rivals ??= new Map();
      const before = rivals.get(rival);
      rivals.set(rival, before && relation !== before ? inOne([before, relation], this.#map) : relation);
    };
    for (let at = 0; at < relations.length; at++) {
      if (isSymmetric(relations[at]!)) note(this.#otherEnd(index, 'sources', at, relations[at]!.from), relations[at]!);
    }
    for (let at = 0; at < outgoing.length; at++) {
      if (isSymmetric(outgoing[at]!)) note(this.#otherEnd(index, 'targets', at, outgoing[at]!.to), outgoing[at]!);
    }
    if (rivals === undefined || this.#saysNothing(node)) return;
    const isAsserted = this.#isOnlyAsserted(index);
    for (const [rival, relation] of rivals) {
      if (isAsserted || !this.#isOnlyAsserted(rival)) this.#addLink(Role.Rival, relation, rival, false);
    }
  }

  /**
   * Whether nothing stands for a claim but that it has been said. Against a rival for which something else does that is
   * nothing; it gives way to it.
   */
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

  /**
   * What a relation brings from the node at one of its ends; nothing if nothing is said there yet. `isUndercut`: by what
   * is aimed at all steps to its other end.
   */
  #addLink(role: Role.Pro | Role.Con | Role.Rival, relation: Relation, index: number, isUndercut: boolean): void {
    const by = this.#subjects[index] as NodeEntry;
    if (this.#saysNothing(by.node)) return;
    const given = weightOf(relation.data);
    const weight = role === Role.Rival ? given : given ?? weightOf(by.node.data);
    // For strengths, the weight of a claim is where it starts from: it may come to count all the same.
    if (given === 0 || (weight === 0 && !this.#isGradual)) return;
    this.#framework.addInput(
      role, isUndercut ? this.#relationIndex(relation, by) : this.#indexVia(relation, index), weight ?? usualWeight, given);
  }

  /** The node that a relation comes from, or the relation itself if it is undercut. */
  #indexVia(relation: Relation, index: number): number {
    return this.#isExplicit || relation.undercutBy.length > 0 ? this.#relationIndex(relation, this.#subjects[index] as NodeEntry) : index;
  }

  #saysNothing(node: Claim | Argument): boolean {
    return node.title === undefined && saysNothing(this.#map, node);
  }

  #terms(node: Claim | Argument, ownGround: boolean): Terms {
    const { data } = node;
    if (data === noData && !(ownGround && this.#settings.standard !== 'dialectical-validity')) return this.#usual[ownGround ? 'grounded' : 'groundless'];
    const weight = weightOf(data);
    return {
      ownGround, weight, standard: standards.find((each) => each === data['standard']) ?? this.#settings.standard,
      groundWeight: weight ?? (ownGround && this.#isMoreThanAsserted(node) ? usualWeight : 0),
    };
  }

  /** Whether something besides its being said stands for a claim: it is assumed, or others hold it. */
  #isMoreThanAsserted(node: Claim | Argument): boolean {
    // That others hold a thesis is no reason for it.
    return hasTag(node, 'assumption') || (this.#settings.burden !== 'assumption' && isCited(node) && !hasTag(node, 'thesis'));
  }

  #hasOwnGround(node: Claim | Argument): boolean {
    return this.#isMoreThanAsserted(node) || (this.#settings.burden === 'none' && !this.#framework.has(Role.Pro));
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
  #relationIndex(relation: Relation, by: NodeEntry): number {
    if (by.node.id !== relation.from) return this.#add({ kind: 'relation', by, relation });
    let index = this.#relations.get(relation);
    if (index === undefined) {
      index = this.#add({ kind: 'relation', by, relation });
      this.#relations.set(relation, index);
    }
    return index;
  }

  /** The nodes of the undercuts' sources, or of the undercuts if they are undercut themselves. */
  #addUndercutters(undercuts: readonly Relation[]): void {
    for (const undercut of undercuts) {
      if (weightOf(undercut.data) === 0) continue;
      const index = this.nodeIndex(undercut.from);
      if (!this.#saysNothing((this.#subjects[index] as NodeEntry).node)) this.#framework.addInput(Role.Undercutter, this.#indexVia(undercut, index));
    }
  }

  /** The undercuts written below a claim that is no premise: of all steps to it. */
  #undercutsOfStepsTo(claim: Id): readonly Relation[] {
    const undercuts = this.#undercutsAt(claim);
    if (undercuts.length === 0 || premiseOf(this.#map, claim).length > 0) return none;
    return undercuts.filter((undercut) => isAimedAtClaim(this.#map, undercut));
  }

  #undercutsOfStep(argument: Argument, step: number): readonly Relation[] {
    return this.#undercutsAt(argument.id).filter((undercut) => argument.steps.length < 2 || undercutStep(argument, undercut) === step);
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

/** Stands for a relation that is counted with an equal one before it. */
const again = {} as Relation;

/**
 * Of relations that end at one node, those that are written more than once: the first stands for all, the others for
 * `again`. `undefined`: there are none.
 */
function equalRelations(relations: readonly Relation[], map: ArgumentMap): ReadonlyMap<Relation, Relation> | undefined {
  if (new Set(relations.map(({ from }) => from)).size === relations.length) return undefined;
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (isAimedAtStep(relation) || isSymmetric(relation) || (relation.answers && isPro(relation))) continue;
    const key = `${isPro(relation) ? '+' : '-'}${relation.from}`;
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  const found = new Map<Relation, Relation>();
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    for (const relation of group) found.set(relation, again);
    found.set(group[0]!, inOne(group, map));
  }
  return found;
}

/** Equal relations as one: with the greatest weight that any has, and undercut by whatever undercuts one of them. */
function inOne(relations: readonly Relation[], map: ArgumentMap): Relation {
  const weightsOf = ({ data, from }: Relation) => weightOf(data) ?? weightOf(map.entries.get(from)!.node!.data) ?? usualWeight;
  const strongest = relations.reduce((one, other) => (weightsOf(other) > weightsOf(one) ? other : one));
  const undercuts = [...new Set(relations.flatMap(({ undercutBy }) => undercutBy))];
  return { ...relations[0]!, data: strongest.data, undercutBy: undercuts };
}

function isUndercutOfNode(relation: Relation): boolean {
  return isAimedAtStep(relation) && relation.undercuts === undefined;
}

const none: readonly never[] = [];
/** The terms of what nothing weighs. */
const unweighed: Terms = { ownGround: true, standard: 'dialectical-validity', groundWeight: 0 };
const gate: Terms = { ...unweighed, isGate: true };
