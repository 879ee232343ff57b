import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { reasonOf } from './files.js';
import { InputError } from './io.js';

/**
 * Replaces the content of an existing file at one stroke: whoever reads it sees the old text or the new one, and a
 * fault on the way leaves the old one. Follows links and keeps permissions. Throws an InputError if it cannot.
 */
export function replaceFile(file: string, content: string): void {
  let temporary: string | undefined;
  try {
    const target = realpathSync(file);
    const { mode } = statSync(target);
    temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, content, { flag: 'wx' });
    chmodSync(temporary, mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    throw new InputError(`\`${file}\` cannot be written: ${reasonOf(error)}`);
  }
}
