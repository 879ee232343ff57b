import { isRecord } from '../base/record.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import { isListOfTexts } from '../model/known-values.js';

/** The keys of a mapping `tags`, or the items of a list; `undefined` if the front matter has neither, or another list than one of texts, which is reported. */
export function listedTags(frontMatter: FrontMatterSummary | undefined): readonly string[] | undefined {
  const tags = frontMatter?.values['tags'];
  if (Array.isArray(tags)) return isListOfTexts(tags) ? tags.map(String) : undefined;
  return isRecord(tags) ? Object.keys(tags) : undefined;
}
