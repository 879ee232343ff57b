/** What a pattern may hold besides `*`, `?`, `**` and `[…]`. */
export interface PatternSyntax {
  /** `{a,b}`. Without, braces are like all other characters. */
  readonly braces?: boolean;
  /** `\` takes the next character as it is. Without, it is like all other characters. */
  readonly escapes?: boolean;
}

/** Whether a path, with `/` between folders, matches. */
export type PathTest = (path: string) => boolean;

/**
 * Compiles a pattern for paths: `*` and `?` stand for characters of one name, `**` as a whole name for any folders, `[a-z]`
 * for one of some characters, `[!a-z]` and `[^a-z]` for one that is none of them. `undefined` where a bracket has no
 * other half.
 *
 * A test takes at most the length of the path times that of the pattern: all ways to read the pattern are followed at
 * once (Thompson, "Regular expression search algorithm", 1968). Regular expressions as the engine has them try one after
 * the other, which for `*a*a*a*b` takes time without end.
 */
export function compilePattern(pattern: string, syntax: PatternSyntax = {}): PathTest | undefined {
  const parts = new Reader(pattern, syntax).read();
  if (parts === undefined) return undefined;
  const ending = literalEnd(parts);
  if (parts.every(({ kind }) => kind === 'character')) return (path) => path === ending;
  const start = link(parts, end);
  // Most paths end otherwise, which is seen at once.
  return (path) => path.endsWith(ending) && runs(start, path);
}

/** What a pattern is made of. */
type Part =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean }
  | { readonly kind: 'name' }
  | { readonly kind: 'folders' }
  | { readonly kind: 'either'; readonly ways: readonly (readonly Part[])[] };

const inName = (character: string) => character !== '/';

class Reader {
  readonly #characters: readonly string[];
  readonly #syntax: PatternSyntax;
  #at = 0;

  constructor(pattern: string, syntax: PatternSyntax) {
    this.#characters = [...pattern];
    this.#syntax = syntax;
  }

  /** All parts; `undefined` where a bracket has no other half. */
  read(): readonly Part[] | undefined {
    const parts = this.#sequence(false);
    return this.#at === this.#characters.length ? parts : undefined;
  }

  /** Up to the end; of a sequence between braces to its comma or to the brace. */
  #sequence(isInBraces: boolean): readonly Part[] | undefined {
    const parts: Part[] = [];
    for (; this.#at < this.#characters.length; this.#at++) {
      const character = this.#characters[this.#at]!;
      if (this.#syntax.braces && (character === '}' || (isInBraces && character === ','))) return parts;
      const part = this.#part(character);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return isInBraces ? undefined : parts;
  }

  /** The part that begins here; afterwards the place is that of its last character. */
  #part(character: string): Part | undefined {
    switch (character) {
      case '*': return this.#stars();
      case '?': return { kind: 'one', accepts: inName };
      case '[': return this.#set();
      case ']': return this.#syntax.escapes ? { kind: 'character', character } : undefined;
      case '{': return this.#syntax.braces ? this.#either() : { kind: 'character', character };
      case '\\': {
        if (!this.#syntax.escapes) return { kind: 'character', character };
        const next = this.#characters[++this.#at];
        return next === undefined ? undefined : { kind: 'character', character: next };
      }
      default: return { kind: 'character', character };
    }
  }

  #stars(): Part {
    const before = this.#characters[this.#at - 1];
    const start = this.#at;
    while (this.#characters[this.#at + 1] === '*') this.#at++;
    const after = this.#characters[this.#at + 1];
    const bounds = this.#syntax.braces ? [undefined, '/', '{', '}', ','] : [undefined, '/'];
    return { kind: this.#at > start && bounds.includes(before) && bounds.includes(after) ? 'folders' : 'name' };
  }

  #set(): Part | undefined {
    const isNegated = /[!^]/.test(this.#characters[this.#at + 1] ?? '');
    if (isNegated) this.#at++;
    const ranges: (readonly [string, string])[] = [];
    for (let next = this.#inSet(); next !== undefined; next = this.#inSet()) {
      const character = this.#characters[this.#at]!;
      // Right after `[` it is a character of the set.
      if (!next.isEscaped && character === ']' && ranges.length > 0) {
        return { kind: 'one', accepts: (each) => inName(each) && ranges.some(([from, to]) => from <= each && each <= to) !== isNegated };
      }
      const [dash, last] = this.#characters.slice(this.#at + 1, this.#at + 3);
      const isRange = dash === '-' && last !== undefined && last !== ']';
      if (isRange) this.#at++;
      ranges.push([character, isRange && this.#inSet() ? this.#characters[this.#at]! : character]);
    }
    return undefined;
  }

  /** Goes on to the next character within `[…]`; `undefined` where there is none. */
  #inSet(): { readonly isEscaped: boolean } | undefined {
    this.#at++;
    const isEscaped = this.#syntax.escapes === true && this.#characters[this.#at] === '\\';
    if (isEscaped) this.#at++;
    return this.#at < this.#characters.length ? { isEscaped } : undefined;
  }

  #either(): Part | undefined {
    const ways: (readonly Part[])[] = [];
    do {
      this.#at++;
      const way = this.#sequence(true);
      if (way === undefined) return undefined;
      ways.push(way);
    } while (this.#characters[this.#at] === ',');
    return { kind: 'either', ways };
  }
}

/** What everything that matches ends with. */
function literalEnd(parts: readonly Part[]): string {
  const last = parts.findLastIndex(({ kind }) => kind !== 'character');
  const ending = parts.slice(last + 1).map((part) => (part.kind === 'character' ? part.character : '')).join('');
  // Where there are no folders there is no `/` after them.
  return last === -1 ? ending : ending.replace(/^\//, '');
}

/** What may come next in a path. `seen` is when a run came to it last. */
type State = { seen: number } & (
  | { readonly kind: 'end' }
  | { readonly kind: 'one'; readonly accepts: (character: string) => boolean; readonly next: State }
  /** Any of these. */
  | { readonly kind: 'any'; readonly ways: State[] }
);

const end: State = { kind: 'end', seen: 0 };
const isSlash = (character: string) => character === '/';
const isAny = () => true;

/** The states of `parts` with `next` after them; made from after. */
function link(parts: readonly Part[], next: State): State {
  return parts.reduceRight((behind: State, part): State => {
    switch (part.kind) {
      case 'character': {
        const { character } = part;
        return one(character === '/' ? isSlash : (each) => each === character, behind);
      }
      case 'one': return one(part.accepts, behind);
      case 'name': return repeat(inName, behind);
      // No folder at all is one of the ways, and then there is no `/` either.
      case 'folders': return behind.kind === 'one' && behind.accepts === isSlash
        ? any([behind.next, repeat(isAny, behind)]) : repeat(isAny, behind);
      case 'either': return any(part.ways.map((way) => link(way, behind)));
    }
  }, next);
}

function one(accepts: (character: string) => boolean, next: State): State {
  return { kind: 'one', accepts, next, seen: 0 };
}

function any(ways: State[]): State {
  return { kind: 'any', ways, seen: 0 };
}

function repeat(accepts: (character: string) => boolean, next: State): State {
  const ways = [next];
  const loop = any(ways);
  ways.push(one(accepts, loop));
  return loop;
}

/** Rises with every step of every run. */
let now = 0;

function runs(start: State, path: string): boolean {
  now++;
  let states: State[] = [];
  reach(start, states);
  for (const character of path) {
    now++;
    const next: State[] = [];
    for (const state of states) if (state.kind === 'one' && state.accepts(character)) reach(state.next, next);
    if (next.length === 0) return false;
    states = next;
  }
  return states.includes(end);
}

/** Adds to `states` those that are reached from `from` without a character, and were not before in this step. */
function reach(from: State, states: State[]): void {
  const open = [from];
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (state.seen === now) continue;
    state.seen = now;
    if (state.kind === 'any') open.push(...state.ways);
    else states.push(state);
  }
}
