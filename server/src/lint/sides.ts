import type { ArgumentMap } from '../model/model.js';
import { hasTag } from '../model/query.js';
import { isDirected, isPro, isSymmetric } from '../model/relations.js';
import { numberingOf, type Numbering } from '../model/numbering.js';
import { perShape } from '../model/shape.js';

/**
 * Whether a claim or argument, by its number (`numberingOf`), is on the side of what the map is meant to establish: the theses, what speaks for
 * them, what speaks against what speaks against them, and so on. In a part of the map that hangs together with no
 * thesis, what is at its top, and rests under nothing else, takes their place; the first one if there are several
 * that disagree. A claim can be on both sides. Linear, once a shape.
 */
export const ownSide = perShape((map): Uint8Array => {
  const { nodes, numberOf } = map;
  const sides = new Sides(map);
  for (let at = 0; at < nodes.length; at++) {
    const { node } = nodes[at]!;
    if (node.kind === 'claim' && hasTag(node, 'thesis')) sides.visit(at, true);
  }
  sides.spread();
  for (let at = 0; at < nodes.length; at++) {
    const { premiseOf, concludedBy, outgoing } = nodes[at]!;
    if (sides.own[at] === 1 || sides.other[at] === 1 || premiseOf.length > 0) continue;
    // What a counterpoint concludes, and nothing else rests on, is no part of the map of its own.
    if (concludedBy.some((argument) => sides.other[numberOf.get(argument)!] === 1)) continue;
    if (outgoing.some(isDirected)) continue;
    sides.visit(at, true);
    sides.spread();
  }
  return sides.own;
});

/** The sides of a map, while it is walked. */
class Sides {
  readonly own: Uint8Array;
  readonly other: Uint8Array;
  /** What has been reached but not looked at yet, each once. Of a fixed size: a list that is emptied gives up its room. */
  readonly #ownNext: Uint32Array;
  readonly #otherNext: Uint32Array;
  #ownCount = 0;
  #otherCount = 0;
  readonly #map: ArgumentMap;
  readonly #numbering: Numbering;

  constructor(map: ArgumentMap) {
    this.#map = map;
    this.#numbering = numberingOf(map);
    this.own = new Uint8Array(map.nodes.length);
    this.other = new Uint8Array(map.nodes.length);
    this.#ownNext = new Uint32Array(map.nodes.length);
    this.#otherNext = new Uint32Array(map.nodes.length);
  }

  visit(node: number, isOwn: boolean): void {
    const side = isOwn ? this.own : this.other;
    if (side[node] === 1) return;
    side[node] = 1;
    if (isOwn) this.#ownNext[this.#ownCount++] = node;
    else this.#otherNext[this.#otherCount++] = node;
  }

  /** Visits whatever what has been reached has to do with, and so on. */
  spread(): void {
    while (this.#ownCount + this.#otherCount > 0) {
      if (this.#ownCount > 0) this.#look(this.#ownNext[--this.#ownCount]!, true);
      else this.#look(this.#otherNext[--this.#otherCount]!, false);
    }
  }

  #look(at: number, isOwn: boolean): void {
    const { node, incoming, outgoing } = this.#map.nodes[at]!;
    const { numberOf, sources, targets } = this.#numbering;
    for (let index = 0; index < incoming.length; index++) {
      // What cuts a step speaks against what takes it, wherever it is written.
      if (incoming[index]!.undercuts) continue;
      this.visit(sources.at(at, index), isPro(incoming[index]!) ? isOwn : !isOwn);
    }
    for (let index = 0; index < outgoing.length; index++) {
      const relation = outgoing[index]!;
      if (isSymmetric(relation)) this.visit(targets.at(at, index), !isOwn);
      // To deny a contradiction is to speak against neither of its ends.
      const { undercutBy } = relation;
      for (let cut = 0; cut < undercutBy.length; cut++) this.visit(numberOf.get(undercutBy[cut]!.from)!, isDirected(relation) ? !isOwn : isOwn);
    }
    if (node.kind === 'claim') return;
    for (const premise of node.premises) this.visit(numberOf.get(premise)!, isOwn);
    for (const { conclusion } of node.steps) if (conclusion) this.visit(numberOf.get(conclusion.claim)!, isOwn);
  }
}
