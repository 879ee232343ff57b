import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from '../node/reason.js';
import type { Input } from './files.js';
import { InputError } from './io.js';
import { isMapFile } from '../service.js';
import { writeWhole } from './write.js';

/**
 * Writes what was made of an input where `--output` says, relative to the working folder. Never over the input itself, by
 * whatever name: what it says would be lost. What is made by hand, which for an export is a map, is replaced only where
 * `--force` says so. Throws an InputError that says why it was not written.
 */
export function writeOutput(name: string, { file }: Input, content: string | Uint8Array, cwd: string, replaces: 'all' | 'exports' | 'nothing' = 'exports'): void {
  const target = path.resolve(cwd, name);
  if (file !== undefined && realOf(target) === realOf(file)) {
    throw new InputError(`\`${name}\` is the file that is read, and would be lost. Name another file.`);
  }
  if (replaces !== 'all' && (replaces === 'nothing' || isMapFile(target)) && statSync(target, { throwIfNoEntry: false })?.isFile()) {
    throw new InputError(`\`${name}\` exists, and would be lost. Name another file${replaces === 'nothing' ? ', or replace it with --force' : ''}.`);
  }
  try {
    writeWhole(target, content);
  } catch (error) {
    throw new InputError(`\`${name}\` cannot be written: ${reasonOf(error)}.`);
  }
}

/** Returns the file that `--output` names; `undefined`: standard output, which `-` stands for everywhere. Throws an InputError for an empty name. */
export function namedOutput(name: string | undefined): string | undefined {
  if (name === '') throw new InputError('--output names no file. Write a path, or `-` for standard output.');
  return name === '-' ? undefined : name;
}

function realOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return file;
  }
}
