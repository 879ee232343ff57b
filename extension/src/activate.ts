import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { registerTools } from './assistants/tools.js';
import { checkWorkspace } from './commands/check-workspace.js';
import { explainVerdict } from './commands/explain-verdict.js';
import { copyDiagnostics } from './commands/copy-diagnostics.js';
import { exportMap } from './commands/export-map.js';
import { importMap } from './commands/import-map.js';
import { newMap } from './commands/new-map.js';
import { openMap, openMapToSide } from './commands/open-map.js';
import { openSource } from './commands/open-source.js';
import { openSample } from './commands/open-sample.js';
import { indentLine, outdentLine, takeSuggestion } from './commands/relevel-line.js';
import { restartServer } from './commands/restart-server.js';
import { revealNode } from './commands/reveal-node.js';
import { showOutput } from './commands/show-output.js';
import { showImpact } from './commands/show-impact.js';
import { showPositions } from './commands/show-positions.js';
import { showStrengths } from './commands/show-strengths.js';
import { showWeakest } from './commands/show-weakest.js';
import { usePassageAs } from './commands/use-passage.js';
import { whatWouldChange } from './commands/what-would-change.js';
import { enterRules } from './enter-rules.js';
import { methods } from '../../server/src/protocol.js';
import { fillIn, leadToBlanks } from './fill-in.js';
import { activeArgmark, hasFences, isArgmark, languageId } from './language.js';
import { indentAsSet } from './indentation.js';
import { tellLineToKeys } from './line-for-keys.js';
import { mendListsWhileTyping } from './list-typing.js';
import type { CommandId } from './manifest.js';
import { previewPlugin, type PreviewPlugin } from './markdown/preview-plugin.js';
import { offerImports } from './offer-imports.js';
import { MapPreview } from './preview/map-preview.js';
import { readAssetsFor } from './read-asset.js';
import { readFilesFor } from './read-file.js';
import type { Session } from './session.js';
import { Sources } from './sources/sources.js';
import { showStatus } from './status.js';
import { showThesesStatus } from './theses/theses-status.js';
import { ThesesView } from './theses/theses-view.js';
import { Theses } from './theses/theses.js';
import { WindowPace } from './window-pace.js';
import { WorkspaceCheck } from './workspace-check.js';

/** What differs between VS Code on a machine and VS Code in a browser. */
export interface Environment {
  readonly makeClient: (options: LanguageClientOptions) => BaseLanguageClient;
  /** Open the map beside the first Argmark text that is shown. */
  readonly opensMap: boolean;
}

const commands: Readonly<Record<CommandId, (session: Session, ...args: unknown[]) => unknown>> = {
  'argmark.newMap': newMap,
  'argmark.openSample': openSample,
  'argmark.openMap': openMap,
  'argmark.openMapToSide': openMapToSide,
  'argmark.checkWorkspace': checkWorkspace,
  'argmark.exportMap': exportMap,
  'argmark.importMap': importMap,
  'argmark.explainVerdict': explainVerdict,
  'argmark.whatWouldChange': whatWouldChange,
  'argmark.showImpact': showImpact,
  'argmark.showWeakest': showWeakest,
  'argmark.showPositions': showPositions,
  'argmark.showStrengths': showStrengths,
  'argmark.revealNode': revealNode,
  'argmark.indentLine': indentLine,
  'argmark.outdentLine': outdentLine,
  'argmark.takeSuggestion': takeSuggestion,
  'argmark.fillIn': fillIn,
  'argmark.restartServer': restartServer,
  'argmark.showOutput': showOutput,
  'argmark.copyDiagnostics': copyDiagnostics,
  'argmark.openSource': openSource,
  'argmark.claimFromPassage': usePassageAs('claim'),
  'argmark.supportWithPassage': usePassageAs('pro'),
  'argmark.attackWithPassage': usePassageAs('con'),
  'argmark.quotePassage': usePassageAs('quotation'),
  'argmark.citePassage': usePassageAs('citation'),
};

let running: BaseLanguageClient | undefined;

/**
 * Registers everything that the manifest contributes, and starts the language client when it is needed. Resolves without
 * waiting for the server, so that opening a file never waits for it. Gives what VS Code's preview of Markdown asks for.
 */
export async function activateArgmark(context: vscode.ExtensionContext, environment: Environment): Promise<PreviewPlugin> {
  // It answers when the window has come to it.
  const pace = new WindowPace(
    () => vscode.commands.executeCommand('setContext', 'argmark.isRunning', true),
    (error) => client.warn('Something could not be shown', error, false),
  );
  const client = environment.makeClient({
    documentSelector: [{ language: languageId }],
    initializationOptions: () => ({
      // Its client would ask for other visible documents one by one, each half a second after the one before.
      pushDiagnostics: true, readsFiles: true, hasCommands: true, showsProgress: true, isTrusted: vscode.workspace.isTrusted,
    }),
    synchronize: { configurationSection: 'argmark' },
    markdown: { supportHtml: false },
    middleware: {
      // Enter goes on with lists by rules of the editor, which are there before the next key.
      provideOnTypeFormattingEdits: () => undefined,
      provideCodeActions: async (document, range, context, token, next) => leadToBlanks(await next(document, range, context, token) ?? []),
      // The old side of a comparison would double every row of the Problems view.
      handleDiagnostics: (uri, diagnostics, next) =>
        pace.send(`findings ${uri.toString()}`, () => next(uri, uri.scheme === 'git' ? [] : diagnostics)),
    },
  });
  running = client;
  const preview = new MapPreview(context.extensionUri, client, context.workspaceState, pace, () => session.sources.panel.column);
  const session: Session = {
    context,
    client,
    preview,
    check: new WorkspaceCheck(client),
    theses: new Theses(client),
    sources: new Sources(context, client, () => preview.column),
  };
  context.subscriptions.push(
    session.preview, session.check, session.theses, session.sources, new ThesesView(session.theses), showThesesStatus(session.theses), showStatus(client, session.theses),
    vscode.workspace.onDidGrantWorkspaceTrust(() => {
      if (client.isRunning()) void client.sendNotification(methods.trusted);
    }),
    mendListsWhileTyping(), tellLineToKeys(), indentAsSet(), vscode.languages.setLanguageConfiguration(languageId, { onEnterRules: enterRules() }),
    readFilesFor(client), readAssetsFor(client, context.extensionUri), registerTools(context, client), offerImports(session),
  );
  for (const [id, command] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, (...args: unknown[]) => command(session, ...args)));
  }
  if (environment.opensMap) openMapWhenShown(session);
  startWhenNeeded(context, () => client.start().then(() => {
    // Who looks at the output sees at least what runs.
    client.outputChannel.appendLine(`The language server of Argmark ${String(context.extension.packageJSON.version)} is running.`);
  }).catch((error: unknown) => {
    void vscode.window.showErrorMessage(`Argmark's language server did not start: ${String(error)}`);
  }));
  return previewPlugin(context.extensionUri);
}

/**
 * Starts the server at the first text that it is needed for. VS Code activates the extension with any page of Markdown, most
 * of which have no map. A request of a command starts it as well.
 */
function startWhenNeeded(context: vscode.ExtensionContext, start: () => unknown): void {
  const opening: vscode.Disposable[] = [];
  const look = (document: vscode.TextDocument): boolean => {
    if (!isArgmark(document) && !hasFences(document)) return false;
    for (const each of opening) each.dispose();
    start();
    return true;
  };
  if (vscode.workspace.textDocuments.some(look)) return;
  opening.push(
    vscode.workspace.onDidOpenTextDocument(look), vscode.workspace.onDidChangeTextDocument(({ document }) => look(document)),
  );
  context.subscriptions.push(...opening);
}

/** Ends the server; resolves when it has ended. */
export async function stop(): Promise<void> {
  await running?.stop();
}

function openMapWhenShown(session: Session): void {
  if (activeArgmark() !== undefined) {
    void openMapToSide(session);
    return;
  }
  const waiting = vscode.window.onDidChangeActiveTextEditor((editor) => {
    if (editor === undefined || !isArgmark(editor.document)) return;
    waiting.dispose();
    void openMapToSide(session);
  });
  session.context.subscriptions.push(waiting);
}
