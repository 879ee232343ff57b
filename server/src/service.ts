import type {
  CompletionItem, Diagnostic, DocumentSymbol, Hover, Location, Position,
} from 'vscode-languageserver-types';
import { exportMap, type ExportFormat } from './convert/export.js';
import { reportOnMap, type EvaluationReport, type Semantics } from './evaluation/report.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostic.js';
import { documentSymbols } from './features/document-symbol.js';
import { hover } from './features/hover.js';
import { locateNode, mapGraph } from './features/map.js';
import { nodeAt } from './features/node-at.js';
import { toOffset } from './features/positions.js';
import type { RuleSettings } from './lint/settings.js';
import type { MapGraph } from './map/graph.js';
import { snapshotOf, type Change, type Snapshot } from './workspace/snapshot.js';

export { exportFormats, type ExportFormat } from './convert/export.js';
export { frameworkFormats, readFramework } from './evaluation/frameworks/read-framework.js';
export { allSemantics as semantics, type EvaluationReport } from './evaluation/report.js';
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
  /** What the map comes to by a semantics; see `positions` for `goOn`. */
  evaluate(uri: string, semantics: Semantics, goOn: (found: number) => boolean | Promise<boolean>): Promise<EvaluationReport | undefined>;
  /** Rejects only for a format that does not exist. Loads Graphviz at the first picture. */
  exportMap(uri: string, format: ExportFormat): Promise<string | undefined>;
}

/** A service without documents. */
export function createService(): Service {
  const open = new Map<string, Snapshot>();
  let settings: RuleSettings = {};
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
    mapGraph: (uri) => of(uri, mapGraph),
    nodeAt: (uri, position) => at(uri, position, nodeAt),
    locateNode: (uri, id) => of(uri, (snapshot) => locateNode(snapshot, id)),
    evaluate: async (uri, semantics, goOn) => of(uri, (snapshot) => reportOnMap(snapshot.evaluation, semantics, goOn)),
    exportMap: async (uri, format) => of(uri, (snapshot) => exportMap(snapshot.map, mapGraph(snapshot), format)),
  };
}
