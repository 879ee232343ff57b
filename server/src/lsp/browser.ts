import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { methods, type ReadAssetParams, type ReadAssetResult } from '../protocol.js';
import type { ReadAsset } from '../service.js';
import { startSession } from './session.js';
import { messageStrategy } from './whole-initialize.js';

const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), { messageStrategy });

const read = async (name: string): Promise<Uint8Array> => {
  const { content } = await connection.sendRequest<ReadAssetResult>(methods.readAsset, { name } satisfies ReadAssetParams);
  return Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
};

/** The scripts that draw pictures are asked for when one is drawn; the build has this called for them. */
(globalThis as { loadModule?: (name: string) => Promise<unknown> }).loadModule = async (name) => {
  const text = new TextDecoder().decode(await read(name));
  const module = { exports: {} };
  // The client's own file, as an extension's script is run.
  // oxlint-disable-next-line no-new-func
  new Function('module', 'exports', 'require', text)(module, module.exports, () => ({}));
  return module.exports;
};

const readAsset: ReadAsset = read;
startSession(connection, { readAsset });
