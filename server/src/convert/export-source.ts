import type { ArgumentMap } from '../model/model.js';
import type { MapGraph } from '../picture/graph.js';
import type { Evidence } from './evidence.js';

/** What a file `export/<format>.ts` writes from: its `write` gives a text that ends with a line end, or bytes. */
export interface ExportSource {
  readonly map: ArgumentMap;
  /** What the map's settings show of it, with its verdicts. */
  readonly graph: MapGraph;
  readonly evidence: Evidence;
  /** Tells of something that the format cannot say, by its name in the plural. */
  readonly lose: (what: string) => void;
  /** Tells in a sentence of what a reader of the file may refuse. */
  readonly warn: (message: string) => void;
  readonly withoutSources: boolean | undefined;
  readonly gapsFirst: boolean | undefined;
}
