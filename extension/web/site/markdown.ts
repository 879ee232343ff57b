import MarkdownIt from 'markdown-it';
import { escapeXml } from '../../../server/src/picture/xml.js';
import { isArgmarkInfo } from '../../../server/src/syntax/fences.js';
import type { Highlighter } from '../highlight/highlight.js';
import { highlightedHtml } from '../highlight/html.js';
import { toFragment } from '../playground/share.js';
import { wayUp, type Links } from './links.js';
import type { SitePage } from './pages.js';

/** What the fences below an example of the language say of it: a reader opens them when it matters. */
const outcomes: Readonly<Record<string, string>> = { tree: 'Its tree', map: 'Its map', problems: 'What is wrong with it', derived: 'What follows from it', findings: 'Its findings' };

/** Makes pages of the site of pages in Markdown. */
export interface Renderer {
  /** The inside of a page. */
  render(page: SitePage): string;
}

export function createRenderer(highlighter: Highlighter, links: Links): Renderer {
  const markdown = new MarkdownIt({ html: true, linkify: false });
  const { rules } = markdown.renderer;
  type Rule = NonNullable<typeof rules['fence']>;
  const image = rules['image']!;

  rules['fence'] = (tokens, index, _options, env) => {
    const { info, content } = tokens[index]!;
    const language = info.trim().split(/\s/)[0] ?? '';
    if (isArgmarkInfo(info)) return example(content, pageIn(env), highlighter);
    const code = `<pre tabindex="0"><code>${escapeXml(content)}</code></pre>\n`;
    const outcome = Object.hasOwn(outcomes, language) ? outcomes[language] : undefined;
    return outcome === undefined ? code : `<details class="outcome"><summary>${outcome}</summary>${code}</details>\n`;
  };
  rules['heading_open'] = (tokens, index, options, env, self) => {
    const { slugs } = pageIn(env);
    const slug = slugOf(tokens[index + 1]!.content);
    const times = slugs.get(slug) ?? 0;
    slugs.set(slug, times + 1);
    tokens[index]!.attrSet('id', times === 0 ? slug : `${slug}-${times}`);
    return self.renderToken(tokens, index, options);
  };
  const withLink = (attribute: 'href' | 'src', rest: Rule): Rule => (tokens, index, options, env, self) => {
    const { source, target } = pageIn(env);
    tokens[index]!.attrSet(attribute, links.resolve(String(tokens[index]!.attrGet(attribute)), source, target));
    return rest(tokens, index, options, env, self);
  };
  rules['link_open'] = withLink('href', (tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
  rules['image'] = withLink('src', image);
  const table = (html: string) => html.replace(/<table>/g, '<div class="table" tabindex="0"><table>').replace(/<\/table>/g, '</table></div>');
  return { render: (page) => table(markdown.render(page.text, { ...page, slugs: new Map() })) };
}

/** What a page is rendered with. */
interface Rendered extends SitePage {
  /** The ids of its headings, and how often each has been given. */
  readonly slugs: Map<string, number>;
}

function pageIn(env: unknown): Rendered {
  return env as Rendered;
}

function example(text: string, { target }: SitePage, highlighter: Highlighter): string {
  const up = wayUp(target);
  // Lines of carets mark findings for readers; in the playground the findings themselves do.
  const tried = text.replace(/^\s*\/\/\s*\^.*\n/gm, '');
  return `<div class="example"><pre tabindex="0"><code>${highlightedHtml(highlighter, text)}</code></pre>`
    + `<a class="try" href="${up}playground.html#${toFragment({ text: tried })}">Try it</a></div>\n`;
}

/** What GitHub makes of a heading, which is what the docs link to. */
export function slugOf(heading: string): string {
  return heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '').toLowerCase().replace(/[^\p{L}\p{N}\p{M} _-]/gu, '').trim().replace(/ /g, '-');
}
