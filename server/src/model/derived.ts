import type { ArgumentMap, Id, Relation } from './model.js';
import { inferentialType, isSymmetric, relationKinds } from './relations.js';
import { argumentsFor, incoming, outgoing, premiseOf } from './query.js';
import { typeBetweenClaims } from './resolve-block.js';

/** A relation that is not written, but follows from what arguments are built of. */
export type DerivedRelation = Pick<Relation, 'type' | 'from' | 'to'>;

/**
 * The relations that follow from the premises and conclusions of arguments, as Argdown derives them:
 *
 * - A premise supports its argument; an argument supports its conclusion, and every argument that the conclusion is a
 *   premise of.
 * - What an argument with a conclusion is written to support or attack, its conclusion does.
 * - What supports, attacks or undercuts a premise does the same to the argument; what a conclusion supports, attacks or
 *   undercuts, the argument does. Between claims, contradiction goes both ways, and so does contrariness; of arguments
 *   both are attacks, and entailment is support.
 *
 * Each once, none that is written, and none from a claim or argument to itself. Linear in the map and in what is derived, which can be much: m arguments for
 * a claim that is a premise of n arguments support one another m × n times.
 */
export function derivedRelations(map: ArgumentMap): readonly DerivedRelation[] {
  const found = new Found(map);
  for (const id of map.claims.keys()) found.addAll(derive(map, id));
  for (const id of map.arguments.keys()) found.addAll(derive(map, id));
  return found.relations;
}

function derive(map: ArgumentMap, id: Id): DerivedRelation[] {
  if (map.claims.has(id)) {
    const moved = argumentsFor(map, id).length === 0 ? [] : readingsOf(map, id);
    return [...moved, ...deriveFromOtherEnds(map, id), ...rolesOf(map, id)];
  }
  return [...deriveFromOtherEnds(map, id), ...deriveFromParts(map, id)];
}

/** What follows for a claim or argument from the arguments that the claims it is related to are parts of. */
function deriveFromOtherEnds(map: ArgumentMap, id: Id): DerivedRelation[] {
  const derived: DerivedRelation[] = [];
  for (const relation of readingsOf(map, id)) {
    const type = relationKinds[relation.type].betweenArguments;
    const other = otherEnd(relation, id);
    if (!map.claims.has(other)) continue;
    if (isSymmetric(relation) || relation.from === id) {
      for (const argument of premiseOf(map, other)) derived.push({ type, from: id, to: argument.id });
    }
    if (isSymmetric(relation) || relation.from !== id) {
      for (const argument of argumentsFor(map, other)) derived.push({ type, from: argument.id, to: id });
    }
  }
  return derived;
}

/** What a claim is for the arguments that it is a part of. */
function rolesOf(map: ArgumentMap, claim: Id): DerivedRelation[] {
  return [
    ...premiseOf(map, claim).map(({ id }): DerivedRelation => ({ type: inferentialType, from: claim, to: id })),
    ...argumentsFor(map, claim).map(({ id }): DerivedRelation => ({ type: inferentialType, from: id, to: claim })),
  ];
}

/** What follows for an argument from the relations of its premises and its conclusion. */
function deriveFromParts(map: ArgumentMap, id: Id): DerivedRelation[] {
  const { premises, conclusion } = map.arguments.get(id)!;
  const derived: DerivedRelation[] = [];
  for (const part of conclusion === undefined ? premises : [...premises, conclusion]) {
    for (const relation of [...readingsOf(map, part), ...deriveFromOtherEnds(map, part), ...rolesOf(map, part)]) {
      const other = otherEnd(relation, part);
      if (other === id) continue;
      const type = relationKinds[relation.type].betweenArguments;
      if (premises.includes(part) && (isSymmetric(relation) || relation.to === part)) derived.push({ type, from: other, to: id });
      if (part === conclusion && (isSymmetric(relation) || relation.from === part)) derived.push({ type, from: id, to: other });
    }
  }
  return derived;
}

/** The written relations of `id` to others, where an argument with a conclusion speaks through that claim. */
function readingsOf(map: ArgumentMap, id: Id): DerivedRelation[] {
  const conclusion = map.arguments.get(id)?.conclusion;
  const own = conclusion === undefined ? outgoing(map, id) : [];
  const moved = argumentsFor(map, id).filter((argument) => argument.conclusion === id).flatMap((argument) => outgoing(map, argument.id));
  return [...incoming(map, id), ...own, ...moved].filter(({ derived }) => !derived).map((relation) => reading(map, relation))
    .filter(({ from, to }) => from !== to);
}

function reading(map: ArgumentMap, relation: Relation): DerivedRelation {
  const conclusion = map.arguments.get(relation.from)?.conclusion;
  if (conclusion === undefined) return relation;
  const type = map.claims.has(relation.to) ? typeBetweenClaims(relation.type, map.settings.mode) : relation.type;
  return { type, from: conclusion, to: relation.to };
}

function otherEnd({ from, to }: DerivedRelation, id: Id): Id {
  return from === id ? to : from;
}

/** Collects relations, each once, without those that `map` has written. */
class Found {
  readonly relations: DerivedRelation[] = [];
  readonly #map: ArgumentMap;
  readonly #seen = new Set<string>();

  constructor(map: ArgumentMap) {
    this.#map = map;
  }

  addAll(relations: readonly DerivedRelation[]): void {
    for (const { type, from, to } of relations) {
      const key = `${type}\n${from}\n${to}`;
      if (from === to || this.#seen.has(key)) continue;
      this.#seen.add(key);
      const isWritten = outgoing(this.#map, from).some((each) => !each.derived && each.type === type && each.to === to);
      if (!isWritten) this.relations.push({ type, from, to });
    }
  }
}
