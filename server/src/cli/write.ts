import {
  accessSync, closeSync, constants, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats,
} from 'node:fs';
import path from 'node:path';

/**
 * Replaces the content of a file, or makes it, at once: whoever reads meanwhile gets the old or the new content and
 * never half of it. A link stays one, and permissions stay. What is no file, as a pipe, is written to. Throws where that
 * fails, with the old content left.
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) return writeThrough(file, stats, content);
  if (stats) accessSync(file, constants.W_OK);
  const target = stats ? realpathSync(file) : file;
  const draft = draftOf(target);
  // Made first: what is there already is nobody's to remove.
  const descriptor = openSync(draft, 'wx');
  try {
    try {
      // The mode of `openSync` would lose what the process does not give to new files.
      if (stats) fchmodSync(descriptor, stats.mode);
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** The most bytes that the name of a file has on all common disks. */
const longestName = 255;

/** Where the new content is written first: beside the file, so that it can take its place. */
function draftOf(file: string): string {
  const name = `${path.basename(file)}.${process.pid}.tmp`;
  return path.join(path.dirname(file), Buffer.byteLength(name) > longestName ? `${process.pid}.tmp` : name);
}

function writeThrough(file: string, stats: Stats, content: string | Uint8Array): void {
  // With nobody at its other end, to open a pipe would take for ever; this fails.
  if (stats.isFIFO()) closeSync(openSync(file, constants.O_WRONLY | constants.O_NONBLOCK));
  writeFileSync(file, content);
}
