import type { Message, MessageStrategy } from 'vscode-languageserver';
import { isRecord, recordOf } from '../base/record.js';

/**
 * Lets a session begin whatever a client says of itself: the library reads parameters and capabilities of `initialize`
 * before anybody else can look, and fails where they are none. What has another form than the protocol's is left out.
 */
export const messageStrategy: MessageStrategy = {
  handleMessage: (message, next) => next(withWholeInitialize(message)),
};

/** Returns the message; of an `initialize`, with parameters as the protocol has them. */
export function withWholeInitialize(message: Message): Message {
  const { method, params: given } = message as { readonly method?: unknown; readonly params?: unknown };
  if (method !== 'initialize') return message;
  const params = recordOf(given);
  const { capabilities, workspaceFolders, rootUri, rootPath, processId } = params;
  const whole = {
    ...params,
    processId: typeof processId === 'number' ? processId : null,
    rootUri: typeof rootUri === 'string' ? rootUri : null,
    ...rootPath === undefined ? {} : { rootPath: typeof rootPath === 'string' ? rootPath : null },
    capabilities: onlyRecords(recordOf(capabilities)),
    ...workspaceFolders === undefined ? {} : { workspaceFolders: Array.isArray(workspaceFolders) ? workspaceFolders.filter(isFolder) : null },
  };
  return { ...message, params: whole } as Message;
}

/** The capabilities of each part of the protocol are an object. */
function onlyRecords(capabilities: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(capabilities).flatMap(([key, value]) => {
    if (key === 'experimental') return [[key, value]];
    return isRecord(value) ? [[key, withoutFalseLists(value)]] : [];
  }));
}

/** What the protocol calls its lists within capabilities. */
const lists: ReadonlySet<string> = new Set([
  'positionEncodings', 'valueSet', 'properties', 'documentationFormat', 'contentFormat', 'formats', 'tokenTypes', 'tokenModifiers', 'resourceOperations',
  'itemDefaults',
]);

/** Takes out what should be a list and is none: nothing is known of it. */
function withoutFalseLists(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record)
    .filter(([key, value]) => !lists.has(key) || Array.isArray(value))
    .map(([key, value]) => [key, isRecord(value) ? withoutFalseLists(value) : value]));
}

function isFolder(value: unknown): boolean {
  return isRecord(value) && typeof value['uri'] === 'string';
}
