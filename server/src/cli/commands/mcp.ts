import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeHost } from '../../node/host.js';
import { readArguments } from '../arguments.js';
import { isFolder } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';
import { version } from '../version.js';
import { writeWhole } from '../write.js';

const mcpHelp = `Usage: argmark mcp [options]

Serves an assistant by the Model Context Protocol over standard input and output until the client disconnects. It calls no
model and needs no network. docs/assistants.md explains how to set up an assistant.

Options:
  --root FOLDER   a folder whose files may be read, and everything below it (default: the working folder); may be repeated
  --write         let the tools apply_fix and edit_map write files; otherwise they only return what would be written
  --help
`;

/** Runs `argmark mcp`. */
export async function mcp(args: readonly string[], io: Io): Promise<ExitCode | undefined> {
  const { values, positionals } = readArguments(args, mcpHelp, {
    root: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) throw new InputError(`argmark mcp takes no files (\`${positionals[0]}\`); name folders with --root.`);
  const roots = (values.root ?? ['.']).map((name) => folder(name, io));
  const { serve } = await import('../../mcp/node.js');
  await serve({
    host: nodeHost, roots, readAsset: io.readAsset, extract: io.extract,
    write: values.write ? async (changes) => {
      for (const { uri, after } of changes) writeWhole(fileURLToPath(uri), after);
    } : undefined,
    howToWrite: 'Make the change in the file yourself, or ask the user to start `argmark mcp` with --write.',
    howToReach: 'The user can allow another folder: `argmark mcp --root FOLDER`.',
  }, version);
  return exit.fine;
}

/** The URI of a folder, with symbolic links followed. */
function folder(name: string, io: Io): string {
  const file = path.resolve(io.cwd, name);
  if (!isFolder(file)) throw new InputError(`There is no folder \`${name}\` for --root. Check the path.`);
  return pathToFileURL(realpathSync(file)).href.replace(/\/$/, '');
}
