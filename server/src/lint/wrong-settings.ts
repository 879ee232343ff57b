import type { FrontMatterSummary } from '../model/front-matter.js';
import { argdownSettings, detailsOfOthers, ownSettings, sourceDetails } from '../model/known-settings.js';
import type { Place } from '../model/model.js';
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
      const meant = similar(key);
      const home = above === '' ? homeOf(key, meant.length > 0) : undefined;
      if (home !== undefined) yield { place, message: `\`${key}\` has no effect here: it belongs below \`${home}\`. ${movedBelow(home, key, frontMatter)}` };
      else if (meant.length > 0) yield slip(key, place, meant);
      // Nobody else reads what stands there.
      else if (above === 'evaluation') yield { place, message: `There is no setting \`${key}\` here, so this has no effect. There are ${own.map((each) => `\`${each}\``).join(', ')}.` };
    }
  }
  yield* misspeltDetails(frontMatter);
  yield* wrongMapValues(frontMatter);
}

/** Details of sources that resemble those that have a meaning. */
function* misspeltDetails(frontMatter: FrontMatterSummary): Iterable<Violation> {
  const similar = suggester(() => sourceDetails);
  for (const source of frontMatter.keysOf('sources').keys()) {
    for (const [key, place] of frontMatter.keysOf('sources', source)) {
      const meant = sourceDetails.includes(key) || detailsOfOthers.includes(key) ? [] : similar(key);
      if (meant.length > 0) yield { place, meant, message: `\`${key}\` says nothing of a source here.${didYouMean(meant, (each) => `\`${each}\``)}` };
    }
  }
}

function slip(key: string, place: Place, meant: readonly string[]): Violation {
  const question = didYouMean(meant, (each) => `\`${each}\``);
  return { place, meant, message: `There is no setting \`${key}\`, so this has no effect.${question}` };
}

/**
 * The key that a setting belongs below. `layout` and the like are words of other programs as well, so they count only where they
 * would be taken for a slip.
 */
function homeOf(key: string, looksLikeSlip: boolean): string | undefined {
  for (const [home, own] of ownSettings) if (home !== '' && (home !== 'map' || looksLikeSlip) && own.includes(key)) return home;
  return undefined;
}

function movedBelow(home: string, key: string, { keys, values }: FrontMatterSummary): string {
  const value = values[key];
  return keys.has(home) ? 'Move it there.' : `Write \`${home}: {${key}: ${typeof value === 'string' && /^[\w-]+$/.test(value) ? value : '…'}}\`.`;
}
