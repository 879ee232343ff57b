import path from 'node:path';
import { presetNames, rules, severities, type RuleSettings } from '../../service.js';
import { choice, readArguments } from '../arguments.js';
import type { ResultCache } from '../cache.js';
import { createChecker } from '../checker.js';
import { reasonOf } from '../../node/reason.js';
import { readInputs } from '../files.js';
import { exit, InputError, tell, type ExitCode, type Io } from '../io.js';
import { severityName, type Report } from '../reporters/checked.js';
import { reportGithub } from '../reporters/github.js';
import { reportHuman } from '../reporters/human.js';
import { reportJson } from '../reporters/json.js';
import { reportSarif } from '../reporters/sarif.js';
import { watchLines } from '../watch-lines.js';

const checkHelp = `Usage: argmark check [options] [file, folder or glob …]

Reports what is wrong with argument maps: claims without support, unanswered objections, errors in the text.
In folders, all argument maps are checked, except those that a .gitignore excludes; in Markdown pages that you name,
the blocks of \`argmark\` or \`argdown\` are checked, each as a separate map. Reads standard input if something is piped
in and no file is named, or for the name \`-\`.

What to report:
  --preset ${presetNames.join('|')}
                              severities to start from, instead of those that configuration files extend
  --rule CODE=SEVERITY        severity of a rule: ${severities.join(', ')}; may be repeated
  --config FILE               the configuration file, instead of the nearest argmark.config.json above each file
  --max-warnings N            how many warnings are allowed (default: 0)

How to report:
  --format human|json|sarif|github
                              for people (default), JSON as in docs/schema/check.schema.json, SARIF 2.1.0, or
                              annotations for GitHub Actions
  --stdin-file-name NAME      what to call standard input; the configuration for a file of this name applies

How to run:
  --fix                       first make all fixes that need no decision
  --watch                     check again whenever a file changes, until Ctrl-C
  --cache                     skip files that have not changed since the last run with --cache
  --cache-location FILE       where to store the cache (default: .argmark-cache.json)
  --help

Exit code: 0 if there are no errors and no more warnings than allowed (information and hints do not count), 1 otherwise,
2 if something could not be read or understood.
`;

const reporters = { human: reportHuman, json: reportJson, sarif: reportSarif, github: reportGithub };

const options = {
  'format': { type: 'string', default: 'human' },
  'preset': { type: 'string' },
  'rule': { type: 'string', multiple: true, default: [] as string[] },
  'config': { type: 'string' },
  'max-warnings': { type: 'string', default: '0' },
  'stdin-file-name': { type: 'string' },
  'fix': { type: 'boolean', default: false },
  'watch': { type: 'boolean', default: false },
  'cache': { type: 'boolean', default: false },
  'cache-location': { type: 'string', default: '.argmark-cache.json' },
} as const;

/** Runs `argmark check`. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, checkHelp, options);
  const format = choice('format', values.format, ['human', 'json', 'sarif', 'github']);
  const preset = values.preset === undefined ? undefined : choice('preset', values.preset, presetNames);
  const maxWarnings = numberOf(values['max-warnings']);
  const overriding = { preset, rules: settingsOf(values.rule) };
  if ((values.watch || values.fix) && (positionals.length === 0 || positionals.includes('-'))) {
    throw new InputError(`Only files can be ${values.watch ? 'watched' : 'fixed'}: name them, or their folder.`);
  }
  const cacheFile = values.cache ? path.resolve(io.cwd, values['cache-location']) : undefined;
  const cache = cacheFile !== undefined || values.watch ? await cacheIn(cacheFile) : undefined;
  const checker = createChecker({ overriding, config: values.config, cache, fix: values.fix, withQuotations: format === 'json', io });

  const run = async (): Promise<ExitCode> => {
    const report = await checker.check(await readInputs(positionals, io, values['stdin-file-name']));
    io.out(reporters[format](report, io));
    for (const { message } of [...report.failures, ...report.notes]) tell(io, message);
    if (cacheFile !== undefined) save(cacheFile);
    return exitCodeOf(report, maxWarnings);
  };
  if (!values.watch) return run();
  const { watch } = await import('../watch.js');
  await watch(positionals, io, async () => {
    tell(io, watchLines.begins);
    checker.forget();
    await run();
    tell(io, watchLines.ends);
  });
  return exit.fine;

  function save(file: string): void {
    try {
      cache?.save(file);
    } catch (error) {
      throw new InputError(`The cache \`${values['cache-location']}\` cannot be written: ${reasonOf(error)}.`);
    }
  }
}

async function cacheIn(file: string | undefined): Promise<ResultCache> {
  const { ResultCache } = await import('../cache.js');
  return file === undefined ? new ResultCache() : ResultCache.read(file);
}

function exitCodeOf({ files, failures }: Report, maxWarnings: number): ExitCode {
  if (failures.length > 0) return exit.failure;
  const names = files.flatMap(({ diagnostics }) => diagnostics.map(severityName));
  const warnings = names.filter((name) => name === 'warning').length;
  return names.includes('error') || warnings > maxWarnings ? exit.findings : exit.fine;
}

function numberOf(value: string): number {
  if (!/^\d+$/.test(value)) throw new InputError(`\`${value}\` is not a number of warnings for --max-warnings.`);
  return Number(value);
}

function settingsOf(settings: readonly string[]): RuleSettings {
  return Object.fromEntries(settings.map((setting) => {
    const [code, severity] = setting.split('=', 2);
    if (!rules.some((rule) => rule.code === code)) {
      throw new InputError(`There is no rule \`${code}\` for --rule. The rules are listed in docs/rules.`);
    }
    if (severity === undefined) throw new InputError(`--rule ${code} needs a severity, as in \`--rule ${code}=off\`. Choose one of ${severities.join(', ')}.`);
    return [code!, choice(`rule ${code}`, severity, severities)];
  }));
}
