import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createService, exportFormats } from '../../service.js';
import { choice, readArguments } from '../arguments.js';
import { readInputs, reasonOf } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';

export const exportHelp = `Usage: argmark export [options] [file]

Writes the argument map of a file in another format. Reads standard input if something is piped in.

Options:
  --format svg|json|dot       svg: the drawn map (default); json: claims, arguments and relations
                              (docs/schema/map.schema.json); dot: the graph for Graphviz
  -o, --output FILE           where to write (default: standard output)
  --stdin-file-name NAME      what to call standard input in the JSON
  --help

Exit code: 0 if it was written, 2 if not.
`;

/** `argmark export`. */
export async function exportCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    'format': { type: 'string', default: 'svg' },
    'output': { type: 'string', short: 'o' },
    'stdin-file-name': { type: 'string' },
    'help': { type: 'boolean', default: false },
  });
  if (values.help) {
    io.out(exportHelp);
    return exit.fine;
  }
  const format = choice('format', values.format, exportFormats);
  const { inputs, failures } = await readInputs(positionals, io, values['stdin-file-name']);
  if (failures[0]) throw new InputError(failures[0].message);
  if (inputs.length > 1) throw new InputError('A map is exported from one file; name one.');
  const { uri, text } = inputs[0]!;
  const service = createService();
  service.open(uri, 0, text);
  const content = (await service.exportMap(uri, format))!;
  if (values.output === undefined) io.out(content);
  else write(path.resolve(io.cwd, values.output), content);
  return exit.fine;
}

function write(file: string, content: string): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new InputError(`\`${file}\` cannot be written: ${reasonOf(error)}`);
  }
}
