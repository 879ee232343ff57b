import { printableJson } from '../base/printable.js';
import { buildGraph, type GraphOptions, type MapGraph } from '../picture/graph.js';
import type { MapDisplay } from '../picture/display.js';
import { LEGIBLE, type PageSize } from '../picture/export/page-sizes.js';
import type { ArgumentMap } from '../model/model.js';
import { exportFormats, type ExportFormat } from './formats.js';
import { drawPicture, needed, type AssetName, type Draw, type ReadAsset } from './picture.js';

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
  /** Of a picture: the map alone, without the heading above and the legend below it. */
  readonly bare?: boolean;
  /** Hears of characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly onMissing?: (characters: string) => void;
  /** Hears of a PDF on paper whose texts are hard to read: how high they are printed, in points. */
  readonly onSmall?: (points: number) => void;
  /** Whether the caller still waits; if not, it may reject. */
  readonly isWanted?: () => boolean;
}

/**
 * The map in another format: a text that ends with a line end, or bytes (`png`, `pdf`). Loads what draws pictures only
 * when it is needed. What the linter thinks of the text is for its author, not for the reader of the picture: it is
 * left out. Rejects with a message for people if the format cannot be made: without `readAsset`, `png`, `pdf` and
 * `html`; a PNG that would get too large.
 */
export async function exportMap(
  map: ArgumentMap, format: ExportFormat, options: ExportOptions = {}, readAsset?: ReadAsset,
  draw: Draw = (drawing) => drawPicture(drawing, readAsset),
): Promise<string | Uint8Array> {
  if (format === 'json') {
    const { toJson } = await import('./json.js');
    return `${printableJson(toJson(map, fileName))}\n`;
  }
  const graph = graphFor(map, options);
  switch (format) {
    case 'dot': return (await import('../picture/export/dot.js')).toDot(graph);
    case 'mermaid': return (await import('../picture/export/mermaid.js')).toMermaid(graph);
    case 'graphml': return (await import('../picture/export/graphml.js')).toGraphml(graph);
    case 'svg':
    case 'png':
    case 'pdf': {
      if (format !== 'svg') needed(readAsset, format);
      const { scale, page, bare, isWanted, onMissing, onSmall } = options;
      const { subtitle, author, date } = map.settings;
      const about = { title: map.title, subtitle, author, date };
      const { content, missing, textSize } = await draw({ graph, format, about, bare, scale, page }, isWanted ?? (() => true));
      if (missing !== undefined) onMissing?.(missing);
      if (textSize !== undefined && textSize < LEGIBLE) onSmall?.(textSize);
      return content;
    }
    case 'html': {
      const read = needed(readAsset, format);
      const { toHtml } = await import('../picture/export/html.js');
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

async function text(read: ReadAsset, name: AssetName): Promise<string> {
  return new TextDecoder().decode(await read(name));
}

/** An exported map names its files without their folders, so that it is the same wherever it was made. */
function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
