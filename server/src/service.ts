import type {
  CodeAction, CodeActionContext, CodeLens, CompletionItem, Diagnostic, DocumentSymbol, Hover, InlayHint, Location, Position, Range, TextEdit,
} from 'vscode-languageserver-types';
import { exportMap, type ExportFormat, type ExportOptions, type ReadAsset } from './convert/export.js';
import type { GoOn, PositionSearch, PositionSemantics } from './evaluation/positions.js';
import { reportOnMap, type EvaluationReport, type Semantics } from './evaluation/report.js';
import type { UserEvaluationSettings } from './evaluation/settings.js';
import type { GradualSemantics } from './evaluation/strengths.js';
import { codeActions } from './features/code-actions/code-action.js';
import { codeLenses } from './features/code-lens.js';
import { completion } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics } from './features/diagnostic.js';
import { documentSymbols } from './features/document-symbol.js';
import { formatting } from './features/formatting.js';
import { hover } from './features/hover.js';
import { inlayHints, type HintOptions } from './features/inlay-hint.js';
import { toMapEditResult, type MapEditResult } from './features/map-edit/result.js';
import { editableText, type EditableText } from './features/map-edit/set-text.js';
import { locateNode, mapGraph, verdictsOf } from './features/map.js';
import { nodeAt } from './features/node-at.js';
import { toOffset } from './features/positions.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { formatText, type FormatOptions } from './format/format.js';
import type { ShownPosition } from './features/shown-position.js';
import {
  explainVerdict, positionItems, reasons, strengthItems, theses, verdictChanges,
  type ExplainedVerdict, type PositionItems, type StrengthItems, type VerdictChanges, type VerdictItem,
} from './features/verdicts.js';
import type { RuleSettings } from './lint/settings.js';
import { defaultDisplay, type MapDisplay } from './map/display.js';
import type { MapEdit } from './map/edit.js';
import type { MapGraph } from './map/graph.js';
import { snapshotOf, type Change, type Snapshot } from './workspace/snapshot.js';

export { exportFormats, type AssetName, type ExportFormat, type ExportOptions, type ReadAsset } from './convert/export.js';
export { frameworkFormats, readFramework } from './evaluation/frameworks/read-framework.js';
export { positions, type GoOn, type Position, type Positions, type PositionSearch } from './evaluation/positions.js';
export { allSemantics as semantics, type EvaluationReport } from './evaluation/report.js';
export { pageSizes } from './map/export/page-sizes.js';
export { readDisplay, type MapDisplay } from './map/display.js';
export type { FormatOptions } from './format/format.js';
export type { HintOptions } from './features/inlay-hint.js';
export type { RuleSettings } from './lint/settings.js';
export {
  Configuration, configFileName, preferencesIn, readConfig, type LoadedConfig, type Preferences,
} from './workspace/configuration.js';
export type { Host } from './workspace/host.js';
export { configurationDiagnostics } from './features/configuration-diagnostic.js';
export { severities } from './lint/rule.js';
export { rules } from './lint/rules/index.js';
export { codeActionKinds } from './features/code-actions/code-action.js';
export { fixAll, type FixedText } from './lint/fixes.js';
export { presetNames, presets, type PresetName } from './lint/presets.js';
export { triggerCharacters } from './features/completion.js';
export { semanticTokensLegend } from './features/semantic-tokens.js';
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
  /**
   * Says which severities by rule code hold for a document; its front matter overrides them. Asked for every document
   * that is open, opened or checked.
   */
  configure(settingsOf: (uri: string) => RuleSettings): void;
  /** Says how verdicts are reached in maps that do not say it themselves: `burden` and `standard`, see docs/verdicts.md. */
  configureEvaluation(settings: UserEvaluationSettings): void;
  /** Asks again which severities hold for a document. */
  reconfigure(uri: string): void;
  readonly documents: Iterable<string>;
  versionOf(uri: string): number | undefined;
  diagnostics(uri: string): Diagnostic[];
  /** The diagnostics of a text that need not be open. */
  check(uri: string, text: string): Diagnostic[];
  documentSymbols(uri: string): DocumentSymbol[];
  hover(uri: string, position: Position): Hover | undefined;
  definition(uri: string, position: Position): Location[];
  completion(uri: string, position: Position): CompletionItem[];
  codeActions(uri: string, range: Range, context: CodeActionContext): CodeAction[];
  /** Encoded as the protocol says; with a range, at least those in it. */
  semanticTokens(uri: string, range?: Range): number[] | undefined;
  /** The edits that give a document, or the blocks that `range` touches, the canonical form. */
  formatting(uri: string, options: FormatOptions, range?: Range): TextEdit[];
  /** A text that need not be open in the canonical form; `undefined` for binary data, which has none. */
  formatText(text: string, options: FormatOptions): string | undefined;
  codeLenses(uri: string, hasCommands: boolean): CodeLens[];
  inlayHints(uri: string, range: Range, options: HintOptions): InlayHint[];
  /** The same object until more than words change in the map, to tell by whether what was said of it still holds. */
  shapeOf(uri: string): object | undefined;
  theses(uri: string): VerdictItem[] | undefined;
  reasons(uri: string, id: string): VerdictItem[] | undefined;
  explainVerdict(uri: string, id: string): ExplainedVerdict | undefined;
  /** See `flips` for `goOn`. */
  verdictChanges(uri: string, id: string, goOn: () => boolean | Promise<boolean>): Promise<VerdictChanges | undefined>;
  positions(uri: string, semantics: PositionSemantics, search: PositionSearch, goOn: GoOn): Promise<PositionItems | undefined>;
  strengths(uri: string, semantics: GradualSemantics): StrengthItems | undefined;
  /** With a position, its statuses are marked on the nodes instead of the verdicts. */
  mapGraph(uri: string, position?: ShownPosition): MapGraph | undefined;
  nodeAt(uri: string, position: Position): string | undefined;
  locateNode(uri: string, id: string): Location | undefined;
  /** What to write so that the map becomes what is asked, or why it cannot be written. */
  editMap(uri: string, edit: MapEdit): MapEditResult | undefined;
  /** Title and text of a node as a person may change them. */
  editableText(uri: string, id: string): EditableText | undefined;
  /** What the map comes to by a semantics; positions are found by `search`. */
  evaluate(uri: string, semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport | undefined>;
  /** How maps are drawn whose front matter says nothing about it. */
  display(display: MapDisplay): void;
  /** As `exportMap` of convert/export.ts; with the document's verdicts, or what they are in `position`. */
  exportMap(
    uri: string, format: ExportFormat, options?: Omit<ExportOptions, 'verdicts'>, position?: ShownPosition,
  ): Promise<string | Uint8Array | undefined>;
}

/** A service without documents. Without `readAsset` it cannot export to every format. */
export function createService(readAsset?: ReadAsset): Service {
  const open = new Map<string, Snapshot>();
  let settingsOf: (uri: string) => RuleSettings = () => ({});
  let evaluationSettings: UserEvaluationSettings = {};
  let display = defaultDisplay;
  const at = <Result>(uri: string, position: Position, ask: (snapshot: Snapshot, offset: number) => Result) => {
    const snapshot = open.get(uri);
    return snapshot && ask(snapshot, toOffset(snapshot, position));
  };
  const of = <Result>(uri: string, ask: (snapshot: Snapshot) => Result) => {
    const snapshot = open.get(uri);
    return snapshot && ask(snapshot);
  };
  const reconfigure = (uri: string) => {
    const snapshot = open.get(uri);
    if (snapshot) open.set(uri, snapshot.withSettings(settingsOf(uri), evaluationSettings));
  };
  return {
    open: (uri, version, text) => void open.set(uri, snapshotOf(uri, text, version, settingsOf(uri), evaluationSettings)),
    change(uri, version, changes) {
      const snapshot = open.get(uri);
      if (snapshot) open.set(uri, snapshot.changed(version, changes));
    },
    close: (uri) => void open.delete(uri),
    configure(next) {
      settingsOf = next;
      for (const uri of open.keys()) reconfigure(uri);
    },
    configureEvaluation(next) {
      evaluationSettings = next;
      for (const uri of open.keys()) reconfigure(uri);
    },
    reconfigure,
    get documents() {
      return open.keys();
    },
    versionOf: (uri) => open.get(uri)?.version,
    diagnostics: (uri) => of(uri, diagnostics) ?? [],
    check: (uri, text) => diagnostics(snapshotOf(uri, text, 0, settingsOf(uri), evaluationSettings)),
    documentSymbols: (uri) => of(uri, documentSymbols) ?? [],
    hover: (uri, position) => at(uri, position, hover),
    definition: (uri, position) => at(uri, position, definition) ?? [],
    completion: (uri, position) => at(uri, position, completion) ?? [],
    codeActions: (uri, { start, end }, context) => of(uri, (snapshot) =>
      codeActions(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, context)) ?? [],
    semanticTokens: (uri, range) => of(uri, (snapshot) =>
      semanticTokens(snapshot, range && { start: toOffset(snapshot, range.start), end: toOffset(snapshot, range.end) })),
    formatting: (uri, options, range) => of(uri, (snapshot) => formatting(snapshot, options, range)) ?? [],
    formatText,
    codeLenses: (uri, hasCommands) => of(uri, (snapshot) => codeLenses(snapshot, hasCommands)) ?? [],
    inlayHints: (uri, { start, end }, options) => of(uri, (snapshot) =>
      inlayHints(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, options)) ?? [],
    shapeOf: (uri) => of(uri, ({ map }) => map.shape),
    theses: (uri) => of(uri, theses),
    reasons: (uri, id) => of(uri, (snapshot) => reasons(snapshot, id)),
    explainVerdict: (uri, id) => of(uri, (snapshot) => explainVerdict(snapshot, id)),
    verdictChanges: async (uri, id, goOn) => of(uri, (snapshot) => verdictChanges(snapshot, id, goOn)),
    positions: async (uri, semantics, search, goOn) => of(uri, (snapshot) => positionItems(snapshot, semantics, search, goOn)),
    strengths: (uri, semantics) => of(uri, (snapshot) => strengthItems(snapshot, semantics)),
    mapGraph: (uri, position) => of(uri, (snapshot) => mapGraph(snapshot, display, position)),
    nodeAt: (uri, position) => at(uri, position, nodeAt),
    locateNode: (uri, id) => of(uri, (snapshot) => locateNode(snapshot, id)),
    editMap: (uri, edit) => of(uri, (snapshot) => toMapEditResult(snapshot, edit)),
    editableText: (uri, id) => of(uri, (snapshot) => editableText(snapshot, id)),
    evaluate: async (uri, semantics, search, goOn) => of(uri, (snapshot) => reportOnMap(snapshot.evaluation, semantics, search, goOn)),
    display: (next) => { display = next; },
    exportMap: async (uri, format, options, position) => of(uri, (snapshot) =>
      exportMap(snapshot.map, format, { display, ...options, verdicts: verdictsOf(snapshot, position) }, readAsset)),
  };
}
