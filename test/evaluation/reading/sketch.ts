/** A map as a plain structure, to be written as a text and to be judged from docs/verdicts.md, without our model between. */
export interface Sketch {
  readonly burden: 'none' | 'cited' | 'assumption';
  readonly standard: Standard;
  readonly accrue: boolean;
  readonly claims: ReadonlyMap<string, Item>;
  readonly arguments: ReadonlyMap<string, Item>;
  readonly lines: readonly Line[];
  /** `_` lines below the definition of an argument, and below a claim by itself. */
  readonly undercuts: readonly { readonly at: Name; readonly from: Name }[];
}

export type Standard = 'dialectical-validity' | 'preponderance' | 'clear' | 'beyond-doubt';

/** `[A]` or `<A>`. */
export type Name = string;

export interface Item {
  readonly isAssumption: boolean;
  readonly isThesis: boolean;
  readonly isCited: boolean;
  readonly weight?: number | undefined;
  readonly standard?: Standard | undefined;
  readonly accrue?: boolean | undefined;
  /** Those of an argument. */
  readonly premises: readonly Name[];
}

export interface Line {
  readonly sigil: '+' | '-' | '><';
  readonly from: Name;
  readonly to: Name;
  readonly weight?: number | undefined;
  readonly undercuts: readonly Undercut[];
}

export interface Undercut {
  readonly from: Name;
  readonly undercuts: readonly Undercut[];
}

/** A random structure of a few claims and arguments; `random` gives numbers from 0 to 1. */
export function sketch(random: () => number): Sketch {
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const oneOf = <T>(...items: readonly T[]) => items[upTo(items.length - 1)]!;
  const chance = (share: number) => random() < share;
  const standards = ['preponderance', 'clear', 'beyond-doubt', 'dialectical-validity'] as const;
  const weight = () => (chance(0.2) ? oneOf(0.2, 0.5, 0.8, 1) : undefined);
  const item = (premises: readonly Name[] = []): Item => ({
    isAssumption: premises.length === 0 && chance(0.1), isThesis: chance(0.1), isCited: premises.length === 0 && chance(0.25), weight: weight(),
    standard: chance(0.2) ? oneOf(...standards) : undefined, accrue: chance(0.1) ? chance(0.5) : undefined, premises,
  });
  const claimNames = Array.from({ length: 3 + upTo(4) }, (_, at) => `[C${at}]`);
  const claims = new Map(claimNames.map((name) => [name, item()]));
  const all = new Map(Array.from({ length: upTo(3) }, (_, at) =>
    [`<A${at}>`, item(chance(0.7) ? [...new Set([oneOf(...claimNames), oneOf(...claimNames)])] : [])] as const));
  const names = [...claimNames, ...all.keys()];
  const undercuts = (depth: number): readonly Undercut[] =>
    (depth < 3 && chance(0.25) ? [{ from: oneOf(...names), undercuts: undercuts(depth + 1) }] : []);
  const lines = Array.from({ length: 2 + upTo(8) }, (): Line => {
    const sigil = oneOf('+', '+', '+', '-', '-', '><');
    if (sigil === '><') return { sigil, from: oneOf(...claimNames), to: oneOf(...claimNames), undercuts: [] };
    return { sigil, from: oneOf(...names), to: oneOf(...names), weight: oneOf(undefined, undefined, 0.2, 0.4, 0.7, 0.95, 0), undercuts: undercuts(0) };
  }).filter(({ sigil, from, to }) => sigil !== '><' || from !== to);
  return {
    burden: oneOf('none', 'none', 'cited', 'assumption'), standard: chance(0.5) ? 'dialectical-validity' : oneOf(...standards), accrue: chance(0.2),
    claims, arguments: all, lines, undercuts: Array.from({ length: upTo(2) }, () => ({ at: oneOf(...names), from: oneOf(...names) })),
  };
}

/** The text of a sketch. */
export function textOf({ burden, standard, accrue, claims, arguments: all, lines, undercuts }: Sketch): string {
  const data = ({ weight, standard: own, accrue: together }: Pick<Item, 'weight' | 'standard' | 'accrue'>) => {
    const entries = Object.entries({ weight, standard: own, accrue: together }).filter(([, value]) => value !== undefined);
    return entries.length === 0 ? '' : `{${entries.map(([key, value]) => `${key}: ${value}`).join(', ')}} `;
  };
  const defined = [...claims, ...all].map(([name, item]) => [
    `${name}: Says something.${item.isCited ? ' [@key]' : ''}${item.isAssumption ? ' #assumption' : ''}${item.isThesis ? ' #thesis' : ''} ${data(item)}`.trimEnd(),
    ...item.premises.map((premise) => `  & ${premise}`),
  ].join('\n'));
  const cut = (each: Undercut, depth: number): string => [`${' '.repeat(depth)}_ ${each.from}`, ...each.undercuts.map((one) => cut(one, depth + 2))].join('\n');
  const related = lines.map(({ sigil, from, to, weight, undercuts: below }) =>
    [to, `  ${sigil} ${data({ weight })}${from}`, ...below.map((each) => cut(each, 4))].join('\n'));
  const loose = undercuts.map(({ at, from }) => `${at}\n  _ ${from}`);
  return [`===\nevaluation: {burden: ${burden}, standard: ${standard}, accrue: ${accrue}}\n===`, ...defined, ...related, ...loose, ''].join('\n\n');
}
