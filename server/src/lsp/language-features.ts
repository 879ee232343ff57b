import {
  CallHierarchyIncomingCallsRequest, CallHierarchyOutgoingCallsRequest, CallHierarchyPrepareRequest, CodeActionRequest, CodeActionResolveRequest,
  CodeLensRequest, CompletionRequest, CompletionResolveRequest, DefinitionRequest, DocumentFormattingRequest, DocumentHighlightRequest,
  DocumentLinkRequest, DocumentOnTypeFormattingRequest, DocumentRangeFormattingRequest, DocumentSymbolRequest, FoldingRangeRequest, HoverRequest,
  ImplementationRequest, InlayHintRequest, LinkedEditingRangeRequest, LSPErrorCodes, PrepareRenameRequest, ReferencesRequest, RenameRequest,
  ResponseError, SelectionRangeRequest, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest,
  type ClientCapabilities, type SemanticTokensOptions, type ServerCapabilities,
} from 'vscode-languageserver';
import { codeActionKinds, semanticTokensLegend, triggerCharacters, type CompletionClient, type Refusal } from '../service.js';
import { fitCodeAction, fitCodeActions, fitCompletion, fitCompletions, fitEdit, fitHover, fitSymbols } from './fit-answer.js';
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
export function serveLanguageFeatures({ client, service, settings, shown }: Serving & {
  readonly settings: SessionSettings;
  readonly shown: ShownVerdicts;
}): LanguageFeatures {
  const tokens = new SentTokens();
  /** The client has the commands that lenses offer. */
  let hasCommands = false;
  /** The client asks for the edit of a code action once it is chosen. */
  let resolvesEdits = false;
  let completions: CompletionClient | undefined;

  client.answer(HoverRequest.type, ({ textDocument: { uri }, position }) => service.annotations.hover(uri, position), { none: null, fit: fitHover });
  client.answer(DefinitionRequest.type, ({ textDocument: { uri }, position }) => service.navigation.definition(uri, position), { none: [] });
  client.answer(ImplementationRequest.type, ({ textDocument: { uri }, position }) => service.navigation.implementation(uri, position), { none: [] });
  client.answer(ReferencesRequest.type, ({ textDocument: { uri }, position, context: { includeDeclaration } }) =>
    service.navigation.references(uri, position, includeDeclaration), { none: [] });
  client.answer(DocumentHighlightRequest.type, ({ textDocument: { uri }, position }) =>
    service.navigation.documentHighlights(uri, position), { none: [] });
  client.answer(LinkedEditingRangeRequest.type, ({ textDocument: { uri }, position }) =>
    service.editing.linkedEditingRanges(uri, position), { none: null });
  client.answer(PrepareRenameRequest.type, async ({ textDocument: { uri }, position }) =>
    refusable(await service.editing.prepareRename(uri, position)), { none: null });
  client.answer(RenameRequest.type, async ({ textDocument: { uri }, position, newName }) =>
    refusable(await service.editing.rename(uri, position, newName)), { none: null, fit: fitEdit });
  client.answer(FoldingRangeRequest.type, ({ textDocument: { uri } }) => service.navigation.foldingRanges(uri), { none: [] });
  client.answer(SelectionRangeRequest.type, ({ textDocument: { uri }, positions }) => service.navigation.selectionRanges(uri, positions), { none: [] });
  client.answer(DocumentLinkRequest.type, ({ textDocument: { uri } }) => service.navigation.documentLinks(uri, hasCommands), { none: [] });
  client.answer(CallHierarchyPrepareRequest.type, ({ textDocument: { uri }, position }) =>
    service.navigation.prepareCallHierarchy(uri, position), { none: [] });
  client.answer(CallHierarchyIncomingCallsRequest.type, ({ item }) => service.navigation.incomingCalls(item), { none: [] });
  client.answer(CallHierarchyOutgoingCallsRequest.type, ({ item }) => service.navigation.outgoingCalls(item), { none: [] });
  client.answer(DocumentSymbolRequest.type, ({ textDocument: { uri } }) => service.navigation.documentSymbols(uri), { none: [], fit: fitSymbols });
  client.answer(DocumentOnTypeFormattingRequest.type, ({ textDocument: { uri }, position }) =>
    service.editing.onTypeFormatting(uri, position), { none: [] });
  client.answer(CompletionRequest.type, async ({ textDocument: { uri }, position, context }) => {
    const all = service.editing.completion(uri, position, completions, context?.triggerCharacter);
    const paths = context?.triggerCharacter === ' ' ? undefined : await service.editing.pathCompletion(uri, position);
    return paths ?? all;
  }, { none: null, fit: fitCompletions });
  client.answer(CompletionResolveRequest.type, (item) => service.editing.resolveCompletion(item).catch((error: unknown) => {
    client.report(error);
    return item;
  }), { fit: (item, { client: able }) => fitCompletion(item, able) });
  client.answer(CodeActionRequest.type, ({ textDocument: { uri }, range, context }) =>
    service.editing.codeActions(uri, range, context, resolvesEdits), { none: [], fit: fitCodeActions });
  client.answer(CodeActionResolveRequest.type, (action) => service.editing.resolveCodeAction(action).catch((error: unknown) => {
    client.report(error);
    return action;
  }), { fit: fitCodeAction });
  client.answer(CodeLensRequest.type, ({ textDocument: { uri } }) => service.annotations.codeLenses(uri, hasCommands), { none: [] });
  client.answer(InlayHintRequest.type, ({ textDocument: { uri }, range }) =>
    service.annotations.inlayHints(uri, range, { verdicts: settings.verdictHints, strengths: shown.strengths }), { none: [] });
  client.answer(SemanticTokensRequest.type, async ({ textDocument: { uri } }) => {
    const data = await service.annotations.semanticTokens(uri);
    return data && tokens.full(uri, client.encodeTokens(uri, data));
  }, { none: null });
  client.answer(SemanticTokensDeltaRequest.type, async ({ textDocument: { uri }, previousResultId }) => {
    const data = await service.annotations.semanticTokens(uri);
    return data && tokens.since(previousResultId, uri, client.encodeTokens(uri, data));
  }, { none: null });
  client.answer(SemanticTokensRangeRequest.type, async ({ textDocument: { uri }, range }) => {
    const data = await service.annotations.semanticTokens(uri, range);
    return data && { data: client.encodeTokens(uri, data) };
  }, { none: null });
  client.answer(DocumentFormattingRequest.type, ({ textDocument: { uri } }) => service.editing.formatting(uri, settings.formatOptions), { none: [] });
  client.answer(DocumentRangeFormattingRequest.type, ({ textDocument: { uri }, range }) =>
    service.editing.formatting(uri, settings.formatOptions, range), { none: [] });

  return {
    initialize(able, initializationOptions) {
      const options = initializationOptions as { hasCommands?: unknown } | undefined;
      hasCommands = options?.hasCommands === true;
      const { codeActionLiteralSupport, dataSupport, resolveSupport } = able.textDocument?.codeAction ?? {};
      resolvesEdits = codeActionLiteralSupport !== undefined && dataSupport === true && resolveSupport?.properties.includes('edit') === true;
      const { snippetSupport } = able.textDocument?.completion?.completionItem ?? {};
      completions = { snippets: snippetSupport === true };
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
        // Registered by itself where clients take that.
        ...able.textDocument?.documentSymbol?.dynamicRegistration === true ? {} : { documentSymbolProvider: true },
        foldingRangeProvider: true,
        hoverProvider: true,
        implementationProvider: true,
        linkedEditingRangeProvider: true,
        referencesProvider: true,
        renameProvider: able.textDocument?.rename?.prepareSupport ? { prepareProvider: true } : true,
        selectionRangeProvider: true,
        semanticTokensProvider: semanticTokensFor(able),
      };
    },
    forget: (uri) => tokens.forget(uri),
  };
}

/** Clients show a failed request's message to the person who asked. */
function refusable<Result extends object>(answer: Result | Refusal | undefined): Result | ResponseError | undefined {
  return answer && 'refused' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused) : answer;
}

/** Offers a client only what it can ask for. */
function semanticTokensFor({ textDocument }: ClientCapabilities): SemanticTokensOptions {
  const { range, full } = textDocument?.semanticTokens?.requests ?? {};
  const delta = typeof full === 'object' && full.delta === true;
  return { legend: semanticTokensLegend, range: Boolean(range), full: delta ? { delta } : true };
}
