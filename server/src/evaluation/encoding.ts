import type Logic from 'logic-solver';
import type { Solution, Term } from 'logic-solver';
import { conditionOf, inputsOf, prevails, type Condition, type Framework, type Link, type Status } from './framework.js';
import { TooLarge } from './too-large.js';

/** Literals that fit into the solver's memory, which is fixed. */
const mostLiterals = 4_000_000;
/** Literals of the conditions alone, beyond which even writing them down takes seconds. */
const mostOfConditions = 1_000_000;

/**
 * The fixed points of a framework's conditions as formulas for a SAT solver: two variables a node, for accepted and
 * rejected. What the grounded interpretation decides is decided in every fixed point, so only the rest is encoded.
 * Linear in the framework but for sorting.
 */
export class Encoding {
  /** The nodes that the grounded interpretation leaves open. */
  readonly nodes: readonly number[];
  #base: readonly Status[];
  #logic: typeof Logic;
  #solver: InstanceType<typeof Logic.Solver>;
  #accepted: number[] = [];
  #rejected: number[] = [];
  #literals = 0;
  #true: number;

  constructor(framework: Framework, base: readonly Status[], logic: typeof Logic) {
    this.#base = base;
    this.#logic = logic;
    this.#solver = new logic.Solver();
    this.#true = this.#newVariable();
    this.require([this.#true]);
    this.nodes = [...base.keys()].filter((node) => base[node] === 'open');
    const links = this.nodes.reduce((count, node) => count + inputsOf(framework, node).length, 0);
    if (20 * this.nodes.length + 10 * links > mostOfConditions) throw new TooLarge();
    for (const node of this.nodes) {
      this.#accepted[node] = this.#newVariable();
      this.#rejected[node] = this.#newVariable();
    }
    for (const node of this.nodes) this.#encode(node, conditionOf(framework, node));
  }

  /** Adds a clause. Throws `TooLarge` when the solver's memory is used up. */
  require(clause: readonly Term[]): void {
    // What a clause costs besides its literals is about three of them.
    this.#literals += clause.length + 3;
    if (this.#literals > mostLiterals) throw new TooLarge();
    this.#logic.disablingAssertions(() => this.#solver.require(this.#logic.or(...clause)));
  }

  /** Some fixed point that meets all clauses; `undefined`: there is none (any more). */
  solve(): readonly Status[] | undefined {
    return this.#read(this.#logic.disablingAssertions(() => this.#solver.solve()));
  }

  /** As `solve`, with all of `facts` and one of `alternatives` holding this time. */
  solveAssuming(facts: readonly number[], alternatives: readonly Term[]): readonly Status[] | undefined {
    this.#literals += facts.length * 2 + alternatives.length + 3;
    if (this.#literals > mostLiterals) throw new TooLarge();
    return this.#read(this.#logic.disablingAssertions(() =>
      this.#solver.solveAssuming(this.#logic.and(...facts, this.#logic.or(...alternatives)))));
  }

  conjunction(literals: readonly number[]): Term {
    return this.#logic.and(...literals);
  }

  decided(node: number): readonly number[] {
    return [this.#accepted[node]!, this.#rejected[node]!];
  }

  /** Literals of which one holds in every other position. */
  differsFrom(position: readonly Status[]): readonly number[] {
    return this.nodes.flatMap((node) => this.#values(node, position, (literal) => -literal, (literals) => literals));
  }

  /** Literals of which one holds in every position that is not `position` with fewer nodes decided, or itself. */
  notBelow(position: readonly Status[]): readonly number[] {
    return this.nodes.flatMap((node) => {
      const [accepted, rejected] = this.decided(node) as [number, number];
      const status = position[node];
      return status === 'accepted' ? [rejected] : status === 'rejected' ? [accepted] : [accepted, rejected];
    });
  }

  /** The literals that say what the position does of each node that it decides. */
  agreesWith(position: readonly Status[]): readonly number[] {
    return this.nodes.flatMap((node) => this.#values(node, position, (literal) => literal, () => []));
  }

  /** Literals that hold when a position decides all that this one does; a variable stands for either decision. */
  decidesAllOf(position: readonly Status[]): readonly number[] {
    return this.nodes.filter((node) => position[node] !== 'open').map((node) => this.#isDecided(node));
  }

  /** Literals of which one holds when a position decides something that this one leaves open. */
  decidesMoreThan(position: readonly Status[]): readonly number[] {
    return this.nodes.filter((node) => position[node] === 'open').flatMap((node) => this.decided(node));
  }

  #values(
    node: number, position: readonly Status[], ofDecision: (literal: number) => number,
    ofOpen: (literals: readonly number[]) => readonly number[],
  ): readonly number[] {
    const status = position[node]!;
    if (status === 'open') return ofOpen(this.decided(node));
    return [ofDecision(status === 'accepted' ? this.#accepted[node]! : this.#rejected[node]!)];
  }

  #decisions = new Map<number, number>();

  #isDecided(node: number): number {
    let variable = this.#decisions.get(node);
    if (variable === undefined) {
      variable = this.#either(this.decided(node));
      this.#decisions.set(node, variable);
    }
    return variable;
  }

  #read(solution: Solution | null): readonly Status[] | undefined {
    if (solution === null) return undefined;
    const position = [...this.#base];
    for (const node of this.nodes) {
      if (solution.evaluate(this.#accepted[node]!)) position[node] = 'accepted';
      else if (solution.evaluate(this.#rejected[node]!)) position[node] = 'rejected';
    }
    return position;
  }

  #newVariable(): number {
    return this.#solver.getVarNum(`v${++this.#variables}`);
  }

  #variables = 0;

  /** The literal for `node` being accepted; a constant if that is decided already. */
  #in(node: number): number {
    return this.#accepted[node] ?? (this.#base[node] === 'accepted' ? this.#true : -this.#true);
  }

  #out(node: number): number {
    return this.#rejected[node] ?? (this.#base[node] === 'rejected' ? this.#true : -this.#true);
  }

  #encode(node: number, condition: Condition): void {
    const { premises, undercutters, pros, cons, ownGround, standard } = condition;
    const accepted = this.#accepted[node]!;
    const rejected = this.#rejected[node]!;
    this.require([-accepted, -rejected]);
    const holds = [...premises.map((each) => this.#in(each)), ...undercutters.map((each) => this.#out(each))];
    const prosIn = pros.map((each) => this.#in(each.node));
    const consOut = cons.map((each) => this.#out(each.node));
    const fallen = this.#both([this.#either(cons.map((each) => this.#in(each.node))), ...pros.map((each) => this.#out(each.node))]);
    const breaks = [...premises.map((each) => this.#out(each)), ...undercutters.map((each) => this.#in(each)), fallen];
    if (standard === 'dialectical-validity') {
      this.#define(accepted, [...holds, ...consOut, ...(ownGround ? [] : [this.#either(prosIn)])]);
    } else {
      const unopposed = ownGround ? [this.#both(consOut)] : [];
      const prevailing = this.#prevailing(pros, cons, standard);
      this.#define(accepted, [...holds, this.#either([...unopposed, ...prevailing])]);
      breaks.push(...this.#prevailing(cons, pros, standard));
    }
    this.#define(-rejected, breaks.map((each) => -each));
  }

  /** `literal` holds exactly when all of `literals` do. */
  #define(literal: number, literals: readonly number[]): void {
    for (const each of literals) this.require([-literal, each]);
    this.require([literal, ...literals.map((each) => -each)]);
  }

  #both(literals: readonly number[]): number {
    if (literals.length === 1) return literals[0]!;
    const variable = this.#newVariable();
    this.#define(variable, literals);
    return variable;
  }

  #either(literals: readonly number[]): number {
    return -this.#both(literals.map((each) => -each));
  }

  /** Literals of which one holds when `winners` prevail over `losers`: each with the heavier losers out of the way. */
  #prevailing(winners: readonly Link[], losers: readonly Link[], standard: Condition['standard']): readonly number[] {
    if (standard === 'dialectical-validity') return [];
    const heaviestFirst = losers.toSorted((a, b) => b.weight - a.weight);
    const lightestFirst = winners.filter(({ weight }) => prevails(standard, weight, 0)).toSorted((a, b) => a.weight - b.weight);
    // The heavier a winner, the fewer of the losers have to be out.
    let [count, cleared] = [heaviestFirst.length, this.#true];
    const chain = [this.#true];
    for (const { node } of heaviestFirst) chain.push(cleared = this.#both([cleared, this.#out(node)]));
    return lightestFirst.map(({ node, weight }) => {
      while (count > 0 && prevails(standard, weight, heaviestFirst[count - 1]!.weight)) count--;
      return this.#both([this.#in(node), chain[count]!]);
    });
  }
}
