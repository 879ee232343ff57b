import type { standards, statuses } from '../model/known-values.js';

/** What a claim or argument comes out as. */
export type Status = (typeof statuses)[number];

/** How much more has to speak for a node than against it; see `meets`. */
export type Standard = (typeof standards)[number];

/**
 * An argumentation framework: nodes, each with the condition under which it is accepted or rejected, given what the
 * nodes that it depends on are. An abstract dialectical framework (Brewka & Woltran 2010) whose conditions may leave a
 * node open although all that it depends on is decided; docs/verdicts.md says why and what follows. Nodes are given by
 * their index.
 */
export interface Framework {
  readonly conditions: readonly Condition[];
}

/**
 * A node is accepted when all its premises are accepted, all its undercutters are rejected, it has grounds of its own
 * or an accepted pro, and all its cons are rejected. It is rejected when a premise is rejected, an undercutter is
 * accepted, or a con is accepted while every pro is rejected. Else it is open. `standard` may let pros outweigh cons.
 */
export interface Condition {
  /** Decided from without: the rest of the condition does not matter. */
  readonly fixed?: Status;
  /** It stands as long as nothing speaks against it, whether or not a pro is accepted. */
  readonly ownGround: boolean;
  readonly premises: readonly number[];
  readonly undercutters: readonly number[];
  readonly pros: readonly Link[];
  readonly cons: readonly Link[];
  readonly standard: Standard;
  /** The base score of gradual semantics, 0 to 1; `undefined`: the semantics' own default. */
  readonly weight?: number | undefined;
}

/** What speaks for or against a node. */
export interface Link {
  readonly node: number;
  /** How much it weighs, 0 to 1, where weights settle a contested claim. */
  readonly weight: number;
  /** How much of its strength gradual semantics let through, 0 to 1. */
  readonly factor: number;
}

/** The framework with these attacks between `count` arguments (Dung 1995). Attacks are pairs of attacker and target. */
export function attackFramework(count: number, attacks: Iterable<readonly [number, number]>): Framework {
  const cons: Link[][] = Array.from({ length: count }, () => []);
  for (const [from, to] of attacks) cons[to]!.push({ node: from, weight: 1, factor: 1 });
  return {
    conditions: cons.map((attackers) => ({
      ownGround: true, premises: none, undercutters: none, pros: none, cons: attackers, standard: 'dialectical-validity',
    })),
  };
}

/** All nodes that a condition depends on, with repetitions. */
export function inputsOf({ fixed, premises, undercutters, pros, cons }: Condition): readonly number[] {
  if (fixed !== undefined) return none;
  return [...premises, ...undercutters, ...pros.map(({ node }) => node), ...cons.map(({ node }) => node)];
}

/**
 * Whether pros of weight `pro` prevail over cons of weight `con` (Gordon, Prakken & Walton 2007, with the thresholds of
 * Carneades 4); 0 is the weight of nothing. Dialectical validity does not weigh: there no con may be left.
 */
export function prevails(standard: Exclude<Standard, 'dialectical-validity'>, pro: number, con: number): boolean {
  if (pro <= con || standard === 'preponderance') return pro > con;
  return pro - con > 0.5 && (standard === 'clear' || con < 0.3);
}

const none: readonly never[] = [];
