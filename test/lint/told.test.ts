import { readArgdownConfig } from '../../server/src/workspace/argdown-config.js';
import { readConfigFile } from '../../server/src/lint/config-file.js';
import type { RuleSettings } from '../../server/src/lint/settings.js';
import { rules } from '../../server/src/lint/rules/index.js';
import { wrongSettings } from '../../server/src/lint/wrong-settings.js';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';
import { changedLines, expectTold } from '../support/told.js';

const quiet: RuleSettings = { 'unsupported-thesis': 'off', 'unsupported-claim': 'off', 'thesis-not-accepted': 'off' };
/** The rules that are off unless somebody wants them. */
const all: RuleSettings = Object.fromEntries(rules.filter(({ severity }) => severity === 'off').map(({ code }) => [code, 'hint']));

/** What is found in a text, and what the fixes of it make of the lines that they change. */
function found(text: string, settings = quiet): string[] {
  const { repairs } = repairsOf(text, settings);
  return findingsIn(text, settings).flatMap(({ at, code, message, related = [], relatedAt, tags = [] }) => [
    `${at} ${code}: ${message}${tags.map((tag) => ` (${tag})`).join('')}`,
    ...related.map((each, index) => `  ${relatedAt[index]}: ${each.message}`),
    ...repairs.filter(({ finding }) => finding.message === message && finding.code === code).map(({ title, text: after }) => `  ${title} → ${changedLines(text, after)}`),
  ]);
}

/** What a configuration file says, and Argdown's with the same text. */
async function configured(text: string): Promise<string[]> {
  const { problems, overrides, ...config } = readConfigFile(text);
  const argdown = await readArgdownConfig('file:///w/', async () => text, async () => false, wrongSettings);
  const told = (each: typeof problems) => each.map(({ range: { start, end }, message }) => `${JSON.stringify(text.slice(start, end))} ${message}`);
  return [JSON.stringify({ ...config, overrides: overrides.map(({ files, ...rest }) => ({ files: files.length, ...rest })) }), ...told(problems), ...told(argdown!.problems).map((each) => `Argdown: ${each}`)];
}

describe('what is said of a text, and what its fixes write (UPDATE=1 writes what is said now):', () => {
  it('signs that became text', () => expectTold('slips.txt', (text) => found(text)));
  it('includes, citations, front matter and fences that became text', () => expectTold('misspellings.txt', (text) => found(text)));
  it('values that mean something', () => expectTold('values.txt', (text) => found(text)));
  it('configuration files', () => expectTold('configurations.txt', configured));
  it('what the rules look for', () => expectTold('rules.txt', (text) => found(text, all)));
});
