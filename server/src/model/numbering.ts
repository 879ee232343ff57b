import type { ArgumentMap, Id } from './model.js';
import { perShape } from './shape.js';

/**
 * What relates the claims and arguments of a map, which are given by their places in `ArgumentMap.nodes`: for what walks
 * the whole map, where looking each end of each relation up by its id would be most of the work.
 */
export interface Numbering {
  readonly ids: readonly Id[];
  /** `ArgumentMap.numberOf` */
  readonly numberOf: ReadonlyMap<Id, number>;
  /** The nodes that relations to a node come from, in the order of `Entry.incoming`. */
  readonly sources: Ends;
  /** The nodes that relations from a node lead to, in the order of `Entry.outgoing`. */
  readonly targets: Ends;
}

/** The other ends of the relations of all nodes, in one run. */
export class Ends {
  /** The ends of a node begin here, and those of the next node begin where they end. */
  readonly #starts: Uint32Array;
  readonly #nodes: Uint32Array;

  constructor(starts: Uint32Array, nodes: Uint32Array) {
    this.#starts = starts;
    this.#nodes = nodes;
  }

  /** The node at the other end of the relation that is the one at `index` among those of `node`. Constant. */
  at(node: number, index: number): number {
    return this.#nodes[this.#starts[node]! + index]!;
  }
}

/** The numbering of a map; one for all maps of its shape. Linear when it is first asked for. */
export const numberingOf = perShape((map): Numbering => {
  const ids: Id[] = [];
  for (let node = 0; node < map.nodes.length; node++) ids.push(map.nodes[node]!.node.id);
  return { ids, numberOf: map.numberOf, sources: endsOf(map, true), targets: endsOf(map, false) };
});

/** The other ends of the relations that end at the nodes, or start there. */
function endsOf({ nodes, numberOf }: ArgumentMap, areIncoming: boolean): Ends {
  const starts = new Uint32Array(nodes.length + 1);
  for (let node = 0; node < nodes.length; node++) {
    const { incoming, outgoing } = nodes[node]!;
    starts[node + 1] = starts[node]! + (areIncoming ? incoming : outgoing).length;
  }
  const ends = new Uint32Array(starts[nodes.length]!);
  let next = 0;
  for (let node = 0; node < nodes.length; node++) {
    const { incoming, outgoing } = nodes[node]!;
    const relations = areIncoming ? incoming : outgoing;
    for (let at = 0; at < relations.length; at++) ends[next++] = numberOf.get(areIncoming ? relations[at]!.from : relations[at]!.to)!;
  }
  return new Ends(starts, ends);
}
