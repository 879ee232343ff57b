import { isRecord } from '../base/record.js';
import { defaultSettings, readSettings, type FrontMatterSummary } from './front-matter.js';
import type { DataValues, Settings } from './terms.js';

/** What holds for a map where the front matter of its root says nothing: that of a file beside it. */
export function settingsWith(frontMatter: FrontMatterSummary | undefined, defaults: DataValues): Settings {
  if (defaults === noDefaults) return frontMatter?.settings ?? defaultSettings;
  const own = frontMatter?.values ?? {};
  return { ...readSettings(mergedValues(defaults, own) as DataValues), rules: frontMatter?.settings.rules ?? {}, defaults };
}

/** The settings of a map for which no file sets any. */
export const noDefaults: DataValues = defaultSettings.defaults;

/** Merges settings: `own` overrides `defaults`, key by key, at every level that both have. */
export function mergedValues(defaults: unknown, own: unknown): unknown {
  if (own === undefined) return defaults;
  if (!isRecord(defaults) || !isRecord(own)) return own;
  const keys = new Set([...Object.keys(defaults), ...Object.keys(own)]);
  return Object.assign(Object.create(null), Object.fromEntries([...keys].map((key) => [key, mergedValues(defaults[key], own[key])])));
}
