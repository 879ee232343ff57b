import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError, type Io } from './io.js';

/** A text to work on. */
export interface Input {
  /** As it is shown: relative to the working folder, with `/`. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  /** Where it was read from; `undefined`: standard input. */
  readonly file: string | undefined;
}

const endings = new Set(['.arg', '.argdown', '.argdn']);

/**
 * The texts that `paths` name: files whatever their ending; folders with all argument files below them, leaving out
 * hidden folders and node_modules; `-`, or nothing at all with something piped in, for standard input, which is
 * called `stdinName`. Sorted within a folder, each file once. Rejects with an InputError for what cannot be read.
 */
export async function readInputs(paths: readonly string[], io: Io, stdinName = 'stdin.arg'): Promise<Input[]> {
  const piped = paths.length === 0 || paths.includes('-') ? await io.stdin() : undefined;
  if (paths.length === 0) {
    if (piped === undefined || piped === '') {
      throw new InputError('Nothing to read: name files or folders, or pipe a text in.');
    }
    return [inputOf(stdinName, piped, io, undefined)];
  }
  const inputs = new Map<string, Input>();
  for (const each of paths) {
    const found = each === '-'
      ? [inputOf(stdinName, piped ?? '', io, undefined)]
      : filesBelow(path.resolve(io.cwd, each), each)
        .map((file) => inputOf(path.relative(io.cwd, file), read(file), io, file));
    for (const input of found) inputs.set(input.uri, input);
  }
  return [...inputs.values()];
}

function inputOf(name: string, text: string, io: Io, file: string | undefined): Input {
  return { path: name.split(path.sep).join('/'), uri: pathToFileURL(path.resolve(io.cwd, name)).href, text, file };
}

function filesBelow(file: string, shown: string): string[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw new InputError(`There is no file or folder \`${shown}\`. Check the path.`);
  if (!stats.isDirectory()) return [file];
  const found: string[] = [];
  const folders = [file];
  for (const folder of folders) {
    for (const entry of entriesOf(folder)) {
      const below = path.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') folders.push(below);
      else if (entry.isFile() && endings.has(path.extname(entry.name))) found.push(below);
    }
  }
  if (found.length === 0) {
    throw new InputError(`There are no argument files (${[...endings].join(', ')}) in \`${shown}\`.`);
  }
  return found.sort();
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new InputError(`The folder \`${folder}\` cannot be read: ${reasonOf(error)}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new InputError(`The file \`${file}\` cannot be read: ${reasonOf(error)}`);
  }
}

/** The words of an error, without a stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
