import * as vscode from 'vscode';
import type { ReadSetting } from '../manifest.js';
import { isSet } from '../settings.js';

/** The id, as in the manifest. */
const provider = 'argmark.mcp';

const setting = 'assistants.mcpServer' satisfies ReadSetting;

/**
 * Tells VS Code how to start `argmark mcp` over the folders of the workspace, for assistants that want its resources and
 * prompts as well as its tools. In a workspace that is not trusted there is none.
 */
export function offerMcpServer({ extension, extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`argmark.${setting}`)) changed.fire();
    }),
    vscode.lm.registerMcpServerDefinitionProvider(provider, {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions() {
        const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (!isSet(setting) || !vscode.workspace.isTrusted || folders.length === 0) return [];
        const program = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.mjs').fsPath;
        const roots = folders.flatMap(({ uri }) => ['--root', uri.fsPath]);
        const { version } = extension.packageJSON as { version: string };
        // VS Code's own program is Node as well, if it is told so.
        return [new vscode.McpStdioServerDefinition('Argmark', process.execPath, [program, 'mcp', ...roots], { ELECTRON_RUN_AS_NODE: '1' }, version)];
      },
    }),
  );
}
