import { escapeXml } from '../../../server/src/picture/xml.js';
import { wayUp } from './links.js';
import type { Section } from './pages.js';

/** What is around the inside of a page. */
export interface Framed {
  readonly title: string;
  /** Where the page is in the site. */
  readonly target: string;
  readonly body: string;
  /** More for the head. */
  readonly head?: string;
  /** The list of pages beside it; without, the page has the whole width. */
  readonly nav?: string;
}

const main: readonly (readonly [title: string, target: string])[] = [
  ['Playground', 'playground.html'], ['Docs', 'docs/cheat-sheet.html'], ['Rules', 'docs/rules/index.html'], ['Samples', 'samples/index.html'],
];

/** Where the page of the search is in the site. */
export const searchPage = 'search.html';

/** Returns a whole page of the site. */
export function framed({ title, target, body, head = '', nav }: Framed): string {
  const up = wayUp(target);
  const links = main.map(([name, to]) => `<a href="${up}${to}"${to === target ? ' aria-current="page"' : ''}>${name}</a>`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title === 'Argmark' ? title : `${title} · Argmark`)}</title>
<link rel="icon" href="${up}icon.png">
<link rel="stylesheet" href="${up}site.css">
${head}</head>
<body${nav === undefined ? ' class="whole"' : ''}>
<a class="skip" href="#content">Skip to content</a>
<header class="top"><a class="brand" href="${up}index.html">Argmark</a><nav aria-label="Site">${links}${nav === undefined ? '' : '\n<a class="to-pages" href="#pages">All pages</a>'}</nav>${searchForm(up, target)}</header>
${nav === undefined ? '' : nav}<main id="content">
${body}${nav === undefined ? '' : `<footer><a href="${up}ThirdPartyNotices.txt">Third-party notices</a></footer>\n`}</main>
</body>
</html>
`;
}

/** Returns the field that leads to the page of the search, which has its own. */
function searchForm(up: string, target: string): string {
  return target === searchPage ? '' : `<form role="search" action="${up}${searchPage}"><input type="search" name="q" aria-label="Search docs, rules and samples" placeholder="Search"></form>`;
}

/** Returns the list of all pages, for the page `target`; the section that it is in, and those for readers, are open. */
export function navFor(sections: readonly Section[], target: string): string {
  const up = wayUp(target);
  const lists = sections.map(({ title, pages }) => {
    const isOpen = pages.length < 15 || pages.some((page) => page.target === target);
    const items = pages.map((page) =>
      `<li><a href="${up}${page.target}"${page.target === target ? ' aria-current="page"' : ''}>${escapeXml(page.title)}</a></li>`).join('');
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary><ul>${items}</ul></details>`;
  });
  return `<nav class="pages" id="pages" aria-label="Pages">${lists.join('\n')}</nav>\n`;
}
