import { readArguments } from '../arguments.js';
import { InputError, type ExitCode } from '../io.js';

const lspHelp = `Usage: argmark lsp --stdio

Serves an editor by the language-server protocol over standard input and output until the client disconnects.
docs/editors.md explains how to set up an editor.
`;

/** Runs `argmark lsp`; `undefined` while the server runs. */
export async function lsp(args: readonly string[]): Promise<ExitCode | undefined> {
  const { values } = readArguments(args, lspHelp, {
    stdio: { type: 'boolean', default: false },
    // The process whose end ends the server; the protocol's library reads it from the command line by itself.
    clientProcessId: { type: 'string' },
  });
  if (!values.stdio) throw new InputError('The server communicates only over standard input and output: argmark lsp --stdio');
  await import('../../lsp/node.js');
  return undefined;
}
