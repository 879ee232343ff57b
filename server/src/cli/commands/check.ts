import { createService, rules, severities, type RuleSettings } from '../../service.js';
import { choice, readArguments } from '../arguments.js';
import { readInputs } from '../files.js';
import { exit, InputError, type ExitCode, type Io } from '../io.js';
import { reportHuman } from '../reporters/human.js';
import { reportJson } from '../reporters/json.js';
import { reportSarif } from '../reporters/sarif.js';
import { severityName, type Checked } from '../reporters/checked.js';

export const checkHelp = `Usage: argmark check [options] [file or folder …]

Reports what is wrong with argument maps: claims without support, open counterpoints, faults of the text.
Reads standard input if something is piped in and no file is named, or for the name \`-\`.

Options:
  --format human|json|sarif   how to report (default: human); docs/schema/check.schema.json describes the JSON
  --rule CODE=SEVERITY        severity of a rule: ${severities.join(', ')}; may be repeated
  --max-warnings N            warnings that still count as fine (default: 0)
  --stdin-filename NAME       what to call standard input in the report
  --help

Exit code: 0 if there is no error and no warning (information and hints are fine), 1 if there is, 2 if something
could not be read or understood.
`;

const reporters = { human: reportHuman, json: reportJson, sarif: reportSarif };

/** `argmark check`. */
export async function check(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    'format': { type: 'string', default: 'human' },
    'rule': { type: 'string', multiple: true, default: [] },
    'max-warnings': { type: 'string', default: '0' },
    'stdin-filename': { type: 'string' },
    'help': { type: 'boolean', default: false },
  });
  if (values.help) {
    io.out(checkHelp);
    return exit.fine;
  }
  const format = choice('format', values.format, ['human', 'json', 'sarif']);
  const maxWarnings = numberOf(values['max-warnings']);
  const service = createService();
  const rules = settingsOf(values.rule);
  service.configure(() => rules);
  const inputs = await readInputs(positionals, io, values['stdin-filename']);
  const files: Checked[] = inputs.map((input) =>
    ({ ...input, diagnostics: service.check(input.uri, input.text) }));
  io.out(reporters[format](files, io));
  const names = files.flatMap(({ diagnostics }) => diagnostics.map(severityName));
  const warnings = names.filter((name) => name === 'warning').length;
  return names.includes('error') || warnings > maxWarnings ? exit.findings : exit.fine;
}

function numberOf(value: string): number {
  if (!/^\d+$/.test(value)) throw new InputError(`\`${value}\` is no number of warnings for --max-warnings.`);
  return Number(value);
}

function settingsOf(settings: readonly string[]): RuleSettings {
  return Object.fromEntries(settings.map((setting) => {
    const [code, severity] = setting.split('=', 2);
    if (!rules.some((rule) => rule.code === code)) {
      throw new InputError(`There is no rule \`${code}\` for --rule. docs/rules lists the rules.`);
    }
    return [code!, choice(`rule ${code}`, severity ?? '', severities)];
  }));
}
