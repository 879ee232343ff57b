import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { utf8Of } from '../base/utf8.js';
import { readBytes } from '../node/read-file.js';
import { codeOf, reasonOf } from '../node/reason.js';
import { filesBelow, isGlob, isMapPath, slashed } from '../node/walk.js';
import { FileTooLarge, largestFile, mapEndings, megabytes } from '../service.js';
import { InputError, tell, type Io } from './io.js';

/** A text to work on. */
export interface Input {
  /** The path as it is shown: relative to the working folder, with `/`. */
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
 * What cannot be read is a failure and costs nothing else; `decode` makes texts of files, or throws an error that says why not. Rejects with an InputError where there is nothing to read.
 */
export async function readInputs(paths: readonly string[], io: Io, stdinName = 'stdin.arg', decode = utf8Of): Promise<Inputs> {
  if (paths.includes('')) throw new InputError('An empty path names no file. Name files, folders or globs; `.` is the working folder.');
  const failures: Failure[] = [];
  const inputs = new Map<string, Input>();
  const add = (input: Input | Failure) => {
    if ('message' in input) failures.push(input);
    else inputs.set(input.uri, input);
  };
  if (paths.length === 0 || paths.includes('-')) {
    const piped = await io.stdin();
    if (paths.length === 0 && piped === undefined) {
      throw new InputError('There is nothing to read: name files, folders or globs, or pipe a text in.');
    }
    add(pipedInput(path.resolve(io.cwd, stdinName), Buffer.from(piped ?? ''), io, decode));
  }
  for (const each of paths.filter((name) => name !== '-')) {
    for (const file of await filesOf(each, io, failures)) add(await readInput(file, io, decode));
  }
  return { inputs: [...inputs.values()], failures };
}

/**
 * The one text of a command that takes no more; what else could not be read is told. `undefined`: that is all there was.
 * Rejects with an InputError where there are several, with words that say so.
 */
export async function readOneInput(
  paths: readonly string[], io: Io, stdinName: string | undefined, tooMany: string,
): Promise<{ readonly input: Input | undefined; readonly failed: boolean }> {
  const { inputs, failures } = await readInputs(paths, io, stdinName);
  for (const { message } of failures) tell(io, message);
  if (inputs.length > 1) throw new InputError(tooMany);
  return { input: inputs[0], failed: failures.length > 0 };
}

/** Whether a path leads to a folder; of one that cannot be looked at, it is told why when it is read. */
export function isFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
  } catch {
    return false;
  }
}

/** The files that one path of the command line names, as absolute paths. */
async function filesOf(name: string, io: Io, failures: Failure[]): Promise<readonly string[]> {
  const file = path.resolve(io.cwd, name);
  const fail = (message: string) => void failures.push({ path: name, message });
  let found: Place | undefined;
  try {
    found = await placeOf(name, file, io);
  } catch (error) {
    fail(`\`${name}\` cannot be read: ${reasonOf(error)}.`);
    return [];
  }
  if (found === undefined) {
    fail(`There is no file or folder \`${name}\`. Check the path.`);
    return [];
  }
  if (found.kind === 'file') return [file];
  if (found.kind === 'no-glob') {
    fail(`\`${name}\` is not a glob: ${found.reason}.`);
    return [];
  }
  const before = failures.length;
  const files = await filesBelow(found.folder, found.isWanted, (folder, error) => void failures.push({
    path: shown(folder, io), message: `The folder \`${shown(folder, io)}\` cannot be read: ${reasonOf(error)}.`,
  }));
  if (files.length === 0 && failures.length === before) {
    fail(`There are no ${found.kind === 'glob' ? 'files that match' : `argument files (${mapEndings.join(', ')}) in`} \`${name}\`.`);
  }
  return files;
}

/** What a path of the command line is. */
type Place =
  | { readonly kind: 'file' }
  | { readonly kind: 'folder' | 'glob'; readonly folder: string; readonly isWanted: (path: string) => boolean }
  | { readonly kind: 'no-glob'; readonly reason: string };

/** `undefined`: there is nothing of this name. Rejects where nobody can say. */
async function placeOf(name: string, file: string, io: Io): Promise<Place | undefined> {
  try {
    const isFolder = (await stat(file)).isDirectory();
    return isFolder ? { kind: 'folder', folder: file, isWanted: isMapPath } : { kind: 'file' };
  } catch (error) {
    // No file can have the name of a long glob.
    if (isGlob(name)) return globOf(name, io);
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The folder that a glob of the command line begins in, and what it asks of files there. */
async function globOf(name: string, io: Io): Promise<Place> {
  const { compilePathGlob } = await import('../base/glob.js');
  const parts = slashed(name).split('/');
  const first = parts.findIndex(isGlob);
  const isWanted = compilePathGlob(parts.slice(first).join('/'));
  if (typeof isWanted === 'string') return { kind: 'no-glob', reason: isWanted };
  return { kind: 'glob', folder: path.resolve(io.cwd, parts.slice(0, first).join('/') || (first > 0 ? '/' : '.')), isWanted };
}

type Decode = (bytes: Uint8Array) => string;

async function readInput(file: string, io: Io, decode: Decode): Promise<Input | Failure> {
  const name = shown(file, io);
  try {
    return inputOf(file, decode(await readBytes(file)), io);
  } catch (error) {
    if (!(error instanceof FileTooLarge)) return { path: name, message: `The file \`${name}\` cannot be read: ${reasonOf(error)}.` };
    const [is, most] = [error.bytes, largestFile].map(megabytes);
    return { path: name, message: `\`${name}\` is ${is} MB and is not read; the limit is ${most} MB. Split it.` };
  }
}

function pipedInput(name: string, bytes: Uint8Array, io: Io, decode: Decode): Input | Failure {
  try {
    return { ...inputOf(name, decode(bytes), io), file: undefined };
  } catch (error) {
    return { path: shown(name, io), message: `Standard input cannot be read: ${reasonOf(error)}.` };
  }
}

function inputOf(file: string, text: string, io: Io): Input {
  return { path: shown(file, io), uri: pathToFileURL(file).href, text, file };
}

/** An absolute path as people are shown it. */
export function shown(file: string, { cwd }: Pick<Io, 'cwd'>): string {
  return slashed(path.relative(cwd, file)) || '.';
}
