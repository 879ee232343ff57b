import { getNodeValue, stripComments, type Node } from 'jsonc-parser';
import { errorMessage } from '../base/error-message.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { keysGivenTwice, rangeOf, readJsonTree } from '../lint/json-faults.js';
import type { Violation } from '../lint/rule.js';
import { keyTwice } from '../model/data.js';
import { noDefaults } from '../model/defaults.js';
import type { FrontMatterSummary } from '../model/front-matter.js';
import type { DataValues } from '../model/model.js';
import { summariseBlock } from '../model/summarise-block.js';
import { parse } from '../syntax/parse.js';

/** A configuration file of Argdown: what holds where front matter says nothing. */
export interface ArgdownConfig {
  readonly uri: string;
  readonly text: string;
  readonly values: DataValues;
  readonly problems: readonly Problem[];
}

const [jsonName, scriptName] = ['argdown.config.json', 'argdown.config.js'] as const;

/** What is needed of files. `undefined`: there is none. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** What is wrong with the settings of front matter. The linter has it at hand; to load it from here would part it from the rest. */
export type Check = (frontMatter: FrontMatterSummary) => Iterable<Violation>;

/**
 * Reads the configuration file of Argdown in a folder: the JSON file, or else the script, which is told of and not run. Total: what is wrong
 * with a file is a problem of it.
 */
export async function readArgdownConfig(folder: string, read: ReadText, exists: (uri: string) => Promise<boolean>, check: Check): Promise<ArgdownConfig | undefined> {
  const uri = folder + jsonName;
  try {
    const text = await read(uri);
    if (text !== undefined) return { uri, text, ...readValues(text, check) };
    // Who cannot tell has none.
    if (!await exists(folder + scriptName).catch(() => false)) return undefined;
    return { uri: folder + scriptName, text: '', values: noDefaults, problems: [scriptProblem] };
  } catch (error) {
    const reason = errorMessage(error);
    const message = `This file cannot be read, so it has no effect: ${reason}`;
    return { uri, text: '', values: noDefaults, problems: [{ code: 'invalid-configuration', range: { start: 0, end: 0 }, message }] };
  }
}

const scriptProblem: Problem = {
  code: 'unused-setting', range: { start: 0, end: 0 },
  message: `Argmark runs no code from a workspace, so this file has no effect here. Put its settings into \`${jsonName}\` beside it, which both read.`,
};

/** What has to be an object where it is there. */
const sections = ['map', 'selection', 'group', 'color', 'dot', 'model', 'sources', 'evaluation', 'rules'];

function readValues(text: string, check: Check): Pick<ArgdownConfig, 'values' | 'problems'> {
  const { root, faults } = readJsonTree(text);
  const problem = ({ start, end }: Range, message: string): Problem => ({ code: 'invalid-configuration', range: { start, end: Math.min(end, text.length) }, message });
  const [first] = faults;
  if (first !== undefined) return { values: noDefaults, problems: [problem(first.range, `${first.message} So the file has no effect.`)] };
  if (root?.type !== 'object') {
    return { values: noDefaults, problems: [problem({ start: 0, end: text.length }, 'The configuration of Argdown has to be an object, `{…}`; what is written here is not read.')] };
  }
  const problems = [...keysGivenTwice(root)].map((key) => problem(rangeOf(key), keyTwice));
  const told: Range[] = problems.map(({ range }) => range);
  for (const property of root.children ?? []) {
    const [key, value] = property.children as unknown as readonly [Node, Node];
    if (!sections.includes(String(key.value)) || value.type === 'object') continue;
    problems.push(problem(rangeOf(value), `\`${String(key.value)}\` has to be an object, \`{…}\`; what is written here is not read.`));
    told.push(rangeOf(property));
  }
  problems.push(...asFrontMatter(text, check).filter(({ range }) => !told.some(({ start, end }) => start <= range.start && range.end <= end)));
  return { values: Object.assign(Object.create(null) as Record<string, unknown>, getNodeValue(root)), problems: problems.sort((a, b) => a.range.start - b.range.start) };
}

const opening = '===\n';

/** What front matter with the same settings would be told of them, with the places in `text`: JSON without comments and tabs is YAML. */
function asFrontMatter(text: string, check: Check): readonly Problem[] {
  const yaml = stripComments(text.replace(/^\uFEFF/, ' '), ' ').replaceAll('\t', ' ');
  const { frontMatter, problems } = summariseBlock(parse(`${opening}${yaml}\n===\n`).blocks[0]!);
  const wrong = frontMatter === undefined ? [] : [...check(frontMatter)].map(({ place, message }) => ({ range: place.range, message }));
  return [...problems.filter(({ code }) => code === 'invalid-configuration' || code === 'invalid-value'), ...wrong].map(({ range, message }) => ({
    code: 'invalid-configuration', message, range: { start: range.start - opening.length, end: Math.min(range.end - opening.length, text.length) },
  }));
}
