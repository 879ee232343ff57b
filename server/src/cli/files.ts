import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { largestFile, mapEndings, megabytes } from '../service.js';
import { InputError, type Io } from './io.js';
import { filesBelow, isGlob, isMapPath, slashed } from '../node/walk.js';

/** A text to work on. */
export interface Input {
  /** As it is shown: relative to the working folder, with `/`. */
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  /** Where it was read from; `undefined`: standard input. */
  readonly file: string | undefined;
}

/** Something that could not be read; the message says what, why, and what to do. */
export interface Failure {
  readonly path: string;
  readonly message: string;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly failures: readonly Failure[];
}

/**
 * The texts that `paths` name: files whatever their ending; folders with all argument files below them (see
 * `filesBelow`); globs, relative to the working folder, with all files that they match; `-`, or nothing at all with
 * something piped in, for standard input, which is called `stdinName`. Sorted within a folder, each file once.
 * What cannot be read is a failure and costs nothing else. Rejects with an InputError where there is nothing to read.
 */
export async function readInputs(paths: readonly string[], io: Io, stdinName = 'stdin.arg'): Promise<Inputs> {
  const failures: Failure[] = [];
  const inputs = new Map<string, Input>();
  const add = (input: Input | Failure) => {
    if ('message' in input) failures.push(input);
    else inputs.set(input.uri, input);
  };
  if (paths.length === 0 || paths.includes('-')) {
    const piped = await io.stdin();
    if (paths.length === 0 && (piped === undefined || piped === '')) {
      throw new InputError('Nothing to read: name files, folders or globs, or pipe a text in.');
    }
    add({ ...inputOf(path.resolve(io.cwd, stdinName), piped ?? '', io), file: undefined });
  }
  for (const each of paths.filter((name) => name !== '-')) {
    for (const file of await filesOf(each, io, failures)) add(readInput(file, io));
  }
  return { inputs: [...inputs.values()], failures };
}

/** The files that one path of the command line names, as absolute paths. */
async function filesOf(name: string, io: Io, failures: Failure[]): Promise<readonly string[]> {
  const file = path.resolve(io.cwd, name);
  const fail = (folder: string, error: unknown) =>
    void failures.push({ path: shown(folder, io), message: `The folder \`${shown(folder, io)}\` cannot be read: ${reasonOf(error)}` });
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) return [file];
  const glob = stats === undefined && isGlob(name) ? await globOf(name, io) : undefined;
  if (stats === undefined && glob === undefined) {
    failures.push({ path: name, message: `There is no file or folder \`${name}\`. Check the path.` });
    return [];
  }
  const before = failures.length;
  const found = await filesBelow(glob?.folder ?? file, glob?.matches ?? isMapPath, fail);
  if (found.length === 0 && failures.length === before) {
    const what = glob ? 'files that match' : `argument files (${mapEndings.join(', ')}) in`;
    failures.push({ path: name, message: `There are no ${what} \`${name}\`.` });
  }
  return found;
}

/** The folder that a glob of the command line begins in, and what it asks of files there. */
async function globOf(name: string, io: Io): Promise<{ folder: string; matches: (path: string) => boolean }> {
  const { compilePathGlob } = await import('../base/glob.js');
  const parts = slashed(name).split('/');
  const first = parts.findIndex(isGlob);
  const matches = compilePathGlob(parts.slice(first).join('/'));
  if (typeof matches === 'string') throw new InputError(`\`${name}\` is no glob: ${matches}.`);
  return { folder: path.resolve(io.cwd, parts.slice(0, first).join('/') || (first > 0 ? '/' : '.')), matches };
}

function readInput(file: string, io: Io): Input | Failure {
  const name = shown(file, io);
  try {
    const { size } = statSync(file);
    if (size > largestFile) {
      const [is, most] = [size, largestFile].map(megabytes);
      return { path: name, message: `\`${name}\` is ${is} MB large and is not read; ${most} MB are the most. Split it.` };
    }
    return inputOf(file, readFileSync(file, 'utf8'), io);
  } catch (error) {
    return { path: name, message: `The file \`${name}\` cannot be read: ${reasonOf(error)}` };
  }
}

function inputOf(file: string, text: string, io: Io): Input {
  return { path: shown(file, io), uri: pathToFileURL(file).href, text, file };
}

/** An absolute path as people are shown it. */
export function shown(file: string, { cwd }: Pick<Io, 'cwd'>): string {
  return slashed(path.relative(cwd, file)) || '.';
}

/** The words of an error, without a stack. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
