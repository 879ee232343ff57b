import { parse } from 'yaml';

/** An argument graph of Carneades 4, as far as these tests read it. */
interface ArgumentGraph {
  readonly statements?: Readonly<Record<string, string | { readonly assumed?: boolean }>>;
  readonly assumptions?: readonly string[];
  readonly issues?: Readonly<Record<string, { readonly positions: readonly string[] }>>;
  readonly argument_schemes?: readonly { readonly id: string; readonly weight?: { readonly constant?: number } }[];
  readonly arguments?: Readonly<Record<string, GraphArgument>>;
  readonly tests?: Labels;
}

interface GraphArgument {
  readonly conclusion: string;
  readonly premises?: readonly string[] | Readonly<Record<string, string>>;
  readonly undercutter?: string;
  readonly scheme?: string;
}

/** The labels that a file expects of its statements. */
export type Labels = Readonly<Partial<Record<'in' | 'out' | 'undecided', readonly string[]>>>;

/** A file of Carneades as a map, and the labels that it expects; `undefined` if it expects none. */
export function readCarneades(yaml: string): { readonly text: string; readonly labels: Labels } | undefined {
  const graph = parse(yaml) as ArgumentGraph;
  if (graph.tests === undefined) return undefined;
  const assumed = new Set(graph.assumptions);
  const lines = ['===', 'evaluation: {burden: assumption, standard: preponderance}', '==='];
  for (const [id, statement] of Object.entries(graph.statements ?? {})) {
    const isAssumed = assumed.has(id) || (typeof statement === 'object' && statement.assumed === true);
    lines.push('', `[${id}]${isAssumed ? ' #assumption' : ''}`);
  }
  for (const { positions } of Object.values(graph.issues ?? {})) {
    positions.forEach((one, at) => positions.slice(at + 1).forEach((other) => lines.push('', `[${one}]`, `  >< [${other}]`)));
  }
  for (const [id, argument] of Object.entries(graph.arguments ?? {})) {
    // Convergent premises are arguments of their own.
    const groups = argument.scheme === 'convergent' ? premisesOf(argument).map((premise) => [premise]) : [premisesOf(argument)];
    groups.forEach((premises, at) => {
      const weight = weightOf(graph, argument);
      lines.push('', `[${argument.conclusion}]`, `  + <${id}.${at}>${premises.length === 0 ? ' #assumption' : ''}${weight === undefined ? '' : ` {weight: ${weight}}`}`);
      lines.push(...premises.map((premise) => `    & [${premise}]`));
      if (argument.undercutter !== undefined) lines.push(`    _ [${argument.undercutter}]`);
    });
  }
  return { text: lines.join('\n'), labels: graph.tests };
}

function premisesOf({ premises = [] }: GraphArgument): readonly string[] {
  return Array.isArray(premises) ? premises as readonly string[] : Object.values(premises);
}

/** A factorized argument weighs the share of the issue's premises that it has; others what their scheme says. */
function weightOf({ issues = {}, arguments: all = {}, argument_schemes: schemes = [] }: ArgumentGraph, argument: GraphArgument): number | undefined {
  if (argument.scheme !== 'factorized') return schemes.find(({ id }) => id === argument.scheme)?.weight?.constant;
  const rivals = Object.values(issues).find(({ positions }) => positions.includes(argument.conclusion))?.positions ?? [argument.conclusion];
  const factors = new Set(Object.values(all).filter(({ conclusion }) => rivals.includes(conclusion)).flatMap(premisesOf));
  return premisesOf(argument).length / factors.size;
}
