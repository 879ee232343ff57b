import { components } from '../base/cycles.js';
import { conditionsOf, inputsOf, Role, type Condition, type Framework, type Link } from './framework.js';
import type { GradualSemantics } from './semantics.js';

/** How strong each node is, 0 to 1. */
export interface Strengths {
  /** `undefined` where a circle did not come to rest, and for what depends on it. */
  readonly values: readonly (number | undefined)[];
  readonly converged: boolean;
}

/** What attacks and supports a node, already scaled. */
interface Sides {
  readonly attackers: readonly number[];
  readonly supporters: readonly number[];
}

interface Gradual {
  /** The base score of a claim that is given none. */
  readonly base: number;
  /** The strength of a node with base score `w`. */
  readonly strength: (w: number, sides: Sides) => number;
}

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const without = (values: readonly number[]) => values.reduce((left, each) => left * (1 - each), 1);

const definitions: Readonly<Record<GradualSemantics, Gradual>> = {
  // Rago, Toni, Aurisicchio & Baroni 2016.
  'df-quad': {
    base: 0.5,
    strength(w, { attackers, supporters }) {
      const balance = without(attackers) - without(supporters);
      return balance > 0 ? w + (1 - w) * balance : w + w * balance;
    },
  },
  // Potyka 2018.
  'quadratic-energy': {
    base: 0.5,
    strength(w, { attackers, supporters }) {
      const energy = sum(supporters) - sum(attackers);
      const impact = energy ** 2 / (1 + energy ** 2);
      return energy > 0 ? w + (1 - w) * impact : w - w * impact;
    },
  },
  // Amgoud & Ben-Naim 2018.
  'euler': {
    base: 0.5,
    strength: (w, { attackers, supporters }) => 1 - (1 - w ** 2) / (1 + w * Math.exp(sum(supporters) - sum(attackers))),
  },
  // Besnard & Hunter 2001, with base scores as in Amgoud, Ben-Naim, Doder & Vesic 2017. It knows attacks alone.
  'h-categoriser': { base: 1, strength: (w, { attackers }) => w / (1 + sum(attackers)) },
};

/** Whether the semantics pays no attention to some of what there is in a framework: what supports a node. */
export function leavesOutSupport({ roles }: Framework, semantics: GradualSemantics): boolean {
  return semantics === 'h-categoriser' && roles.includes(Role.Pro);
}

/**
 * How far each round moves, see `strengths`. With too long a stride the rounds jump to and fro beside a point where the
 * differential equation rests, so shorter ones are tried before that is said to have no such point.
 */
const strides = [0.2, 0.1, 0.05, 0.02];
const tolerance = 1e-10;

/**
 * The strengths of a framework's nodes. Premises bound an argument: its base score is its weight times the strength of
 * its weakest premise. What depends on itself starts from its base score and moves, round by round, towards what its
 * condition asks for until it rests there (the differential equation of Potyka 2018, by Euler's method). If it has not
 * come to rest after `rounds` rounds of any stride, it has no strength. Linear where nothing depends on itself.
 */
export function strengths(framework: Framework, semantics: GradualSemantics, rounds = 10_000): Strengths {
  const { base, strength } = definitions[semantics];
  const conditions = conditionsOf(framework);
  const values = new Float64Array(conditions.length);
  const edges = conditions.map((_, node) => inputsOf(framework, node).map((to) => ({ to })));
  const baseOf = ({ premises, weight }: Condition) => premises.length === 0 ? weight ?? base
    : premises.reduce((weakest, node) => Math.min(weakest, values[node]!), 1) * (weight ?? 1);
  const scaled = (links: readonly Link[]) => links.map(({ node, factor }) => values[node]! * factor);
  const aim = (node: number): number => {
    const condition = conditions[node]!;
    if (condition.fixed !== undefined) return condition.fixed === 'accepted' ? 1 : condition.fixed === 'rejected' ? 0 : base;
    const undercutters = condition.undercutters.map((each) => values[each]!);
    return strength(baseOf(condition), {
      attackers: [...undercutters, ...scaled(condition.cons), ...scaled(condition.rivals)], supporters: scaled(condition.pros),
    });
  };
  let converged = true;
  for (const component of components(edges)) {
    const [first] = component as [number];
    if (edges[first]!.some(({ to }) => Number.isNaN(values[to]!))) {
      for (const node of component) values[node] = Number.NaN;
    } else if (component.length === 1 && !edges[first]!.some(({ to }) => to === first)) {
      values[first] = aim(first);
    } else if (component.some((node) => edges[node]!.some(({ to }) => Number.isNaN(values[to]!))) || !settle(component)) {
      converged = false;
      for (const node of component) values[node] = Number.NaN;
    }
  }
  return { values: Array.from(values, (value) => (Number.isNaN(value) ? undefined : value)), converged };

  function settle(component: readonly number[]): boolean {
    return strides.some((stride) => rests(component, stride));
  }

  function rests(component: readonly number[], stride: number): boolean {
    for (const node of component) values[node] = conditions[node]!.weight ?? base;
    for (let round = 0; round < rounds; round++) {
      const aims = component.map(aim);
      let distance = 0;
      component.forEach((node, at) => {
        const step = aims[at]! - values[node]!;
        distance = Math.max(distance, Math.abs(step));
        values[node]! += stride * step;
      });
      if (distance < tolerance) return true;
    }
    return false;
  }
}
