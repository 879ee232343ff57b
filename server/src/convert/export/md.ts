import type { ExportSource } from '../export.js';
import { toMarkdown } from '../reader/markdown.js';
import { outlineOf } from '../reader/outline.js';

/** The map as an outline in Markdown. */
export function write(source: ExportSource): string {
  return toMarkdown(outlineOf(source));
}
