import { statSync } from 'node:fs';
import path from 'node:path';
import { configFileName } from '../service.js';
import type { Io } from './io.js';
import { isGlob, isLeftOut } from './walk.js';

/** Milliseconds that a burst of changes may last: an editor that saves, a branch that is checked out. */
const pause = 60;

/**
 * Calls `again` whenever something below `paths` (files, folders, globs), or a configuration file above them, has
 * changed; calls never overlap. Resolves when the program is asked to end.
 */
export async function watch(paths: readonly string[], io: Io, again: () => Promise<void>): Promise<void> {
  const { watch: watchFiles } = await import('chokidar');
  const watched = paths.map((each) => path.resolve(io.cwd, isGlob(each) ? baseOf(each) : each));
  const named = new Set(watched);
  const watcher = watchFiles([...watched, ...configFilesAbove(watched)], {
    ignoreInitial: true,
    ignored: (file) => !named.has(file) && path.basename(file) !== '.gitignore' && isLeftOut(path.basename(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let failed: (error: unknown) => void;
  const failure = new Promise<never>((_, reject) => { failed = reject; });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => { running = running.then(again).catch(failed); }, pause);
  });
  watcher.on('error', (error) => failed(error));
  try {
    await Promise.race([io.interrupted(), failure]);
  } finally {
    clearTimeout(timer);
    await watcher.close();
    await running;
  }
}

/** The folder that a glob begins in. */
function baseOf(glob: string): string {
  const parts = glob.split(/[\\/]/);
  const base = parts.slice(0, parts.findIndex(isGlob)).join('/');
  return base === '' && glob.startsWith('/') ? '/' : base || '.';
}

/** Where configuration files can stand above files and folders, whether they do or not. */
function configFilesAbove(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    let folder = statSync(file, { throwIfNoEntry: false })?.isDirectory() ? file : path.dirname(file);
    for (;;) {
      found.add(path.join(folder, configFileName));
      const parent = path.dirname(folder);
      if (parent === folder) break;
      folder = parent;
    }
  }
  return found;
}
