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
  readonly openCpu: number;
  readonly hovers: readonly number[];
  readonly completions: readonly number[];
  /** Bytes that the process has held at most. */
  readonly peak: number;
}

/** Opens a text, types in the midst of it, asks. `file` is the built server. */
export async function timeServer(file: string, text: string, runs: number): Promise<ServerTimes> {
  const server = await startServer(file);
  const { cpu: started } = await server.usage();
  const open = await time(() => server.open(uri, text));
  const openCpu = ((await server.usage()).cpu - started) / 1000;
  const lines = indexLines(text);
  const at = positionAt(lines, text.indexOf('ordinary', text.length / 2));
  const keystrokes: number[] = [];
  let { cpu } = await server.usage();
  for (let version = 2; version < runs + 12; version++) {
    // The first ones warm up.
    if (version === 12) ({ cpu } = await server.usage());
    const ms = await time(async () => {
      await server.connection.sendNotification('textDocument/didChange',
        { textDocument: { uri, version }, contentChanges: [{ range: { start: at, end: at }, text: 'x' }] });
      await server.diagnostics(uri, version);
    });
    if (version >= 12) keystrokes.push(ms);
  }
  const keystrokeCpu = ((await server.usage()).cpu - cpu) / 1000 / runs;
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
  return { open, openCpu, keystrokes, keystrokeCpu, hovers, completions, peak };
}

async function time(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}
