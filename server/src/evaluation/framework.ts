import type { standards, statuses } from '../model/known-values.js';

/** What a claim or argument comes out as. */
export type Status = (typeof statuses)[number];

/** How much more has to speak for a node than against it; see `meets`. */
export type Standard = (typeof standards)[number];

/**
 * An argumentation framework: nodes, each with the condition under which it is accepted or rejected, given what the
 * nodes that it depends on are. An abstract dialectical framework (Brewka & Woltran 2010) whose conditions may leave a
 * node open although all that it depends on is decided; docs/verdicts.md says why and what follows. Nodes are given by
 * their index. The conditions are taken apart into lists, see `conditionOf`: one by one they would take up more of a
 * large map's memory than what they are made of.
 */
export interface Framework {
  /** The terms of each node. */
  readonly terms: readonly Terms[];
  /** Where the inputs of each node start in the lists of inputs, and where those of the last one end. */
  readonly starts: readonly number[];
  /** The node that each input is. */
  readonly inputs: readonly number[];
  readonly roles: readonly Role[];
  /** Those of pros and cons, as in `Link`; of others 1. */
  readonly weights: readonly number[];
  readonly factors: readonly number[];
}

/**
 * What an input is to the node that depends on it. A rival is the other end of a contradiction: a claim or argument, or
 * the contradiction itself (a gate, see `Terms`) where it may be undercut.
 */
export const enum Role { Premise, Undercutter, Pro, Con, Rival }

/** What a condition says apart from its inputs. */
export interface Terms {
  /** Decided from without: nothing else matters. */
  readonly fixed?: Status | undefined;
  /** It stands as long as nothing speaks against it, whether or not a pro is accepted. */
  readonly ownGround: boolean;
  readonly standard: Standard;
  /** How much its own ground weighs under a standard, 0 to 1: as a pro of that weight. */
  readonly groundWeight: number;
  /** Under a standard, its pros weigh together, and its cons. */
  readonly accrues?: true | undefined;
  /** The base score of gradual semantics, 0 to 1; `undefined`: the semantics' own default. */
  readonly weight?: number | undefined;
  /** It is a contradiction that may be undercut: its one premise is the rival, and how strong that is passes through it. */
  readonly isGate?: true | undefined;
}

/**
 * When a node is accepted and when it is out (rejected or unproven), given its inputs; docs/verdicts.md has the
 * definition, progress.ts and encoding.ts follow it.
 */
export interface Condition extends Terms {
  readonly premises: readonly number[];
  readonly undercutters: readonly number[];
  readonly pros: readonly Link[];
  readonly cons: readonly Link[];
  /** What it contradicts; the factor is all that counts of the link. */
  readonly rivals: readonly Link[];
}

/** What speaks for or against a node. */
export interface Link {
  readonly node: number;
  /** How much it weighs, 0 to 1, where weights settle a contested claim. */
  readonly weight: number;
  /** How much of its strength gradual semantics let through, 0 to 1. */
  readonly factor: number;
}

/** Puts a framework together, node by node: the inputs of each, then its terms. */
export class FrameworkBuilder {
  readonly #terms: Terms[] = [];
  readonly #starts = [0];
  readonly #inputs: number[] = [];
  readonly #roles: Role[] = [];
  readonly #weights: number[] = [];
  readonly #factors: number[] = [];

  /** Whether the node that has not been ended yet has an input of this role. */
  has(role: Role): boolean {
    for (let at = this.#starts.at(-1)!; at < this.#roles.length; at++) if (this.#roles[at] === role) return true;
    return false;
  }

  addInput(role: Role, node: number, weight = 1, factor = 1): void {
    this.#inputs.push(node);
    this.#roles.push(role);
    this.#weights.push(weight);
    this.#factors.push(factor);
  }

  endNode(terms: Terms): void {
    this.#terms.push(terms);
    this.#starts.push(this.#inputs.length);
  }

  finish(): Framework {
    return {
      terms: this.#terms, starts: this.#starts, inputs: this.#inputs, roles: this.#roles, weights: this.#weights, factors: this.#factors,
    };
  }
}

/** Returns the framework of these conditions. Those that are fixed have no inputs in it, gates left aside. */
export function frameworkWith(conditions: Iterable<Condition>): Framework {
  const builder = new FrameworkBuilder();
  for (const condition of conditions) {
    // A gate leads to its rival whatever it is fixed to.
    if (condition.fixed === undefined || condition.isGate) {
      for (const node of condition.premises) builder.addInput(Role.Premise, node);
      for (const node of condition.undercutters) builder.addInput(Role.Undercutter, node);
      for (const { node, weight, factor } of condition.pros) builder.addInput(Role.Pro, node, weight, factor);
      for (const { node, weight, factor } of condition.cons) builder.addInput(Role.Con, node, weight, factor);
      for (const { node, weight, factor } of condition.rivals) builder.addInput(Role.Rival, node, weight, factor);
    }
    builder.endNode(condition);
  }
  return builder.finish();
}

/** Returns the framework with these attacks between `count` arguments (Dung 1995). Attacks are pairs of attacker and target. */
export function attackFramework(count: number, attacks: Iterable<readonly [number, number]>): Framework {
  const attackersOf: number[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of attacks) attackersOf[to]!.push(from);
  const builder = new FrameworkBuilder();
  for (const attackers of attackersOf) {
    for (const attacker of attackers) builder.addInput(Role.Con, attacker);
    builder.endNode(unopposed);
  }
  return builder.finish();
}

/** Returns the condition of a node. */
export function conditionOf(framework: Framework, node: number): Condition {
  const { starts, inputs, roles, weights, factors } = framework;
  const premises: number[] = [];
  const undercutters: number[] = [];
  const pros: Link[] = [];
  const cons: Link[] = [];
  const rivals: Link[] = [];
  for (let at = starts[node]!; at < starts[node + 1]!; at++) {
    const input = inputs[at]!;
    switch (roles[at]!) {
      case Role.Premise: premises.push(input); break;
      case Role.Undercutter: undercutters.push(input); break;
      case Role.Pro: pros.push({ node: input, weight: weights[at]!, factor: factors[at]! }); break;
      case Role.Con: cons.push({ node: input, weight: weights[at]!, factor: factors[at]! }); break;
      case Role.Rival: rivals.push({ node: input, weight: weights[at]!, factor: factors[at]! });
    }
  }
  return { ...framework.terms[node]!, premises, undercutters, pros, cons, rivals };
}

/** The conditions of all nodes. */
export function conditionsOf(framework: Framework): readonly Condition[] {
  return framework.terms.map((_, node) => conditionOf(framework, node));
}

/** All nodes that a node depends on, with repetitions. */
export function inputsOf({ inputs, starts }: Framework, node: number): readonly number[] {
  return inputs.slice(starts[node], starts[node + 1]);
}

/** Tells whether a node contradicts others. Rivals are the last of a node's inputs. */
export function hasRivals({ roles, starts }: Framework, node: number): boolean {
  return starts[node]! < starts[node + 1]! && roles[starts[node + 1]! - 1] === Role.Rival;
}

/** The claim or argument that a rival's input stands for: the premise of a gate, else itself. */
export function rivalBehind({ terms, inputs, starts }: Framework, rival: number): number {
  return terms[rival]!.isGate === true ? inputs[starts[rival]!]! : rival;
}

const unopposed: Terms = { ownGround: true, standard: 'dialectical-validity', groundWeight: 0 };
