import { isRecord } from '../base/record.js';
import type { FrontMatterSummary } from '../model/front-matter.js';

/** The keys of a mapping `tags`, or the items of a list; `undefined` if the front matter has neither. */
export function listedTags(frontMatter: FrontMatterSummary | undefined): readonly string[] | undefined {
  const tags = frontMatter?.values['tags'];
  if (Array.isArray(tags)) return tags.map(String);
  return isRecord(tags) ? Object.keys(tags) : undefined;
}
