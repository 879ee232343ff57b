import type { Desk } from '../../server/src/assistants/desk.js';
import { callTool, type Answer } from '../../server/src/assistants/tool.js';
import { tools } from '../../server/src/assistants/tools/index.js';
import { readAsset } from './assets.js';

/** A desk over files that are in memory alone, below `file:///work`; `written` are those that tools have written. */
export function deskOver(files: Readonly<Record<string, string>>, { writes = false } = {}): Desk & { readonly written: Map<string, string> } {
  const written = new Map<string, string>();
  const nameOf = (uri: string) => decodeURI(uri.replace('file:///work/', ''));
  const textOf = (uri: string) => written.get(nameOf(uri)) ?? (Object.hasOwn(files, nameOf(uri)) ? files[nameOf(uri)] : undefined);
  return {
    host: {
      readFile: async (uri) => textOf(uri), exists: async (uri) => textOf(uri) !== undefined, readBytes: async (uri) => bytesOf(textOf(uri)),
      findFiles: async (folder) => Object.keys(files).filter((name) => name.endsWith('.arg')).map((name) => `${folder}/${encodeURI(name)}`),
    },
    roots: ['file:///work'],
    readAsset,
    write: writes ? async (changes) => {
      for (const { uri, after } of changes) written.set(nameOf(uri), after);
    } : undefined,
    howToWrite: 'Write it yourself.',
    howToReach: 'Allow its folder.',
    written,
  };
}

function bytesOf(text: string | undefined): Uint8Array | undefined {
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** What a tool answers, by its name. */
export function call(desk: Desk, name: string, args: unknown): Promise<Answer> {
  return callTool(tools.find((tool) => tool.name === name)!, args, desk);
}
