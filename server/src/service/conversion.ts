import type { ExportOptions } from '../convert/export.js';
import type { ExportFormat } from '../convert/formats.js';
import type { ImportedMap, ImportOptions } from '../convert/import.js';
import type { Draw, ReadAsset } from '../convert/picture.js';
import type { ShownPosition } from '../features/shown-position.js';
import type { MapDisplay } from '../picture/display.js';
import type { Ask } from './ask.js';

/** Maps in other formats. What converts is loaded when it is asked for. */
export interface Conversion {
  /** The map in a format, as `exportMap` of convert/export.ts makes it, with the document's verdicts or, instead, those of `position`. */
  exportMap(
    uri: string, format: ExportFormat, options?: Omit<ExportOptions, 'verdicts' | 'quotations' | 'evidence' | 'evaluation'>, position?: ShownPosition,
  ): Promise<string | Uint8Array | undefined>;
  /** A file of another format as the text of a map, as `importMap` of convert/import.ts makes it. */
  importMap(text: string, options?: ImportOptions): Promise<ImportedMap>;
}

/** What conversions need besides a map. */
export interface ConversionOptions {
  /** Reads large files of the program. Without it there is no export to PNG, PDF and HTML. */
  readonly readAsset?: ReadAsset | undefined;
  /** Draws what is exported as SVG, PNG or PDF; here, unless given. */
  readonly draw?: Draw | undefined;
  /** How to draw maps whose front matter says nothing about it. */
  readonly displayed: () => Promise<MapDisplay>;
}

/** Converts the documents that `ask` knows. */
export function conversionOf({ of }: Ask, { readAsset, draw, displayed }: ConversionOptions): Conversion {
  return {
    importMap: async (text, options) => (await import('../convert/import.js')).importMap(text, options),
    exportMap: async (uri, format, options, position) => of(uri, async (snapshot) => {
      const { exportMap } = await import('../convert/export.js');
      const [{ evidenceOf }, { verdictsOf }, { quotationsByNode }, display] = await Promise.all([
        import('./evidence.js'), import('../features/node-verdicts.js'), import('../features/node-quotations.js'), displayed(),
      ]);
      const { map, evaluation } = snapshot;
      const judged = position === undefined ? { evaluation } : {};
      const noted = { verdicts: verdictsOf(snapshot, position), quotations: quotationsByNode(snapshot) };
      return exportMap(map, format, { display, evidence: evidenceOf(snapshot), ...judged, ...options, ...noted }, readAsset, draw);
    }),
  };
}
