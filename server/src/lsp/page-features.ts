import {
  CodeActionRequest, CompletionRequest, DefinitionRequest, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification, DocumentHighlightRequest, HoverRequest, ReferencesRequest, RenameRequest, TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActionKinds, triggerCharacters } from '../service.js';
import type { Client } from './client.js';

/** The languages of pages, as VS Code and its extensions name them. */
const documentSelector = ['markdown', 'quarto', 'rmd'].map((language) => ({ language }));

/**
 * Offers for pages of Markdown what can be asked of a place in a fence. It is registered for them alone: what is asked of whole
 * documents, such as their formatting, is not ours there. Clients that take no registrations ask by what they were told at the start.
 */
export function registerForPages(client: Client): void {
  const { synchronization, completion, hover, definition, references, documentHighlight, codeAction, rename } = client.capabilities.textDocument ?? {};
  const register: Client['register'] = async (type, options) => client.register(type, options).catch(client.report);
  const pages = { documentSelector };
  if (synchronization?.dynamicRegistration !== true) return;
  void register(DidOpenTextDocumentNotification.type, pages);
  void register(DidChangeTextDocumentNotification.type, { ...pages, syncKind: TextDocumentSyncKind.Incremental });
  void register(DidCloseTextDocumentNotification.type, pages);
  if (completion?.dynamicRegistration) void register(CompletionRequest.type, { ...pages, triggerCharacters: [...triggerCharacters], resolveProvider: true });
  if (hover?.dynamicRegistration) void register(HoverRequest.type, pages);
  if (definition?.dynamicRegistration) void register(DefinitionRequest.type, pages);
  if (references?.dynamicRegistration) void register(ReferencesRequest.type, pages);
  if (documentHighlight?.dynamicRegistration) void register(DocumentHighlightRequest.type, pages);
  if (codeAction?.dynamicRegistration) void register(CodeActionRequest.type, { ...pages, codeActionKinds: [...codeActionKinds], resolveProvider: true });
  if (rename?.dynamicRegistration) void register(RenameRequest.type, { ...pages, prepareProvider: rename.prepareSupport === true });
}
