import type { ArgumentMap } from '../model/model.js';
import { buildGraph } from '../map/graph.js';
import { toJson } from './json.js';

export const exportFormats = ['svg', 'json', 'dot'] as const;

export type ExportFormat = (typeof exportFormats)[number];

/**
 * The map in another format, as text that ends with a line end. Loads what draws pictures only when it is needed.
 * What the linter thinks of the text is for its author, not for the reader of the picture: it is left out.
 */
export async function exportMap(map: ArgumentMap, format: ExportFormat): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(map, fileName), null, 2)}\n`;
    case 'dot': {
      const { toDot } = await import('../map/export/dot.js');
      return toDot(buildGraph(map));
    }
    case 'svg': {
      const { layOut } = await import('../map/layout/layout.js');
      const { renderSvg } = await import('../map/svg.js');
      return renderSvg(await layOut(buildGraph(map)), { standalone: true });
    }
    default:
      throw new Error(`There is no format ${String(format)}; choose one of ${exportFormats.join(', ')}`);
  }
}

/** An exported map names its files without their folders, so that it is the same wherever it was made. */
function fileName(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
