import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isLeftOut, mapEndings } from '../service.js';
import type { Ignores } from './gitignore.js';
import { readBytes } from './read-file.js';

/** One `.gitignore`, with the folder that it counts from. */
interface IgnoreFile {
  readonly folder: string;
  readonly ignores: Ignores;
}

/**
 * All files below `folder` for which `isWanted` (it gets the path from `folder` on, with `/`), sorted. Left out are
 * hidden folders, node_modules, and what a `.gitignore` names: those below `folder`, and those above it in the same
 * repository, unless they leave out `folder` itself, which has been asked for. Tells `fail` of folders that cannot be
 * read.
 */
export async function filesBelow(
  folder: string, isWanted: (path: string) => boolean, fail: (folder: string, error: unknown) => void,
): Promise<string[]> {
  const found: string[] = [];
  const above = await ignoreFilesAbove(folder);
  const folders = [{ at: folder, ignored: isBelowIgnored(above, folder) ? [] : above }];
  for (const { at, ignored: outer } of folders) {
    const entries = await entriesOf(at, fail);
    const own = entries.some(({ name }) => name === gitignore) ? await readIgnoreFile(at) : undefined;
    const ignored = own ? [own, ...outer] : outer;
    for (const entry of entries) {
      const below = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (!isLeftOut(entry.name) && !isIgnored(ignored, below, true)) folders.push({ at: below, ignored });
      } else if (entry.isFile() && isWanted(slashed(path.relative(folder, below))) && !isIgnored(ignored, below, false)) {
        found.push(below);
      }
    }
  }
  return found.sort();
}

const gitignore = '.gitignore';

/** Whether a file of this machine holds an argument map, by its name. */
export function isMapPath(file: string): boolean {
  return mapEndings.includes(path.extname(file).toLowerCase());
}

/** Whether a path has a character that means something in a glob. */
export function isGlob(name: string): boolean {
  return /[*?{}[\]]/.test(name);
}

/** Returns a path with `/` between folders. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}

/** The innermost file that says something of a path decides. */
function isIgnored(files: readonly IgnoreFile[], at: string, isFolder: boolean): boolean {
  for (const { folder, ignores } of files) {
    const leavesOut = ignores(slashed(path.relative(folder, at)), isFolder);
    if (leavesOut !== undefined) return leavesOut;
  }
  return false;
}

/** Whether one of the files above a folder, the innermost first, leaves it out, or a folder that it lies in. */
function isBelowIgnored(files: readonly IgnoreFile[], folder: string): boolean {
  for (let at = folder; ; at = path.dirname(at)) {
    const above = files.filter((file) => at !== file.folder && at.startsWith(file.folder));
    if (above.length === 0) return false;
    if (isIgnored(above, at, true)) return true;
  }
}

/** Those of the folders above, up to the root of the repository; the innermost first. None outside a repository. */
async function ignoreFilesAbove(folder: string): Promise<IgnoreFile[]> {
  const found: string[] = [];
  for (let at = folder; !existsSync(path.join(at, '.git'));) {
    const parent = path.dirname(at);
    if (parent === at) return [];
    at = parent;
    if (existsSync(path.join(at, gitignore))) found.push(at);
  }
  return (await Promise.all(found.map(readIgnoreFile))).filter((file) => file !== undefined);
}

async function readIgnoreFile(folder: string): Promise<IgnoreFile | undefined> {
  try {
    const text = (await readBytes(path.join(folder, gitignore))).toString('utf8');
    const { readGitignore } = await import('./gitignore.js');
    return { folder, ignores: readGitignore(text) };
  } catch {
    // What cannot be read leaves nothing out.
    return undefined;
  }
}

async function entriesOf(folder: string, fail: (folder: string, error: unknown) => void) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    fail(folder, error);
    return [];
  }
}
