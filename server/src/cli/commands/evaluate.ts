import { printable } from '../../base/printable.js';
import { formatsByEnding, frameworkFormats } from '../../convert/formats.js';
import { readFramework, semantics as allSemantics, type EvaluationReport } from '../../service.js';
import { indexLines, positionAt } from '../../base/line-index.js';
import { choice, readArguments } from '../arguments.js';
import { readOneInput, type Input } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';
import { mapService } from '../map-service.js';
import { secondsOf } from '../seconds.js';
import { evaluationHuman, evaluationJson } from '../reporters/evaluation.js';
import { impactHuman, impactJson } from '../reporters/impact.js';
import { weakestHuman, weakestJson } from '../reporters/weakest.js';

const evaluateHelp = `Usage: argmark evaluate [options] [file]

Gives the verdicts on the claims and arguments of a map. Also evaluates frameworks of arguments and attacks in the
formats .apx (ASPARTIX), .af (ICCMA 2023) and .tgf. Reads standard input if something is piped in.

Options:
  --semantics NAME            verdicts: grounded (default); positions: complete, preferred, stable, semi-stable, stage,
                              ideal, eager;
                              strengths: df-quad, quadratic-energy, euler, h-categoriser
  --impact                    which single claims decide the map: what changes if one is given up
  --weakest                   where the case for the theses is weak, the weakest steps first, and what hangs on each
  --format human|json         how to report (default: human); docs/schema/evaluation.schema.json describes the JSON
  --timeout SECONDS           when to stop searching for positions (default: 10)
  --stdin-file-name NAME      what to call standard input; its extension decides how it is read
  --help

Exit code: 0 if it was evaluated, 1 if not all positions were found in time or some strengths do not converge, 2 if
something could not be read or understood.
`;

/** Runs `argmark evaluate`. */
export async function evaluate(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, evaluateHelp, {
    'semantics': { type: 'string', default: 'grounded' },
    'impact': { type: 'boolean', default: false },
    'weakest': { type: 'boolean', default: false },
    'format': { type: 'string', default: 'human' },
    'timeout': { type: 'string', default: '10' },
    'stdin-file-name': { type: 'string' },
  });
  const semantics = choice('semantics', values.semantics, allSemantics);
  const format = choice('format', values.format, ['human', 'json']);
  const seconds = secondsOf(values.timeout);
  const { input, failed } = await readOneInput(positionals, io, values['stdin-file-name'], 'One file is evaluated at a time; name one.');
  if (input === undefined) return exit.failure;
  const end = performance.now() + seconds * 1000;
  const goOn = () => performance.now() < end;
  if (values.impact || values.weakest) {
    const option = values.weakest ? '--weakest' : '--impact';
    if (values.weakest && values.impact) throw new InputError('--impact and --weakest are two reports: ask for one of them.');
    if (semantics !== 'grounded') throw new InputError(`${option} can only be used with verdicts (--semantics grounded).`);
    if (formatsByEnding(input.path, frameworkFormats).length > 0) throw new InputError(`${option} is for maps: a framework has no theses.`);
    const { verdicts, workspace } = await mapService(input, io, 'evaluated');
    // Which quotations are found is a part of how weak a step is.
    if (values.weakest) await workspace.loadSources(input.uri);
    const found = values.weakest ? (await verdicts.weakest(input.uri, goOn))! : (await verdicts.impacts(input.uri, goOn))!;
    if ('steps' in found) io.out(format === 'json' ? weakestJson(found) : weakestHuman(found, seconds));
    else io.out(format === 'json' ? impactJson(found) : impactHuman(found, seconds));
    return failed ? exit.failure : found.isCut ? exit.findings : exit.fine;
  }
  const report = await reportOn(input, io, (subject) => subject.evaluate(semantics, io.positions, goOn));
  io.out(format === 'json' ? evaluationJson(report) : evaluationHuman(report, seconds));
  if (failed) return exit.failure;
  return isWhole(report) ? exit.fine : exit.findings;
}

/** What can be evaluated: a map, or a framework. */
type Subject = Pick<Awaited<ReturnType<typeof readFramework>>, 'evaluate'>;

async function reportOn(input: Input, io: Io, ask: (subject: Subject) => Promise<EvaluationReport>): Promise<EvaluationReport> {
  const format = formatsByEnding(input.path, frameworkFormats)[0]?.id;
  if (format === undefined) {
    const service = await mapService(input, io, 'evaluated');
    return ask({ evaluate: async (...how) => (await service.verdicts.evaluate(input.uri, ...how))! });
  }
  const framework = await readFramework(format, input.text);
  const lines = indexLines(input.text);
  for (const { severity, message, range } of framework.problems.slice(0, mostProblems)) {
    const { line, character } = positionAt(lines, range.start);
    io.err(`${printable(`${input.path}:${line + 1}:${character + 1} ${severity} ${message}`)}\n`);
  }
  const errors = framework.problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) {
    throw new InputError(`\`${input.path}\` has ${errors === 1 ? 'an error' : `${errors} errors`}, so it was not evaluated.`);
  }
  return ask(framework);
}

/** A file that is of another kind altogether has a problem in each line. */
const mostProblems = 50;

function isWhole(report: EvaluationReport): boolean {
  switch (report.kind) {
    case 'verdicts': return true;
    case 'positions': return report.ended === 'all';
    case 'strengths': return report.strengths.every(({ strength }) => strength !== undefined);
  }
}
