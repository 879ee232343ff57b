import { toBase64 } from '../../base/base64.js';
import type { MapGraph } from '../graph.js';
import { labelsOf } from '../labels.js';
import type { MapReading, NodeDetails } from '../reading.js';
import { escapeXml } from '../xml.js';

/** The viewer as it is built: what shows the map in the page. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
}

/** What a page holds besides the map. */
export interface MapPage {
  /** The map in words, as HTML: what is there without scripts, and on paper. */
  readonly text: string;
  readonly reading: MapReading;
  /** The details of the claims and arguments. */
  readonly details: readonly NodeDetails[];
}

/**
 * One file that shows the map in any browser: pan, zoom, fold, focus, filter, find, and the map in words. It loads nothing, and its
 * policy lets it run the viewer alone, which the policy knows by its hash, and show pictures that are in it. The map is data in it.
 */
export async function toHtml(graph: MapGraph, viewer: Viewer, { text, reading, details }: MapPage): Promise<string> {
  const script = viewer.script.trim();
  const style = viewer.style.trim();
  const [ofScript, ofStyle] = [await permit(script), await permit(style)];
  const policy = `default-src 'none'; script-src '${ofScript.source}'; style-src '${ofStyle.source}'; `
    + "img-src data:; base-uri 'none'; form-action 'none'";
  // Layers would need Graphviz, ten times the size of everything else.
  const shown = { ...graph, display: { ...graph.display, layout: 'tree' } };
  return `<!DOCTYPE html>
<html lang="${escapeXml(graph.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(graph.title ?? labelsOf(graph.lang).map)}</title>
<style${ofStyle.attribute}>${style}</style>
</head>
<body>
<main id="map"></main>
<main id="text">
${text}
</main>
<script type="application/json" id="graph">${json(shown)}</script>
<script type="application/json" id="reading">${json({ reading, details })}</script>
<script${ofScript.attribute}>${script}</script>
</body>
</html>
`;
}

/** Data that cannot end the element that it stands in. */
function json(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** What the policy says of a text that the page holds, and what its element has for it. */
interface Permit {
  readonly source: string;
  readonly attribute: string;
}

/** Permits a text by its hash; where the browser gives no hashes, which is so for pages that came by plain HTTP, by a number made for this page. */
async function permit(text: string): Promise<Permit> {
  const { subtle } = crypto as Partial<Pick<typeof crypto, 'subtle'>>;
  if (subtle === undefined) {
    const nonce = toBase64(crypto.getRandomValues(new Uint8Array(16)));
    return { source: `nonce-${nonce}`, attribute: ` nonce="${nonce}"` };
  }
  return { source: `sha256-${toBase64(new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text))))}`, attribute: '' };
}
