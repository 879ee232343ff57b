import type { MapGraph } from '../../server/src/map/graph.js';

/** What the extension tells the page of the map. */
export type ToWebview =
  /** A map to show instead of the last one. Maps of the same `uri` are versions of one. */
  | { readonly type: 'graph'; readonly uri: string; readonly graph: MapGraph }
  /** The node that the cursor is in; `null`: none. */
  | { readonly type: 'select'; readonly id: string | null }
  /** A sentence to show above the map; `null`: none. */
  | { readonly type: 'notice'; readonly text: string | null };

/** What the page tells the extension. */
export type ToHost =
  /** The page has loaded and takes messages. */
  | { readonly type: 'ready' }
  /** A person wants to see a node's text. */
  | { readonly type: 'open'; readonly id: string }
  /** A person wants the map in a file. */
  | { readonly type: 'export' };
