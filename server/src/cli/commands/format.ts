import { printable } from '../../base/printable.js';
import { reasonOf } from '../../node/reason.js';
import { createService, isPageFile } from '../../service.js';
import { readArguments } from '../arguments.js';
import { readInputs, type Input } from '../files.js';
import { exit, InputError, tell, type ExitCode, type Io } from '../io.js';
import { writeWhole } from '../write.js';

const formatHelp = `Usage: argmark format [options] [file or folder …]

Puts argument maps into canonical form (docs/formatting.md) without changing what they mean. Files are replaced, and
those that changed are listed. Standard input, if something is piped in and no file is named, or for the name \`-\`, is
written to standard output.

Options:
  --check                     write nothing; list the files that would change
  --line-width N              fill lines of text up to N columns (default: 0, which keeps line breaks)
  --stdin-file-name NAME      what to call standard input in the report of --check
  --help

Exit code: 0 if everything is formatted, 1 if --check found a file that is not, 2 if something could not be read,
understood or written.
`;

/** Runs `argmark format`. */
export async function formatCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, formatHelp, {
    'check': { type: 'boolean', default: false },
    'line-width': { type: 'string', default: '0' },
    'stdin-file-name': { type: 'string' },
  });
  const lineWidth = widthOf(values['line-width']);
  const { inputs, failures } = await readInputs(positionals, io, values['stdin-file-name']);
  if (!values.check && inputs.length > 1 && inputs.some(({ file }) => file === undefined)) {
    throw new InputError('Standard input is formatted to standard output, so no file can be named with it.');
  }
  const service = createService();
  let changed = 0;
  let failed = 0;
  const fail = (message: string) => {
    failed++;
    tell(io, message);
  };
  for (const { message } of failures) fail(message);
  for (const input of inputs) {
    if (isPageFile(input.uri)) {
      fail(`\`${input.path}\` is a Markdown page, and only maps are formatted, so it was left unchanged.`);
      continue;
    }
    const formatted = await service.editing.formatText(input.text, { lineWidth });
    if (formatted === undefined) {
      fail(`\`${input.path}\` contains binary data, so it was left unchanged.`);
    } else if (input.file === undefined && !values.check) {
      io.out(formatted);
    } else if (formatted !== input.text) {
      changed++;
      if (values.check || write(input, formatted)) io.out(`${printable(input.path)}\n`);
    }
  }
  if (failed > 0) return exit.failure;
  return values.check && changed > 0 ? exit.findings : exit.fine;

  function write({ file, path }: Input, text: string): boolean {
    try {
      writeWhole(file!, text);
      return true;
    } catch (error) {
      fail(`\`${path}\` cannot be written: ${reasonOf(error)}.`);
      return false;
    }
  }
}

function widthOf(value: string): number {
  if (!/^\d{1,4}$/.test(value)) throw new InputError(`\`${value}\` is not a number of columns for --line-width.`);
  return Number(value);
}
