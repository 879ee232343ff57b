import { didYouMean, suggester } from '../service.js';
import { check } from './commands/check.js';
import { evaluate } from './commands/evaluate.js';
import { explain } from './commands/explain.js';
import { exportCommand } from './commands/export.js';
import { formatCommand } from './commands/format.js';
import { importCommand } from './commands/import.js';
import { lsp } from './commands/lsp.js';
import { sources } from './commands/sources.js';
import { mcp } from './commands/mcp.js';
import { HelpAsked } from './arguments.js';
import { exit, InputError, tell, type ExitCode, type Io } from './io.js';
import { version } from './version.js';

const help = `Usage: argmark <command> [options]

Commands:
  check     report claims without support and other problems of argument maps
  evaluate  say which claims stand, by grounded verdicts, positions or strengths
  explain   say why a claim has its verdict, and what would change it
  export    write a map as a picture, a page, data or a graph
  import    make a map from a file of another program
  format    put argument maps into canonical form
  sources   look up what a map quotes from its sources, and what it leaves out
  lsp       serve an editor by the language-server protocol
  mcp       serve an assistant by the Model Context Protocol

Options:
  --help     explain a command and its options: argmark <command> --help
  --version
`;

const commands: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<ExitCode | undefined>>> = {
  check, evaluate, explain, export: exportCommand, format: formatCommand, import: importCommand, sources, lsp, mcp,
};

/** Runs a command; gives the exit code, `undefined` while a server goes on running. */
export async function main(args: readonly string[], io: Io): Promise<ExitCode | undefined> {
  const [name, ...rest] = args;
  if (name === '--version') {
    io.out(`${version}\n`);
    return exit.fine;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? io.err : io.out)(help);
    return name === undefined ? exit.failure : exit.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined) throw new InputError(`There is no command \`${name}\`.${didYouMean(suggester(() => Object.keys(commands))(name), (each) => `\`${each}\``)} See argmark --help.`);
    return await command(rest, io);
  } catch (error) {
    if (error instanceof HelpAsked) {
      io.out(error.message);
      return exit.fine;
    }
    if (!(error instanceof InputError)) throw error;
    tell(io, error.message);
    return exit.failure;
  }
}
