import { primaryLanguage } from '../base/language.js';
import hyphenopoly from 'hyphenopoly';
import type { MapGraph } from './graph.js';

/** Gives the patterns of a language (`de.wasm`). Rejects if there are none. */
export type ReadPatterns = (file: string) => Promise<Uint8Array>;

/** Words with fewer letters fit into any line, and into most cards of a map that is seen from afar. */
const SHORT = 8;
/** The library takes no longer ones. */
const LONGEST = 61;
const WORDS = new RegExp(`[\\p{L}\\p{M}]{${SHORT},}`, 'gu');
/** What is longer is no word. */
const MOST = 120;

/** What is meant by languages that are written in several ways, or have their patterns in common with another. */
const VARIANTS: Readonly<Record<string, string>> = { en: 'en-us', sr: 'sh-cyrl', sh: 'sh-latn', el: 'el-monoton', mn: 'mn-cyrl', zh: 'zh-latn-pinyin', nb: 'no', nn: 'no' };

/**
 * `graph` with the places at which its long words may be parted, by the patterns of its language. Without long words, or
 * without patterns for the language, it stays as it is. A graph that tells no language is taken for English.
 */
export async function withHyphens(graph: MapGraph, read: ReadPatterns): Promise<MapGraph> {
  const words = longWords(graph);
  if (words.size === 0) return graph;
  const hyphenate = await hyphenatorFor(graph.lang ?? 'en', read);
  if (hyphenate === undefined) return graph;
  const hyphens = [...words].map((word) => partsOf(word, hyphenate)).filter((parts) => parts.length > 1);
  return { ...graph, hyphens };
}

/** The parts of a word. One that is too long for the library is parted in its beginning and in its end. */
function partsOf(word: string, hyphenate: Hyphenate): readonly string[] {
  if (word.length <= LONGEST) return hyphenate(word).split(SOFT_HYPHEN);
  const middle = Math.floor(word.length / 2);
  const [first, second] = [hyphenate(word.slice(0, middle)), hyphenate(word.slice(middle))].map((half) => half.split(SOFT_HYPHEN));
  // Where it was cut it may not be parted.
  return [...first!.slice(0, -1), first!.at(-1)! + second![0]!, ...second!.slice(1)];
}

const SOFT_HYPHEN = '\u00ad';

function longWords({ nodes }: MapGraph): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { title, text, tags } of nodes) {
    for (const each of [title ?? '', text, ...tags]) for (const [word] of each.matchAll(WORDS)) {
      if (word.length <= MOST) words.add(word);
    }
  }
  return words;
}

type Hyphenate = (word: string) => string;
const hyphenators = new Map<string, Promise<Hyphenate | undefined>>();

function hyphenatorFor(lang: string, read: ReadPatterns): Promise<Hyphenate | undefined> {
  const whole = lang.toLowerCase();
  const first = primaryLanguage(lang);
  const candidates = [VARIANTS[whole] ?? whole, VARIANTS[first] ?? first].filter((name) => /^[a-z]+(-[a-z]+)*$/.test(name));
  const key = candidates.join(' ');
  let found = hyphenators.get(key);
  if (found === undefined) hyphenators.set(key, found = firstOf([...new Set(candidates)], read));
  return found;
}

async function firstOf(names: readonly string[], read: ReadPatterns): Promise<Hyphenate | undefined> {
  for (const name of names) {
    const patterns = await read(`${name}.wasm`).catch(() => undefined);
    if (patterns === undefined) continue;
    return hyphenopoly.config({ require: [name], hyphen: SOFT_HYPHEN, loader: () => Promise.resolve(patterns) }).get(name);
  }
  return undefined;
}
