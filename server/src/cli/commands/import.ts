import path from 'node:path';
import { declaredTextOf } from '../../base/declared-text.js';
import { importFormats } from '../../convert/formats.js';
import { createService, ImportError } from '../../service.js';
import { choice, readArguments } from '../arguments.js';
import { isFolder, readInputs } from '../files.js';
import { exit, InputError, tell, type ExitCode, type Io } from '../io.js';
import { namedOutput, writeOutput } from '../output.js';

const importHelp = `Usage: argmark import [options] [file]

Makes an argument map from a file of another program. Reads standard input if something is piped in.

Options:
  --from FORMAT               the default is the extension of the file, or else its content:
${importFormats.map(({ id, name, use }) => `      ${id.padEnd(22)}  ${name}: ${use}\n`).join('')}  -o, --output FILE           where to write (default: standard output)
  --force                     replace the file if it exists
  --stdin-file-name NAME      what to call standard input; its extension decides how it is read
  --help

What a map cannot express is kept as data or in comments where possible, and counted on standard error.

Exit code: 0 if the map was written, 2 if the file cannot be read, or the one to write exists; then nothing is written.
`;

/** Runs `argmark import`. */
export async function importCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, importHelp, {
    'from': { type: 'string' },
    'output': { type: 'string', short: 'o' },
    'force': { type: 'boolean', default: false },
    'stdin-file-name': { type: 'string' },
  });
  const format = values.from === undefined ? undefined : choice('from', values.from, importFormats.map(({ id }) => id));
  for (const name of positionals) {
    if (name !== '' && isFolder(path.resolve(io.cwd, name))) throw new InputError(`\`${name}\` is a folder. Name a file in it; one is imported at a time.`);
  }
  const { inputs, failures } = await readInputs(positionals, io, values['stdin-file-name'] ?? 'stdin', declaredTextOf);
  if (failures[0]) throw new InputError(failures[0].message);
  if (inputs.length > 1) throw new InputError('One file is imported at a time; name one.');
  const input = inputs[0]!;
  const { text, remarks } = await imported(input.path, createService().conversion.importMap(input.text, { format, name: input.path }));
  const output = namedOutput(values.output);
  if (output === undefined) io.out(text);
  else writeOutput(output, input, text, io.cwd, values.force ? 'all' : 'nothing');
  for (const remark of remarks) tell(io, `${remark}.`);
  return exit.fine;
}

async function imported<T>(name: string, import_: Promise<T>): Promise<T> {
  try {
    return await import_;
  } catch (error) {
    throw error instanceof ImportError ? new InputError(`\`${name}\` cannot be imported: ${error.message.replace(/\.$/, '')}.`) : error;
  }
}
