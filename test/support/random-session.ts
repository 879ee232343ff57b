import assert from 'node:assert/strict';
import { CancellationTokenSource, type ProtocolConnection, type ServerCapabilities } from 'vscode-languageserver-protocol/node';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { boundary } from './boundary.js';
import { countedIds } from './counted-ids.js';
import { everyRequest } from './every-request.js';
import { fragments } from './generators.js';

export interface RandomSessionOptions {
  readonly connection: ProtocolConnection;
  readonly capabilities: ServerCapabilities;
  /** Numbers in [0, 1). */
  readonly random: () => number;
  readonly edits: number;
  /** Documents are kept below this length. */
  readonly longest?: number;
  /** Called after every hundred edits. */
  readonly onProgress?: (edits: number) => Promise<void> | void;
}

const uris = ['file:///soak/a.arg', 'file:///soak/b.arg'];

/** Codes of answers that are none, and rightly: cancelled, and the text has changed. */
const declined = new Set([-32800, -32801]);

/**
 * What a client may do in a long day: edits, several in one message, the whole text anew, closing and opening; requests
 * all along, not waited for, some cancelled. Gives the texts that it ends with; those documents are open. Rejects if
 * a request fails.
 */
export async function randomSession({
  connection, capabilities, random, edits, longest = 4000, onProgress,
}: RandomSessionOptions): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  let version = 0;
  let pending: Promise<unknown>[] = [];
  const pick = <Value>(from: readonly Value[]): Value => from[Math.floor(random() * from.length)]!;
  const open = async (uri: string, text: string) => {
    texts.set(uri, text);
    await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'argmark', version: ++version, text } });
  };
  const change = (text: string): readonly [object, string] => {
    if (random() < 0.02) {
      const whole = Array.from({ length: 40 }, () => pick(fragments)).join('\n');
      return [{ text: whole }, whole];
    }
    const start = boundary(text, Math.floor(random() * (text.length + 1)));
    const length = text.length > longest ? longest / 2 : Math.floor(random() * 12);
    const end = Math.max(start, boundary(text, start + length));
    const newText = random() < 0.3 ? '' : `${pick(['', '\n', ' ', '\r\n'])}${pick(fragments)}${pick(['', '\n', '\n\n'])}`;
    const lines = indexLines(text);
    return [{ range: { start: positionAt(lines, start), end: positionAt(lines, end) }, text: newText }, text.slice(0, start) + newText + text.slice(end)];
  };
  for (const uri of uris) await open(uri, fragments.slice(0, 20).join('\n'));
  for (let edit = 0; edit < edits; edit++) {
    const uri = pick(uris);
    let text = texts.get(uri)!;
    if (random() < 0.01) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      await open(uri, text);
    }
    const contentChanges = Array.from({ length: random() < 0.1 ? 3 : 1 }, () => {
      const [made, after] = change(text);
      text = after;
      return made;
    });
    texts.set(uri, text);
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges });
    if (random() < 0.5) {
      const lines = indexLines(text);
      const [at, to] = [random(), random()].map((each) => Math.floor(each * text.length)).sort((a, b) => a - b) as [number, number];
      const range = { start: positionAt(lines, at), end: positionAt(lines, to) };
      const [method, params] = pick(everyRequest(capabilities, uri, range.start, range));
      const source = new CancellationTokenSource();
      pending.push(connection.sendRequest(method, params, source.token).catch((error: { code?: number; message?: string }) => {
        assert.ok(declined.has(error.code ?? 0), `${method} failed: ${error.message}`);
      }));
      if (random() < 0.2) source.cancel();
    }
    if (edit % 100 === 99) {
      await Promise.all(pending);
      pending = [];
      await onProgress?.(edit + 1);
    }
  }
  await Promise.all(pending);
  return texts;
}

/** What a session says of a document in every way that depends on its text alone. */
export async function everythingOf(connection: ProtocolConnection, capabilities: ServerCapabilities, uri: string, text: string): Promise<unknown> {
  const lines = indexLines(text);
  const [start, middle, end] = [0, text.length / 2, text.length].map((at) => positionAt(lines, Math.floor(at)));
  const all: unknown[] = [await connection.sendRequest('argmark/check', { uri, text })];
  for (const position of [start!, middle!]) {
    for (const [method, params] of everyRequest(capabilities, uri, position, { start: start!, end: end! })) {
      const answer = await connection.sendRequest(method, params).catch((error: { message: string }) => `failed: ${error.message}`);
      // How far a search for positions comes in its time is another thing each time.
      if (method !== 'argmark/positions') all.push([method, answer]);
    }
  }
  // Of versions, results and what takes time there are others each time.
  return JSON.parse(countedIds(JSON.stringify(all, (key, value: unknown) =>
    (['version', 'resultId', 'ended', 'triedUpTo', 'isCut'].includes(key) ? undefined : value))));
}
