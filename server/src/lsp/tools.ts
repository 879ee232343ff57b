import { methods } from '../protocol.js';
import type { ExtractText, Host, ReadAsset } from '../service.js';
import type { Serving } from './serving.js';

export interface ToolOptions extends Serving {
  readonly host: Host;
  /** The folders of the workspace. */
  readonly folders: () => readonly string[];
  readonly readAsset: ReadAsset | undefined;
  readonly extract: ExtractText | undefined;
}

/**
 * Answers the tools for assistants over the workspace as it is in the editor: the texts of open documents count, saved or
 * not, and what a tool changes is changed there, to be undone like any edit.
 */
export function serveTools({ client, service, host, folders, readAsset, extract }: ToolOptions): void {
  client.answerOwn(methods.callTool, async ({ name, arguments: args }) => {
    const [{ callTool }, { tools }] = await Promise.all([import('../assistants/tool.js'), import('../assistants/tools/index.js')]);
    const tool = tools.find((each) => each.name === name);
    if (tool === undefined) return { isError: true, text: `There is no tool \`${name}\`. There are ${tools.map((each) => each.name).join(', ')}.` };
    return callTool(tool, args, {
      host: { ...host, readFile: async (uri) => service.workspace.openText(uri) ?? host.readFile(uri) },
      extract,
      roots: folders().map((uri) => uri.replace(/\/$/, '')),
      readAsset: readAsset ?? (async (asset) => { throw new Error(`${asset} is missing`); }),
      write: async (changes) => {
        const edit = { changes: Object.fromEntries(changes.map(({ uri, edits }) => [uri, [...edits]])) };
        await client.applyEdit('Argmark', edit);
      },
      howToWrite: 'Make the change in the file yourself.',
      howToReach: 'The user can open its folder.',
    });
  });
}
