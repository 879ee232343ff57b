import type { Argument, ArgumentMap, Id, Relation } from '../model/model.js';
import { incoming, premiseOf } from '../model/query.js';
import { isAimedAtStep } from '../model/relations.js';
import { isAimedAtClaim, undercutStep } from './steps.js';

/** Which undercuts of a map are aimed at what. */
export class Undercuts {
  readonly #map: ArgumentMap;

  constructor(map: ArgumentMap) {
    this.#map = map;
  }

  /** The undercuts written below a claim that is no premise: of all steps to it. */
  ofStepsTo(claim: Id): readonly Relation[] {
    const undercuts = this.at(claim);
    if (undercuts.length === 0 || premiseOf(this.#map, claim).length > 0) return none;
    return undercuts.filter((undercut) => isAimedAtClaim(this.#map, undercut));
  }

  /** Those aimed at a step of an argument, by its index. */
  ofStep(argument: Argument, step: number): readonly Relation[] {
    return this.at(argument.id).filter((undercut) => argument.steps.length < 2 || undercutStep(argument, undercut) === step);
  }

  /** The undercuts that end at a node and name no step. */
  at(id: Id): readonly Relation[] {
    const relations = incoming(this.#map, id);
    // To look through a few again costs less than to remember them.
    if (relations.length <= 8) return relations.some(isUndercutOfNode) ? relations.filter(isUndercutOfNode) : none;
    let found = this.#known.get(id);
    if (found === undefined) this.#known.set(id, found = relations.filter(isUndercutOfNode));
    return found;
  }

  #known = new Map<Id, readonly Relation[]>();
}

/** Whether a relation undercuts, and names no step that it cuts. */
export function isUndercutOfNode(relation: Relation): boolean {
  return isAimedAtStep(relation) && relation.undercuts === undefined;
}

const none: readonly never[] = [];
