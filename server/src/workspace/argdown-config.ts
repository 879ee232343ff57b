import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Problem } from '../base/problem.js';
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
 * The configuration file of Argdown in a folder: the JSON file, or else the script, which is told of and not run. Total: what is wrong
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
    const reason = error instanceof Error ? error.message : String(error);
    const message = `This file cannot be read, so it has no effect: ${reason}`;
    return { uri, text: '', values: noDefaults, problems: [{ code: 'invalid-configuration', range: { start: 0, end: 0 }, message }] };
  }
}

const scriptProblem: Problem = {
  code: 'unused-setting', range: { start: 0, end: 0 },
  message: `Argmark runs no code from a workspace, so this file has no effect here. Put its settings into \`${jsonName}\` beside it, which both read.`,
};

function readValues(text: string): Pick<ArgdownConfig, 'values' | 'problems'> {
  const errors: ParseError[] = [];
  const values: unknown = parse(text, errors, { allowTrailingComma: true });
  const problem = (start: number, end: number, message: string): Problem => ({ code: 'invalid-configuration', range: { start, end }, message });
  const [first] = errors;
  if (first !== undefined) {
    const { offset, length, error } = first;
    return { values: noDefaults, problems: [problem(offset, Math.min(offset + length, text.length), `This is not JSON (${printParseErrorCode(error)}), so the file has no effect.`)] };
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    return { values: noDefaults, problems: [problem(0, text.length, 'The configuration of Argdown has to be an object, `{…}`; what is written here is not read.')] };
  }
  return { values: Object.assign(Object.create(null) as Record<string, unknown>, values), problems: [] };
}
