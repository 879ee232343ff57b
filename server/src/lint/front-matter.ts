import type { FrontMatterSummary } from '../model/front-matter.js';
import type { FileSummary } from '../model/summary.js';

/** The front matter of a file: nothing can stand above it. */
export function frontMatterOf({ blocks }: FileSummary): FrontMatterSummary | undefined {
  return blocks[0]?.frontMatter;
}
