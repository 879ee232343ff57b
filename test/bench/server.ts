// The server as it ships, over stdio, as an editor feels it: wall-clock times, and the server's processor time.
import type { Position } from 'vscode-languageserver-types';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { startServer } from '../soak/server.js';

const uri = 'file:///bench/map.arg';

/** Milliseconds, each of one run. */
export interface ServerTimes {
  /** From the text to its diagnostics, in a server that has just been started. */
  readonly open: number;
  /** From each keystroke to the diagnostics that follow it; the wait for further keystrokes (15 ms) is in it. */
  readonly keystrokes: readonly number[];
  /** Of the server's processor time, on average, for a keystroke and its diagnostics. */
  readonly keystrokeCpu: number;
  readonly hovers: readonly number[];
  readonly completions: readonly number[];
  /** Bytes that the process has held at most. */
  readonly peak: number;
}

/** Milliseconds of processor time from a text to its diagnostics, in a server that has just been started. `file` is the built server. */
export async function timeColdOpen(file: string, text: string): Promise<number> {
  const server = await startServer(file);
  const started = await server.processorTime();
  await server.open(uri, text);
  const spent = await server.processorTime() - started;
  await server.end();
  return spent;
}

/** Opens a text, types in the midst of it, asks. `file` is the built server. */
export async function timeServer(file: string, claims: string, runs: number): Promise<ServerTimes> {
  // Each keystroke moves the finding after it: what has not changed is not sent again, and nobody could tell when it is
  // known. It is an error, since of thousands of findings an editor gets the gravest.
  const middle = claims.indexOf('\n\n', claims.length / 2);
  const text = `${claims.slice(0, middle)}\n\n[Moved]: A claim of ordinary length. {expect: rejected}${claims.slice(middle)}`;
  const server = await startServer(file);
  const open = await time(() => server.open(uri, text));
  const lines = indexLines(text);
  const at = positionAt(lines, text.indexOf('ordinary', middle));
  const keystrokes: number[] = [];
  let cpu = await server.processorTime();
  for (let version = 2; version < runs + 12; version++) {
    // The first ones warm up.
    if (version === 12) cpu = await server.processorTime();
    const ms = await time(async () => {
      await server.connection.sendNotification('textDocument/didChange',
        { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: 'x' }] });
      await server.published(uri, version);
    });
    if (version >= 12) keystrokes.push(ms);
  }
  const keystrokeCpu = (await server.processorTime() - cpu) / runs;
  const ask = async (method: string, position: Position) => {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      times.push(await time(() => server.connection.sendRequest(method, { textDocument: { uri }, position })));
    }
    return times;
  };
  const title = { line: at.line, character: text.split('\n')[at.line]!.indexOf('[') + 3 };
  const hovers = await ask('textDocument/hover', title);
  const completions = await ask('textDocument/completion', title);
  const { peak } = await server.usage();
  await server.end();
  return { open, keystrokes, keystrokeCpu, hovers, completions, peak };
}

/** Milliseconds of processor time that a keystroke costs in a text of so many findings, all of which stay as they are. */
export async function timeFindings(file: string, findings: number, runs: number): Promise<number> {
  const server = await startServer(file);
  const text = Array.from({ length: findings }, (_, at) => `[Claim ${at}]: A thesis that nothing supports. #thesis\n`).join('\n');
  const { diagnostics } = await server.open(uri, text);
  if (diagnostics.length !== findings) throw new Error(`${diagnostics.length} findings, not ${findings}`);
  const at = { line: findings, character: 20 };
  let cpu = await server.processorTime();
  for (let version = 2; version < runs + 32; version++) {
    // The first ones warm up.
    if (version === 32) cpu = await server.processorTime();
    await server.connection.sendNotification('textDocument/didChange',
      { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: 'x' }] });
    // Longer than the server waits for further keystrokes: each is worked off by itself.
    await new Promise((resolve) => { setTimeout(resolve, 60); });
  }
  const perKeystroke = (await server.processorTime() - cpu) / runs;
  await server.end();
  return perKeystroke;
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}
