import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { methods, type CallToolParams, type CallToolResult } from '../../../server/src/protocol.js';

/** How the names of the manifest begin; after it follows the name that the server knows. */
const prefix = 'argmark_';

/** Tools that change texts: VS Code asks before it runs them. */
const writing = new Set(['apply_fix', 'edit_map']);

/** Offers the tools of the manifest to assistants in VS Code; they run in the language server, over open documents. */
export function registerTools(context: vscode.ExtensionContext, client: BaseLanguageClient): vscode.Disposable {
  const { languageModelTools } = (context.extension.packageJSON as { contributes: { languageModelTools: readonly { name: string }[] } }).contributes;
  return vscode.Disposable.from(...languageModelTools.map(({ name }) => {
    const tool = name.slice(prefix.length);
    return vscode.lm.registerTool<object>(name, {
      async invoke({ input }, token) {
        const params: CallToolParams = { name: tool, arguments: input };
        const { text } = await client.sendRequest<CallToolResult>(methods.callTool, params, token);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
      prepareInvocation({ input }) {
        const { path } = input as { path?: unknown };
        const where = typeof path === 'string' ? path : 'a map';
        if (!writing.has(tool)) return { invocationMessage: `Asking Argmark about ${where}` };
        return {
          invocationMessage: `Changing ${where}`,
          confirmationMessages: { title: `Change ${where}?`, message: 'Argmark makes the change in the editor, where you can undo it.' },
        };
      },
    });
  }));
}
