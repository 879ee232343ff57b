import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { exportFormats, formatsByEnding, pageSizes, usualEnd, type ExportFormat } from '../../convert/formats.js';
import { isGlob } from '../../node/walk.js';
import { reasonOf } from '../../node/reason.js';
import { choice, readArguments } from '../arguments.js';
import { exportMapOf, type ExporterOptions } from '../exporter.js';
import { isFolder, readInputs, shown, type Input } from '../files.js';
import { exit, InputError, tell, type ExitCode, type Io } from '../io.js';
import { namedOutput, writeOutput } from '../output.js';
import { asOneMap } from '../pages.js';
import { updatePages } from '../update-pages.js';
import { watchLines } from '../watch-lines.js';

const exportHelp = `Usage: argmark export [options] [file or folder …]

Writes the argument map of a file in another format. Reads standard input if something is piped in. If you name several files
or a folder, each map is written beside its file or into the folder --output.

Options:
  --format FORMAT             the default is the extension of --output, or else svg:
${exportFormats.map(({ id, name, use }) => `      ${id.padEnd(22)}  ${name}: ${use}\n`).join('')}  --scale NUMBER              for PNG: pixels of the file for each pixel of the map (default: 2)
  --page SIZE                 for PDF: fit (the map's own size, the default), or paper: a4, a3, a2, letter,
                              tabloid; a large map becomes an outline over several pages
  --pages many|one            for PDF on paper: as many pages as keep its texts legible (the default), or one
  --view NAME                 a view that the document defines: map: {views: {NAME: {…}}}
  --no-verdicts               leave out the marks for accepted, open, unproven and rejected
  --no-sources                leave out the list of cited sources
  --gaps-first                for a table: list first the claims with gaps
  --bare                      for a picture: leave out the heading above the map and everything below it
  -o, --output FILE           where to write (default: standard output); for several files, a folder
  --update                    the files are Markdown pages: redraw the pictures that follow their maps
  --watch                     write again whenever a file changes
  --stdin-file-name NAME      what to call standard input in the JSON
  --help

Exit code: 0 if it was written, 2 if not.
`;

interface Options extends ExporterOptions {
  /** The format as it is asked for; `undefined`: the name of the output decides by its end. */
  readonly format: string | undefined;
  readonly output: string | undefined;
}

/** Runs `argmark export`. */
export async function exportCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, exportHelp, {
    'format': { type: 'string' },
    'scale': { type: 'string', default: '2' },
    'page': { type: 'string', default: 'fit' },
    'pages': { type: 'string', default: 'many' },
    'view': { type: 'string' },
    'no-verdicts': { type: 'boolean', default: false },
    'no-sources': { type: 'boolean', default: false },
    'gaps-first': { type: 'boolean', default: false },
    'bare': { type: 'boolean', default: false },
    'output': { type: 'string', short: 'o' },
    'update': { type: 'boolean', default: false },
    'watch': { type: 'boolean', default: false },
    'stdin-file-name': { type: 'string' },
  });
  const output = namedOutput(values.output);
  const scale = Number(values.scale);
  if (!(scale > 0)) throw new InputError(`\`${values.scale}\` is not a value of --scale. Give a number above 0.`);
  const options: Options = {
    format: values.format, output, scale, page: choice('page', values.page, pageSizes),
    pages: choice('pages', values.pages, ['many', 'one'] as const), ...values.view === undefined ? {} : { view: values.view }, withoutVerdicts: values['no-verdicts'],
    withoutSources: values['no-sources'], gapsFirst: values['gaps-first'], bare: values.bare,
  };
  const paths = values.update ? positionals.map((name) => (name !== '' && isFolder(path.resolve(io.cwd, name)) ? `${name.replace(/\/+$/, '')}/**/*.{md,markdown,qmd,Rmd}` : name)) : positionals;
  const isFromFiles = positionals.length > 0 && !positionals.includes('-');
  if ((values.update || values.watch) && !isFromFiles) throw new InputError(`Only files can be ${values.update ? 'updated' : 'watched'}: name them, or their folder.`);
  if (values.update && (values.format ?? output) !== undefined) throw new InputError('With --update, the page decides the place and format of each picture; omit --format and --output.');
  const isOne = positionals.length <= 1 && !positionals.some((name) => isSeveral(path.resolve(io.cwd, name)));
  if (values.watch && isOne && output === undefined && !values.update) throw new InputError('With --watch, the map has to be written to a file: name it with --output.');
  // What cannot be meant is told before anything is read.
  if (!values.update) formatFor(options, isOne);
  const run = async (): Promise<ExitCode> => {
    const { inputs, failures } = await readInputs(paths, io, values['stdin-file-name']);
    for (const { message } of failures) tell(io, message);
    const isWritten = values.update ? await updatePages(inputs, options, io) : isOne ? await writeOne(inputs[0], options, io) : await writeAll(inputs, options, io);
    return failures.length > 0 || !isWritten ? exit.failure : exit.fine;
  };
  if (!values.watch) return run();
  const { watch } = await import('../watch.js');
  await watch(paths, io, async () => {
    tell(io, watchLines.begins);
    // A map that cannot be written now may be mended at the next change.
    await run().catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      tell(io, error.message);
    });
    tell(io, watchLines.ends);
  });
  return exit.fine;
}

/** Whether a path names more than one file: a folder, or a glob. What cannot be looked at is told when it is read. */
function isSeveral(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? isGlob(file);
  } catch {
    return isGlob(file);
  }
}

async function writeOne(input: Input | undefined, options: Options, io: Io): Promise<boolean> {
  if (input === undefined) return false;
  const { output } = options;
  const content = await exportMapOf(await asOneMap(input, 'exported'), formatFor(options, true), options, io);
  if (output === undefined) io.out(content);
  else writeOutput(output, input, content, io.cwd);
  return true;
}

/** Writes each map beside its file, or at the same place in the folder that is asked for; names what it has written. */
async function writeAll(inputs: readonly Input[], options: Options, io: Io): Promise<boolean> {
  const format = formatFor(options, false);
  const end = usualEnd(format);
  const base = commonFolder(inputs.map(({ file }) => path.dirname(file!)));
  const folder = options.output === undefined ? base : path.resolve(io.cwd, options.output);
  const targets = new Map<string, Input>();
  for (const input of inputs) {
    const target = path.join(folder, path.relative(base, input.file!).replace(/\.[^./\\]*$/, end));
    const other = targets.get(target) ?? inputs.find(({ file }) => file === target);
    if (other !== undefined) throw new InputError(`\`${input.path}\` and \`${other.path}\` would be written to the same file \`${shown(target, io)}\`. Name one of them.`);
    targets.set(target, input);
  }
  let isWhole = true;
  for (const [target, input] of targets) {
    try {
      const content = await exportMapOf(await asOneMap(input, 'exported'), format, options, io, input.path);
      mkdirSync(path.dirname(target), { recursive: true });
      writeOutput(shown(target, io), input, content, io.cwd);
      io.out(`${shown(target, io)}\n`);
    } catch (error) {
      if (!(error instanceof InputError || (error as NodeJS.ErrnoException).code !== undefined)) throw error;
      tell(io, error instanceof InputError ? error.message : `\`${shown(target, io)}\` cannot be written: ${reasonOf(error)}.`);
      isWhole = false;
    }
  }
  return isWhole;
}

function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '';
  for (const folder of folders) while (folder !== common && !folder.startsWith(common.endsWith(path.sep) ? common : common + path.sep)) common = path.dirname(common);
  return common;
}

/** The format that is asked for: by its name, else by what the name of the output file ends with. Of several maps, that is a folder. */
function formatFor({ format, output }: Options, isOne: boolean): ExportFormat {
  if (format !== undefined && isOne) return choice('format', format, exportFormats.map(({ id }) => id));
  const [byEnding] = output === undefined ? [] : formatsByEnding(output, exportFormats);
  if (!isOne) {
    if (byEnding !== undefined) throw new InputError(`Several maps cannot all be written to \`${output}\`. Name a folder with --output, and a format with --format.`);
    return format === undefined ? exportFormats[0]!.id : choice('format', format, exportFormats.map(({ id }) => id));
  }
  if (output === undefined) return exportFormats[0]!.id;
  if (byEnding !== undefined) return byEnding.id;
  const endings = [...new Set(exportFormats.flatMap((each) => each.endings))].map((ending) => `.${ending}`).join(', ');
  throw new InputError(`The name \`${output}\` does not say which format is meant. Use one of the extensions ${endings}, or --format.`);
}
