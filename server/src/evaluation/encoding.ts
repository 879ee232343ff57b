import type Logic from 'logic-solver';
import type { Solution, Term } from 'logic-solver';
import { conditionOf, inputsOf, rivalBehind, type Condition, type Framework, type Link } from './framework.js';
import { TooLarge } from './too-large.js';
import { accepted, out, undecided, type Values } from './values.js';
import { prevails, withReason, type WeighingStandard } from './weighing.js';

/** Literals that fit into the solver's memory, which is fixed. */
const mostLiterals = 4_000_000;
/** Literals of the conditions alone, beyond which even writing them down takes seconds. */
const mostOfConditions = 1_000_000;

/**
 * The fixed points of a framework's conditions as formulas for a SAT solver: two variables a node, for accepted and
 * out. What the grounded interpretation decides is decided in every fixed point, so only the rest is encoded.
 * Linear in the framework but for sorting.
 */
export class Encoding {
  /** The nodes that the grounded interpretation leaves open. */
  readonly nodes: readonly number[];
  #framework: Framework;
  #base: Values;
  #logic: typeof Logic;
  #solver: InstanceType<typeof Logic.Solver>;
  #accepted: number[] = [];
  #out: number[] = [];
  #literals = 0;
  #true: number;

  /** `isConflictFree`: positions need not defend what they accept; they only reject what stands against it. */
  constructor(framework: Framework, base: Values, logic: typeof Logic, isConflictFree = false) {
    this.#framework = framework;
    this.#base = base;
    this.#logic = logic;
    this.#solver = new logic.Solver();
    this.#true = this.#newVariable();
    this.require([this.#true]);
    this.nodes = [...base.keys()].filter((node) => base[node] === undecided);
    const links = this.nodes.reduce((count, node) => count + inputsOf(framework, node).length, 0);
    if (20 * this.nodes.length + 10 * links > mostOfConditions) throw new TooLarge();
    for (const node of this.nodes) {
      this.#accepted[node] = this.#newVariable();
      this.#out[node] = this.#newVariable();
    }
    for (const node of this.nodes) this.#encode(node, conditionOf(framework, node), isConflictFree);
  }

  /** Adds a clause. Throws `TooLarge` when the solver's memory is used up. */
  require(clause: readonly Term[]): void {
    // What a clause costs besides its literals is about three of them.
    this.#literals += clause.length + 3;
    if (this.#literals > mostLiterals) throw new TooLarge();
    this.#logic.disablingAssertions(() => this.#solver.require(this.#logic.or(...clause)));
  }

  /** Some fixed point that meets all clauses; `undefined`: there is none (any more). */
  solve(): Values | undefined {
    return this.#read(this.#logic.disablingAssertions(() => this.#solver.solve()));
  }

  /** Works as `solve` does, with all of `facts` and one of `alternatives` holding this time. */
  solveAssuming(facts: readonly number[], alternatives: readonly Term[]): Values | undefined {
    this.#literals += facts.length * 2 + alternatives.length + 3;
    if (this.#literals > mostLiterals) throw new TooLarge();
    return this.#read(this.#logic.disablingAssertions(() =>
      this.#solver.solveAssuming(this.#logic.and(...facts, this.#logic.or(...alternatives)))));
  }

  /** Lets nothing be decided but as `bounds` has it. */
  stayWithin(bounds: Values): void {
    for (const node of this.nodes) {
      if (bounds[node] !== accepted) this.require([-this.#accepted[node]!]);
      if (bounds[node] !== out) this.require([-this.#out[node]!]);
    }
  }

  conjunction(literals: readonly number[]): Term {
    return this.#logic.and(...literals);
  }

  decided(node: number): readonly number[] {
    return [this.#accepted[node]!, this.#out[node]!];
  }

  /** Literals of which one holds in every other position. */
  differsFrom(position: Values, nodes = this.nodes): readonly number[] {
    return nodes.flatMap((node) => this.#values(node, position, (literal) => -literal, (literals) => literals));
  }

  /** Literals of which one holds in every position that is not `position` with fewer nodes decided, or itself. */
  notBelow(position: Values, nodes = this.nodes): readonly number[] {
    return nodes.flatMap((node) => {
      const [isAccepted, isOut] = this.decided(node) as [number, number];
      const value = position[node];
      return value === accepted ? [isOut] : value === out ? [isAccepted] : [isAccepted, isOut];
    });
  }

  /** The literals that say what the position does of each node that it decides. */
  agreesWith(position: Values, nodes = this.nodes): readonly number[] {
    return nodes.flatMap((node) => this.#values(node, position, (literal) => literal, () => []));
  }

  /** Literals that say of these nodes what the position does, and of what it leaves open that it does. */
  is(position: Values, nodes: readonly number[]): readonly number[] {
    return nodes.flatMap((node) => this.#values(node, position, (literal) => literal, (literals) => literals.map((each) => -each)));
  }

  /** A new variable. */
  variable(): number {
    return this.#newVariable();
  }

  /** Literals that hold when a position decides all that this one does; a variable stands for either decision. */
  decidesAllOf(position: Values): readonly number[] {
    return this.nodes.filter((node) => position[node] !== undecided).map((node) => this.#isDecided(node));
  }

  /** Literals of which one holds when a position decides something that this one leaves open. */
  decidesMoreThan(position: Values, nodes = this.nodes): readonly number[] {
    return nodes.filter((node) => position[node] === undecided).flatMap((node) => this.decided(node));
  }

  #values(
    node: number, position: Values, ofDecision: (literal: number) => number,
    ofOpen: (literals: readonly number[]) => readonly number[],
  ): readonly number[] {
    const value = position[node]!;
    if (value === undecided) return ofOpen(this.decided(node));
    return [ofDecision(value === accepted ? this.#accepted[node]! : this.#out[node]!)];
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

  #read(solution: Solution | null): Values | undefined {
    if (solution === null) return undefined;
    const position = this.#base.slice();
    for (const node of this.nodes) {
      if (solution.evaluate(this.#accepted[node]!)) position[node] = accepted;
      else if (solution.evaluate(this.#out[node]!)) position[node] = out;
    }
    return position;
  }

  #newVariable(): number {
    return this.#solver.getVarNum(`v${++this.#variables}`);
  }

  #variables = 0;

  /** The literal for `node` being accepted; a constant if that is decided already. */
  #isIn(node: number): number {
    return this.#accepted[node] ?? (this.#base[node] === accepted ? this.#true : -this.#true);
  }

  #isOut(node: number): number {
    return this.#out[node] ?? (this.#base[node] === out ? this.#true : -this.#true);
  }

  #encode(node: number, condition: Condition, isConflictFree: boolean): void {
    const isAccepted = this.#accepted[node]!;
    const isOut = this.#out[node]!;
    this.require([-isAccepted, -isOut]);
    const { certain, excluded, possible, doubtful } = this.#caseOf(condition);
    const { beaten, beating } = this.#rivalry(node, condition);
    if (condition.fixed !== undefined) {
      this.require([condition.fixed === 'accepted' ? isAccepted : condition.fixed === 'open' ? -isAccepted : isOut]);
      if (condition.fixed === 'open') this.require([-isOut]);
      return;
    }
    if (isConflictFree) {
      for (const each of [...excluded, ...beating]) this.require([-isAccepted, -each]);
      this.require([-isOut, ...doubtful, ...beating]);
      return;
    }
    const decides = (literal: number, must: readonly number[], enough: readonly number[]) => {
      for (const each of must) this.require([-literal, each]);
      this.require([literal, ...enough.map((each) => -each)]);
    };
    decides(isAccepted, [...possible, ...beaten], [...certain, ...beaten]);
    this.require([-isOut, ...doubtful, ...beating]);
    for (const each of [...excluded, ...beating]) this.require([isOut, -each]);
  }

  /** What a condition says without rivals, see `Case`. */
  #caseOf(condition: Condition): Case {
    const { premises, undercutters, pros, cons, ownGround, standard } = condition;
    const holds = [...premises.map((each) => this.#isIn(each)), ...undercutters.map((each) => this.#isOut(each))];
    const breaks = [...premises.map((each) => this.#isOut(each)), ...undercutters.map((each) => this.#isIn(each))];
    const prosIn = pros.map((each) => this.#isIn(each.node));
    const prosOut = pros.map((each) => this.#isOut(each.node));
    const consIn = cons.map((each) => this.#isIn(each.node));
    const consOut = cons.map((each) => this.#isOut(each.node));
    if (standard !== 'dialectical-validity') {
      const [ours, theirs] = [caseFor(condition), { stakes: cons, accrues: condition.accrues }];
      const unopposed = ownGround ? [this.#both(consOut)] : [];
      const certain = [...holds, this.#either([...unopposed, ...this.#prevailing(ours, theirs, standard)])];
      const excluded = [...breaks, this.#both([...(ownGround ? [this.#either(consIn)] : []), ...this.#fallingShort(ours, theirs, standard)])];
      return { certain, excluded, possible: certain, doubtful: excluded };
    }
    const supported = ownGround ? [] : [this.#either(prosIn)];
    const unsupported = ownGround ? [] : [this.#both(prosOut)];
    if (pros.length === 0 || cons.length === 0) {
      const certain = [...holds, ...supported, ...consOut];
      const excluded = [...breaks, ...unsupported, ...consIn];
      return { certain, excluded, possible: certain, doubtful: excluded };
    }
    return {
      certain: [...holds, ...supported, ...consOut],
      excluded: [...breaks, ...unsupported, this.#both([this.#either(consIn), ...prosOut])],
      possible: [...holds, this.#either([...prosIn, ...(ownGround ? [this.#both(consOut)] : [])])],
      doubtful: [...breaks, ...unsupported, ...consIn],
    };
  }

  /** Literals that all hold when a node stands up to its rivals, and of which one holds when it has lost to one of them. */
  #rivalry(node: number, condition: Condition): { readonly beaten: readonly number[]; readonly beating: readonly number[] } {
    const { rivals, standard } = condition;
    if (standard === 'dialectical-validity') {
      return { beaten: rivals.map((each) => this.#isOut(each.node)), beating: rivals.map((each) => this.#isIn(each.node)) };
    }
    const ours = caseFor(condition);
    const beaten: number[] = [];
    const beating: number[] = [];
    for (const { node: gate } of rivals) {
      const rival = rivalBehind(this.#framework, gate);
      const its = conditionOf(this.#framework, rival);
      const undercutters = gate === rival ? [] : conditionOf(this.#framework, gate).undercutters;
      const others = its.rivals.filter((each) => rivalBehind(this.#framework, each.node) !== node);
      const stakes = caseFor(its);
      const { certain, excluded } = this.#caseOf(its);
      beaten.push(this.#either([
        ...undercutters.map((each) => this.#isIn(each)), ...excluded, ...others.map((each) => this.#isIn(each.node)),
        ...this.#prevailing(ours, stakes, standard),
      ]));
      beating.push(this.#isIn(gate), this.#both([
        ...undercutters.map((each) => this.#isOut(each)), ...certain, ...others.map((each) => this.#isOut(each.node)),
        ...this.#fallingShort(ours, stakes, standard),
      ]));
    }
    return { beaten, beating };
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

  #isStaked({ node }: Stake): number {
    return node === undefined ? this.#true : this.#isIn(node);
  }

  #isLost({ node }: Stake): number {
    return node === undefined ? -this.#true : this.#isOut(node);
  }

  /** Literals of which one holds when `winners` prevail over `losers`: each with the heavier losers out of the way. */
  #prevailing(ours: Stakes, theirs: Stakes, standard: WeighingStandard): readonly number[] {
    if (ours.accrues || theirs.accrues) {
      return [this.#weighing(ours, theirs, standard, (each) => this.#isStaked(each), (each) => this.#isLost(each))];
    }
    const [winners, losers] = [ours.stakes, theirs.stakes];
    const heaviestFirst = losers.toSorted((a, b) => b.weight - a.weight);
    const lightestFirst = winners.filter(({ weight }) => prevails(standard, weight, 0)).toSorted((a, b) => a.weight - b.weight);
    // The heavier a winner, the fewer of the losers have to be out.
    let [count, cleared] = [heaviestFirst.length, this.#true];
    const chain = [this.#true];
    for (const each of heaviestFirst) chain.push(cleared = this.#both([cleared, this.#isLost(each)]));
    return lightestFirst.map((winner) => {
      while (count > 0 && prevails(standard, winner.weight, heaviestFirst[count - 1]!.weight)) count--;
      return this.#both([this.#isStaked(winner), chain[count]!]);
    });
  }

  /** Literals that all hold when nothing of `ours` can prevail over `theirs` any more. */
  #fallingShort(ours: Stakes, theirs: Stakes, standard: WeighingStandard): readonly number[] {
    if (ours.accrues || theirs.accrues) {
      return [-this.#weighing(ours, theirs, standard, (each) => -this.#isLost(each), (each) => -this.#isStaked(each))];
    }
    const heaviestFirst = theirs.stakes.toSorted((a, b) => b.weight - a.weight);
    const enough = ours.stakes.filter(({ weight }) => prevails(standard, weight, 0)).toSorted((a, b) => a.weight - b.weight);
    let [count, opposed] = [heaviestFirst.length, -this.#true];
    const chain = [-this.#true];
    for (const each of heaviestFirst) chain.push(opposed = this.#either([opposed, this.#isStaked(each)]));
    return enough.map((each) => {
      while (count > 0 && prevails(standard, each.weight, heaviestFirst[count - 1]!.weight)) count--;
      return this.#either([this.#isLost(each), chain[count]!]);
    });
  }

  /**
   * A literal that holds when all of `ours` that is there prevails over all of `theirs` that is not gone, where reasons
   * may weigh together: a decision diagram over the stakes, whose nodes are the sums that the sides can come to.
   */
  #weighing(
    ours: Stakes, theirs: Stakes, standard: WeighingStandard, isThere: (stake: Stake) => number, isGone: (stake: Stake) => number,
  ): number {
    const stakes = [...ours.stakes.toSorted(byWeight), ...theirs.stakes.toSorted(byWeight)];
    if (stakes.length > mostTogether) throw new TooLarge();
    const weight = (total: number, from: number, side: Stakes) =>
      stakes.slice(from).reduce((sum, each) => withReason(sum, each.weight, side.accrues === true), total);
    const known = new Map<string, number>();
    const literalAt = (at: number, pro: number, con: number): number => {
      const isOurs = at < ours.stakes.length;
      const most = isOurs ? ours.stakes.length - at : 0;
      // What is left of either side at its best decides most sums early.
      const best = most === 0 ? pro : stakes.slice(at, at + most).reduce((sum, each) => withReason(sum, each.weight, ours.accrues === true), pro);
      if (!prevails(standard, best, con)) return -this.#true;
      if (prevails(standard, pro, weight(con, isOurs ? ours.stakes.length : at, theirs))) return this.#true;
      const key = `${at} ${pro.toFixed(10)} ${con.toFixed(10)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      const stake = stakes[at]!;
      const literal = isOurs
        ? this.#choice(isThere(stake), literalAt(at + 1, withReason(pro, stake.weight, ours.accrues === true), con), literalAt(at + 1, pro, con))
        : this.#choice(isGone(stake), literalAt(at + 1, pro, con), literalAt(at + 1, pro, withReason(con, stake.weight, theirs.accrues === true)));
      known.set(key, literal);
      return literal;
    };
    return literalAt(0, 0, 0);
  }

  /** Holds when `weaker` does, or `condition` and `stronger`, which holds whenever `weaker` does. */
  #choice(condition: number, stronger: number, weaker: number): number {
    return stronger === weaker ? weaker : this.#either([weaker, this.#both([condition, stronger])]);
  }
}

function byWeight(one: Stake, other: Stake): number {
  return other.weight - one.weight;
}

/** This many stakes are weighed together at most: each is a step down a stack. */
const mostTogether = 1000;

/**
 * What a condition says of a node without its rivals. All of `certain` hold when it is accepted for sure, one of
 * `excluded` when it is out for sure. A contested claim may be decided either way: a position may accept it when all of
 * `possible` hold, and leave it out when one of `doubtful` holds.
 */
interface Case {
  readonly certain: readonly number[];
  readonly excluded: readonly number[];
  readonly possible: readonly number[];
  readonly doubtful: readonly number[];
}

/** Something of a weight that speaks for or against a node; without a node of its own it is there in any case. */
type Stake = Pick<Link, 'weight'> & { readonly node?: number };

/** What speaks for or against a node, and whether it weighs together. */
interface Stakes {
  readonly stakes: readonly Stake[];
  readonly accrues?: true | undefined;
}

/** What speaks for a node: its pros and its own ground. */
function caseFor({ pros, ownGround, groundWeight, accrues }: Condition): Stakes {
  return { stakes: ownGround ? [...pros, { weight: groundWeight }] : pros, accrues };
}
