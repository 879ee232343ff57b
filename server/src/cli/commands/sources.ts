import { createService } from '../../service.js';
import { nodeHost } from '../../node/host.js';
import { choice, readArguments } from '../arguments.js';
import { configureFor } from '../configured.js';
import { readInputs } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';
import { asOneMap } from '../pages.js';
import { sourcesCsv, sourcesHuman, sourcesJson, uncoveredHuman } from '../reporters/sources.js';

const sourcesHelp = `Usage: argmark sources [options] [file]

Reports what a map takes from its sources: how often each is cited, whether the words quoted from it are there,
and how many of its paragraphs are quoted. Reads standard input if something is piped in.

Options:
  --format human|json|csv     how to report (default: human); docs/schema/sources.schema.json describes the JSON
  --uncovered                 list the paragraphs of the sources that no quotation uses
  --stdin-file-name NAME      what to call standard input; the paths of its sources are relative to this
  --help

Exit code: 0 if every quotation that can be looked up was found in its source, 1 if one was not, 2 if something
could not be read or understood.
`;

/** Runs `argmark sources`. */
export async function sources(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, sourcesHelp, {
    'format': { type: 'string', default: 'human' },
    'uncovered': { type: 'boolean', default: false },
    'stdin-file-name': { type: 'string' },
  });
  const format = choice('format', values.format, ['human', 'json', 'csv']);
  if (values.uncovered && format === 'csv') throw new InputError('--uncovered cannot be written as a table: choose human or json.');
  const { inputs, failures } = await readInputs(positionals, io, values['stdin-file-name']);
  if (failures[0]) throw new InputError(failures[0].message);
  if (inputs.length > 1) throw new InputError('The sources of one map are reported at a time; name one file.');
  const { uri, text } = await asOneMap(inputs[0]!, 'reported');
  const service = createService({ host: nodeHost, extract: io.extract });
  service.workspace.setReach({ outside: true });
  await configureFor(uri, service);
  service.workspace.open(uri, 0, text);
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  const report = (await service.sources.report(uri))!;
  if (format === 'json') io.out(sourcesJson(report, values.uncovered, io));
  else if (format === 'csv') io.out(sourcesCsv(report));
  else io.out(values.uncovered ? uncoveredHuman(report) : sourcesHuman(report, io));
  return report.quotations.some(({ state }) => state === 'nearly' || state === 'not-found') ? exit.findings : exit.fine;
}
