import type { ClientCapabilities, Connection, SemanticTokensOptions, ServerCapabilities } from 'vscode-languageserver';
import { codeActionKinds, semanticTokensLegend, triggerCharacters, type Service } from '../service.js';
import { SentTokens } from './sent-tokens.js';
import type { SessionSettings } from './settings.js';
import type { ShownVerdicts } from './verdicts.js';

export interface LanguageFeatures {
  /** What the client can ask for, of what it said it can do. */
  initialize(client: ClientCapabilities, initializationOptions: unknown): ServerCapabilities;
  /** Forgets what has been sent of a document. */
  forget(uri: string): void;
}

/** Answers the requests of the protocol that are about one document's text. */
export function serveLanguageFeatures({ connection, service, settings, shown, guarded }: {
  readonly connection: Connection;
  readonly service: Service;
  readonly settings: SessionSettings;
  readonly shown: ShownVerdicts;
  readonly guarded: <Result>(ask: () => Result) => Result | undefined;
}): LanguageFeatures {
  const tokens = new SentTokens();
  /** The client has the commands that lenses offer. */
  let hasCommands = false;

  connection.onHover(({ textDocument: { uri }, position }) => guarded(() => service.hover(uri, position)) ?? null);
  connection.onDefinition(({ textDocument: { uri }, position }) => guarded(() => service.definition(uri, position)) ?? []);
  connection.onCompletion(({ textDocument: { uri }, position }) => guarded(() => service.completion(uri, position)) ?? []);
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    guarded(() => service.codeActions(uri, range, context)) ?? []);
  connection.onCodeLens(({ textDocument: { uri } }) => guarded(() => service.codeLenses(uri, hasCommands)) ?? []);
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }) =>
    guarded(() => service.inlayHints(uri, range, { verdicts: settings.verdictHints, strengths: shown.strengths })) ?? []);
  connection.onDocumentSymbol(({ textDocument: { uri } }) => guarded(() => service.documentSymbols(uri)) ?? []);
  connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
    const data = guarded(() => service.semanticTokens(uri));
    return data ? tokens.full(uri, data) : null;
  });
  connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
    const data = guarded(() => service.semanticTokens(uri));
    return data ? tokens.since(previousResultId, uri, data) : null;
  });
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => {
    const data = guarded(() => service.semanticTokens(uri, range));
    return data ? { data } : null;
  });
  connection.onDocumentFormatting(({ textDocument: { uri } }) => guarded(() => service.formatting(uri, settings.formatOptions)) ?? []);
  connection.onDocumentRangeFormatting(({ textDocument: { uri }, range }) =>
    guarded(() => service.formatting(uri, settings.formatOptions, range)) ?? []);

  return {
    initialize(client, initializationOptions) {
      hasCommands = (initializationOptions as { hasCommands?: unknown } | undefined)?.hasCommands === true;
      return {
        codeLensProvider: {},
        inlayHintProvider: true,
        codeActionProvider: { codeActionKinds: [...codeActionKinds] },
        completionProvider: { triggerCharacters },
        definitionProvider: true,
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentSymbolProvider: true,
        hoverProvider: true,
        semanticTokensProvider: semanticTokensFor(client),
      };
    },
    forget: (uri) => tokens.forget(uri),
  };
}

/** Offers a client only what it can ask for. */
function semanticTokensFor({ textDocument }: ClientCapabilities): SemanticTokensOptions {
  const { range, full } = textDocument?.semanticTokens?.requests ?? {};
  const delta = typeof full === 'object' && full.delta === true;
  return { legend: semanticTokensLegend, range: Boolean(range), full: delta ? { delta } : true };
}
