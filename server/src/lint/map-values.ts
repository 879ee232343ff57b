import { isRecord } from '../base/record.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import { displaySettings } from '../model/known-map-values.js';
import { invalidMessage, type KnownKeys, type KnownValue } from '../model/known-values.js';
import { didYouMean, suggester, type Suggester } from './did-you-mean.js';
import type { Violation } from './rule.js';

/** What the settings of the map and its story cannot be. What is no mapping is reported where it is read; keys directly below one are those of `knownSettings`. */
export function* wrongMapValues(frontMatter: FrontMatterSummary): Iterable<Violation> {
  for (const [key, what] of displaySettings) {
    const value = frontMatter.values[key];
    if (value !== undefined && value !== null && (what.below === undefined || isRecord(value))) yield* wrongAt(frontMatter, [key], value, what);
  }
}

function* wrongBelow(frontMatter: FrontMatterSummary, path: readonly string[], values: Readonly<Record<string, unknown>>, known: KnownKeys): Iterable<Violation> {
  let similar: Suggester | undefined;
  for (const [key, value] of Object.entries(values)) {
    const what = known.get(key);
    if (what !== undefined) yield* wrongAt(frontMatter, [...path, key], value, what);
    else if (path.length > 1 && path[0] === 'map') yield* unknownKey(frontMatter, path, key, (similar ??= suggester(() => known.keys()))(key), known);
  }
}

function* wrongAt(frontMatter: FrontMatterSummary, path: readonly string[], value: unknown, what: KnownValue): Iterable<Violation> {
  const { allows, values, choices = [], below, each } = what;
  const key = path.at(-1)!;
  if (!allows(value)) {
    const known: readonly string[] = choices;
    const written = frontMatter.textsAt(...path).find(({ text }) => !known.includes(text));
    const meant = written === undefined ? [] : suggester(() => known)(written.text);
    const place = (meant.length > 0 ? written!.place : undefined) ?? frontMatter.keysOf(...path.slice(0, -1)).get(key);
    if (place !== undefined) yield { place, meant, message: invalidMessage(key, value, values) + didYouMean(meant, (text) => `\`${text}\``) };
  } else if (isRecord(value)) {
    if (below !== undefined) yield* wrongBelow(frontMatter, path, value, below);
    else if (each !== undefined) for (const [name, one] of Object.entries(value)) yield* wrongAt(frontMatter, [...path, name], one, each);
  }
}

/** What other programs read is directly below `map`, if anywhere. */
function* unknownKey(frontMatter: FrontMatterSummary, path: readonly string[], key: string, meant: readonly string[], known: KnownKeys): Iterable<Violation> {
  const place = frontMatter.keysOf(...path).get(key);
  if (place === undefined) return;
  const question = meant.length > 0 ? didYouMean(meant, (each) => `\`${each}\``) : ` There are ${[...known.keys()].map((each) => `\`${each}\``).join(', ')}.`;
  yield { place, meant, message: `There is no setting \`${key}\` here, so this has no effect.${question}` };
}
