import { printable, printableJson } from '../../base/printable.js';
import { push } from '../../base/multimap.js';
import { formatsByEnding, frameworkFormats } from '../../convert/formats.js';
import { idsNamed, type Service } from '../../service.js';
import { choice, readArguments } from '../arguments.js';
import { readOneInput } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';
import { mapService } from '../map-service.js';
import { secondsOf } from '../seconds.js';

const explainHelp = `Usage: argmark explain [options] [file] [title]

Explains why a claim or argument is accepted, rejected, unproven or open, down to what is asserted, and what would change it.
The title is written as in the text, [Title] or <Title>, or without brackets. Without one, all theses are explained.
Reads standard input if something is piped in.

Options:
  --format human|json         how to report (default: human); docs/schema/explanation.schema.json describes the JSON
  --timeout SECONDS           when to stop searching for what would change a verdict (default: 10)
  --stdin-file-name NAME      what to call standard input
  --help

Exit code: 0 if it was explained, 1 if the search for changes was not finished in time, 2 if something could not be read,
or there is no claim or argument with that title.
`;

/** Runs `argmark explain`. */
export async function explain(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, explainHelp, {
    'format': { type: 'string', default: 'human' },
    'timeout': { type: 'string', default: '10' },
    'stdin-file-name': { type: 'string' },
  });
  const format = choice('format', values.format, ['human', 'json']);
  const seconds = secondsOf(values.timeout);
  if (positionals.length > 2) throw new InputError('One claim or argument is explained at a time: argmark explain FILE TITLE.');
  const [path, title] = positionals;
  const { input, failed } = await readOneInput(path === undefined ? [] : [path], io, values['stdin-file-name'], 'Name one file.');
  if (input === undefined) return exit.failure;
  if (formatsByEnding(input.path, frameworkFormats).length > 0) {
    throw new InputError('`argmark explain` is for maps; use `argmark evaluate` for the arguments of a framework.');
  }
  const service = await mapService(input, io, 'explained');
  const end = performance.now() + seconds * 1000;
  const explained: Explained[] = [];
  for (const id of await idsToExplain(service, input.uri, input.path, title)) {
    explained.push(await explainOne(service, input.uri, id, () => performance.now() < end));
  }
  io.out(format === 'json' ? `${printableJson({ version: 1, explanations: explained.map(jsonOf) })}\n`
    : explained.flatMap((each, at) => [...at === 0 ? [] : [''], ...linesOf(each)]).map((line) => `${printable(line)}\n`).join(''));
  if (failed) return exit.failure;
  return explained.every(({ changes }) => !changes.isCut) ? exit.fine : exit.findings;
}

type Steps = NonNullable<Awaited<ReturnType<Service['verdicts']['explain']>>>;
type Changes = NonNullable<Awaited<ReturnType<Service['verdicts']['changes']>>>;

interface Explained extends Steps {
  readonly id: string;
  readonly changes: Changes;
}

async function idsToExplain(service: Service, uri: string, path: string, title: string | undefined): Promise<readonly string[]> {
  const { verdicts } = service;
  if (title !== undefined) {
    for (const id of idsNamed(title)) if ((await verdicts.explain(uri, id))!.steps.length > 0) return [id];
    throw new InputError(`There is no claim or argument \`${title}\` in \`${path}\`. Write its title as it is written there.`);
  }
  const theses = verdicts.theses(uri)!.map(({ id }) => id);
  if (theses.length === 0) throw new InputError(`\`${path}\` has no thesis. Name a claim or argument, or mark one with #thesis.`);
  return theses;
}

async function explainOne(service: Service, uri: string, id: string, goOn: () => boolean): Promise<Explained> {
  const { verdicts } = service;
  return { id, ...(await verdicts.explain(uri, id))!, changes: (await verdicts.changes(uri, id, goOn))! };
}

function linesOf({ steps, isCut, changes }: Explained): readonly string[] {
  const { groups, triedUpTo } = changes;
  const lines = reasonLines(steps);
  if (isCut) lines.push('There are more reasons, which are omitted.');
  lines.push('', 'What would change it:');
  for (const group of groups) lines.push(...changeLines(group));
  if (groups.length === 0) lines.push(`  Nothing else in the map, with up to ${triedUpTo} ${triedUpTo === 1 ? 'change' : 'changes'}.`);
  if (changes.isCut) lines.push('  The search was stopped before it was complete; give it more time with --timeout.');
  return lines;
}

/** What would change a verdict in one line, or, where that would be long or two things have to come together, in several. */
function changeLines({ sentence, becomes, parts }: Changes['groups'][number]): readonly string[] {
  if (parts.length === 1 && sentence.length <= longestLine) return [`  ${sentence}`];
  const isOne = parts.length === 1;
  const clauses = parts.flatMap((part, at) => part.clauses.map((clause, index) =>
    `${isOne ? '' : index === 0 ? `${at + 1}. ` : '   '}${index > 0 ? 'or ' : ''}${clause}`));
  return [`  It becomes ${becomes} if${isOne ? '' : ' all of these happen:'}`, ...clauses.map((clause, at) => `    ${clause}${at === clauses.length - 1 ? '.' : ','}`)];
}

const longestLine = 140;

/** The reason tree. What rests on the same ground beside each other is told in one line. */
function reasonLines(steps: Explained['steps']): string[] {
  const lines: string[] = [];
  for (let at = 0; at < steps.length;) {
    const { depth, sentence, ground } = steps[at]!;
    const indent = '  '.repeat(depth);
    if (ground === undefined || depth === 0) {
      lines.push(`${indent}${sentence}`);
      at++;
      continue;
    }
    const byGround = new Map<typeof ground, string[]>();
    for (let step = steps[at]; step?.ground !== undefined && step.depth === depth; step = steps[++at]) push(byGround, step.ground, step.name);
    for (const [each, names] of byGround) lines.push(`${indent}${listOf(names)} ${grounds[each][names.length === 1 ? 0 : 1]}.`);
  }
  return lines;
}

const grounds = {
  asserted: ['is taken as given', 'are taken as given'],
  cited: ['is backed by a source', 'are backed by sources'],
  assumption: ['is assumed', 'are assumed'],
} as const;

function listOf(names: readonly string[]): string {
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

function jsonOf({ id, steps, isCut, changes: { status, sets, groups, triedUpTo, isCut: isUnfinished } }: Explained): object {
  return {
    id, status, isCut,
    steps: steps.map(({ id: step, status: its, sentence, depth }) => ({ id: step, status: its, sentence, depth })),
    changes: {
      sets: sets.map(({ sentence, becomes, changes }) => ({ sentence, becomes, changes })),
      groups: groups.map(({ sentence, becomes, parts }) =>
        ({ sentence, becomes, parts: parts.map(({ choices }) => choices.map(({ change }) => change)) })),
      triedUpTo, finished: !isUnfinished,
    },
  };
}
