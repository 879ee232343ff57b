import { conditionOf, type Framework, type Link } from './framework.js';
import { out, type Values } from './values.js';

/**
 * What speaks for and against a node in numbers: of each side the weight of what is accepted for sure, and of what may
 * still come to be. The strongest reason of a side counts.
 */
export class Contest {
  readonly pros: Side;
  readonly cons: Side;

  constructor(framework: Framework, node: number, values: Values) {
    const { pros, cons, ownGround, groundWeight } = conditionOf(framework, node);
    this.pros = new Side(pros, values, ownGround ? groundWeight : 0);
    this.cons = new Side(cons, values, 0);
  }
}

/** The weights of one side. */
export class Side {
  /** The greatest weight of what is accepted. */
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

  /** Takes in that a node of this weight has been accepted. */
  note(weight: number): void {
    this.sure = Math.max(this.sure, weight);
  }

  /** The greatest weight of what is not out. Amortised constant. */
  possible(): number {
    const links = this.#heaviestFirst;
    while (this.#passed < links.length && this.#values[links[this.#passed]!.node] === out) this.#passed++;
    return Math.max(this.#least, links[this.#passed]?.weight ?? 0);
  }
}
