import { exportFormats, formatsByEnding, type ExportFormat } from '../../convert/formats.js';
import { createService, pageSizes } from '../../service.js';
import { nodeHost } from '../../node/host.js';
import { choice, readArguments } from '../arguments.js';
import { readOneInput } from '../files.js';
import { exit, InputError, tell, type ExitCode, type Io } from '../io.js';
import { writeOutput } from '../output.js';

const exportHelp = `Usage: argmark export [options] [file]

Writes the argument map of a file in another format. Reads standard input if something is piped in.

Options:
  --format FORMAT             by default what the name of --output ends with, else svg
${exportFormats.map(({ id, name, use }) => `      ${id.padEnd(22)}  ${name}: ${use}\n`).join('')}  --scale NUMBER              of a PNG: pixels of the file to a pixel of the map (default: 2)
  --page SIZE                 of a PDF: fit (the map's own size, the default), or paper: a4, a3, a2, letter,
                              tabloid; a large map is an outline over several pages
  --pages many|one            of a PDF on paper: as many pages as its texts need to be read (the default), or one
  --view NAME                 a view that the document gives: map: {views: {NAME: {…}}}
  --no-verdicts               without the marks of what is accepted, open and rejected
  --no-sources                without the list of the sources that are cited
  --gaps-first                of a table: what has gaps stands first
  --bare                      of a picture: without the heading above the map and the legend below
  -o, --output FILE           where to write (default: standard output)
  --stdin-file-name NAME      what to call standard input in the JSON
  --help

Exit code: 0 if it was written, 2 if not.
`;

/** `argmark export`. */
export async function exportCommand(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
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
    'stdin-file-name': { type: 'string' },
    'help': { type: 'boolean', default: false },
  });
  if (values.help) {
    io.out(exportHelp);
    return exit.fine;
  }
  const format = formatFor(values.format, values.output);
  const page = choice('page', values.page, pageSizes);
  const pages = choice('pages', values.pages, ['many', 'one'] as const);
  const scale = Number(values.scale);
  if (!(scale > 0)) throw new InputError(`\`${values.scale}\` is no value of --scale. Give a number above 0.`);
  const { input, failed } = await readOneInput(positionals, io, values['stdin-file-name'], 'A map is exported from one file; name one.');
  if (input === undefined) return exit.failure;
  const { uri, text } = input;
  const service = createService({ readAsset: io.readAsset, host: nodeHost });
  service.workspace.setReach({ outside: true });
  service.workspace.open(uri, 0, text);
  await service.workspace.load(uri);
  const lost = new Map<string, number>();
  const content = await exported(service.conversion.exportMap(uri, format, {
    scale, page, pages, ...values.view === undefined ? {} : { view: values.view }, withoutVerdicts: values['no-verdicts'], bare: values.bare, withoutSources: values['no-sources'], gapsFirst: values['gaps-first'],
    onLoss: (what) => void lost.set(what, (lost.get(what) ?? 0) + 1),
    onWarning: (message) => tell(io, message),
    onMissing: (characters) => tell(io, missing(characters)),
    onSmall: (points) => tell(io, small(page, points)),
  }));
  if (lost.size > 0) tell(io, `${format} cannot say this, and it was left out: ${[...lost].map(([what, count]) => `${what} (${count})`).join(', ')}.`);
  if (values.output === undefined) io.out(content);
  else writeOutput(values.output, input, content, io.cwd);
  return failed ? exit.failure : exit.fine;
}

function missing(characters: string): string {
  const shown = [...characters].slice(0, 20).join(' ');
  return `PNG and PDF come with fonts for Latin, Greek, Cyrillic, Hebrew, Arabic and others. Not in them, and `
    + `drawn as empty boxes: ${shown}${[...characters].length > 20 ? ' …' : ''}. SVG and HTML use the reader's fonts.`;
}

function small(page: string, points: number): string {
  return `On one page of ${page} the texts of this map are only ${points.toFixed(1)} points high. `
    + 'Choose a larger page, or show less of the map (`show` and `hide` in its front matter, docs/map.md).';
}

/** The format that is asked for: by its name, else by what the name of the output file ends with. */
function formatFor(name: string | undefined, file: string | undefined): ExportFormat {
  if (name !== undefined) return choice('format', name, exportFormats.map(({ id }) => id));
  if (file === undefined) return exportFormats[0]!.id;
  const [format] = formatsByEnding(file, exportFormats);
  if (format !== undefined) return format.id;
  const endings = [...new Set(exportFormats.flatMap((each) => each.endings))].map((ending) => `.${ending}`).join(', ');
  throw new InputError(`The name \`${file}\` does not say which format is meant. Let it end with one of ${endings}, or give --format.`);
}

/** A picture that would get too large is a fault of the call. */
async function exported(export_: Promise<string | Uint8Array | undefined>): Promise<string | Uint8Array> {
  try {
    return (await export_)!;
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error;
  }
}
