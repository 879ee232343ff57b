import { accessSync, constants, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Replaces the content of a file, or makes it, at once: whoever reads meanwhile gets the old or the new text and
 * never half of it. A link stays one, and permissions stay. Throws where that fails, with the old text left.
 */
export function writeWhole(file: string, text: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats) accessSync(file, constants.W_OK);
  const target = stats ? realpathSync(file) : file;
  const draft = `${target}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, text, stats ? { mode: stats.mode } : {});
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
