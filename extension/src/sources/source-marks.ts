import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ShownPassage, ShownSource } from '../../../server/src/protocol.js';
import { activeArgmark, isArgmark } from '../language.js';
import type { CommandId } from '../manifest.js';
import type { SourcesFeed } from './sources-feed.js';
import type { Passage } from './use-passage.js';

/** The text files that may be a source as they stand. */
const selector: vscode.DocumentSelector = [{ language: 'markdown' }, { language: 'plaintext' }];

const offers: readonly { readonly title: string; readonly command: CommandId }[] = [
  { title: 'New claim from passage…', command: 'argmark.claimFromPassage' },
  { title: 'Support a claim with passage…', command: 'argmark.supportWithPassage' },
  { title: 'Attack a claim with passage…', command: 'argmark.attackWithPassage' },
  { title: 'Add as quotation to a claim…', command: 'argmark.quotePassage' },
  { title: 'Cite for a claim…', command: 'argmark.citePassage' },
];

const styles: Readonly<Record<ShownPassage['effect'] | 'fault', string>> = { pro: 'solid', con: 'dashed', both: 'double', neither: 'dotted', fault: 'wavy' };

/** Marks, in editors of plain text and Markdown, what the map that was active last takes from them; offers what can be made of their words. */
export class SourceMarks implements vscode.CodeActionProvider {
  readonly #client: BaseLanguageClient;
  readonly #feed: SourcesFeed;
  readonly #decorations = new Map(Object.entries(styles).map(([kind, style]) => [kind, decorationFor(kind, style)]));
  readonly #subscriptions: readonly vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  #watching: vscode.Disposable | undefined;
  #sources: readonly ShownSource[] = [];

  constructor(client: BaseLanguageClient, feed: SourcesFeed) {
    this.#client = client;
    this.#feed = feed;
    this.#subscriptions = [
      ...this.#decorations.values(),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#follow()),
      vscode.workspace.onDidSaveTextDocument(() => this.#paint()),
      vscode.languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [vscode.CodeActionKind.Refactor] }),
    ];
    this.#follow();
  }

  /** What is selected in the active editor, if it shows a source of the map that was active last. */
  get passage(): Passage | undefined {
    const editor = vscode.window.activeTextEditor;
    const source = editor && this.#sourceOf(editor.document);
    if (editor === undefined || source === undefined || this.#uri === undefined) return undefined;
    const { document, selection } = editor;
    return { uri: this.#uri, key: source.key, start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const source = this.#sourceOf(document);
    if (source === undefined || document.isDirty) return [];
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const uses = range.isEmpty ? [] : offers.map(({ title, command }) => action(title, command));
    const claims = source.passages.filter((each) => each.node !== null && each.start <= end && start <= each.end)
      .map(({ title, node }) => action(`Go to “${title}”`, 'argmark.revealNode', this.#uri, node));
    return [...uses, ...claims];
  }

  dispose(): void {
    this.#watching?.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Watches the map that was active last, while a text is in view that may be a source of it. */
  #follow(): void {
    const uri = activeArgmark()?.uri ?? this.#uri ?? vscode.window.visibleTextEditors.find(({ document }) => isArgmark(document))?.document.uri;
    const isNeeded = vscode.window.visibleTextEditors.some(({ document }) => vscode.languages.match(selector, document) > 0);
    if (uri?.toString() !== this.#uri?.toString() || !isNeeded) {
      this.#watching?.dispose();
      this.#watching = undefined;
      this.#sources = [];
    }
    this.#uri = uri;
    if (isNeeded && uri !== undefined) {
      this.#watching ??= this.#feed.watch(uri, ({ sources }) => {
        this.#sources = sources;
        this.#paint();
      });
    }
    this.#paint();
  }

  #sourceOf({ uri }: vscode.TextDocument): ShownSource | undefined {
    const key = uri.toString();
    return this.#sources.find(({ file, text }) => file !== null && (text?.format === 'text' || text?.format === 'markdown')
      && this.#client.protocol2CodeConverter.asUri(file).toString() === key);
  }

  #paint(): void {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (vscode.languages.match(selector, document) === 0) continue;
      // What is written there is not what was read; the editor moves its marks with the words.
      if (document.isDirty) continue;
      const passages = this.#sourceOf(document)?.passages ?? [];
      for (const [kind, decoration] of this.#decorations) {
        editor.setDecorations(decoration, passages.filter(({ effect, fault }) => (fault === null ? effect : 'fault') === kind).flatMap((passage) => passage.parts.map((part) => ({
          range: new vscode.Range(document.positionAt(part.start), document.positionAt(part.end)), hoverMessage: this.#hover(passage),
        }))));
      }
    }
  }

  #hover({ title, fault, node, page }: ShownPassage): vscode.MarkdownString {
    const text = new vscode.MarkdownString();
    text.isTrusted = { enabledCommands: ['argmark.revealNode'] };
    text.appendText(`${title}${page === null ? '' : ` (p. ${page})`}`);
    if (fault !== null) text.appendMarkdown('\n\n').appendText(fault);
    const target = encodeURIComponent(JSON.stringify([this.#uri?.toJSON(), node]));
    if (node !== null) text.appendMarkdown(`\n\n[Go to the claim](command:argmark.revealNode?${target})`);
    return text;
  }
}

function action(title: string, command: CommandId, ...args: readonly unknown[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, vscode.CodeActionKind.Refactor);
  made.command = { title, command, arguments: [...args] };
  return made;
}

function decorationFor(kind: string, style: string): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(`argmark.passage.${kind}`);
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `underline ${style} 2px var(--vscode-argmark-passage-${kind})`, overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right,
    backgroundColor: new vscode.ThemeColor(`argmark.passage.${kind}Background`),
  });
}
