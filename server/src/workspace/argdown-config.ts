import { getNodeValue, type Node } from 'jsonc-parser';
import { errorMessage } from '../base/error-message.js';
import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';
import { keysGivenTwice, rangeOf, readJsonTree } from '../lint/json-faults.js';
import { keyTwice } from '../model/data.js';
import { noDefaults } from '../model/defaults.js';
import type { DataValues } from '../model/model.js';

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

/**
 * Reads the configuration file of Argdown in a folder: the JSON file, or else the script, which is told of and not run. Total: what is wrong
 * with a file is a problem of it.
 */
export async function readArgdownConfig(folder: string, read: ReadText, exists: (uri: string) => Promise<boolean>): Promise<ArgdownConfig | undefined> {
  const uri = folder + jsonName;
  try {
    const text = await read(uri);
    if (text !== undefined) return { uri, text, ...readValues(text) };
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

function readValues(text: string): Pick<ArgdownConfig, 'values' | 'problems'> {
  const { root, faults } = readJsonTree(text);
  const problem = ({ start, end }: Range, message: string): Problem => ({ code: 'invalid-configuration', range: { start, end: Math.min(end, text.length) }, message });
  const [first] = faults;
  if (first !== undefined) return { values: noDefaults, problems: [problem(first.range, `${first.message} So the file has no effect.`)] };
  if (root?.type !== 'object') {
    return { values: noDefaults, problems: [problem({ start: 0, end: text.length }, 'The configuration of Argdown has to be an object, `{…}`; what is written here is not read.')] };
  }
  const problems = [...keysGivenTwice(root)].map((key) => problem(rangeOf(key), keyTwice));
  for (const { children } of root.children ?? []) {
    const [key, value] = children as unknown as readonly [Node, Node];
    if (sections.includes(String(key.value)) && value.type !== 'object') problems.push(problem(rangeOf(value), `\`${String(key.value)}\` has to be an object, \`{…}\`; what is written here is not read.`));
  }
  return { values: Object.assign(Object.create(null) as Record<string, unknown>, getNodeValue(root)), problems: problems.sort((a, b) => a.range.start - b.range.start) };
}
