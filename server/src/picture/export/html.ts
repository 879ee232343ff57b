import { toBase64 } from '../../base/base64.js';
import type { MapGraph } from '../graph.js';
import { labelsOf } from '../labels.js';
import { moduleLoader } from '../layout/module-loader.js';
import type { MapReading, NodeDetails } from '../reading.js';
import { escapeXml } from '../xml.js';

/** The viewer as it is built: what shows the map in the page. */
export interface Viewer {
  readonly script: string;
  readonly style: string;
  /** Graphviz, as the text of a module in CommonJS, for a map in layers; without it or if it is empty, the map is drawn as trees. */
  readonly graphviz?: string | undefined;
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
  const graphviz = !viewer.graphviz ? undefined : inElement(moduleLoader(viewer.graphviz));
  const scripts = [...graphviz === undefined ? [] : [graphviz], script];
  const [ofStyle, ...ofScripts] = await Promise.all([style, ...scripts].map(permit));
  const allowed = [...ofScripts.map(({ source }) => `'${source}'`), ...graphviz === undefined ? [] : ["'wasm-unsafe-eval'"]].join(' ');
  const policy = `default-src 'none'; script-src ${allowed}; style-src '${ofStyle!.source}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const shown = graphviz === undefined ? { ...graph, display: { ...graph.display, layout: graph.display.layout === 'indented' ? 'indented' : 'tree' } } : graph;
  return `<!DOCTYPE html>
<html lang="${escapeXml(graph.lang ?? 'en')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(graph.title ?? labelsOf(graph.lang).map)}</title>
<style${ofStyle!.attribute}>${style}</style>
</head>
<body>
<main id="map"></main>
<main id="text">
${text}
</main>
<script type="application/json" id="graph">${json(shown)}</script>
<script type="application/json" id="reading">${json({ reading, details })}</script>
${scripts.map((each, i) => `<script${ofScripts[i]!.attribute}>${each}</script>`).join('\n')}
</body>
</html>
`;
}

/** A script that cannot end the element that it is in. */
function inElement(script: string): string {
  return script.trim().replace(/<\/(?=script)/gi, '<\\/');
}

/** Data that cannot end the element that it is in. */
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
