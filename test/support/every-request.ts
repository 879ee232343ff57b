import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { Position, Range } from 'vscode-languageserver-types';

/** Every request about a place in a document that the server offers, with its parameters. */
export function everyRequest(offered: ServerCapabilities, uri: string, position: Position, range: Range): readonly (readonly [string, object])[] {
  const about = { textDocument: { uri }, position, range };
  const options = { tabSize: 2, insertSpaces: true };
  const all: Record<string, readonly [offered: unknown, more?: object]> = {
    'textDocument/hover': [offered.hoverProvider],
    'textDocument/completion': [offered.completionProvider],
    'textDocument/definition': [offered.definitionProvider],
    'textDocument/references': [offered.referencesProvider, { context: { includeDeclaration: true } }],
    'textDocument/documentHighlight': [offered.documentHighlightProvider],
    'textDocument/documentSymbol': [offered.documentSymbolProvider],
    'textDocument/codeAction': [offered.codeActionProvider, { context: { diagnostics: [] } }],
    'textDocument/codeLens': [offered.codeLensProvider],
    'textDocument/documentLink': [offered.documentLinkProvider],
    'textDocument/foldingRange': [offered.foldingRangeProvider],
    'textDocument/selectionRange': [offered.selectionRangeProvider, { positions: [position] }],
    'textDocument/linkedEditingRange': [offered.linkedEditingRangeProvider],
    'textDocument/prepareCallHierarchy': [offered.callHierarchyProvider],
    'textDocument/prepareRename': [typeof offered.renameProvider === 'object' && offered.renameProvider.prepareProvider],
    'textDocument/inlayHint': [offered.inlayHintProvider],
    'textDocument/formatting': [offered.documentFormattingProvider, { options }],
    'textDocument/rangeFormatting': [offered.documentRangeFormattingProvider, { options }],
    'textDocument/onTypeFormatting': [offered.documentOnTypeFormattingProvider, { ch: '\n', options }],
    'textDocument/semanticTokens/full': [offered.semanticTokensProvider],
    'textDocument/semanticTokens/range': [offered.semanticTokensProvider],
    'textDocument/diagnostic': [offered.diagnosticProvider],
    'workspace/symbol': [offered.workspaceSymbolProvider, { query: 'A' }],
    'argmark/map': [true],
    'argmark/theses': [true],
    'argmark/nodeAt': [true],
    'argmark/locateNode': [true, { id: '[A]' }],
    'argmark/reasons': [true, { id: '[A]' }],
    'argmark/explain': [true, { id: '[A]' }],
    'argmark/changes': [true, { id: '[A]' }],
    'argmark/strengths': [true, { semantics: 'df-quad' }],
    'argmark/impacts': [true, {}],
    'argmark/weakest': [true, {}],
    'argmark/positions': [true, { semantics: 'preferred', seconds: 0.05 }],
    'argmark/export': [true, { format: 'json' }],
  };
  return Object.entries(all).flatMap(([method, [isOffered, more]]) => (isOffered ? [[method, { ...about, ...more }] as const] : []));
}
