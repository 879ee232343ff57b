import type { Draw, PictureRequest, Picture, ReadAsset } from './convert/picture.js';
import type { ListFonts } from './picture/export/font-files.js';
import type { FrameworkFormat } from './convert/formats.js';
import type * as EdgeKinds from './picture/edge-kinds.js';
import type * as PagePictures from './convert/page-pictures.js';
import type { ReadFramework } from './convert/framework.js';
import { annotationsOf, type Annotations } from './service/annotations.js';
import { askIn } from './service/ask.js';
import { conversionOf, type Conversion } from './service/conversion.js';
import { editingIn, type Editing } from './service/editing.js';
import { findingsOf, type Findings } from './service/findings.js';
import { mapsOf, type LiveMap } from './service/map.js';
import { navigationIn, type Navigation } from './service/navigation.js';
import { sourcesOf, type Sources } from './service/sources.js';
import { verdictsIn, type Verdicts } from './service/verdicts.js';
import type { Framework } from './evaluation/framework.js';
import type { GoOn, Positions } from './evaluation/positions.js';
import type { PositionSemantics } from './evaluation/semantics.js';
import type { SourceFile } from './sources/extract/extract-text.js';
import type { SourceText } from './sources/source-text.js';
import type { Host } from './workspace/host.js';
import type { ExtractText } from './workspace/read-source.js';
import { Workspace } from './workspace/workspace.js';

export type { ExportOptions } from './convert/export.js';
export type { ExportFormat } from './convert/formats.js';
export { ImportError } from './convert/import-error.js';
export type { ListFonts } from './picture/export/font-files.js';
export type { AssetName, Draw, PictureRequest, Picture, ReadAsset } from './convert/picture.js';
export type { GoOn, Position, Positions, PositionSearch } from './evaluation/positions.js';
export type { EvaluationReport } from './evaluation/report.js';
export { allSemantics as semantics } from './evaluation/semantics.js';
export type { MapDisplay } from './picture/display.js';
export type { FormatOptions } from './format/format.js';
export type { HintOptions } from './features/inlay-hint.js';
export type { RuleSettings } from './lint/settings.js';
export {
  Configuration, configFileName, configFileNames, preferencesIn, readConfig, type LoadedConfig, type Preferences, type ReadConfig,
} from './workspace/configuration.js';
export { FileTooLarge, isLeftOut, largestFile, megabytes, type FileChange, type Host } from './workspace/host.js';
export { mapEndings } from './base/file-endings.js';
export { canonical, isInside, isMapFile, isPageFile, resolvePath } from './workspace/uris.js';
export type { FileRename } from './features/rename-files.js';
export type { SourceFile } from './sources/extract/extract-text.js';
export { outsideWorkspace } from './sources/source-state.js';
export type { SourceText } from './sources/source-text.js';
export type { ReportedQuotation, SourceReport } from './features/source-report.js';
export type { ExtractText } from './workspace/read-source.js';
export type { Reach } from './workspace/reach.js';
export type { IndexOptions } from './workspace/workspace.js';
export { bareTitle, idsNamed, titledId } from './model/ids.js';
export { configurationDiagnostics } from './features/configuration-diagnostic.js';
export { severities } from './lint/rule.js';
export { rules } from './lint/rules/index.js';
export { schemes } from './lint/schemes.js';
export type { MapEdge, MapGraph, MapNode } from './picture/graph.js';
export type { MapEdit, NewLine } from './picture/edit.js';
export { writtenTypes } from './model/relations.js';
export type { ReadableSource, ReportedSource } from './features/source-report.js';
export { didYouMean, suggester } from './lint/did-you-mean.js';
export { codeActionKinds } from './features/code-actions/kinds.js';
export { presetNames, presets, type PresetName } from './lint/presets.js';
export type { CompletionClient } from './features/completion.js';
export { triggerCharacters } from './features/trigger-characters.js';
export { semanticTokensLegend } from './features/token-legend.js';
export type { Refusal } from './features/refusal.js';
export { pageOf } from './lint/page-of.js';

/** Works as `positions` of evaluation/positions.ts does, and loads it first. */
export async function positions(framework: Framework, semantics: PositionSemantics, goOn: GoOn, isInterruptible?: boolean): Promise<Positions> {
  return (await import('./evaluation/positions.js')).positions(framework, semantics, goOn, isInterruptible);
}

/** The table of picture/edge-kinds.ts, which is loaded for it. */
export async function edgeKinds(): Promise<typeof EdgeKinds.edgeKinds> {
  return (await import('./picture/edge-kinds.js')).edgeKinds;
}

/** Works as `readFramework` of convert/framework.ts does, and loads it first. */
export async function readFramework(format: FrameworkFormat, text: string): Promise<ReadFramework> {
  return (await import('./convert/framework.js')).readFramework(format, text);
}

/** Works as `picturesOf` of convert/page-pictures.ts does, and loads it first. */
export async function picturesOf(page: string): Promise<ReturnType<typeof PagePictures.picturesOf>> {
  return (await import('./convert/page-pictures.js')).picturesOf(page);
}

/** Works as `extractText` of sources/extract/extract-text.ts does, and loads it first. */
export async function extractText(file: SourceFile): Promise<SourceText> {
  return (await import('./sources/extract/extract-text.js')).extractText(file);
}

/** Works as `drawPicture` of convert/picture.ts does, and loads it first. */
export async function drawPicture(request: PictureRequest, readAsset: ReadAsset | undefined, listFonts?: ListFonts): Promise<Picture> {
  return (await import('./convert/picture.js')).drawPicture(request, readAsset, listFonts);
}

/**
 * Everything that Argmark can do with texts: the only door for the language server, the command line and tests. It holds the open
 * documents, what has been read of their workspace, and no other state. Positions and results are those of the language-server
 * protocol, in UTF-16. What is asked about a document that is not open has the answer `undefined` (or an empty list).
 */
export interface Service {
  /** The open documents, the files around them, and the settings that apply to them. */
  readonly workspace: Workspace;
  readonly findings: Findings;
  readonly navigation: Navigation;
  readonly annotations: Annotations;
  readonly editing: Editing;
  readonly verdicts: Verdicts;
  readonly map: LiveMap;
  readonly conversion: Conversion;
  readonly sources: Sources;
  /** Takes the settings, of any form, for maps whose front matter says nothing about how they are drawn. */
  display(settings: unknown): void;
}

/** What a service needs of its environment. */
export interface ServiceOptions {
  /** Without this, the service cannot export to every format. */
  readonly readAsset?: ReadAsset | undefined;
  /** Draws what is exported as SVG, PNG or PDF; here, unless given. */
  readonly draw?: Draw | undefined;
  /** Without this, nothing but open documents is read. */
  readonly host?: Host | undefined;
  /** Takes the texts out of sources; here, unless given. */
  readonly extract?: ExtractText | undefined;
}

/** Creates a service that has no documents yet. */
export function createService({ readAsset, draw, host, extract }: ServiceOptions = {}): Service {
  const workspace = new Workspace(host, extract);
  const ask = askIn(workspace);
  let settings: unknown;
  const displayed = async () => (await import('./picture/display.js')).readDisplay(settings);
  return {
    workspace,
    findings: findingsOf(workspace, ask),
    navigation: navigationIn(workspace, ask),
    annotations: annotationsOf(ask),
    editing: editingIn(workspace, ask),
    verdicts: verdictsIn(ask),
    map: mapsOf(ask, displayed),
    conversion: conversionOf(ask, { readAsset, draw, displayed }),
    sources: sourcesOf(ask),
    display: (read) => { settings = read; },
  };
}
