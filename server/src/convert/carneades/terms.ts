/** The parts of a term `likes(joe,father(ann))`: its functor and its arguments. */
function partsOf(term: string): { readonly functor: string; readonly values: readonly string[] } {
  const open = term.indexOf('(');
  if (open < 0 || !term.endsWith(')')) return { functor: term, values: [] };
  const values: string[] = [];
  let depth = 0;
  let start = open + 1;
  for (let at = start; at < term.length; at++) {
    if (term[at] === '(') depth++;
    else if (depth === 0 && (term[at] === ',' || at === term.length - 1)) {
      values.push(term.slice(start, at).trim());
      start = at + 1;
    } else if (term[at] === ')') depth--;
  }
  return { functor: term.slice(0, open), values };
}

/** Deeper terms are left as they are written. */
const deepest = 12;

/** A term in the words that the language of a graph has for its predicate (`expert/2: "%s is an expert in %s."`), else as it is written. */
export function spoken(term: string, language: (predicate: string) => string | undefined, depth = 0): string {
  if (depth > deepest) return term;
  const isDenied = term.startsWith('¬');
  const { functor, values } = partsOf(isDenied ? term.slice(1) : term);
  const format = language(`${functor}/${values.length}`);
  if (format === undefined) return depth === 0 || values.length > 0 ? term : term.replaceAll('_', ' ');
  let next = 0;
  const words = format.replace(/%[svdq]/g, () => {
    const value = values[next++] ?? '';
    return spoken(value, language, depth + 1).replace(/\.$/, '');
  });
  return isDenied ? `It is not the case that ${words.charAt(0).toLowerCase()}${words.slice(1)}` : words;
}

export type Bindings = ReadonlyMap<string, string>;

const isVariable = (term: string) => /^\p{Lu}\w*$/u.test(term);

/** What each variable of a pattern such as `price(O,P1)` stands for in a term; `undefined` if the term does not match. */
export function match(pattern: string, term: string): Bindings | undefined {
  const bound = new Map<string, string>();
  const fits = (pattern: string, term: string, depth: number): boolean => {
    if (isVariable(pattern)) {
      if (!bound.has(pattern)) bound.set(pattern, term);
      return bound.get(pattern) === term;
    }
    if (depth > deepest) return pattern === term;
    if (pattern.startsWith('¬')) return term.startsWith('¬') && fits(pattern.slice(1), term.slice(1), depth + 1);
    const [expected, found] = [partsOf(pattern), partsOf(term)];
    return expected.functor === found.functor && expected.values.length === found.values.length
      && expected.values.every((value, at) => fits(value, found.values[at]!, depth + 1));
  };
  return fits(pattern, term, 0) ? bound : undefined;
}

/** The variables of a pattern, as `match` binds them. */
export function variablesOf(pattern: string): ReadonlySet<string> {
  return new Set(match(pattern, pattern)?.keys());
}
