import { Role, type Framework, type Status } from './framework.js';
import type { Encoding } from './encoding.js';
import { groundedValues } from './grounded.js';
import { TooLarge } from './too-large.js';
import { accepted, statusesOf, undecided, type Values } from './values.js';

export const positionSemantics = ['complete', 'preferred', 'stable', 'semi-stable'] as const;

/** Which positions count; docs/verdicts.md has their definitions. */
export type PositionSemantics = (typeof positionSemantics)[number];

/** A position: what each node is in it. */
export type Position = readonly Status[];

/** The positions that were found. */
export interface Positions {
  readonly found: readonly Position[];
  /** `all`: there are no others. Else there may be: the caller's patience or the solver's memory came to an end. */
  readonly ended: 'all' | 'stopped' | 'too-large';
}

/**
 * Finds the positions of a framework. `goOn` is asked now and then, with those found so far; `false` ends the search, a
 * `goOn` that waits lets other work in between.
 */
export type PositionSearch = (framework: Framework, semantics: PositionSemantics, goOn: GoOn) => Promise<Positions>;

export type GoOn = (found: readonly Position[]) => boolean | Promise<boolean>;

/** Open nodes up to which no call of the solver takes long. */
const mostOpen = 200;

/**
 * Searches here. A call of the solver cannot be interrupted, so a framework on which one might take long counts as too
 * large; whoever can end the search from without sets `isInterruptible`. The solver is loaded when it is first needed.
 */
export async function positions(
  framework: Framework, semantics: PositionSemantics, goOn: GoOn, isInterruptible = false,
): Promise<Positions> {
  const found: Position[] = [];
  try {
    for await (const position of search(framework, semantics, isInterruptible ? Infinity : mostOpen)) {
      if (position) found.push(statusesOf(framework, position));
      if (!(await goOn(found))) return { found, ended: 'stopped' };
    }
    return { found, ended: 'all' };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    return { found, ended: 'too-large' };
  }
}

/** Finds one position after the other; yields `undefined` after a step that has found none. */
async function* search(framework: Framework, semantics: PositionSemantics, most: number): AsyncGenerator<Values | undefined> {
  const base = groundedValues(framework);
  if (base.every((value) => value !== undecided)) {
    yield base;
    return;
  }
  if (base.filter((value) => value === undecided).length > most) throw new TooLarge();
  const [{ default: logic }, { Encoding }] = await Promise.all([import('logic-solver'), import('./encoding.js')]);
  const encoding = new Encoding(framework, base, logic);
  yield undefined;
  switch (semantics) {
    case 'complete':
      for (let position = encoding.solve(); position; position = encoding.solve()) {
        encoding.require(encoding.differsFrom(position));
        yield position;
      }
      return;
    case 'stable':
      for (const node of encoding.nodes) encoding.require(encoding.decided(node));
      for (let position = encoding.solve(); position; position = encoding.solve()) {
        encoding.require(encoding.differsFrom(position));
        yield isFounded(framework, position) ? position : undefined;
      }
      return;
    case 'preferred':
      for (let position = encoding.solve(); position; position = encoding.solve()) {
        const largest = yield* grow(encoding, position, (held) => encoding.agreesWith(held));
        encoding.require(encoding.notBelow(largest));
        yield largest;
      }
      return;
    case 'semi-stable':
      for (let position = encoding.solve(); position; position = encoding.solve()) {
        const largest = yield* grow(encoding, position, (held) => encoding.decidesAllOf(held));
        encoding.require(encoding.differsFrom(largest));
        encoding.require([...encoding.decidesMoreThan(largest), encoding.conjunction(encoding.decidesAllOf(largest))]);
        yield largest;
      }
  }
}

/** Decides more nodes of a position for as long as the solver can, keeping what `keeps` says of it. */
function* grow(
  encoding: Encoding, start: Values, keeps: (position: Values) => readonly number[],
): Generator<undefined, Values> {
  let position = start;
  for (;;) {
    const larger = encoding.solveAssuming(keeps(position), encoding.decidesMoreThan(position));
    if (larger === undefined) return position;
    position = larger;
    yield undefined;
  }
}

/**
 * Whether what a position accepts is supported by something that does not rest on itself (the reduct of Brewka et al.
 * 2013, in which a contested claim stands as soon as something stands for it). Linear.
 */
function isFounded({ terms, inputs, roles, starts }: Framework, position: Values): boolean {
  const usersOf = new Map<number, number[]>();
  const missing = new Int32Array(position.length);
  const founded = new Uint8Array(position.length);
  const waiting: number[] = [];
  const found = (node: number) => {
    if (founded[node] === 1 || missing[node]! > 0) return;
    founded[node] = 1;
    waiting.push(node);
  };
  for (let node = 0; node < position.length; node++) {
    if (position[node] !== accepted) continue;
    const { fixed, ownGround } = terms[node]!;
    // What has no ground of its own waits for one of its pros as for a premise.
    if (!ownGround && fixed === undefined) missing[node]!++;
    for (let at = starts[node]!; at < starts[node + 1]!; at++) {
      if (roles[at] === Role.Premise) missing[node]!++;
      else if (roles[at] !== Role.Pro || ownGround) continue;
      const users = usersOf.get(inputs[at]!);
      if (users) users.push(at);
      else usersOf.set(inputs[at]!, [at]);
    }
  }
  const isSupported = new Uint8Array(position.length);
  const nodeOf = new Uint32Array(inputs.length);
  for (let node = 0; node < position.length; node++) nodeOf.fill(node, starts[node], starts[node + 1]);
  for (let node = 0; node < position.length; node++) if (position[node] === accepted) found(node);
  for (let at = 0; at < waiting.length; at++) {
    for (const input of usersOf.get(waiting[at]!) ?? []) {
      const user = nodeOf[input]!;
      if (roles[input] === Role.Premise) missing[user]!--;
      else if (isSupported[user] === 0) {
        isSupported[user] = 1;
        missing[user]!--;
      }
      found(user);
    }
  }
  return position.every((value, node) => value !== accepted || founded[node] === 1);
}
