import {
  MarkupKind, type ClientCapabilities, type CodeAction, type Command, type CompletionItem,
  type CompletionList, type Diagnostic, type DiagnosticsCapabilities, type DocumentSymbol, type Hover, type MarkupContent,
  type PublishDiagnosticsParams, type SymbolInformation, type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEditCommand, type DelayedEdit } from './delayed-edit.js';

/** What an answer is made to fit. */
export interface Fitting {
  readonly client: ClientCapabilities;
  /** The document that was asked about. */
  readonly uri: string | undefined;
  /** It gives `undefined` for documents that are not open. */
  readonly versionOf: (uri: string) => number | undefined;
}

/** Returns a hover in the best form that the client shows. */
export function fitHover(hover: Hover, { client }: Fitting): Hover {
  const formats = client.textDocument?.hover?.contentFormat;
  return isMarkup(hover.contents) ? { ...hover, contents: fitMarkup(hover.contents, formats) } : hover;
}

/** Completions in the best form that the client shows, but for snippets, whose indentation completion alone knows. */
export function fitCompletions(list: CompletionList, { client }: Fitting): CompletionList {
  return { ...list, items: list.items.map((item) => fitCompletion(item, client)) };
}

/** Symbols as a tree, or in a list for a client that knows no tree. */
export function fitSymbols(symbols: DocumentSymbol[], { client, uri }: Fitting): DocumentSymbol[] | SymbolInformation[] {
  return client.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport || uri === undefined ? symbols : flatten(symbols, uri);
}

/** A code action whose edit the client can apply. */
export function fitCodeAction(action: CodeAction, fitting: Fitting): CodeAction {
  return action.edit ? { ...action, edit: fitEdit(action.edit, fitting) } : action;
}

function isMarkup(contents: Hover['contents']): contents is MarkupContent {
  return typeof contents === 'object' && 'kind' in contents;
}

/** Plain text for a client that does not say that it shows Markdown. */
function fitMarkup(content: MarkupContent, formats: readonly MarkupKind[] | undefined): MarkupContent {
  if (content.kind !== MarkupKind.Markdown || formats?.includes(MarkupKind.Markdown)) return content;
  return { kind: MarkupKind.PlainText, value: plainText(content.value) };
}

/** The Markdown that we write, as it reads without its signs: emphasis, code, links and escapes. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>&~])|\*\*?|`|\[([^\][]*)\]\(([^()\s]*)\)|<(https?:[^<>\s]*)>| {2}(?=\n)|^#{1,6} /gm,
      (_, escaped: string | undefined, label: string | undefined, target: string | undefined, link: string | undefined) =>
        escaped ?? link ?? (label === undefined ? '' : `${label} (${target})`));
}

/** Returns a completion in the best form that the client shows. */
export function fitCompletion(item: CompletionItem, { textDocument }: ClientCapabilities): CompletionItem {
  const { documentationFormat, insertReplaceSupport } = textDocument?.completion?.completionItem ?? {};
  const fitted = { ...item };
  if (typeof item.documentation === 'object') fitted.documentation = fitMarkup(item.documentation, documentationFormat);
  if (item.textEdit && 'insert' in item.textEdit && !insertReplaceSupport) {
    // What is after the cursor in the same title or key would be left over.
    const { replace, newText } = item.textEdit;
    fitted.textEdit = { range: replace, newText };
  }
  return fitted;
}

function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...containerName === undefined ? {} : { containerName } },
    ...flatten(children ?? [], uri, name),
  ]);
}

/** Code actions that the client can apply: as actions, as commands for clients that know only those, or not at all. */
export function fitCodeActions(actions: CodeAction[], fitting: Fitting): (Command | CodeAction)[] {
  const { codeActionLiteralSupport, isPreferredSupport } = fitting.client.textDocument?.codeAction ?? {};
  return actions.flatMap((action): readonly (Command | CodeAction)[] => {
    const { edit, isPreferred, ...rest } = action;
    if (edit && !canApply(edit, fitting.client)) return [];
    if (codeActionLiteralSupport) {
      return [{
        ...rest,
        ...isPreferred !== undefined && isPreferredSupport !== false ? { isPreferred } : {},
        ...edit ? { edit: fitEdit(edit, fitting) } : {},
      }];
    }
    if (!edit || !fitting.client.workspace?.applyEdit) return [];
    const versions = Object.fromEntries(documentsOf(edit).flatMap((uri) => {
      const version = fitting.versionOf(uri);
      return version === undefined ? [] : [[uri, version]];
    }));
    const delayed: DelayedEdit = { label: action.title, edit, versions };
    return [{ title: action.title, command: applyEditCommand, arguments: [delayed] }];
  });
}

/** A client that cannot create, rename or delete files would apply half of an edit. */
function canApply({ documentChanges = [] }: WorkspaceEdit, { workspace }: ClientCapabilities): boolean {
  const { documentChanges: isKnown, resourceOperations = [] } = workspace?.workspaceEdit ?? {};
  return documentChanges.every((each) => !('kind' in each) || (isKnown === true && resourceOperations.includes(each.kind)));
}

function documentsOf({ changes, documentChanges }: WorkspaceEdit): readonly string[] {
  const named = documentChanges?.flatMap((each) => ('edits' in each ? [each.textDocument.uri] : []));
  return named ?? Object.keys(changes ?? {});
}

/**
 * Edits with the versions that they are for, so that a client can refuse those that come too late; for a client that
 * knows no versions, without.
 */
export function fitEdit(edit: WorkspaceEdit, { client, versionOf }: Fitting): WorkspaceEdit {
  const { changes, documentChanges } = edit;
  if (client.workspace?.workspaceEdit?.documentChanges) {
    const edits = documentChanges ?? Object.entries(changes ?? {}).map(([uri, each]) =>
      ({ textDocument: { uri, version: versionOf(uri) ?? null }, edits: each }));
    return { documentChanges: edits };
  }
  if (documentChanges === undefined) return edit;
  const all: NonNullable<WorkspaceEdit['changes']> = {};
  for (const each of documentChanges) {
    if (!('edits' in each)) continue;
    const { uri } = each.textDocument;
    all[uri] = [...all[uri] ?? [], ...each.edits.flatMap((one) => ('newText' in one ? [{ range: one.range, newText: one.newText }] : []))];
  }
  return { changes: all };
}

/** Diagnostics that are sent unasked. */
export function fitPublished(params: PublishDiagnosticsParams, { client: { textDocument } }: Fitting): PublishDiagnosticsParams {
  return { ...params, diagnostics: params.diagnostics.map((each) => fitDiagnostic(each, textDocument?.publishDiagnostics)) };
}

/** Diagnostics that were asked for. */
export function fitReport<Report extends object>(report: Report, { client: { textDocument } }: Fitting): Report {
  const { items } = report as { items?: readonly Diagnostic[] };
  const shown = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  return items ? { ...report, items: items.map((each) => fitDiagnostic(each, shown)) } : report;
}

/** The reports of many files, each made to fit. */
export function fitReports<Report extends { items: readonly object[] }>(report: Report, fitting: Fitting): Report {
  return { ...report, items: report.items.map((each) => fitReport(each, fitting)) };
}

/**
 * Leaves out what the client does not show of a diagnostic: further places, tags, pages. It builds a new object: one from
 * which properties are deleted takes several times as long to write, and at each keystroke there may be a thousand.
 */
function fitDiagnostic(diagnostic: Diagnostic, shown: DiagnosticsCapabilities | undefined): Diagnostic {
  const { relatedInformation, tags, codeDescription, ...rest } = diagnostic;
  const fitted: Diagnostic = rest;
  if (relatedInformation && shown?.relatedInformation) fitted.relatedInformation = relatedInformation;
  if (tags && shown?.tagSupport) fitted.tags = tags;
  if (codeDescription && shown?.codeDescriptionSupport) fitted.codeDescription = codeDescription;
  return fitted;
}
