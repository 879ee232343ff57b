import type { DataValues } from '../../model/model.js';
import type { Step } from '../step-graph.js';

/** Schemes by which each premise counts by itself: such an argument is several in a map, whose data says `{cumulative: a1}`. */
const apart = ['convergent', 'cumulative'] as const;

export interface Joined {
  readonly scheme: typeof apart[number];
  readonly parts: readonly Step[];
  /** The weight that the argument has whatever its scheme. */
  readonly weight: number | undefined;
}

/**
 * Finds the steps that were one argument of Carneades and can be it again, by the id of each step. `cutterOf` tells by what a step is
 * cut: the same for all parts, or `undefined` where one argument could not say it. Linear.
 */
export function joinedSteps(steps: readonly Step[], cutterOf: (step: Step) => string | undefined): ReadonlyMap<string, Joined> {
  const repeated = new Set(steps.flatMap(({ id, repeats }) => (repeats === undefined ? [] : [id, repeats])));
  const groups = new Map<string, Step[]>();
  for (const step of steps) {
    const origin = originOf(step);
    if (origin === undefined || repeated.has(step.id)) continue;
    const key = JSON.stringify([origin, step.type, step.to]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [step]);
    else group.push(step);
  }
  return new Map([...groups.values()].flatMap((parts) => {
    const joined = joinedOf(parts, cutterOf);
    return joined === undefined ? [] : parts.map(({ id }) => [id, joined] as const);
  }));
}

function joinedOf(parts: readonly Step[], cutterOf: (step: Step) => string | undefined): Joined | undefined {
  const [scheme] = originOf(parts[0]!)!;
  const singles = parts.filter(({ from }) => from.length === 1);
  const together = parts.filter(({ from }) => from.length > 1);
  const premises = new Set(singles.flatMap(({ from }) => from));
  const weights = new Set(singles.map(weightOf));
  const cutters = new Set(parts.map(cutterOf));
  if (premises.size < 2 || premises.size !== singles.length || together.length > 1 || weights.size > 1 || cutters.size > 1 || cutters.has(undefined)) return undefined;
  const [weight] = weights;
  if (together.length === 0) return { scheme, parts, weight };
  // With rivals, all premises of a cumulative argument together weigh most, and each its share.
  const [{ from }] = together as [Step];
  const isWhole = from.length === premises.size && from.every((premise) => premises.has(premise)) && weightOf(together[0]!) === 1;
  return isWhole && weight === shareOf(premises.size) ? { scheme, parts, weight: undefined } : undefined;
}

/** What one of so many premises weighs. */
export function shareOf(premises: number): number {
  return Math.round(100 / premises) / 100;
}

/** The scheme of the argument that a step was a part of, and what the file called that. */
function originOf(step: Step): readonly [scheme: typeof apart[number], argument: string] | undefined {
  const data = dataOf(step);
  const scheme = apart.find((name) => data[name] !== undefined);
  return scheme === undefined ? undefined : [scheme, String(data[scheme])];
}

function weightOf(step: Step): number | undefined {
  const { weight } = dataOf(step);
  return typeof weight === 'number' ? weight : undefined;
}

function dataOf({ argument, data }: Step): DataValues {
  return { ...argument?.data, ...data };
}
