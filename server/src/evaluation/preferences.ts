import { components, cyclicComponents } from '../base/cycles.js';
import { idsNamed, titledId } from '../model/ids.js';
import type { Id } from '../model/model.js';

/** Which claims and arguments are preferred to which: a strict partial order. */
export interface Preferences {
  /** The lists that it was made from, as they are written: `{prefer: …}`. */
  readonly lists: readonly unknown[];
  readonly isEmpty: boolean;
  /** Whether `one` is preferred to `other`. Those that are preferred to each other, in a circle, are not ranked. */
  isPreferred(one: Id, other: Id): boolean;
}

/**
 * The preferences that some lists state: of each list, what is before is preferred to what is after, and so
 * to all that this is preferred to. A title stands for the claim and for the argument that have it.
 */
export function preferencesOf(lists: readonly unknown[]): Preferences {
  if (lists.length === 0) return noPreferences;
  const next = nextBelow(lists);
  let isAbove: ((one: Id, other: Id) => boolean) | undefined;
  return { lists, isEmpty: next.size === 0, isPreferred: (one, other) => (isAbove ??= order(lists, next))(one, other) };
}

/** Whether the one is above the other, and not in a circle with it. Two that are in one list are compared by their places there. */
function order(lists: readonly unknown[], next: ReadonlyMap<Id, ReadonlySet<Id>>): (one: Id, other: Id) => boolean {
  /** The place of each id in each list, by the list's number. */
  const placesOf = new Map<Id, Map<number, number>>();
  lists.flatMap(chainsIn).forEach((chain, list) => chain.forEach((name, place) => {
    for (const id of idsNamed(name)) {
      const places = placesOf.get(id) ?? new Map();
      placesOf.set(id, places.set(list, place));
    }
  }));
  const ids = [...placesOf.keys()];
  const numberOf = new Map(ids.map((id, number) => [id, number]));
  const edges = ids.map((id) => [...next.get(id) ?? []].map((each) => ({ to: numberOf.get(each)! })));
  /** The component of each number. Those that it leads to have smaller ones. */
  const componentOf = new Map(components(edges).flatMap((members, component) => members.map((member) => [member, component] as const)));
  const leadsTo = (from: number, to: number) => {
    const end = componentOf.get(to)!;
    const seen = new Set([from]);
    for (const at of seen) {
      if (at === to) return true;
      for (const each of edges[at]!) if (componentOf.get(each.to)! >= end) seen.add(each.to);
    }
    return false;
  };
  return (one, other) => {
    const [from, to] = [numberOf.get(one), numberOf.get(other)];
    if (from === undefined || to === undefined || componentOf.get(from)! <= componentOf.get(to)!) return false;
    const its = placesOf.get(other)!;
    for (const [list, place] of placesOf.get(one)!) if (its.has(list)) return place < its.get(list)!;
    return leadsTo(from, to);
  };
}

/** Finds, for each id in the lists, those that stand next after it. */
function nextBelow(lists: readonly unknown[]): ReadonlyMap<Id, ReadonlySet<Id>> {
  const next = new Map<Id, Set<Id>>();
  for (const chain of lists.flatMap(chainsIn)) {
    chain.slice(1).forEach((worse, at) => {
      for (const better of idsNamed(chain[at]!)) {
        const known = next.get(better) ?? new Set();
        next.set(better, known);
        for (const each of idsNamed(worse)) known.add(each);
      }
    });
  }
  return next;
}

/** Some ids that the lists prefer to each other, in a circle; none if they do so with none. Linear. */
export function circleIn(lists: readonly unknown[]): readonly Id[] {
  const next = nextBelow(lists);
  const ids = [...new Set([...next].flatMap(([id, below]) => [id, ...below]))];
  const numberOf = new Map(ids.map((id, at) => [id, at]));
  const circles = cyclicComponents(ids.map((id) => [...next.get(id) ?? []].map((each) => ({ to: numberOf.get(each)! }))));
  return circles[0]?.map((at) => ids[at]!) ?? [];
}

/** Nothing is preferred to anything. */
export const noPreferences: Preferences = { lists: [], isEmpty: true, isPreferred: () => false };

/** Returns `one` together with what `lists` prefer. */
export function joined(one: Preferences, ...lists: readonly unknown[]): Preferences {
  return lists.length === 0 ? one : preferencesOf([...one.lists, ...lists]);
}

/**
 * The lists of names in the value of `prefer`: one, `[A, B]`, or several, `[[A, B], [C, B]]`. YAML reads `[A]` and
 * `<B>` in `[[A], <B>]` as a list and a word: such a list of one name stands for the claim.
 */
export function chainsIn(value: unknown): readonly (readonly string[])[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  if (!items.every((each) => !Array.isArray(each) || (each.length === 1 && !Array.isArray(each[0])))) {
    return items.flatMap((each) => chainsIn(each));
  }
  return [items.map((each) => (Array.isArray(each) ? titledId('claim', String(each[0])) : String(each)))];
}
