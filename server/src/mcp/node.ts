import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Desk } from '../assistants/desk.js';
import { createMcpServer } from './server.js';
import { readableLines } from './readable-lines.js';

/** A longer message ends the connection; what is more than a file may have is refused by the tools with a sentence. */
const longestMessage = 256 * 1024 * 1024;

/** Serves a client over standard input and output until it hangs up. */
export function serve(desk: Desk, version: string): Promise<void> {
  return new Promise((resolve) => {
    const lines = readableLines((answer) => void process.stdout.write(`${JSON.stringify(answer)}\n`));
    const transport = new StdioServerTransport(process.stdin.pipe(lines), process.stdout, { maxBufferSize: longestMessage });
    // A client that is gone reads no answers any more.
    process.stdout.on('error', () => resolve());
    process.stdin.on('end', () => resolve()).on('close', () => resolve());
    serveStdio(() => createMcpServer(desk, version), { transport, onerror: (error) => void process.stderr.write(`argmark mcp: ${inOneLine(error)}\n`) });
  });
}

/** The library tells of some faults by a list in JSON, over many lines. */
function inOneLine({ message }: Error): string {
  return /^\s*[[{]/.test(message) ? 'A message is not as the protocol defines it.' : message.replace(/\s+/g, ' ');
}
