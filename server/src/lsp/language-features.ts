import {
  LSPErrorCodes, ResponseError, type ClientCapabilities, type SemanticTokensOptions, type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActionKinds, semanticTokensLegend, triggerCharacters, type CompletionClient, type Refusal } from '../service.js';
import { SentTokens } from './sent-tokens.js';
import type { Serving } from './serving.js';
import type { SessionSettings } from './settings.js';
import type { ShownVerdicts } from './verdicts.js';

export interface LanguageFeatures {
  /** What the client can ask for, of what it said it can do. */
  initialize(client: ClientCapabilities, initializationOptions: unknown): ServerCapabilities;
  /** Forgets what has been sent of a document. */
  forget(uri: string): void;
}

/** Answers the requests of the protocol that are about one document's text. */
export function serveLanguageFeatures({ connection, service, settings, shown, guarded, encodeTokens }: Serving & {
  readonly settings: SessionSettings;
  readonly shown: ShownVerdicts;
  readonly encodeTokens: (uri: string, data: number[]) => number[];
}): LanguageFeatures {
  const tokens = new SentTokens();
  /** The client has the commands that lenses offer. */
  let hasCommands = false;
  /** The client asks for the edit of a code action once it is chosen. */
  let resolvesEdits = false;
  let completions: CompletionClient | undefined;

  connection.onHover(({ textDocument: { uri }, position }) => guarded(() => service.annotations.hover(uri, position)) ?? null);
  connection.onDefinition(({ textDocument: { uri }, position }) => guarded(() => service.navigation.definition(uri, position)) ?? []);
  connection.onImplementation(({ textDocument: { uri }, position }) => guarded(() => service.navigation.implementation(uri, position)) ?? []);
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    guarded(() => service.navigation.references(uri, position, includeDeclaration)) ?? []);
  connection.onDocumentHighlight(({ textDocument: { uri }, position }) => guarded(() => service.navigation.documentHighlights(uri, position)) ?? []);
  connection.languages.onLinkedEditingRange(({ textDocument: { uri }, position }) =>
    guarded(() => service.editing.linkedEditingRanges(uri, position)) ?? null);
  connection.onPrepareRename(({ textDocument: { uri }, position }) => orRefuse(guarded(() => service.editing.prepareRename(uri, position))));
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    orRefuse(guarded(() => service.editing.rename(uri, position, newName))));
  connection.onFoldingRanges(({ textDocument: { uri } }) => guarded(() => service.navigation.foldingRanges(uri)) ?? []);
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) => guarded(() => service.navigation.selectionRanges(uri, positions)) ?? []);
  connection.onDocumentLinks(({ textDocument: { uri } }) => guarded(() => service.navigation.documentLinks(uri)) ?? []);
  connection.languages.callHierarchy.onPrepare(({ textDocument: { uri }, position }) =>
    guarded(() => service.navigation.prepareCallHierarchy(uri, position)) ?? []);
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => guarded(() => service.navigation.incomingCalls(item)) ?? []);
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => guarded(() => service.navigation.outgoingCalls(item)) ?? []);
  connection.onDocumentOnTypeFormatting(({ textDocument: { uri }, position }) => guarded(() => service.editing.onTypeFormatting(uri, position)) ?? []);
  connection.onCompletion(({ textDocument: { uri }, position }) =>
    guarded(() => service.editing.pathCompletion(uri, position) ?? service.editing.completion(uri, position, completions)) ?? null);
  connection.onCompletionResolve((item) => guarded(() => service.editing.resolveCompletion(item)) ?? item);
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    guarded(() => service.editing.codeActions(uri, range, context, resolvesEdits)) ?? []);
  connection.onCodeActionResolve((action) => guarded(() => service.editing.resolveCodeAction(action)) ?? action);
  connection.onCodeLens(({ textDocument: { uri } }) => guarded(() => service.annotations.codeLenses(uri, hasCommands)) ?? []);
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    guarded(() => service.annotations.inlayHints(uri, range, { verdicts: settings.verdictHints, strengths: shown.strengths })) ?? []);
  connection.onDocumentSymbol(({ textDocument: { uri } }) => guarded(() => service.navigation.documentSymbols(uri)) ?? []);
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
    const data = guarded(() => service.annotations.semanticTokens(uri));
    return data ? tokens.full(uri, encodeTokens(uri, data)) : null;
  });
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
    const data = guarded(() => service.annotations.semanticTokens(uri));
    return data ? tokens.since(previousResultId, uri, encodeTokens(uri, data)) : null;
  });
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => {
    const data = guarded(() => service.annotations.semanticTokens(uri, range));
    return data ? { data: encodeTokens(uri, data) } : null;
  });
  connection.onDocumentFormatting(({ textDocument: { uri } }) => guarded(() => service.editing.formatting(uri, settings.formatOptions)) ?? []);
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
    guarded(() => service.editing.formatting(uri, settings.formatOptions, range)) ?? []);

  return {
    initialize(client, initializationOptions) {
      const options = initializationOptions as { hasCommands?: unknown; hasSnippets?: unknown } | undefined;
      hasCommands = options?.hasCommands === true;
      const { codeActionLiteralSupport, dataSupport, resolveSupport } = client.textDocument?.codeAction ?? {};
      resolvesEdits = codeActionLiteralSupport !== undefined && dataSupport === true && resolveSupport?.properties.includes('edit') === true;
      const { snippetSupport } = client.textDocument?.completion?.completionItem ?? {};
      completions = { snippets: snippetSupport === true, hasSnippets: options?.hasSnippets === true };
      return {
        callHierarchyProvider: true,
        codeLensProvider: {},
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds], ...resolvesEdits ? { resolveProvider: true } : {} },
        completionProvider: { triggerCharacters, resolveProvider: true },
        definitionProvider: true,
        documentFormattingProvider: true,
        documentHighlightProvider: true,
        documentLinkProvider: {},
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
        documentRangeFormattingProvider: true,
        documentSymbolProvider: true,
        foldingRangeProvider: true,
        hoverProvider: true,
        implementationProvider: true,
        linkedEditingRangeProvider: true,
        referencesProvider: true,
        renameProvider: client.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
        selectionRangeProvider: true,
        semanticTokensProvider: semanticTokensFor(client),
      };
    },
    forget: (uri) => tokens.forget(uri),
  };
}

/** Clients show a failed request's message to the person who asked. */
function orRefuse<Result extends object>(answer: Result | Refusal | undefined): Result | null | ResponseError<void> {
  if (answer === undefined) return null;
  return 'refused' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;
}

/** Offers a client only what it can ask for. */
function semanticTokensFor({ textDocument }: ClientCapabilities): SemanticTokensOptions {
  const { range, full } = textDocument?.semanticTokens?.requests ?? {};
  const delta = typeof full === 'object' && full.delta === true;
  return { legend: semanticTokensLegend, range: Boolean(range), full: delta ? { delta } : true };
}
