import * as vscode from 'vscode';
import { capital } from '../../../server/src/base/capital.js';
import type { VerdictItem } from '../../../server/src/protocol.js';
import type { Theses } from './theses.js';
import { iconFor, statuses } from './verdict-icons.js';

/** A verdict with its theses, or a claim or argument with its reasons. */
export type Entry =
  | { readonly kind: 'verdict'; readonly status: VerdictItem['status'] }
  | { readonly kind: 'node'; readonly item: VerdictItem; readonly path: readonly string[] };

/** The view *Theses*: by verdict, each expanding into its reasons down to what is asserted. */
export class ThesesView implements vscode.TreeDataProvider<Entry> {
  readonly #theses: Theses;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(theses: Theses) {
    this.#theses = theses;
    const view = vscode.window.createTreeView('argmark.theses', { treeDataProvider: this, showCollapseAll: true });
    const update = () => {
      // What nobody sees is not told to VS Code at every key.
      if (!view.visible) return;
      const { document, items } = theses;
      view.description = document?.uri.path.slice(document.uri.path.lastIndexOf('/') + 1) ?? '';
      view.message = document !== undefined && items.length === 0 ? 'No claim of this map is tagged #thesis.' : '';
      this.#changed.fire(undefined);
    };
    this.#subscription = vscode.Disposable.from(view, this.#changed, theses.onDidChange(update), view.onDidChangeVisibility(update));
    update();
  }

  async getChildren(entry?: Entry): Promise<Entry[]> {
    const { items } = this.#theses;
    if (entry === undefined) {
      return statuses.filter((status) => items.some((item) => item.status === status)).map((status) => ({ kind: 'verdict', status }));
    }
    if (entry.kind === 'verdict') {
      return items.filter(({ status }) => status === entry.status).map((item) => ({ kind: 'node', item, path: [item.id] }));
    }
    // A circle of reasons is followed once around.
    const below = await this.#theses.reasonsOf(entry.item.id);
    return below.filter(({ id }) => !entry.path.includes(id)).map((item) => ({ kind: 'node', item, path: [...entry.path, item.id] }));
  }

  getTreeItem(entry: Entry): vscode.TreeItem {
    if (entry.kind === 'verdict') {
      const count = this.#theses.items.filter(({ status }) => status === entry.status).length;
      const group = new vscode.TreeItem(`${capital(entry.status)} (${count})`, vscode.TreeItemCollapsibleState.Expanded);
      group.id = entry.status;
      group.iconPath = iconFor(entry.status);
      return group;
    }
    const { item: { id, name, status, because, hasReasons }, path } = entry;
    const { Collapsed, None } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, hasReasons ? Collapsed : None);
    item.id = path.join('\n');
    item.description = path.length === 1 ? because : `${status} because ${because}`;
    item.iconPath = iconFor(status);
    item.tooltip = `${name} is ${status} because ${because}.`;
    item.contextValue = 'argmark.verdict';
    item.command = { command: 'argmark.revealNode', title: 'Go to Text', arguments: [this.#theses.document?.uri, id] };
    return item;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
