import { isFounded } from './founded.js';
import type { Framework, Status } from './framework.js';
import type { Encoding } from './encoding.js';
import { groundedValues } from './grounded.js';
import type { PositionSemantics } from './semantics.js';
import { TooLarge } from './too-large.js';
import { statusesOf, undecided, type Values } from './values.js';

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
  const [{ default: logic }, { Encoding }, { searchByComponent }] = await Promise.all([import('logic-solver'), import('./encoding.js'), import('./by-component.js')]);
  // What a stage accepts need not hold what the grounded interpretation decides.
  const encoding = semantics === 'stage' ? new Encoding(framework, new Uint8Array(base.length), logic, true)
    : new Encoding(framework, base, logic);
  yield undefined;
  switch (semantics) {
    case 'ideal': case 'eager': {
      const others: Values[] = [];
      for await (const position of search(framework, semantics === 'ideal' ? 'preferred' : 'semi-stable', most)) {
        if (position) others.push(position);
        yield undefined;
      }
      encoding.stayWithin(base.map((_, node) => (others.every((each) => each[node] === others[0]![node]) ? others[0]![node]! : undecided)));
      yield yield* grow(encoding, encoding.solve()!, (held) => encoding.agreesWith(held));
      return;
    }
    case 'complete': yield* searchByComponent(framework, encoding, base, 'all'); return;
    case 'preferred': yield* searchByComponent(framework, encoding, base, 'largest'); return;
    case 'stable':
      for (const node of encoding.nodes) encoding.require(encoding.decided(node));
      for (const position of searchByComponent(framework, encoding, base, 'decided')) {
        yield position && isFounded(framework, position) ? position : undefined;
      }
      return;
    case 'semi-stable': case 'stage':
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
