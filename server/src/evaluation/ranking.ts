import type { Id, Relation } from '../model/model.js';
import { Role } from './framework.js';
import type { Preferences } from './preferences.js';

/** A relation with the node at its other end; `isUndercut`: by what is aimed at all steps to where it ends. */
export interface Side {
  readonly role: Role.Pro | Role.Con | Role.Rival;
  readonly relation: Relation;
  readonly source: number;
  readonly isUndercut: boolean;
}

/**
 * The sides of a node `id` that count in the light of preferences, each with those that it yields to: as long as one of
 * these stands, its step is cut. A con to which the node itself is preferred yields `always`. What is preferred to the
 * node is preferred to each of its pros that is not preferred to it.
 */
export function ranked(id: Id, sides: readonly Side[], { isPreferred }: Preferences): ReadonlyMap<Side, readonly Side[] | 'always'> {
  const pros = sides.filter(({ role }) => role === Role.Pro);
  const cons = sides.filter(({ role }) => role === Role.Con);
  const outranks = (con: Id, pro: Id) => isPreferred(con, pro) || (isPreferred(con, id) && !isPreferred(pro, con));
  return new Map(sides.map((side) => {
    const { role, relation: { from } } = side;
    if (role === Role.Pro) return [side, cons.filter((con) => outranks(con.relation.from, from))];
    return [side, isPreferred(id, from) ? 'always' : pros.filter((pro) => isPreferred(pro.relation.from, from))];
  }));
}
