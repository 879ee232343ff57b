import * as z from 'zod/mini';
import { openSource } from '../open-source.js';
import { subject } from '../subject.js';
import { ToolError } from '../tool-error.js';
import { described, tool } from '../tool.js';

/** Characters of one answer. */
const longest = 24_000;

/** Gives the text of a source. */
export const readSource = tool({
  name: 'read_source',
  title: 'Read a source',
  description: 'Returns the text of a source, page by page, to map it or to quote from it. Long sources come in parts.',
  arguments: {
    ...subject,
    source: described(z.string(), 'The key of a source in the map, such as `smith2020`, or a file: text, Markdown, HTML, PDF, DOCX or EPUB.'),
    page: described(z.optional(z.string()), 'The first page to return, by its printed number; without it, the beginning.'),
    from: described(z.optional(z.int().check(z.minimum(0))), 'The character to continue from, as the previous answer said.'),
  },
  async run({ page, from, ...where }, desk) {
    const { text, pages } = await openSource(desk, where);
    const first = page === undefined ? undefined : pages.find(({ name }) => name === page.replace(/^(?:pp?|S)\.\s*/, ''));
    if (page !== undefined && first === undefined) {
      throw new ToolError(pages.length === 0 ? 'The source has no pages. Leave `page` out.'
        : `The source has no page \`${page}\`. It has ${pages[0]!.name} to ${pages.at(-1)!.name}.`);
    }
    const start = from ?? first?.start ?? 0;
    if (start >= text.length) return 'The source ends here.';
    const end = endOf(text, start);
    const shown = pages.length === 0 ? text.slice(start, end) : pages.filter((each) => each.end > start && each.start < end)
      .map((each) => `--- page ${each.name} ---\n${text.slice(Math.max(start, each.start), Math.min(end, each.end)).trim()}`).join('\n\n');
    const more = end < text.length ? `\n\n… ${text.length - end} more characters: call again with \`from: ${end}\`.` : '\n\nThe source ends here.';
    return shown.trim() + more;
  },
});

/** Tells where a part ends: at the end of a paragraph if one is near. */
function endOf(text: string, start: number): number {
  if (text.length - start <= longest) return text.length;
  const paragraph = text.lastIndexOf('\n\n', start + longest);
  return paragraph > start + longest / 2 ? paragraph : start + longest;
}
