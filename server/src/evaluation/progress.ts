import { Contest } from './contest.js';
import { hasRivals, rivalBehind, Role, type Framework } from './framework.js';
import { accepted, out, undecided, valueOf, type Values } from './values.js';
import { prevails, type WeighingStandard } from './weighing.js';

/**
 * How far each condition is decided while values are found, in arrays by node: as objects of their own they would cost
 * more than the work. docs/verdicts.md has the definitions in the same words.
 */
export class Progress {
  readonly #framework: Framework;
  readonly #values: Values;
  /** Premises not yet accepted and undercutters not yet out. */
  readonly #missing: Int32Array;
  readonly #prosLeft: Int32Array;
  readonly #consLeft: Int32Array;
  readonly #rivalsLeft: Int32Array;
  readonly #prosAccepted: Int32Array;
  readonly #consAccepted: Int32Array;
  readonly #rivalsAccepted: Int32Array;
  readonly #isBroken: Uint8Array;
  /** The contests of nodes that are weighed, or against which others are weighed. */
  readonly #contests = new Map<number, Contest>();
  readonly #isInIssue: Uint8Array;

  constructor(framework: Framework, values: Values) {
    const { terms, starts, roles, inputs } = framework;
    const count = terms.length;
    this.#framework = framework;
    this.#values = values;
    this.#missing = new Int32Array(count);
    this.#prosLeft = new Int32Array(count);
    this.#consLeft = new Int32Array(count);
    this.#rivalsLeft = new Int32Array(count);
    this.#prosAccepted = new Int32Array(count);
    this.#consAccepted = new Int32Array(count);
    this.#rivalsAccepted = new Int32Array(count);
    this.#isBroken = new Uint8Array(count);
    this.#isInIssue = new Uint8Array(count);
    for (let node = 0; node < count; node++) {
      for (let input = starts[node]!; input < starts[node + 1]!; input++) {
        switch (roles[input]!) {
          case Role.Pro: this.#prosLeft[node]!++; break;
          case Role.Con: this.#consLeft[node]!++; break;
          case Role.Rival:
            this.#rivalsLeft[node]!++;
            for (const each of [node, inputs[input]!, rivalBehind(framework, inputs[input]!)]) this.#isInIssue[each] = 1;
            break;
          default: this.#missing[node]!++;
        }
      }
      const isWeighed = terms[node]!.standard !== 'dialectical-validity' && this.#prosLeft[node]! + this.#consLeft[node]! > 0;
      if (isWeighed) this.#contests.set(node, new Contest(framework, node, values));
    }
    for (let node = 0; node < count; node++) {
      if (this.#isInIssue[node] === 1 && !this.#contests.has(node)) this.#contests.set(node, new Contest(framework, node, values));
    }
  }

  /** Whether a node has rivals, is one, or is a contradiction that may be undercut: others may be weighed against it. */
  isInIssue(node: number): boolean {
    return this.#isInIssue[node] === 1;
  }

  /** Takes in that an input of `node` has been decided. */
  note(node: number, role: Role, value: number, weight: number): void {
    const isAccepted = value === accepted;
    switch (role) {
      case Role.Premise:
        if (isAccepted) this.#missing[node]!--;
        else this.#isBroken[node] = 1;
        return;
      case Role.Undercutter:
        if (isAccepted) this.#isBroken[node] = 1;
        else this.#missing[node]!--;
        return;
      case Role.Rival:
        if (isAccepted) this.#rivalsAccepted[node]!++;
        else this.#rivalsLeft[node]!--;
        return;
      case Role.Pro:
        if (isAccepted) this.#prosAccepted[node]!++;
        else this.#prosLeft[node]!--;
        break;
      case Role.Con:
        if (isAccepted) this.#consAccepted[node]!++;
        else this.#consLeft[node]!--;
    }
    const contest = this.#contests.get(node);
    const side = role === Role.Pro ? contest?.pros : contest?.cons;
    if (isAccepted) side?.gain(weight);
    else side?.lose(weight);
  }

  /** What a node is, as far as what is known decides it. */
  valueOf(node: number): number {
    const { fixed, standard } = this.#framework.terms[node]!;
    if (fixed !== undefined) return valueOf(fixed);
    const own = this.#caseOf(node);
    if (own === out || !hasRivals(this.#framework, node)) return own;
    if (standard !== 'dialectical-validity') return this.#beatsRivals(node, own, standard);
    if (this.#rivalsAccepted[node]! > 0) return out;
    return this.#rivalsLeft[node] === 0 ? own : undecided;
  }

  /** What a node would be without rivals. */
  #caseOf(node: number): number {
    const { fixed, ownGround, standard } = this.#framework.terms[node]!;
    if (fixed !== undefined) return valueOf(fixed);
    if (this.#isBroken[node] === 1 || (!ownGround && this.#prosLeft[node] === 0)) return out;
    const isUnopposed = this.#consLeft[node] === 0;
    const mayBeSupported = ownGround || this.#prosAccepted[node]! > 0;
    if (standard === 'dialectical-validity') {
      if (this.#consAccepted[node]! > 0 && this.#prosLeft[node] === 0) return out;
      return this.#missing[node] === 0 && isUnopposed && mayBeSupported ? accepted : undecided;
    }
    const contest = this.#contests.get(node);
    // Nothing is said for or against it, so it has a ground of its own.
    if (contest === undefined) return this.#missing[node] === 0 ? accepted : undecided;
    const { pros, cons } = contest;
    if (!(ownGround && this.#consAccepted[node] === 0) && !prevails(standard, pros.possible(), cons.sure)) return out;
    if (this.#missing[node]! > 0 || !mayBeSupported) return undecided;
    return (ownGround && isUnopposed) || prevails(standard, pros.sure, cons.possible()) ? accepted : undecided;
  }

  /** Whether what stands for a node prevails over what stands for each of its rivals. */
  #beatsRivals(node: number, own: number, standard: WeighingStandard): number {
    const { starts, roles, inputs } = this.#framework;
    const { pros } = this.#contests.get(node)!;
    let beatsAll = own === accepted;
    for (let input = starts[node]!; input < starts[node + 1]!; input++) {
      if (roles[input] !== Role.Rival) continue;
      const gate = inputs[input]!;
      const rival = rivalBehind(this.#framework, gate);
      const link = gate === rival ? accepted : this.#linkThrough(gate);
      // What is accepted from without excludes it whatever it weighs, once it is known that the contradiction holds.
      if (this.#framework.terms[rival]!.fixed === 'accepted' && link !== out) {
        if (link === accepted) return out;
        beatsAll = false;
        continue;
      }
      const its = this.#caseOf(rival);
      if (link === out || its === out || this.#rivalsAccepted[rival]! > 0) continue;
      const itsPros = this.#contests.get(rival)?.pros ?? certain;
      if (prevails(standard, pros.sure, itsPros.possible())) continue;
      beatsAll = false;
      if (link === undecided) continue;
      if (this.#values[rival] === accepted) return out;
      if (its === accepted && this.#isLastRivalOf(rival, node) && !prevails(standard, pros.possible(), itsPros.sure)) return out;
    }
    return beatsAll ? accepted : undecided;
  }

  /** Whether no claim but `node` can defeat `rival` any more. */
  #isLastRivalOf(rival: number, node: number): boolean {
    const left = this.#rivalsLeft[rival]!;
    if (left !== 1) return left === 0;
    const { starts, roles, inputs } = this.#framework;
    for (let input = starts[rival]!; input < starts[rival + 1]!; input++) {
      if (roles[input] === Role.Rival && this.#values[inputs[input]!] === undecided) return rivalBehind(this.#framework, inputs[input]!) === node;
    }
    return false;
  }

  /** Whether a contradiction holds, whatever its ends are: `out` when it is undercut. */
  #linkThrough(gate: number): number {
    const { starts, roles, inputs, terms } = this.#framework;
    const { fixed } = terms[gate]!;
    if (fixed !== undefined) return valueOf(fixed);
    let link: number = accepted;
    for (let input = starts[gate]!; input < starts[gate + 1]!; input++) {
      if (roles[input] !== Role.Undercutter) continue;
      const value = this.#values[inputs[input]!];
      if (value === accepted) return out;
      if (value === undecided) link = undecided;
    }
    return link;
  }
}

/** What stands for a node that is decided from without. */
const certain = { sure: 1, possible: () => 1 };
