import { isRecord } from '../base/record.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import { argdownSettings, detailsOfOthers, ownSettings, sourceDetails } from '../model/known-settings.js';
import { mapKeys } from '../model/known-map-values.js';
import type { KnownValue } from '../model/known-values.js';
import type { Place } from '../model/model.js';
import { backwardMessage, backwardSpans } from '../sources/locator.js';
import { didYouMean, suggester } from './did-you-mean.js';
import { wrongMapValues } from './map-values.js';
import type { Violation } from './rule.js';

/**
 * Keys of settings and details of sources that there are not, and values that `map` and `story` cannot have. A key that resembles none that is known is no slip: a front matter may
 * hold what other programs read.
 */
export function* wrongSettings(frontMatter: FrontMatterSummary): Iterable<Violation> {
  for (const [above, own] of ownSettings) {
    const known = [...own, ...argdownSettings.get(above) ?? []];
    const similar = suggester(() => known);
    for (const [key, place] of frontMatter.keysOf(...above === '' ? [] : [above])) {
      if (known.includes(key)) continue;
      const other = above === '' ? otherNames.get(key.toLowerCase()) : undefined;
      const meant = other === undefined ? similar(key) : [other];
      const value = frontMatter.values[key];
      const home = above === '' ? homeOf(key, value, meant) : undefined;
      if (above === '' && isSource(value) && frontMatter.keys.has('sources') && !isRecord(frontMatter.values['sources'])) yield { place, message: `\`${key}\` is not a source here, because it is not indented. Indent it, and what is below it, below \`sources:\`.` };
      else if (home !== undefined) yield { place, message: `\`${key}\` has no effect here: ${home.key === key ? 'it' : `\`${home.key}\``} belongs below \`${home.above}\`. ${movedBelow(home, value, frontMatter)}` };
      else if (meant.length > 0) yield slip(key, place, meant);
      // Nobody else reads what is there.
      else if (above === 'evaluation') yield { place, message: `There is no setting \`${key}\` here, so this has no effect. There are ${own.map((each) => `\`${each}\``).join(', ')}.` };
    }
  }
  yield* misspeltDetails(frontMatter);
  yield* wrongMapValues(frontMatter);
}

function isSource(value: unknown): boolean {
  return isRecord(value) && Object.keys(value).some((key) => sourceDetails.includes(key));
}

/** What settings are called in Pandoc, and in German. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['references', 'sources'], ['refs', 'sources'], ['citations', 'sources'], ['source', 'sources'], ['quellen', 'sources'], ['literatur', 'sources'],
  ['titel', 'title'], ['autor', 'author'], ['datum', 'date'], ['sprache', 'lang'], ['language', 'lang'],
]);

/** Details of sources that resemble those that have a meaning, and pages that run backwards. */
function* misspeltDetails(frontMatter: FrontMatterSummary): Iterable<Violation> {
  const similar = suggester(() => sourceDetails);
  const sources = frontMatter.values['sources'];
  let empty: string | undefined;
  for (const [source, at] of frontMatter.keysOf('sources')) {
    const value = isRecord(sources) ? sources[source] : undefined;
    if (value === null) empty = source;
    else if (empty !== undefined && typeof value !== 'object' && sourceDetails.includes(source)) yield { place: at, message: `\`${source}\` is no source, and \`${empty}\` is empty, because it is not indented. Indent it below \`${empty}\`.` };
    for (const [key, place] of frontMatter.keysOf('sources', source)) {
      if (isRecord(value) && value[key] === null && !sourceDetails.includes(key)) {
        yield { place, message: `A comma ends a value, so \`${key}\` is read as a detail without a value. Put the value before it, with the comma, in quotation marks.` };
        continue;
      }
      const meant = sourceDetails.includes(key) || detailsOfOthers.includes(key) ? [] : similar(key);
      if (meant.length > 0) yield { place, meant, message: `\`${key}\` says nothing about a source here.${didYouMean(meant, (each) => `\`${each}\``)}` };
      if (key !== 'pages' && key !== 'page') continue;
      const text = frontMatter.textsAt('sources', source, key)[0]?.text;
      if (text !== undefined) for (const span of backwardSpans(`pp. ${text}`)) yield { place, message: backwardMessage(span) };
    }
  }
}

function slip(key: string, place: Place, meant: readonly string[]): Violation {
  const question = didYouMean(meant, (each) => `\`${each}\``);
  return { place, meant, message: `There is no setting \`${key}\`, so this has no effect.${question}` };
}

/** Where a setting belongs. */
interface Home {
  readonly above: string;
  readonly key: string;
}

/**
 * The place of a setting that is at the top. `layout` and the like are words of other programs as well, so they count only where they
 * would be taken for a slip, or have a value that says something here.
 */
function homeOf(key: string, value: unknown, meant: readonly string[]): Home | undefined {
  const folded = key.toLowerCase();
  // What is at the top but for its capital letters is no setting from elsewhere, and what Argdown has below `color` is not the map's.
  if (meant[0]?.toLowerCase() === folded || key === 'colors' && isRecord(value) && Object.keys(value).some((each) => ownSettings.get('color')!.includes(each))) return undefined;
  for (const [above, own] of ownSettings) {
    const found = above === '' ? undefined : own.find((each) => each.toLowerCase() === folded);
    if (found !== undefined && (above !== 'map' || found === key && meant.length > 0 || saysSomething(value, mapKeys.get(found)))) return { above, key: found };
  }
  return undefined;
}

/** Whether a value is one of the words, or a mapping of the keys and values, that a setting may have. */
function saysSomething(value: unknown, what: KnownValue | undefined): boolean {
  if (what === undefined || !what.allows(value)) return false;
  if (!isRecord(value)) return what.choices !== undefined;
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, each]) => saysSomething(each, what.below?.get(key) ?? what.each) || what.below?.get(key)?.allows(each));
}

function movedBelow({ above, key }: Home, value: unknown, { keys }: FrontMatterSummary): string {
  if (keys.has(above)) return 'Move it there.';
  const what = above === 'map' ? mapKeys.get(key) : undefined;
  const example = what?.allows(value) === false ? /`([^`]+)`/.exec(what.values)?.[1] : undefined;
  return `Write \`${above}: {${key}: ${example ?? (typeof value === 'string' && /^[\w-]+$/.test(value) ? value : '…')}}\`.`;
}
