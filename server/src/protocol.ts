import type { Diagnostic, Location, Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver-types';
import type { ExportFormat, ImportFormat } from './convert/formats.js';
import type { EditableText } from './features/map-edit/set-text.js';
import type { PassageUse, QuotedPassage } from './features/source-view/quote-passage.js';
import type { MissingQuotation, ShownCoverage, ShownPassage, ShownSource } from './features/source-view/shown-sources.js';
import type { SourceTarget } from './features/source-view/source-at.js';
import type { SourceContent, SourceContentResult } from './features/source-view/source-content.js';
import type { ShownPosition } from './features/shown-position.js';
import type {
  ExplainedVerdict, Impacts, PositionItem, PositionItems, Standing, VerdictItem,
} from './features/verdicts.js';
import type { VerdictChanges } from './features/verdict-changes.js';
import type { StrengthItems } from './features/strength-items.js';
import type { WeakStepItems } from './features/weak-steps.js';
import type { MapEdit, MapPart, NewLine, NewRelation } from './picture/edit.js';
import type { PageSize } from './picture/export/page-sizes.js';
import type { MapGraph } from './picture/graph.js';
import type { GraphEdition, GraphPatch } from './picture/graph-patch.js';
import type { MapReading, NodeDetails } from './picture/reading.js';

export type {
  EditableText, MapEdit, MapPart, MissingQuotation, NewLine, NewRelation, PassageUse, PositionItem, QuotedPassage, ShownCoverage, ShownPassage, ShownPosition, ShownSource,
  SourceContent, SourceContentResult, SourceTarget, Standing, VerdictItem,
};

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
  /** The file whose map it is: the outermost one that includes the document, else itself. */
  readonly root: string;
  readonly graph: MapGraph;
}

/** Notification `argmark/watchMap`, client to server: send `argmark/mapChanged` for this document, or stop. */
export interface WatchMapParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly watch: boolean;
  /** The client also takes `argmark/mapPatched`, which is sent after a change instead of the whole map. */
  readonly patches?: boolean;
}

/**
 * Notification `argmark/mapChanged`, server to client: sent at once when a document is watched, and after every change. The graphs of a
 * document are numbered from that moment.
 */
export interface MapChangedParams extends MapResult, GraphEdition {
  readonly uri: string;
  /** The name of the position that is shown instead of the verdicts. */
  readonly position: string | null;
}

/**
 * Notification `argmark/mapPatched`, server to client: what has changed since the previous edition. A client that does not have
 * that edition watches the document again, and gets the whole map.
 */
export interface MapPatchedParams extends Omit<MapChangedParams, 'graph'> {
  readonly patch: GraphPatch;
}

/** Request `argmark/nodeAt`: the node of the map that the text at a position belongs to; `null`: none. */
export interface NodeAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}
export interface NodeAtResult {
  readonly id: string | null;
}

/** Request `argmark/locateNode`: where a node of the map is in the text; `null`: it is no longer there. */
export interface LocateNodeParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly id: string;
}
export type LocateNodeResult = Location | null;

/** Request `argmark/editMap`: what to write in the text so that the map changes as asked. */
export interface EditMapParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly edit: MapEdit;
}
export type EditMapResult =
  | {
    readonly kind: 'edit';
    /**
     * The edit applies to the version below; an empty one means that nothing has to be changed. It may concern other files of the map as
     * well, or only one of them: a client with `workspaceEdit.documentChanges` gets the versions of those that are open.
     */
    readonly edit: WorkspaceEdit;
    readonly version: number;
    /** What to select, as its place in the text after the edit. */
    readonly select: Position | null;
    /** The file that it is in, if that is not the document. */
    readonly file?: string;
  }
  /** The text cannot express it; the reason can be shown to people. */
  | { readonly kind: 'refusal'; readonly reason: string };

/** Request `argmark/editableText`: the title and text of a node in the form in which a person edits them; `null`: it has none. */
export interface EditableTextParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly id: string;
}
export type EditableTextResult = EditableText | null;

/** Request `argmark/mapReading`: what a reader is told about the map beyond its picture; `null`: the document is not open. */
export interface MapReadingParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type MapReadingResult = MapReading | null;

/** Request `argmark/nodeDetails`: what there is to know about a node beyond what the graph says; `null`: it is neither a claim nor an argument. */
export interface NodeDetailsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly id: string;
}
export type NodeDetailsResult = NodeDetails | null;

/**
 * Notification `argmark/watchSources`, client to server: send `argmark/sourcesChanged` for this document, or stop. Its map's
 * sources are read in any case.
 */
export type WatchSourcesParams = WatchMapParams;

/** Notification `argmark/sourcesChanged`, server to client: sent at once when a document is watched, and whenever something in it has changed. */
export interface SourcesChangedParams {
  readonly uri: string;
  /** The version of the document. */
  readonly version: number;
  readonly sources: readonly ShownSource[];
}

/** Request `argmark/sourceText`: the text of a source of a document's map, to be shown; `null`: the document is not open. */
export interface SourceTextParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly key: string;
}
export type SourceTextResult = SourceContentResult | null;

/** Request `argmark/sourcesAt`: the sources that a position of the text, or a claim of the map, is about, the likeliest first. */
export interface SourcesAtParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position?: Position;
  readonly id?: string;
}
export interface SourcesAtResult {
  readonly targets: readonly SourceTarget[];
}

/** Request `argmark/passage`: what a stretch of a source would be quoted as; `null`: the document is not open. */
export interface PassageParams extends Pick<PassageUse, 'key' | 'start' | 'end'> {
  readonly textDocument: TextDocumentIdentifier;
}
export type PassageResult = QuotedPassage | null;

/** Request `argmark/quotePassage`: what to write so that the map uses a passage of a source; answered as `argmark/editMap`. */
export interface QuotePassageParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly use: PassageUse;
}

/**
 * Request `argmark/export`: the document's map in another format; `null`: the document is not open. Fails with a
 * message for people if the format cannot be made.
 */
export interface ExportParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly format: ExportFormat;
  /** How many pixels of a PNG make one pixel of the map. */
  readonly scale?: number;
  /** The size of a PDF's pages: the map's own, or paper. */
  readonly page?: PageSize;
  /** Leaves the marks of the verdicts out. */
  readonly withoutVerdicts?: boolean;
  /** A picture has no heading above the map and no legend below it. */
  readonly bare?: boolean;
  /** In a table of claims, those with gaps come first. */
  readonly gapsFirst?: boolean;
}
export interface ExportResult {
  readonly content: string;
  /** `base64`: the file is binary. */
  readonly encoding: 'utf8' | 'base64';
  /** Characters that the fonts of a PNG or PDF do not have: they are drawn as empty boxes. */
  readonly missing?: string;
  /** How high the texts of a PDF on paper are, in points, if that makes them hard to read. */
  readonly textSize?: number;
  /** What the format cannot express, for people: nouns in the plural. */
  readonly lost?: readonly string[];
  /** What a program that reads the file may refuse, in sentences. */
  readonly warnings?: readonly string[];
}

/** Request `argmark/import`: a text of another format as the text of a map. */
export interface ImportParams {
  readonly text: string;
  /** The name of its file, whose extension says which formats it may have. */
  readonly name?: string;
  /** By default the name and the text decide. */
  readonly format?: ImportFormat;
}
export type ImportResult =
  | {
    readonly kind: 'map';
    readonly format: ImportFormat;
    readonly text: string;
    /** This is for people: what is kept as data or in comments, and what is left out. */
    readonly remarks: readonly string[];
    /** How many claims are related to another one: none, if the file only looks like an argument. */
    readonly related: number;
  }
  /** The text is in none of the formats, or broken: the end of a sentence that begins with the name of the file. */
  | { readonly kind: 'refusal'; readonly reason: string };

/** Request `argmark/theses`: the theses of a document with their verdicts; `null`: the document is not open. */
export interface ThesesParams {
  readonly textDocument: TextDocumentIdentifier;
}
export type ThesesResult = readonly VerdictItem[] | null;

/** Request `argmark/reasons`: what a verdict rests on, one step down. */
export interface ReasonsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly id: string;
}
export type ReasonsResult = readonly VerdictItem[] | null;

/** Request `argmark/explain`: the reasons for a verdict, down to what is asserted. */
export type ExplainParams = ReasonsParams;
export type ExplainResult = ExplainedVerdict | null;

/** Request `argmark/changes`: the smallest changes that would give another verdict. May be cancelled. */
export type ChangesParams = ReasonsParams;
export type ChangesResult = VerdictChanges | null;

/** Request `argmark/impacts`: which single claims decide the theses of a document. May be cancelled. */
export type ImpactsParams = ThesesParams;
export type ImpactsResult = Impacts | null;

/** Request `argmark/weakest`: where the case for the theses of a document is weak, the weakest steps first. May be cancelled. */
export type WeakestParams = ThesesParams;
export type WeakestResult = WeakStepItems | null;

/** Request `argmark/positions`: what can be held together. May be cancelled. */
export interface PositionsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly semantics: 'complete' | 'preferred' | 'stable' | 'semi-stable' | 'stage' | 'ideal' | 'eager';
  /** When to give up and answer with what has been found. */
  readonly seconds: number;
}
export type PositionsResult = PositionItems | null;

/**
 * Notification `argmark/showPosition`, client to server: show this position in the document's map instead of the
 * verdicts, until an edit changes more than words; `null`: show the verdicts again.
 */
export interface ShowPositionParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: ShownPosition | null;
}

/** Request `argmark/strengths`: how strong claims and arguments are by a gradual semantics. */
export interface StrengthsParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly semantics: 'df-quad' | 'quadratic-energy' | 'euler' | 'h-categoriser';
}
export type StrengthsResult = StrengthItems | null;

/** Notification `argmark/showStrengths`, client to server: add strengths to inlay hints; `null`: leave them out again. */
export interface ShowStrengthsParams {
  readonly semantics: StrengthsParams['semantics'] | null;
}

/**
 * Request `argmark/check`: the diagnostics of a file that need not be open; none if there is no such file, or the server
 * cannot read it.
 */
export interface CheckParams {
  readonly uri: string;
}
export interface CheckResult {
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Request `argmark/readFile`, server to client, if the client's `initializationOptions` have `readsFiles: true`: the
 * text of a file of the workspace, decoded as UTF-8; `null`: there is none. Fails if it cannot be read.
 */
export interface ReadFileParams {
  readonly uri: string;
  /** A file of more bytes than this need not be read: the server does not take it. */
  readonly most: number;
}
export interface ReadFileResult {
  readonly text: string | null;
  /** The file was not read because it has more than `most` bytes; this is how many it has. */
  readonly bytes?: number;
}

/** Request `argmark/readBytes`, server to client, as `argmark/readFile`: the bytes of a file of the workspace, in base64. */
export interface ReadBytesResult {
  readonly content: string | null;
  /** The same as in `argmark/readFile`. */
  readonly bytes?: number;
}

/** Request `argmark/findFiles`, server to client, as `argmark/readFile`: the argument maps below a folder. */
export interface FindFilesParams {
  readonly folder: string;
}
export interface FindFilesResult {
  readonly uris: readonly string[];
}

/** Request `argmark/readFolder`, server to client, as `argmark/readFile`: what is in a folder; empty if there is none. */
export interface ReadFolderParams {
  readonly folder: string;
}
export interface ReadFolderResult {
  readonly entries: readonly { readonly name: string; readonly isFolder: boolean }[];
}

/** Request `argmark/fileExists`, server to client, as `argmark/readFile`: whether there is a file. */
export interface FileExistsParams {
  readonly uri: string;
}
export interface FileExistsResult {
  readonly exists: boolean;
}

/**
 * Notification `argmark/trusted`, client to server, without parameters: the user trusts the workspace. A client whose
 * `initializationOptions` have `isTrusted: false` sends it when that changes; until then only open documents are read.
 */

/**
 * Request `argmark/readAsset`, server to client, if the server has no file system: a file that comes with Argmark,
 * in base64, by its name in dist/. Without it there are no layers, and no export to PNG, PDF and HTML.
 */
export interface ReadAssetParams {
  readonly name: string;
}
export interface ReadAssetResult {
  readonly content: string;
}

/**
 * Notification `argmark/settingsChanged`, server to client, without parameters: earlier answers to `argmark/check`
 * may no longer be right, because settings or a configuration file have changed.
 */

/**
 * Request `argmark/callTool`: what a tool for assistants answers; see docs/assistants.md. Never fails: if something is
 * wrong with the call, the answer says so.
 */
export interface CallToolParams {
  readonly name: string;
  readonly arguments: unknown;
}
export interface CallToolResult {
  readonly text: string;
  readonly isError: boolean;
}

export const methods = {
  map: 'argmark/map',
  watchMap: 'argmark/watchMap',
  mapChanged: 'argmark/mapChanged',
  mapPatched: 'argmark/mapPatched',
  nodeAt: 'argmark/nodeAt',
  locateNode: 'argmark/locateNode',
  editMap: 'argmark/editMap',
  editableText: 'argmark/editableText',
  mapReading: 'argmark/mapReading',
  nodeDetails: 'argmark/nodeDetails',
  watchSources: 'argmark/watchSources',
  sourcesChanged: 'argmark/sourcesChanged',
  sourceText: 'argmark/sourceText',
  sourcesAt: 'argmark/sourcesAt',
  passage: 'argmark/passage',
  quotePassage: 'argmark/quotePassage',
  export: 'argmark/export',
  import: 'argmark/import',
  theses: 'argmark/theses',
  reasons: 'argmark/reasons',
  explain: 'argmark/explain',
  changes: 'argmark/changes',
  impacts: 'argmark/impacts',
  weakest: 'argmark/weakest',
  positions: 'argmark/positions',
  showPosition: 'argmark/showPosition',
  strengths: 'argmark/strengths',
  showStrengths: 'argmark/showStrengths',
  check: 'argmark/check',
  readFile: 'argmark/readFile',
  readBytes: 'argmark/readBytes',
  findFiles: 'argmark/findFiles',
  readFolder: 'argmark/readFolder',
  fileExists: 'argmark/fileExists',
  trusted: 'argmark/trusted',
  readAsset: 'argmark/readAsset',
  settingsChanged: 'argmark/settingsChanged',
  callTool: 'argmark/callTool',
} as const;

/** What the server is asked, by the method. */
export interface ServerRequests {
  readonly [methods.map]: { readonly params: MapParams; readonly result: MapResult | null };
  readonly [methods.nodeAt]: { readonly params: NodeAtParams; readonly result: NodeAtResult };
  readonly [methods.locateNode]: { readonly params: LocateNodeParams; readonly result: LocateNodeResult };
  readonly [methods.editMap]: { readonly params: EditMapParams; readonly result: EditMapResult };
  readonly [methods.editableText]: { readonly params: EditableTextParams; readonly result: EditableTextResult };
  readonly [methods.mapReading]: { readonly params: MapReadingParams; readonly result: MapReadingResult };
  readonly [methods.nodeDetails]: { readonly params: NodeDetailsParams; readonly result: NodeDetailsResult };
  readonly [methods.sourceText]: { readonly params: SourceTextParams; readonly result: SourceTextResult };
  readonly [methods.sourcesAt]: { readonly params: SourcesAtParams; readonly result: SourcesAtResult };
  readonly [methods.passage]: { readonly params: PassageParams; readonly result: PassageResult };
  readonly [methods.quotePassage]: { readonly params: QuotePassageParams; readonly result: EditMapResult };
  readonly [methods.export]: { readonly params: ExportParams; readonly result: ExportResult | null };
  readonly [methods.import]: { readonly params: ImportParams; readonly result: ImportResult };
  readonly [methods.theses]: { readonly params: ThesesParams; readonly result: ThesesResult };
  readonly [methods.reasons]: { readonly params: ReasonsParams; readonly result: ReasonsResult };
  readonly [methods.explain]: { readonly params: ExplainParams; readonly result: ExplainResult };
  readonly [methods.changes]: { readonly params: ChangesParams; readonly result: ChangesResult };
  readonly [methods.impacts]: { readonly params: ImpactsParams; readonly result: ImpactsResult };
  readonly [methods.weakest]: { readonly params: WeakestParams; readonly result: WeakestResult };
  readonly [methods.positions]: { readonly params: PositionsParams; readonly result: PositionsResult };
  readonly [methods.strengths]: { readonly params: StrengthsParams; readonly result: StrengthsResult };
  readonly [methods.check]: { readonly params: CheckParams; readonly result: CheckResult };
  readonly [methods.callTool]: { readonly params: CallToolParams; readonly result: CallToolResult };
}

/** What the server is told, by the method. */
export interface ServerNotifications {
  readonly [methods.watchMap]: WatchMapParams;
  readonly [methods.watchSources]: WatchSourcesParams;
  readonly [methods.showPosition]: ShowPositionParams;
  readonly [methods.showStrengths]: ShowStrengthsParams;
  readonly [methods.trusted]: void;
}

/** What the client is asked, by the method. */
export interface ClientRequests {
  readonly [methods.readFile]: { readonly params: ReadFileParams; readonly result: ReadFileResult };
  readonly [methods.readBytes]: { readonly params: ReadFileParams; readonly result: ReadBytesResult };
  readonly [methods.findFiles]: { readonly params: FindFilesParams; readonly result: FindFilesResult };
  readonly [methods.readFolder]: { readonly params: ReadFolderParams; readonly result: ReadFolderResult };
  readonly [methods.fileExists]: { readonly params: FileExistsParams; readonly result: FileExistsResult };
}

/** What the client is told, by the method: the parameters, if there are any. */
export interface ClientNotifications {
  readonly [methods.mapChanged]: readonly [MapChangedParams];
  readonly [methods.mapPatched]: readonly [MapPatchedParams];
  readonly [methods.sourcesChanged]: readonly [SourcesChangedParams];
  readonly [methods.settingsChanged]: readonly [];
}
