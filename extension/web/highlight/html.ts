import { escapeXml } from '../../../server/src/picture/xml.js';
import type { StateStack } from 'vscode-textmate';
import type { Highlighter } from './highlight.js';

/** Returns a text as HTML, with a `span` for each coloured stretch. */
export function highlightedHtml(highlighter: Highlighter, text: string): string {
  let state: StateStack | undefined;
  return text.split('\n').map((line) => {
    const { spans, after } = highlighter.line(line, state);
    state = after;
    let at = 0;
    const parts = spans.map(({ from, to, style }) => {
      const html = `${escapeXml(line.slice(at, from))}<span class="hl-${style}">${escapeXml(line.slice(from, to))}</span>`;
      at = to;
      return html;
    });
    return parts.join('') + escapeXml(line.slice(at));
  }).join('\n');
}
