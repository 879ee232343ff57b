import type { Value } from '../value.js';
import type { ArgumentScheme, basicSchemes, CarneadesArgument, CarneadesGraph } from './graph.js';

/** How an argument weighs by its scheme. */
export interface Weighing {
  /** Its premises count together, each one alone, or each for its share. */
  readonly kind: 'together' | 'each' | 'partly';
  /** `undefined`: as much as any argument. */
  readonly weight: number | undefined;
  /** The basic scheme that says so, unless it is the usual one. */
  readonly by?: Exclude<typeof basicSchemes[number], 'linked'>;
}

/**
 * How arguments weigh, by the functions of Carneades 4: linked and constant ones as they are, convergent ones by each premise,
 * cumulative ones by the share of their premises, factorized ones by how many premises they have among those of the issue,
 * preferences by their rank.
 */
export function weightsOf(graph: CarneadesGraph): ReadonlyMap<string, Weighing> {
  const issueOf = new Map(graph.issues.flatMap((issue) => issue.positions.map((position) => [position, issue] as const)));
  const rivals = new Map(graph.issues.map((issue) => {
    const positions = new Set(issue.positions);
    return [issue, [...graph.arguments.values()].filter(({ conclusion }) => positions.has(conclusion))];
  }));
  const weights = new Map<string, Weighing>();
  for (const argument of graph.arguments.values()) {
    const issue = issueOf.get(argument.conclusion);
    const byScheme = weigh(argument, issue === undefined ? [argument] : rivals.get(issue)!, issue !== undefined, graph);
    weights.set(argument.id, typeof argument.weight === 'number' ? { ...byScheme, weight: argument.weight } : byScheme);
  }
  // Beside others that weigh something, one that weighs as much as it can has to say so.
  for (const all of rivals.values()) {
    if (!all.some(({ id }) => (weights.get(id)!.weight ?? 1) < 1 || weights.get(id)!.kind === 'partly')) continue;
    for (const { id } of all) weights.set(id, { ...weights.get(id)!, weight: weights.get(id)!.weight ?? 1 });
  }
  return weights;
}

function weigh(argument: CarneadesArgument, rivals: readonly CarneadesArgument[], isIssue: boolean, graph: CarneadesGraph): Weighing {
  const scheme = graph.schemes.get(argument.scheme ?? 'linked');
  const definition = definitionOf(scheme, graph);
  const name = typeof definition === 'string' ? definition : undefined;
  if (name === 'convergent') return { kind: 'each', weight: undefined, by: name };
  // Where nothing rivals it, any premise is enough.
  if (name === 'cumulative') return { kind: isIssue && rivals.some(({ conclusion }) => conclusion !== argument.conclusion) ? 'partly' : 'each', weight: undefined, by: name };
  if (name === 'factorized') {
    const all = new Set(rivals.flatMap(({ premises }) => premises));
    return { kind: 'together', weight: isIssue ? rounded(argument.premises.length / all.size) : undefined, by: name };
  }
  if (typeof definition === 'object' && definition.get('constant').isThere) {
    const constant = definition.get('constant').number();
    return { kind: 'together', weight: constant === undefined ? undefined : Math.min(Math.max(constant, 0), 1) };
  }
  if (typeof definition === 'object' && definition.get('preference').isThere) {
    return { kind: 'together', weight: rankOf(argument, rivals, definition.get('preference'), graph) };
  }
  return { kind: 'together', weight: undefined };
}

/** The name of a basic function, or what defines another one. */
function definitionOf(scheme: ArgumentScheme | undefined, { weighing }: CarneadesGraph): string | Value {
  if (scheme === undefined || scheme.isBasic) return scheme?.id ?? 'linked';
  if (scheme.weight === undefined) return 'linked';
  if (scheme.weight.isObject) return scheme.weight;
  const name = scheme.weight.text()!;
  const own = weighing.get(name);
  return own.isObject ? own : own.text() ?? name;
}

/** The share of the rivals that an argument is preferred to or level with, by the properties of their schemes. */
function rankOf(argument: CarneadesArgument, rivals: readonly CarneadesArgument[], preference: Value, graph: CarneadesGraph): number {
  const orders = preference.oneOrMore().map((each) => ({ property: each.get('property').text() ?? '', order: each.get('order') }));
  const valueOf = ({ scheme }: CarneadesArgument, property: string) => {
    const raw = graph.schemes.get(scheme ?? '')?.meta.get(property).take();
    return raw === undefined || raw === null ? '' : String(raw);
  };
  const compare = (a: CarneadesArgument, b: CarneadesArgument): number => {
    for (const { property, order } of orders) {
      const [x, y] = [valueOf(a, property), valueOf(b, property)];
      if (x === y) continue;
      if (order.isList) {
        const values = order.items().map((each) => String(each.take()));
        return values.indexOf(x) - values.indexOf(y);
      }
      // Any other order counts as ascending, and is told.
      return (order.is('ascending') || !order.is('descending') ? 1 : -1) * (x < y ? -1 : 1);
    }
    return 0;
  };
  return rounded(rivals.filter((other) => compare(argument, other) >= 0).length / rivals.length);
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}
