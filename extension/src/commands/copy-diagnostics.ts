import * as vscode from 'vscode';
import { State } from 'vscode-languageclient';
import { isArgmark } from '../language.js';
import type { Session } from '../session.js';

/**
 * `argmark.copyDiagnostics`: copies what a report of a fault needs to the clipboard: versions, settings, the state of the server,
 * and sizes and findings of what is open. No text and no name of a file is in it.
 */
export async function copyDiagnostics({ context, client }: Session): Promise<void> {
  const { version } = context.extension.packageJSON as { version: string };
  const changed = changedSettings(context.extension);
  const lines = [
    `Argmark ${version}`,
    `${vscode.env.appName} ${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'in a browser' : 'desktop'}`
      + `${remoteKind(vscode.env.remoteName)}, ${platform()}`,
    `Server: ${State[client.state].toLowerCase()}; workspace ${vscode.workspace.isTrusted ? 'trusted' : 'not trusted'}, `
      + `folders: ${vscode.workspace.workspaceFolders?.length ?? 0}`,
    ...vscode.workspace.textDocuments.filter(isArgmark).map((document, index) =>
      `Text ${index + 1}: ${document.lineCount} lines, ${document.uri.scheme}; ${findings(document.uri)}`),
    ...(changed.length > 0 ? ['Settings:', ...changed] : ['Settings: as installed']),
  ];
  await vscode.env.clipboard.writeText(`${lines.join('\n')}\n`);
  void vscode.window.showInformationMessage('The details for a bug report have been copied. They include no file names and none of your text.');
}

/** The kinds of remotes that VS Code's own extensions name. Another name may be that of somebody's machine. */
const remoteKinds: ReadonlySet<string> = new Set(['wsl', 'ssh-remote', 'dev-container', 'attached-container', 'codespaces', 'tunnel']);

function remoteKind(name: string | undefined): string {
  if (name === undefined) return '';
  return remoteKinds.has(name) ? `, remote (${name})` : ', remote';
}

function findings(uri: vscode.Uri): string {
  const counts = new Map<string, number>();
  for (const { code } of vscode.languages.getDiagnostics(uri)) {
    const name = typeof code === 'object' ? String(code.value) : String(code);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts.size === 0 ? 'no findings' : [...counts].map(([code, count]) => `${count} ${code}`).join(', ');
}

/** Those of our settings that somebody has set. */
function changedSettings({ packageJSON }: vscode.Extension<unknown>): string[] {
  const configuration = vscode.workspace.getConfiguration('argmark');
  const { properties } = (packageJSON as {
    contributes: { configuration: { properties: Record<string, unknown> } };
  }).contributes.configuration;
  return Object.keys(properties).flatMap((name) => {
    const key = name.replace(/^argmark\./, '');
    const found = configuration.inspect(key);
    const value = found?.workspaceFolderValue ?? found?.workspaceValue ?? found?.globalValue;
    return value === undefined ? [] : [`  ${name}: ${JSON.stringify(value)}`];
  });
}

function platform(): string {
  return typeof process === 'undefined' ? 'no system' : `${process.platform} ${process.arch}`;
}
