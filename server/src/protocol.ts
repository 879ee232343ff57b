import type { Diagnostic, Location, Position, TextDocumentIdentifier } from 'vscode-languageserver-types';
import type { MapGraph } from './map/graph.js';

/**
 * What Argmark adds to the language-server protocol. Clients that do not know it lose the live map, nothing else.
 * Types only, so that the extension may import it.
 */

/** Request `argmark/map`: the graph of a document's map, now. */
export interface MapParams {
  readonly textDocument: TextDocumentIdentifier;
}
export interface MapResult {
  /** The document's version that the graph was made from. */
  readonly version: number;
  readonly graph: MapGraph;
}

/** Notification `argmark/watchMap`, client to server: send `argmark/mapChanged` for this document, or stop. */
export interface WatchMapParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly watch: boolean;
}

/** Notification `argmark/mapChanged`, server to client: sent at once on watching and after every change. */
export interface MapChangedParams extends MapResult {
  readonly uri: string;
}

/** Request `argmark/nodeAt`: the node of the map that the text at a position belongs to; `null`: none. */
export interface NodeAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export interface NodeAtResult {
  readonly id: string | null;
}

/** Request `argmark/locateNode`: where a node of the map stands in the text; `null`: it is not there any more. */
export interface LocateNodeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly id: string;
}
export type LocateNodeResult = Location | null;

/**
 * Request `argmark/export`: the document's map in another format; `null`: the document is not open. Fails with a
 * message for people if the format cannot be made.
 */
export interface ExportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly format: 'svg' | 'png' | 'pdf' | 'html' | 'json' | 'dot' | 'mermaid' | 'graphml';
  /** Of a PNG: pixels of the file to a pixel of the map. */
  readonly scale?: number;
  /** Of a PDF: the map's own size, or paper. */
  readonly page?: 'fit' | 'a4' | 'a3' | 'letter';
}
export interface ExportResult {
  readonly content: string;
  /** `base64`: what is in the file are bytes. */
  readonly encoding: 'utf8' | 'base64';
  /** Characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly missing?: string;
}

/**
 * Request `argmark/check`: the diagnostics of a document that is not open. The client sends its text, so that this
 * works where the server has no file system.
 */
export interface CheckParams {
  readonly uri: string;
  readonly text: string;
}
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Request `argmark/readFile`, server to client, if the client's `initializationOptions` have `readsFiles: true`: the
 * text of a file of the workspace, decoded as UTF-8; `null`: there is none. Fails where it cannot be read.
 */
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/**
 * Request `argmark/readAsset`, server to client, where the server has no file system: a file that comes with Argmark,
 * in base64, by its name in dist/. Without it there are no layers, and no export to PNG, PDF and HTML.
 */
export interface ReadAssetParams {
  readonly name: string;
}
export interface ReadAssetResult {
  readonly content: string;
}

/**
 * Notification `argmark/settingsChanged`, server to client, without parameters: what `argmark/check` has answered
 * before may not hold any more, because of other settings or another configuration file.
 */

export const methods = {
  map: 'argmark/map',
  watchMap: 'argmark/watchMap',
  mapChanged: 'argmark/mapChanged',
  nodeAt: 'argmark/nodeAt',
  locateNode: 'argmark/locateNode',
  export: 'argmark/export',
  check: 'argmark/check',
  readFile: 'argmark/readFile',
  readAsset: 'argmark/readAsset',
  settingsChanged: 'argmark/settingsChanged',
} as const;
