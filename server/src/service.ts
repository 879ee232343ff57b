import type {
  CompletionItem, Diagnostic, DocumentSymbol, Hover, Location, Position,
} from 'vscode-languageserver-types';
import { exportMap, type ExportFormat, type ExportOptions, type ReadAsset } from './convert/export.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostic.js';
import { documentSymbols } from './features/document-symbol.js';
import { hover } from './features/hover.js';
import { locateNode, mapGraph } from './features/map.js';
import { nodeAt } from './features/node-at.js';
import { toOffset } from './features/positions.js';
import type { RuleSettings } from './lint/settings.js';
import { defaultDisplay, type MapDisplay } from './map/display.js';
import type { MapGraph } from './map/graph.js';
import { snapshotOf, type Change, type Snapshot } from './workspace/snapshot.js';

export { exportFormats, type AssetName, type ExportFormat, type ExportOptions, type ReadAsset } from './convert/export.js';
export { pageSizes } from './map/export/page-sizes.js';
export { readDisplay, type MapDisplay } from './map/display.js';
export type { RuleSettings } from './lint/settings.js';
export { severities } from './lint/rule.js';
export { rules } from './lint/rules/index.js';
export { triggerCharacters } from './features/completion.js';
export { pageOf } from './features/diagnostic.js';

/**
 * All that Argmark can do with texts: the only door for the language server, the command line and tests. Holds the
 * open documents and no other state. Positions and results are those of the language-server protocol, in UTF-16.
 * What is asked about a document that is not open has the answer `undefined` (or an empty list).
 */
export interface Service {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, changes: readonly Change[]): void;
  close(uri: string): void;
  /** Sets severities by rule code; a document's front matter overrides them. */
  configure(settings: RuleSettings): void;
  readonly documents: Iterable<string>;
  versionOf(uri: string): number | undefined;
  diagnostics(uri: string): Diagnostic[];
  /** The diagnostics of a text that need not be open. */
  check(uri: string, text: string): Diagnostic[];
  documentSymbols(uri: string): DocumentSymbol[];
  hover(uri: string, position: Position): Hover | undefined;
  definition(uri: string, position: Position): Location[];
  completion(uri: string, position: Position): CompletionItem[];
  mapGraph(uri: string): MapGraph | undefined;
  nodeAt(uri: string, position: Position): string | undefined;
  locateNode(uri: string, id: string): Location | undefined;
  /** How maps are drawn whose front matter says nothing about it. */
  display(display: MapDisplay): void;
  /** As `exportMap` of convert/export.ts. */
  exportMap(uri: string, format: ExportFormat, options?: ExportOptions): Promise<string | Uint8Array | undefined>;
}

/** A service without documents. Without `readAsset` it cannot export to every format. */
export function createService(readAsset?: ReadAsset): Service {
  const open = new Map<string, Snapshot>();
  let settings: RuleSettings = {};
  let display = defaultDisplay;
  const at = <Result>(uri: string, position: Position, ask: (snapshot: Snapshot, offset: number) => Result) => {
    const snapshot = open.get(uri);
    return snapshot && ask(snapshot, toOffset(snapshot, position));
  };
  const of = <Result>(uri: string, ask: (snapshot: Snapshot) => Result) => {
    const snapshot = open.get(uri);
    return snapshot && ask(snapshot);
  };
  return {
    open: (uri, version, text) => void open.set(uri, snapshotOf(uri, text, version, settings)),
    change(uri, version, changes) {
      const snapshot = open.get(uri);
      if (snapshot) open.set(uri, snapshot.changed(version, changes));
    },
    close: (uri) => void open.delete(uri),
    configure(next) {
      settings = next;
      for (const [uri, snapshot] of open) open.set(uri, snapshot.withSettings(settings));
    },
    get documents() {
      return open.keys();
    },
    versionOf: (uri) => open.get(uri)?.version,
    diagnostics: (uri) => of(uri, diagnostics) ?? [],
    check: (uri, text) => diagnostics(snapshotOf(uri, text, 0, settings)),
    documentSymbols: (uri) => of(uri, documentSymbols) ?? [],
    hover: (uri, position) => at(uri, position, hover),
    definition: (uri, position) => at(uri, position, definition) ?? [],
    completion: (uri, position) => at(uri, position, completion) ?? [],
    mapGraph: (uri) => of(uri, (snapshot) => mapGraph(snapshot, display)),
    nodeAt: (uri, position) => at(uri, position, nodeAt),
    locateNode: (uri, id) => of(uri, (snapshot) => locateNode(snapshot, id)),
display: (next) => { display = next; },
    exportMap: async (uri, format, options) =>
      of(uri, (snapshot) => exportMap(snapshot.map, format, { display, ...options }, readAsset)),
  };
}
