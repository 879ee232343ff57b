import type { MapGraph } from '../graph.js';
import { labelsOf } from '../labels.js';
import { escapeXml } from '../xml.js';

/** The viewer as it is built: what shows the map in the page. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
}

/** What a page says besides the map. */
export interface PageOptions {
  readonly lang?: string | undefined;
  /** The sources that are cited, each as a line, with what is quoted from them. */
  readonly sources?: readonly ListedSource[];
}

/** As `SourceLine` of convert/reader/source-list.ts. */
interface ListedSource {
  readonly key: string;
  readonly text: string;
  /** What stands in `text`, and leads somewhere. */
  readonly href: string | undefined;
  readonly quotations: readonly { readonly text: string; readonly remark: string; readonly href: string | undefined }[];
}

/**
 * One file that shows the map in any browser: pan, zoom, fold, focus, filter, find. It loads nothing, and its policy
 * lets it run the viewer alone, which the policy knows by its hash. The map is data in it.
 */
export async function toHtml(graph: MapGraph, viewer: Viewer, { lang, sources = [] }: PageOptions): Promise<string> {
  const script = viewer.script.trim();
  const style = viewer.style.trim();
  const title = escapeXml(graph.title ?? labelsOf(lang).map);
  const [ofScript, ofStyle] = [await permit(script), await permit(style)];
  const policy = `default-src 'none'; script-src '${ofScript.source}'; style-src '${ofStyle.source}'; `
    + "base-uri 'none'; form-action 'none'";
  // Layers would need Graphviz, ten times the size of everything else.
  const data = JSON.stringify({ ...graph, display: { ...graph.display, layout: 'tree' } })
    .replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return `<!DOCTYPE html>
<html lang="${escapeXml(lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style${ofStyle.attribute}>${style}</style>
</head>
<body>
<main id="map"></main>
${sourcesHtml(sources, lang)}<noscript>This map needs JavaScript, which this file brings with it.</noscript>
<script type="application/json" id="graph">${data}</script>
<script${ofScript.attribute}>${script}</script>
</body>
</html>
`;
}

/** The list of sources, folded; printed, it is open. */
function sourcesHtml(sources: NonNullable<PageOptions['sources']>, lang: string | undefined): string {
  if (sources.length === 0) return '';
  const items = sources.map(({ key, text, href, quotations }) => {
    const quoted = quotations.map((each) => `<li>${each.href === undefined ? escapeXml(each.text) : linked(each.text, each.href)} (${escapeXml(each.remark)})</li>`).join('');
    return `<li><code>@${escapeXml(key)}</code> ${withLink(text, href)}${quoted === '' ? '' : `<ul>${quoted}</ul>`}</li>`;
  }).join('');
  return `<details id="sources"><summary>${/^de\b/i.test(lang ?? '') ? 'Quellen' : 'Sources'} (${sources.length})</summary><ul>${items}</ul></details>\n`;
}

/** A text in which an address leads to where it says. */
function withLink(text: string, href: string | undefined): string {
  const at = href === undefined ? -1 : text.lastIndexOf(href);
  return at < 0 ? escapeXml(text) : `${escapeXml(text.slice(0, at))}${linked(href!, href!)}${escapeXml(text.slice(at + href!.length))}`;
}

function linked(text: string, href: string): string {
  return `<a href="${escapeXml(href)}" rel="noreferrer">${escapeXml(text)}</a>`;
}

/** What the policy says of a text that the page holds, and what its element has for it. */
interface Permit {
  readonly source: string;
  readonly attribute: string;
}

/** By its hash; where the browser gives no hashes, which is so for pages that came by plain HTTP, by a number made for this page. */
async function permit(text: string): Promise<Permit> {
  const { subtle } = crypto as Partial<Pick<typeof crypto, 'subtle'>>;
  if (subtle === undefined) {
    const nonce = base64(crypto.getRandomValues(new Uint8Array(16)));
    return { source: `nonce-${nonce}`, attribute: ` nonce="${nonce}"` };
  }
  return { source: `sha256-${base64(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))))}`, attribute: '' };
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
