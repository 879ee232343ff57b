import * as vscode from 'vscode';

/**
 * Loads a script of the extension that is a CommonJS module and asks for no other. It is read as a file, because VS Code in a
 * browser has no way to load a second script.
 */
export async function loadModule<Module>(extensionUri: vscode.Uri, name: string): Promise<Module> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', name);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const module = { exports: {} };
  // The extension's own file, run as VS Code runs an extension.
  // oxlint-disable-next-line no-new-func
  new Function('module', 'exports', 'require', text)(module, module.exports, () => ({}));
  return module.exports as Module;
}
