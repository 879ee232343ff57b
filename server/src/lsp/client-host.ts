import { ErrorCodes, ResponseError, type InitializeParams } from 'vscode-languageserver';
import { methods } from '../protocol.js';
import { FileTooLarge, largestFile, type Host } from '../service.js';
import type { Client } from './client.js';

/** The most bytes that a client is asked for in one message, which is held in memory several times. */
const largestMessage = 100 * 1024 * 1024;

/** The files of a session: those of this machine, and of a client that reads for the server where it cannot itself. */
export interface ClientHost extends Host {
  /** Must be called with what the client says of itself. */
  initialize(params: InitializeParams): void;
  /** In an untrusted workspace there are no files. */
  isTrusted: boolean;
}

/** `own` is the file system of this machine, if there is one. */
export function createClientHost(client: Client, own: Host | undefined): ClientHost {
  let clientReads = false;
  const isOwn = (uri: string) => own !== undefined && uri.startsWith('file:');
  const host: ClientHost = {
    isTrusted: true,
    initialize({ initializationOptions }) {
      const { readsFiles, isTrusted } = (initializationOptions ?? {}) as { readsFiles?: unknown; isTrusted?: unknown };
      clientReads = readsFiles === true;
      host.isTrusted = isTrusted !== false;
    },
    reaches: (uri) => isOwn(uri) || clientReads,
    async readFile(uri) {
      if (!host.isTrusted) return undefined;
      if (isOwn(uri)) return own!.readFile(uri);
      if (!clientReads) return undefined;
      const { text, bytes } = await client.ask(methods.readFile, { uri, most: largestFile });
      if (bytes !== undefined) throw new FileTooLarge(bytes);
      return text ?? undefined;
    },
    async readBytes(uri, most) {
      if (!host.isTrusted) return undefined;
      if (isOwn(uri)) return own!.readBytes?.(uri, most);
      if (!clientReads) return undefined;
      const read = await client.ask(methods.readBytes, { uri, most: Math.min(most, largestMessage) }).catch((error: unknown) => {
        // A client that cannot read them has none.
        if (error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound) return { content: null, bytes: undefined };
        throw error;
      });
      if (read.bytes !== undefined) throw new FileTooLarge(read.bytes);
      return read.content === null ? undefined : Uint8Array.from(atob(read.content), (character) => character.charCodeAt(0));
    },
    async exists(uri) {
      if (isOwn(uri)) return await own!.exists?.(uri) ?? true;
      const { exists } = await client.ask(methods.fileExists, { uri });
      return exists;
    },
    async realUri(uri) {
      return isOwn(uri) ? own!.realUri?.(uri) : undefined;
    },
    async readFolder(uri) {
      if (isOwn(uri)) return await own!.readFolder?.(uri) ?? [];
      if (!clientReads) return [];
      const { entries } = await client.ask(methods.readFolder, { folder: uri });
      return entries;
    },
    async findFiles(folder) {
      if (isOwn(folder)) return await own!.findFiles?.(folder) ?? [];
      if (!clientReads) return [];
      const { uris } = await client.ask(methods.findFiles, { folder });
      return uris;
    },
  };
  return host;
}
