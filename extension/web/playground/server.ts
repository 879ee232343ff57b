import type { Transport } from '@codemirror/lsp-client';
import { errorMessage } from '../../../server/src/base/error-message.js';
import { methods } from '../../../server/src/protocol.js';
import { toBase64 } from '../../../server/src/base/base64.js';
import { addressOf, base64Of } from './files.js';
import { pathIn, type Samples } from './samples.js';

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
}

/**
 * Starts the language server in a worker of its own. What it asks of files is answered here, by those of the samples and of the site;
 * everything else goes to the editor's client.
 */
export async function startServer(samples: Samples): Promise<Transport> {
  const worker = new Worker(await addressOf('server.web.js'));
  const listeners = new Set<(message: string) => void>();
  const answers = answersFrom(samples);
  worker.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const answer = data.id !== undefined && data.method !== undefined ? answers[data.method] : undefined;
    if (answer === undefined) {
      for (const listener of listeners) listener(JSON.stringify(data));
      return;
    }
    const { id } = data;
    void Promise.resolve(answer(data.params as never)).then(
      (result) => worker.postMessage({ jsonrpc: '2.0', id, result }),
      (error: unknown) => worker.postMessage({ jsonrpc: '2.0', id, error: { code: -32603, message: errorMessage(error) } }),
    );
  });
  return {
    send: (message) => worker.postMessage(JSON.parse(message)),
    subscribe: (listener) => void listeners.add(listener),
    unsubscribe: (listener) => void listeners.delete(listener),
  };
}

function answersFrom({ files }: Samples): Readonly<Record<string, (params: never) => unknown>> {
  const file = (uri: string) => {
    const path = pathIn(uri);
    return path === undefined || !Object.hasOwn(files, path) ? undefined : files[path];
  };
  const encoded = (text: string) => toBase64(new TextEncoder().encode(text));
  return {
    [methods.readAsset]: async ({ name }: { name: string }) => ({ content: await base64Of(name) }),
    [methods.readFile]: ({ uri }: { uri: string }) => ({ text: file(uri)?.text ?? null }),
    [methods.readBytes]: ({ uri }: { uri: string }) => {
      const found = file(uri);
      return { content: found === undefined ? null : found.base64 ?? encoded(found.text!) };
    },
    [methods.fileExists]: ({ uri }: { uri: string }) => ({ exists: file(uri) !== undefined }),
    [methods.findFiles]: () => ({ uris: [] }),
    [methods.readFolder]: ({ folder }: { folder: string }) => {
      const within = `${pathIn(folder.replace(/\/?$/, '/')) ?? '/'}`;
      const names = Object.keys(files).filter((path) => path.startsWith(within)).map((path) => path.slice(within.length).split('/'));
      return { entries: [...new Map(names.map(([name, ...rest]) => [name, { name, isFolder: rest.length > 0 }])).values()] };
    },
    'client/registerCapability': () => null,
    'window/workDoneProgress/create': () => null,
    'workspace/configuration': ({ items }: { items: readonly unknown[] }) => items.map(() => null),
    'workspace/workspaceFolders': () => null,
    'workspace/inlayHint/refresh': () => null,
    'workspace/diagnostic/refresh': () => null,
  };
}
