import { push } from '../base/multimap.js';
import { noData } from '../model/data.js';
import { isWeight } from '../model/known-values.js';
import type { Argument, ArgumentMap, DataValues, Id, Relation } from '../model/model.js';
import { drawnOnTheWayIn, incoming, isIntermediateConclusion, outgoing, premiseOf, structuresOf } from '../model/query.js';
import { isAimedAtStep, isPro, isSymmetric } from '../model/relations.js';

/** The claims that an argument draws on its way to its conclusion, each once. */
export function intermediateConclusions(map: ArgumentMap, { id, steps }: Argument): readonly Id[] {
  if (steps.length < 2) return none;
  const structures = structuresOf(map, id);
  const drawn = new Set<Id>();
  for (const { conclusion } of steps) {
    if (conclusion && structures.every((each) => each.conclusion !== conclusion.claim)) drawn.add(conclusion.claim);
  }
  return [...drawn];
}

/** Tells by which steps, given by their indexes, arguments draw claims. Each argument is looked through once. */
export class StepsTo {
  readonly #known = new Map<Argument, ReadonlyMap<Id, readonly number[]>>();

  get(argument: Argument, claim: Id): readonly number[] {
    let steps = this.#known.get(argument);
    if (steps === undefined) {
      const found = new Map<Id, number[]>();
      argument.steps.forEach(({ conclusion }, step) => { if (conclusion) push(found, conclusion.claim, step); });
      this.#known.set(argument, steps = found);
    }
    return steps.get(claim) ?? none;
  }
}

/** What the step at `index` of an argument starts from: what its `uses` lists, else the lines since the step before. */
export function premisesOfStep({ steps }: Argument, index: number): readonly Id[] {
  const { data, from } = steps[index]!;
  const uses = data === noData ? undefined : data['uses'];
  if (!Array.isArray(uses)) return [...new Set(from.map(({ claim }) => claim))];
  const byNumber = new Map<number, Id>();
  for (const { from: lines, conclusion } of steps.slice(0, index + 1)) {
    for (const { number, claim } of lines) byNumber.set(number, claim);
    if (conclusion && conclusion !== steps[index]!.conclusion) byNumber.set(conclusion.number, conclusion.claim);
  }
  return [...new Set(uses.flatMap((number: unknown) => byNumber.get(number as number) ?? none))];
}

/**
 * The index of the step that an undercut of an argument is aimed at: that below whose inference line it stands, else
 * the last one.
 */
export function undercutStep({ steps }: Argument, { place }: Relation): number {
  const isBelow = ({ place: line }: Argument['steps'][number]) =>
    line.block === place.block && line.range.start < place.range.start;
  let index = steps.length - 1;
  while (index > 0 && !isBelow(steps[index]!)) index--;
  return index > 0 || (steps.length > 0 && isBelow(steps[0]!)) ? index : steps.length - 1;
}

/**
 * Whether an undercut is written below a claim that takes no step there. It is aimed at the arguments that the claim is
 * a premise of, or, if it is none, at the steps to it.
 */
export function isAimedAtClaim(map: ArgumentMap, relation: Relation): boolean {
  return isAimedAtStep(relation) && relation.undercuts === undefined && map.claims.has(relation.to);
}

/**
 * Whether an undercut cuts nothing: it is below a claim that takes no step there, is a premise of nothing, and has
 * nothing that leads to it. An answer to a question leads nowhere.
 */
export function cutsNoStep(map: ArgumentMap, undercut: Relation): boolean {
  const claim = map.claims.get(undercut.to);
  if (claim === undefined || !isAimedAtClaim(map, undercut)) return false;
  return map.entries.get(claim.id)!.premiseOf.length === 0 && !isIntermediateConclusion(claim)
    && !incoming(map, claim.id).some((relation) => isPro(relation) && !relation.answers);
}

/** Visits the ids whose conditions depend directly on that of `id`; some may depend on it by name only. */
export function dependents(map: ArgumentMap, id: Id, visit: (id: Id) => void, seenSteps: Set<Relation>): void {
  for (const relation of outgoing(map, id)) {
    if (isAimedAtStep(relation)) visitUndercut(map, relation, visit, seenSteps);
    else visit(relation.to);
  }
  for (const relation of incoming(map, id)) if (isSymmetric(relation)) visit(relation.from);
  for (const argument of premiseOf(map, id)) visitArgument(argument, visit);
  for (const argument of drawnOnTheWayIn(map, id)) visitArgument(argument, visit);
  const argument = map.arguments.get(id);
  if (argument) visitArgument(argument, visit);
}

function visitArgument({ id, steps }: Argument, visit: (id: Id) => void): void {
  visit(id);
  // What it draws on its way may be what it concludes as well.
  if (steps.length > 1) for (const { conclusion } of steps) if (conclusion) visit(conclusion.claim);
}

function visitUndercut(map: ArgumentMap, undercut: Relation, visit: (id: Id) => void, seen: Set<Relation>): void {
  for (let step: Relation | undefined = undercut; step && !seen.has(step); step = step.undercuts) {
    seen.add(step);
    if (!isAimedAtStep(step)) {
      visit(step.to);
      if (isSymmetric(step)) visit(step.from);
    } else if (step.undercuts === undefined) {
      const argument = map.arguments.get(step.to);
      const aims = argument ? [argument] : premiseOf(map, step.to);
      for (const each of aims) visitArgument(each, visit);
      if (aims.length === 0) visit(step.to);
    }
  }
}

/** Returns the weight that data gives, 0 to 1; `undefined` if it gives none. */
export function weightOf(data: DataValues): number | undefined {
  const weight = data === noData ? undefined : data['weight'];
  return isWeight(weight) ? weight : undefined;
}

const none: readonly never[] = [];
