import type { ExportSource } from '../export.js';
import { toMarkdown } from '../reader/markdown.js';
import { headOf, referencesOf } from '../reader/outline.js';
import { listSources } from '../reader/source-list.js';
import { wordingFor } from '../reader/wording.js';

/** The sources that the map cites, by author and date, with the pages cited. */
export function write(source: ExportSource): string {
  const words = wordingFor(source.map.settings.lang);
  const { entries } = listSources(source.map, source.graph.nodes.map(({ id }) => id), source.evidence.fieldsOf, words);
  const blocks = entries.length === 0 ? [{ kind: 'paragraph' as const, runs: [{ text: words.noSources }] }] : referencesOf(entries, words);
  const { title, ...head } = headOf(source, words);
  return toMarkdown({ ...head, title: `${words.sources}: ${title}`, blocks });
}
