import { setDiagnostics, type Action, type Diagnostic as Shown } from '@codemirror/lint';
import { LSPPlugin, type LSPClient, type LSPClientExtension } from '@codemirror/lsp-client';
import type { EditorView } from '@codemirror/view';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { applyEdit } from './apply-edit.js';
import { element, wordsOf } from './element.js';

/** Where a finding is in the text as it is now, and what to show of it. */
export interface ShownFinding extends Shown {
  readonly code: string;
  /** Counted from 1. */
  readonly line: number;
}

const severities = ['error', 'error', 'warning', 'info', 'hint'] as const;
/** This many milliseconds after a keystroke the server is told of it. */
const DELAY = 80;

/**
 * Shows in the editor what the server finds, with its quick fixes, and tells `changed` of all of it. Repairs are asked for once the
 * findings are there.
 */
export function findings(changed: (findings: readonly ShownFinding[]) => void, addressOf: (code: string) => string): LSPClientExtension {
  return {
    clientCapabilities: {
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } }, isPreferredSupport: true, dataSupport: true, resolveSupport: { properties: ['edit'] },
        },
      },
    },
    notificationHandlers: {
      'textDocument/publishDiagnostics': (client: LSPClient, { uri, version, diagnostics }: { uri: string; version?: number; diagnostics: readonly Diagnostic[] }) => {
        const file = client.workspace.getFile(uri);
        const view = file?.getView();
        if (!file || !view || version !== undefined && version !== file.version) return true;
        const show = (fixes: ReadonlyMap<string, readonly CodeAction[]>) => {
          const shown = diagnostics.flatMap((each) => shownOf(view, each, client, fixes.get(keyOf(each)) ?? [], addressOf));
          view.dispatch(setDiagnostics(view.state, shown));
          changed(shown);
        };
        show(new Map());
        const { doc } = view.state;
        if (diagnostics.length > 0) {
          void fixesFor(client, uri, diagnostics).then((fixes) => {
            // What has been typed since then brings findings of its own.
            if (view.state.doc === doc && client.workspace.getFile(uri) === file) show(fixes);
          });
        }
        return true;
      },
    },
  };
}

/** Tells the server of what is typed, soon. */
export function tellsServer(): (view: EditorView) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (view) => {
    clearTimeout(timer);
    timer = setTimeout(() => LSPPlugin.get(view)?.client.sync(), DELAY);
  };
}

function shownOf(
  view: EditorView, diagnostic: Diagnostic, client: LSPClient, fixes: readonly CodeAction[], addressOf: (code: string) => string,
): ShownFinding[] {
  const plugin = LSPPlugin.get(view);
  if (plugin === null) return [];
  const place = (position: Diagnostic['range']['start']) => plugin.unsyncedChanges.mapPos(plugin.fromPosition(position, plugin.syncedDoc));
  const { range, severity = 1 } = diagnostic;
  const message = typeof diagnostic.message === 'string' ? diagnostic.message : diagnostic.message.value;
  const code = String(diagnostic.code ?? '');
  const [from, to] = [place(range.start), place(range.end)];
  return [{
    from, to, severity: severities[severity], message, code, line: view.state.doc.lineAt(from).number,
    actions: fixes.map((fix): Action => ({ name: fix.title, apply: () => void runFix(client, view, fix) })),
    renderMessage: () => element('span', {}, ...wordsOf(message), ' ', ...code === '' ? [] : [element('a', { href: addressOf(code), target: '_blank' }, code)]),
  }];
}

function keyOf({ range: { start, end }, code, message }: Diagnostic): string {
  return [start.line, start.character, end.line, end.character, code, message].join(' ');
}

async function fixesFor(client: LSPClient, uri: string, diagnostics: readonly Diagnostic[]): Promise<ReadonlyMap<string, readonly CodeAction[]>> {
  const lines = diagnostics.flatMap(({ range }) => [range.start.line, range.end.line]);
  const params = {
    textDocument: { uri }, context: { diagnostics, only: ['quickfix'] },
    range: { start: { line: Math.min(...lines), character: 0 }, end: { line: Math.max(...lines) + 1, character: 0 } },
  };
  const actions = await client.request<unknown, readonly CodeAction[] | null>('textDocument/codeAction', params).catch(() => null) ?? [];
  const fixes = new Map<string, CodeAction[]>();
  for (const action of actions) {
    for (const each of action.diagnostics ?? []) fixes.set(keyOf(each), [...fixes.get(keyOf(each)) ?? [], action]);
  }
  return fixes;
}

async function runFix(client: LSPClient, view: EditorView, fix: CodeAction): Promise<void> {
  const { edit } = fix.edit === undefined ? await client.request<CodeAction, CodeAction>('codeAction/resolve', fix) : fix;
  if (edit !== undefined) applyEdit(view, edit);
  view.focus();
}
