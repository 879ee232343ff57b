import type { MapEdit } from '../../server/src/picture/edit.js';
import type { MapReading, NodeDetails } from '../../server/src/picture/reading.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import type { GraphPatch } from '../../server/src/picture/graph-patch.js';

/** What the extension tells the page of the map. */
export type ToWebview =
  /** A map to show instead of the last one. Maps of the same `uri`, which is that of their root, are versions of one. */
  | { readonly type: 'graph'; readonly uri: string; readonly edition: number; readonly graph: MapGraph }
  /** What has changed in that map since the edition before. */
  | { readonly type: 'patch'; readonly uri: string; readonly edition: number; readonly patch: GraphPatch }
  /** The node that the cursor is in; `null`: none. */
  | { readonly type: 'select'; readonly id: string | null }
  /** Whether keys that are a character each act on the map. */
  | { readonly type: 'keys'; readonly areOn: boolean }
  /** A sentence to show above the map; `null`: none. */
  | { readonly type: 'notice'; readonly text: string | null }
  /** What was asked for has been written; the node to go to, if there is one. */
  | { readonly type: 'edited'; readonly id: string | null }
  /** What was asked for cannot be written; people have been told why. */
  | { readonly type: 'refused'; readonly reason: string }
  /** Title and text of a node as they are written. */
  | { readonly type: 'text'; readonly id: string; readonly title: string | null; readonly text: string }
  /** What is told of the map of `uri`. */
  | { readonly type: 'reading'; readonly uri: string; readonly reading: MapReading }
  /** What there is to know of a node of the map of `uri`. */
  | { readonly type: 'details'; readonly uri: string; readonly details: NodeDetails };

/** What the page tells the extension. */
export type ToHost =
  /** The page has loaded and takes messages. */
  | { readonly type: 'ready' }
  /** The page has a change of a map that it does not have, and wants the whole map. */
  | { readonly type: 'resend' }
  /** A person wants to see a node's text; `goes`: and to write there. */
  | { readonly type: 'open'; readonly id: string; readonly goes: boolean }
  /** A person has switched keys that are a character each on or off. */
  | { readonly type: 'keys'; readonly areOn: boolean }
  /** A person wants the map in a file. */
  | { readonly type: 'export' }
  /** A person wants the map to be otherwise. */
  | { readonly type: 'edit'; readonly edit: MapEdit }
  /** A person wants to change the title or the text of a node. */
  | { readonly type: 'ask-text'; readonly id: string }
  /** A person reads what is told of the map. */
  | { readonly type: 'ask-reading' }
  /** A person reads what is told of a node. */
  | { readonly type: 'ask-details'; readonly id: string }
  /** A person wants the last change of the text undone, or made again. */
  | { readonly type: 'undo' | 'redo' };
