import { escapeXml } from '../../picture/xml.js';
import type { ReaderBlock, ReaderDocument, Run } from './document.js';

const style = `
:root { color-scheme: light dark; }
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8886; padding: .4rem .6rem; text-align: start; vertical-align: top; overflow-wrap: break-word; }
th { position: sticky; top: 0; background: Canvas; }
td:first-child { min-width: 16rem; }
.byline { opacity: .75; }
@media print { body { margin: 0; font-size: 9pt; } th { position: static; } tr { break-inside: avoid; } }
`.trim();

/** A text for readers as a page that loads nothing and runs nothing. Ends with a line end. */
export function toHtmlPage({ title, byline, lang, blocks }: ReaderDocument): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${escapeXml(lang)}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
    `<title>${escapeXml(title)}</title>`,
    `<style>\n${style}\n</style>`,
    '</head>',
    '<body>',
    `<h1>${escapeXml(title)}</h1>`,
    ...byline === '' ? [] : [`<p class="byline">${escapeXml(byline)}</p>`],
    ...blocks.map(blockHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: ReaderBlock): string {
  switch (block.kind) {
    case 'heading': return `<h${block.level + 1}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph': case 'reference': return `<p>${inlineHtml(block.runs)}</p>`;
    case 'item': return `<p id="${itemId(block.number)}" style="margin-inline-start: ${block.level * 1.5}rem">${escapeXml(block.number)} ${inlineHtml(block.runs)}</p>`;
    case 'table': return [
      '<table>', `<thead><tr>${block.head.map((cell) => `<th scope="col">${escapeXml(cell)}</th>`).join('')}</tr></thead>`, '<tbody>',
      ...block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`), '</tbody>', '</table>',
    ].join('\n');
  }
}

/** What the item of an outline with this number is called within its page. */
export function itemId(number: string): string {
  return `item-${number}`;
}

/** Words in their styles, and links. */
export function inlineHtml(runs: readonly Run[]): string {
  return runs.map(({ text, style: kind, href, item }) => {
    const words = escapeXml(text);
    if (href !== undefined) return `<a href="${escapeXml(href)}" rel="noreferrer">${words}</a>`;
    if (item !== undefined) return `<a href="#${itemId(item)}">${words}</a>`;
    return kind === 'bold' ? `<strong>${words}</strong>` : kind === 'italic' ? `<em>${words}</em>` : words;
  }).join('');
}
