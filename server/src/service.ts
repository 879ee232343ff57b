import type {
  CallHierarchyIncomingCall, CallHierarchyItem, CallHierarchyOutgoingCall, CodeAction, CodeActionContext, CodeLens, CompletionItem, CompletionList,
  Diagnostic, DocumentHighlight, DocumentLink, DocumentSymbol, FoldingRange, Hover, InlayHint, Location, Position, Range, SelectionRange,
  TextEdit, WorkspaceEdit, WorkspaceSymbol,
} from 'vscode-languageserver-types';
import type { ExportOptions } from './convert/export.js';
import type { ExportFormat, FrameworkFormat } from './convert/formats.js';
import type { ReadFramework } from './convert/framework.js';
import type { Draw, Drawing, Picture, ReadAsset } from './convert/picture.js';
import type { GoOn, PositionSearch, PositionSemantics } from './evaluation/positions.js';
import type { EvaluationReport } from './evaluation/report.js';
import type { Semantics } from './evaluation/semantics.js';
import type { UserEvaluationSettings } from './evaluation/settings.js';
import type { GradualSemantics } from './evaluation/strengths.js';
import { documentOf, incomingCalls, outgoingCalls, prepareCallHierarchy } from './features/call-hierarchy.js';
import { codeActions } from './features/code-actions/code-action.js';
import { documentToFix, fixAllIn, resolveFixAll } from './features/code-actions/fix-all.js';
import { codeLenses } from './features/code-lens.js';
import { sourcePaths } from './features/completion/source-paths.js';
import { completion, resolveCompletion, type CompletionClient } from './features/completion.js';
import { definition } from './features/definition.js';
import { diagnostics, mostGrave } from './features/diagnostic.js';
import { documentHighlights } from './features/document-highlight.js';
import { documentLinks } from './features/document-link.js';
import { documentSymbols } from './features/document-symbol.js';
import { foldingRanges } from './features/folding-range.js';
import { formatting } from './features/formatting.js';
import { hover } from './features/hover.js';
import { implementation } from './features/implementation.js';
import { inlayHints, type HintOptions } from './features/inlay-hint.js';
import { linkedEditingRanges, type LinkedEditingRanges } from './features/linked-editing-range.js';
import type { MapEditResult } from './features/map-edit/result.js';
import type { EditableText } from './features/map-edit/set-text.js';
import { locateNode, mapGraph, verdictsOf } from './features/map.js';
import { nodeAt } from './features/node-at.js';
import { onTypeFormatting } from './features/on-type-formatting.js';
import { toOffset } from './features/positions.js';
import { references } from './features/references.js';
import type { Refusal } from './features/refusal.js';
import { prepareRename, rename, type RenameTarget } from './features/rename.js';
import { selectionRanges } from './features/selection-range.js';
import { renameFiles, type FileRename } from './features/rename-files.js';
import { workspaceSymbols } from './features/workspace-symbol.js';
import { semanticTokens } from './features/semantic-tokens.js';
import { formatText, type FormatOptions } from './format/format.js';
import type { ShownPosition } from './features/shown-position.js';
import {
  explainVerdict, positionItems, reasons, strengthItems, theses, verdictChanges,
  type ExplainedVerdict, type PositionItems, type StrengthItems, type VerdictChanges, type VerdictItem,
} from './features/verdicts.js';
import type { FixedText } from './lint/fixes.js';
import type { RuleSettings } from './lint/settings.js';
import { defaultDisplay, type MapDisplay } from './picture/display.js';
import type { MapEdit } from './picture/edit.js';
import type { MapGraph } from './picture/graph.js';
import type { Host } from './workspace/host.js';
import type { Change, Snapshot } from './workspace/snapshot.js';
import { Workspace, type AllOptions, type FileChange, type IndexOptions } from './workspace/workspace.js';
import type { Reach } from './workspace/reach.js';

export type { ExportOptions } from './convert/export.js';
export type { ExportFormat } from './convert/formats.js';
export type { AssetName, Draw, Drawing, Picture, ReadAsset } from './convert/picture.js';
export { positions, type GoOn, type Position, type Positions, type PositionSearch } from './evaluation/positions.js';
export type { EvaluationReport } from './evaluation/report.js';
export { allSemantics as semantics } from './evaluation/semantics.js';
export { pageSizes } from './picture/export/page-sizes.js';
export { readDisplay, type MapDisplay } from './picture/display.js';
export type { FormatOptions } from './format/format.js';
export type { HintOptions } from './features/inlay-hint.js';
export type { RuleSettings } from './lint/settings.js';
export {
  Configuration, configFileName, preferencesIn, readConfig, type LoadedConfig, type Preferences,
} from './workspace/configuration.js';
export { FileTooLarge, isLeftOut, largestFile, megabytes, type Host } from './workspace/host.js';
export { canonical, isInside, isMapFile, mapEndings } from './workspace/uris.js';
export type { FileRename } from './features/rename-files.js';
export type { Reach } from './workspace/reach.js';
export type { FileChange, IndexOptions } from './workspace/workspace.js';
export { configurationDiagnostics } from './features/configuration-diagnostic.js';
export { severities } from './lint/rule.js';
export { rules } from './lint/rules/index.js';
export { codeActionKinds } from './features/code-actions/code-action.js';
export { presetNames, presets, type PresetName } from './lint/presets.js';
export { triggerCharacters, type CompletionClient } from './features/completion.js';
export { semanticTokensLegend } from './features/semantic-tokens.js';
export type { Refusal } from './features/refusal.js';
export { pageOf } from './lint/page-of.js';

/** As `readFramework` of convert/framework.ts, which is loaded for it. */
export async function readFramework(format: FrameworkFormat, text: string): Promise<ReadFramework> {
  return (await import('./convert/framework.js')).readFramework(format, text);
}

/** As `drawPicture` of convert/picture.ts, which is loaded for it. */
export async function drawPicture(drawing: Drawing, readAsset: ReadAsset | undefined): Promise<Picture> {
  return (await import('./convert/picture.js')).drawPicture(drawing, readAsset);
}

/** What is found in a file. */
export interface FileDiagnostics {
  readonly uri: string;
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * All that Argmark can do with texts: the only door for the language server, the command line and tests. Holds the
 * open documents, what it has read of their workspace, and no other state. Positions and results are those of the language-server protocol, in UTF-16.
 * What is asked about a document that is not open has the answer `undefined` (or an empty list).
 */
export interface Service {
  /** Opening, changing and closing give the open documents of which something else may hold now, the document included. */
  open(uri: string, version: number, text: string): readonly string[];
  change(uri: string, version: number, changes: readonly Change[]): readonly string[];
  close(uri: string): readonly string[];
  /** Gives up what is known of a document but its text, where many are open and memory is dear. */
  forget(uri: string): void;
  /** Says what may be read: nothing else is, and all that has been read before is forgotten. */
  setReach(reach: Partial<Reach>): void;
  /**
   * Reads the files that a document's map needs; `undefined`: there is nothing to read. Until then the document's
   * diagnostics are those that its own text decides.
   */
  load(uri: string): Promise<void> | undefined;
  /**
   * Looks at all argument maps of the workspace's folders. Until then nothing is called undefined, because what includes
   * a document is not known.
   */
  index(options?: IndexOptions): Promise<void>;
  /** Files have changed on disk; gives the open documents of which something else may hold now. */
  filesChanged(changes: readonly FileChange[]): Promise<readonly string[]>;
  /** The open documents that are in one map with a document, itself included. */
  documentsWith(uri: string): readonly string[];
  /** The file whose map a document is part of: the outermost one that includes it, else itself. */
  rootOf(uri: string): string;
  /** What the diagnostics of the files of a root's map follow from, besides the program, as plain data. */
  basisOf(root: string): unknown;
  /** The roots of all maps that a document is part of, `rootOf` first. */
  rootsOf(uri: string): readonly string[];
  /** The files of that map, the root first. */
  filesOf(uri: string): readonly string[];
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
  /** A line of a file, without its end, if the file is open or in the map of one that is. */
  lineText(uri: string, line: number): string | undefined;
  /** All of them, or of the gravest at most so many, and one that tells how many are left out. */
  diagnostics(uri: string, most?: number): Diagnostic[];
  /**
   * The diagnostics of all argument maps of the workspace, one map after the other; files that are not open have no
   * version. See `Workspace.all` for the options.
   */
  allDiagnostics(options?: AllOptions): AsyncIterable<FileDiagnostics>;
  /** See features/workspace-symbol.ts. */
  workspaceSymbols(query: string): WorkspaceSymbol[];
  /** The edits that files need before some are renamed; `undefined`: none. */
  renameFiles(renames: readonly FileRename[]): WorkspaceEdit | undefined;
  /** Rises with every change of what is known. */
  readonly clock: number;
  /** Calls `listener` whenever the clock goes on. */
  onTick(listener: () => void): void;
  /** Whether the index is being made. */
  readonly isIndexing: boolean;
  /** The argument maps of the workspace that are known, open documents included. */
  readonly files: ReadonlySet<string>;
  /** Severities may be other ones now: `configure`'s function answers otherwise for files that are not open. */
  settingsChanged(): void;
  /** The diagnostics of a file that need not be open; none if it cannot be read. */
  check(uri: string): Promise<Diagnostic[]>;
  documentSymbols(uri: string): DocumentSymbol[];
  hover(uri: string, position: Position): Hover | undefined;
  definition(uri: string, position: Position): Location[];
  /** The reconstruction of an argument, the arguments for a claim. */
  implementation(uri: string, position: Position): Location[];
  references(uri: string, position: Position, includeDeclaration: boolean): Location[];
  documentHighlights(uri: string, position: Position): DocumentHighlight[];
  linkedEditingRanges(uri: string, position: Position): LinkedEditingRanges | undefined;
  prepareRename(uri: string, position: Position): RenameTarget | Refusal | undefined;
  rename(uri: string, position: Position, newName: string): WorkspaceEdit | Refusal | undefined;
  foldingRanges(uri: string): FoldingRange[];
  /** One for each position, in their order. */
  selectionRanges(uri: string, positions: readonly Position[]): SelectionRange[];
  documentLinks(uri: string): DocumentLink[];
  /** What supports and attacks what, as calls. */
  prepareCallHierarchy(uri: string, position: Position): CallHierarchyItem[];
  incomingCalls(item: CallHierarchyItem): CallHierarchyIncomingCall[];
  outgoingCalls(item: CallHierarchyItem): CallHierarchyOutgoingCall[];
  /** What is to be written behind Enter. */
  onTypeFormatting(uri: string, position: Position): TextEdit[];
  completion(uri: string, position: Position, client?: CompletionClient): CompletionList | undefined;
  /** The paths of files that the front matter may name at a place; `undefined` where it names none: ask `completion`. Reads one folder. */
  pathCompletion(uri: string, position: Position): Promise<CompletionList> | undefined;
  /** The item with its documentation. */
  resolveCompletion(item: CompletionItem): CompletionItem;
  /** Those that fix all of a kind without their edits, if the client `resolves` them. */
  codeActions(uri: string, range: Range, context: CodeActionContext, resolves?: boolean): CodeAction[];
  /** The action with its edit, as the text is now. */
  resolveCodeAction(action: CodeAction): CodeAction;
  /** Encoded as the protocol says; with a range, at least those in it. */
  semanticTokens(uri: string, range?: Range): number[] | undefined;
  /** The edits that give a document, or the blocks that `range` touches, the canonical form. */
  formatting(uri: string, options: FormatOptions, range?: Range): TextEdit[];
  /** A document's text after all repairs that need nobody's decision; `undefined`: it is not open. */
  fixAll(uri: string): FixedText | undefined;
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
  editMap(uri: string, edit: MapEdit): Promise<MapEditResult | undefined>;
  /** Title and text of a node as a person may change them. */
  editableText(uri: string, id: string): Promise<EditableText | undefined>;
  /** What the map comes to by a semantics; positions are found by `search`. */
  evaluate(uri: string, semantics: Semantics, search: PositionSearch, goOn: GoOn): Promise<EvaluationReport | undefined>;
  /** How maps are drawn whose front matter says nothing about it. */
  display(display: MapDisplay): void;
  /** As `exportMap` of convert/export.ts; with the document's verdicts, or what they are in `position`. */
  exportMap(
    uri: string, format: ExportFormat, options?: Omit<ExportOptions, 'verdicts'>, position?: ShownPosition,
  ): Promise<string | Uint8Array | undefined>;
}

export interface ServiceOptions {
  /** Without, it cannot export to every format. */
  readonly readAsset?: ReadAsset | undefined;
  /** Draws what is exported as SVG, PNG or PDF; here, unless given. */
  readonly draw?: Draw | undefined;
  /** Without, nothing but open documents is read. */
  readonly host?: Host | undefined;
}

/** A client of which nothing is known. */
const plainClient: CompletionClient = { snippets: false, hasSnippets: true };

/** A service without documents. */
export function createService({ readAsset, draw, host }: ServiceOptions = {}): Service {
  const workspace = new Workspace(host);
  let display = defaultDisplay;
  const of = <Result>(uri: string, ask: (snapshot: Snapshot) => Result) => {
    const snapshot = workspace.snapshot(uri);
    return snapshot && ask(snapshot);
  };
  const at = <Result>(uri: string, position: Position, ask: (snapshot: Snapshot, offset: number) => Result) =>
    of(uri, (snapshot) => ask(snapshot, toOffset(snapshot, position)));
  return {
    open: (uri, version, text) => workspace.open(uri, version, text),
    change: (uri, version, changes) => workspace.change(uri, version, changes),
    close: (uri) => workspace.close(uri),
    forget: (uri) => workspace.forget(uri),
    configure: (next) => workspace.configure(next),
    configureEvaluation: (next) => workspace.configureEvaluation(next),
    reconfigure: (uri) => workspace.reconfigure(uri),
    settingsChanged: () => workspace.settingsChanged(),
    setReach: (reach) => workspace.setReach(reach),
    load: (uri) => workspace.load(uri),
    index: (options) => workspace.index(options),
    filesChanged: (changes) => workspace.filesChanged(changes),
    documentsWith: (uri) => workspace.documentsWith(uri),
    get documents() {
      return workspace.documents;
    },
    versionOf: (uri) => workspace.versionOf(uri),
    rootOf: (uri) => workspace.rootOf(uri),
    basisOf: (root) => workspace.basisOf(root),
    rootsOf: (uri) => of(uri, ({ maps }) => maps.map(({ root }) => root)) ?? [],
    filesOf: (uri) => of(uri, ({ map }) => map.files.map((file) => file.uri)) ?? [],
    lineText: (uri, line) => workspace.lineText(uri, line),
    diagnostics: (uri, most = Infinity) => of(uri, (snapshot) => mostGrave(snapshot, most)) ?? [],
    get clock() {
      return workspace.clock.now;
    },
    onTick: (listener) => workspace.clock.onTick(listener),
    get isIndexing() {
      return workspace.isIndexing;
    },
    get files() {
      return workspace.files;
    },
    workspaceSymbols: (query) => workspaceSymbols(workspace.indexed(), query),
    renameFiles: (renames) => renameFiles(workspace.indexed(), renames),
    async* allDiagnostics(options) {
      for await (const snapshot of workspace.all(options)) {
        yield { uri: snapshot.uri, version: workspace.versionOf(snapshot.uri), diagnostics: diagnostics(snapshot) };
      }
    },
    async check(uri) {
      const snapshot = await workspace.read(uri);
      return snapshot ? diagnostics(snapshot) : [];
    },
    documentSymbols: (uri) => of(uri, documentSymbols) ?? [],
    hover: (uri, position) => at(uri, position, hover),
    definition: (uri, position) => at(uri, position, definition) ?? [],
    implementation: (uri, position) => at(uri, position, implementation) ?? [],
    references: (uri, position, includeDeclaration) =>
      at(uri, position, (snapshot, offset) => references(snapshot, offset, includeDeclaration)) ?? [],
    documentHighlights: (uri, position) => at(uri, position, documentHighlights) ?? [],
    linkedEditingRanges: (uri, position) => at(uri, position, linkedEditingRanges),
    prepareRename: (uri, position) => at(uri, position, prepareRename),
    rename: (uri, position, newName) => at(uri, position, (snapshot, offset) => rename(snapshot, offset, newName)),
    foldingRanges: (uri) => of(uri, foldingRanges) ?? [],
    selectionRanges: (uri, places) => of(uri, (snapshot) => selectionRanges(snapshot, places.map((each) => toOffset(snapshot, each)))) ?? [],
    documentLinks: (uri) => of(uri, documentLinks) ?? [],
    prepareCallHierarchy: (uri, position) => at(uri, position, prepareCallHierarchy) ?? [],
    incomingCalls: (item) => of(documentOf(item), (snapshot) => incomingCalls(snapshot, item)) ?? [],
    outgoingCalls: (item) => of(documentOf(item), (snapshot) => outgoingCalls(snapshot, item)) ?? [],
    onTypeFormatting: (uri, position) => of(uri, (snapshot) => onTypeFormatting(snapshot, position)) ?? [],
    completion: (uri, position, client = plainClient) => at(uri, position, (snapshot, offset) => completion(snapshot, offset, client)),
    pathCompletion: (uri, position) => at(uri, position, (snapshot, offset) =>
      sourcePaths(snapshot, offset, (path) => workspace.folder(uri, path))),
    resolveCompletion: (item) =>
      of((item.data as { uri?: string } | undefined)?.uri ?? '', (snapshot) => resolveCompletion(snapshot, item)) ?? item,
    codeActions: (uri, { start, end }, context, resolves) => of(uri, (snapshot) =>
      codeActions(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, context, resolves)) ?? [],
    resolveCodeAction: (action) => of(documentToFix(action) ?? '', (snapshot) => resolveFixAll(snapshot, action)) ?? action,
    semanticTokens: (uri, range) => of(uri, (snapshot) =>
      semanticTokens(snapshot, range && { start: toOffset(snapshot, range.start), end: toOffset(snapshot, range.end) })),
    formatting: (uri, options, range) => of(uri, (snapshot) => formatting(snapshot, options, range)) ?? [],
    fixAll: (uri) => of(uri, fixAllIn),
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
    // Loaded when a map is first edited.
    async editMap(uri, edit) {
      const { toMapEditResult } = await import('./features/map-edit/result.js');
      return of(uri, (snapshot) => toMapEditResult(snapshot, edit));
    },
    async editableText(uri, id) {
      const { editableText } = await import('./features/map-edit/set-text.js');
      return of(uri, (snapshot) => editableText(snapshot, id));
    },
    async evaluate(uri, semantics, search, goOn) {
      const { reportOnMap } = await import('./evaluation/report.js');
      return of(uri, (snapshot) => reportOnMap(snapshot.evaluation, semantics, search, goOn));
    },
    display: (next) => { display = next; },
    exportMap: async (uri, format, options, position) => of(uri, async (snapshot) => {
      const { exportMap } = await import('./convert/export.js');
      return exportMap(snapshot.map, format, { display, ...options, verdicts: verdictsOf(snapshot, position) }, readAsset, draw);
    }),
  };
}
