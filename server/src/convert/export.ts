import { buildGraph, type GraphOptions, type MapGraph } from '../map/graph.js';
import type { MapDisplay } from '../map/display.js';
import type { PageSize } from '../map/export/page-sizes.js';
import type { ArgumentMap } from '../model/model.js';
import { toJson } from './json.js';

export const exportFormats = ['svg', 'png', 'pdf', 'html', 'json', 'dot', 'mermaid', 'graphml'] as const;

export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions {
  /** Of a PNG: pixels of the file to a pixel of the map; by default 2. */
  readonly scale?: number;
  /** Of a PDF; by default `fit`. */
  readonly page?: PageSize;
  /** What holds where the front matter says nothing about the map. */
  readonly display?: MapDisplay;
  /** The verdicts to mark; the map's own settings may leave them out. */
  readonly verdicts?: GraphOptions['verdicts'];
  /** Leaves the verdicts' marks out whatever the map says. */
  readonly withoutVerdicts?: boolean;
  /** Hears of characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly onMissing?: (characters: string) => void;
}

/** Large files that some formats need; they come with the program and are read when they are needed. */
export type AssetName =
  | 'resvg.wasm' | 'DejaVuSansCondensed.ttf' | 'DejaVuSansCondensed-Bold.ttf' | 'viewer.js' | 'viewer-style.css';
export type ReadAsset = (name: AssetName) => Promise<Uint8Array>;

/**
 * The map in another format: a text that ends with a line end, or bytes (`png`, `pdf`). Loads what draws pictures only
 * when it is needed. What the linter thinks of the text is for its author, not for the reader of the picture: it is
 * left out. Rejects with a message for people if the format cannot be made: without `readAsset`, `png`, `pdf` and
 * `html`; a PNG that would get too large.
 */
export async function exportMap(
  map: ArgumentMap, format: ExportFormat, options: ExportOptions = {}, readAsset?: ReadAsset,
): Promise<string | Uint8Array> {
  if (format === 'json') return `${JSON.stringify(toJson(map, fileName), null, 2)}\n`;
  const graph = graphFor(map, options);
  switch (format) {
    case 'dot': return (await import('../map/export/dot.js')).toDot(graph);
    case 'mermaid': return (await import('../map/export/mermaid.js')).toMermaid(graph);
    case 'graphml': return (await import('../map/export/graphml.js')).toGraphml(graph);
    case 'svg': return (await draw(graph)).svg;
    case 'png': {
      const read = needed(readAsset, format);
      const { toPng } = await import('../map/export/png.js');
      const [wasm, ...fonts] = await Promise.all([read('resvg.wasm'), ...fontNames.map(read)]);
      await tellMissing(graph, fonts[0]!, options);
      return toPng({ ...await draw(graph), scale: options.scale ?? 2, wasm: wasm!, fonts });
    }
    case 'pdf': {
      const read = needed(readAsset, format);
      const { toPdf } = await import('../map/export/pdf.js');
      const [regular, bold] = await Promise.all(fontNames.map(read));
      await tellMissing(graph, regular!, options);
      return toPdf({
        ...await draw(graph), title: graph.title ?? 'Argument map', author: map.settings.author,
        page: options.page ?? 'fit', fonts: { regular: regular!, bold: bold! },
      });
    }
    case 'html': {
      const read = needed(readAsset, format);
      const { toHtml } = await import('../map/export/html.js');
      const [script, style] = await Promise.all([text(read, 'viewer.js'), text(read, 'viewer-style.css')]);
      return toHtml(graph, { script, style }, map.settings.lang);
    }
    default:
      throw new Error(`There is no format ${String(format)}; choose one of ${exportFormats.join(', ')}`);
  }
}

function graphFor(map: ArgumentMap, { display, verdicts, withoutVerdicts }: ExportOptions): MapGraph {
  const graph = buildGraph(map, { ...display === undefined ? {} : { display }, ...verdicts === undefined ? {} : { verdicts } });
  return withoutVerdicts === true ? { ...graph, display: { ...graph.display, verdicts: false } } : graph;
}

const fontNames = ['DejaVuSansCondensed.ttf', 'DejaVuSansCondensed-Bold.ttf'] as const;

/** The drawn map; what `hide` and `show` in its front matter leave. */
async function draw(graph: MapGraph): Promise<{ readonly svg: string; readonly width: number; readonly height: number }> {
  const { layOut } = await import('../map/layout/layout.js');
  const { renderSvg } = await import('../map/svg.js');
  const { viewOf, wholeView } = await import('../map/view.js');
  const layout = await layOut(viewOf(graph, wholeView).graph);
  return { svg: renderSvg(layout, { standalone: true }), width: layout.width, height: layout.height };
}

async function tellMissing({ nodes, groups }: MapGraph, font: Uint8Array, { onMissing }: ExportOptions): Promise<void> {
  if (onMissing === undefined) return;
  const { missingIn } = await import('../map/export/coverage.js');
  const all = [...nodes.flatMap(({ title, text, tags }) => [title ?? '', text, ...tags]), ...groups.map(({ title }) => title)];
  const missing = missingIn(all.join('\n'), font);
  if (missing !== '') onMissing(missing);
}

function needed(readAsset: ReadAsset | undefined, format: ExportFormat): ReadAsset {
  if (readAsset !== undefined) return readAsset;
  throw new Error(`${format.toUpperCase()} cannot be written here: what it needs beside the program is not there.`);
}

async function text(read: ReadAsset, name: AssetName): Promise<string> {
  return new TextDecoder().decode(await read(name));
}

/** An exported map names its files without their folders, so that it is the same wherever it was made. */
function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
