import * as z from 'zod/mini';
import { shorten } from '../../base/shorten.js';
import { openMap } from '../desk.js';
import { noSource } from '../open-source.js';
import { subject } from '../subject.js';
import { ToolError } from '../tool-error.js';
import { described, tool } from '../tool.js';

/** Tells what a map leaves out of its sources. */
export const coverage = tool({
  name: 'coverage',
  title: 'What a map leaves out of its sources',
  description: 'Reports for each source of a map how much of it is quoted, how many quotations were found in it, and which paragraphs no '
    + 'claim uses.',
  arguments: {
    ...subject,
    source: described(z.optional(z.string()), 'Report only this source, given by its key.'),
    limit: described(z._default(z.int().check(z.minimum(0), z.maximum(200)), 8), 'How many unused paragraphs of each source to list.'),
  },
  async run({ source, limit, ...where }, desk) {
    const map = await openMap(desk, where);
    const report = await map.service.sources.report(map.uri);
    const all = report?.sources ?? [];
    if (source === undefined && all.length === 0) return `${map.name}: the map has no sources.`;
    const wanted = source?.replace(/^@/, '');
    const sources = all.filter(({ key }) => wanted === undefined || key === wanted);
    if (wanted !== undefined && sources.length === 0) throw new ToolError(noSource(wanted, all));
    return sources.flatMap(({ key, state, reason, cited, quotations, coverage: share, uncovered }) => {
      const counts = `${cited} citation${cited === 1 ? '' : 's'}; quotations: ${quotations.found} found, ${quotations.nearly} nearly, ${quotations['not-found']} not found, ${quotations['not-checked']} not checked`;
      if (share === undefined) return [`${key}: ${counts}. ${reason !== undefined ? `Its file cannot be read: ${reason}` : state === 'none' ? 'It names no file, so nothing can be looked up.' : `Its file is ${state}.`}`];
      return [`${key}: ${Math.round(share * 100)} % of the paragraphs are quoted; ${counts}. Unused: ${uncovered.length}.`,
        ...uncovered.slice(0, limit).map(({ page, text }) => `- ${page === undefined ? '' : `p. ${page}: `}${shorten(text, 140)}`),
        ...(uncovered.length > limit && limit > 0 ? [`- … and ${uncovered.length - limit} more`] : [])];
    }).join('\n');
  },
});
