import { conditionOf, type Framework, type Link } from './framework.js';
import { out, type Values } from './values.js';
import { accrued } from './weighing.js';

/**
 * What speaks for and against a node in numbers: of each side the weight of what is accepted for sure, and of what may
 * still come to be.
 */
export class Contest {
  readonly pros: Side;
  readonly cons: Side;

  constructor(framework: Framework, node: number, values: Values) {
    const { pros, cons, ownGround, groundWeight, accrues } = conditionOf(framework, node);
    const least = ownGround ? groundWeight : 0;
    this.pros = accrues ? new AccruingSide(pros, least) : new StrongestSide(pros, values, least);
    this.cons = accrues ? new AccruingSide(cons, 0) : new StrongestSide(cons, values, 0);
  }
}

/** The weights of one side. */
export interface Side {
  /** The weight of what is accepted. */
  readonly sure: number;
  /** The weight of what is not out. */
  possible(): number;
  /** Records that a node of this weight has been accepted. */
  gain(weight: number): void;
  /** Records that a node of this weight is out. */
  lose(weight: number): void;
}

/** The strongest reason counts. All questions together cost no more than sorting the weights. */
class StrongestSide implements Side {
  sure: number;
  readonly #heaviestFirst: readonly Link[];
  readonly #values: Values;
  readonly #least: number;
  #passed = 0;

  /** `least` weighs what does not depend on other nodes. */
  constructor(links: readonly Link[], values: Values, least: number) {
    this.#heaviestFirst = links.toSorted((a, b) => b.weight - a.weight);
    this.#values = values;
    this.#least = least;
    this.sure = least;
  }

  gain(weight: number): void {
    this.sure = Math.max(this.sure, weight);
  }

  lose(): void {}

  possible(): number {
    const links = this.#heaviestFirst;
    while (this.#passed < links.length && this.#values[links[this.#passed]!.node] === out) this.#passed++;
    return Math.max(this.#least, links[this.#passed]?.weight ?? 0);
  }
}

/** All reasons count together. A question costs the number of different weights, which are few where people write them. */
class AccruingSide implements Side {
  readonly #accepted = new Map<number, number>();
  readonly #left = new Map<number, number>();

  constructor(links: readonly Link[], least: number) {
    for (const { weight } of [{ weight: least }, ...links]) add(this.#left, weight, 1);
    add(this.#accepted, least, 1);
  }

  get sure(): number {
    return total(this.#accepted);
  }

  gain(weight: number): void {
    add(this.#accepted, weight, 1);
  }

  lose(weight: number): void {
    add(this.#left, weight, -1);
  }

  possible(): number {
    return total(this.#left);
  }
}

function add(counts: Map<number, number>, weight: number, count: number): void {
  counts.set(weight, (counts.get(weight) ?? 0) + count);
}

function total(counts: ReadonlyMap<number, number>): number {
  return accrued([...counts].map(([weight, count]) => 1 - (1 - weight) ** count));
}
