import { existsSync } from 'node:fs';
import path from 'node:path';
import { configFileNames } from '../service.js';
import type { Io } from './io.js';
import { isGlob } from '../node/walk.js';
import { isLeftOut } from '../service.js';

/** Milliseconds that a burst of changes may last: an editor that saves, a branch that is checked out. */
const pause = 60;

/**
 * Calls `run`, and again whenever something below `paths` (files, folders, globs), or a configuration file above them,
 * has changed; calls never overlap. Resolves when the program is asked to end.
 */
export async function watch(paths: readonly string[], io: Io, run: () => Promise<void>): Promise<void> {
  const interrupted = io.interrupted();
  const { watch: watchFiles } = await import('chokidar');
  const watched = paths.map((each) => path.resolve(io.cwd, isGlob(each) ? baseOf(each) : each));
  const named = new Set(watched);
  const watcher = watchFiles([...watched, ...configFilesAbove(watched, io)], {
    ignoreInitial: true,
    ignored: (file) => !named.has(file) && path.basename(file) !== '.gitignore' && isLeftOut(path.basename(file)),
  });
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const failure = new Promise<never>((_, reject) => {
    const again = () => { running = running.then(run).catch(reject); };
    watcher.on('all', () => {
      clearTimeout(timer);
      timer = setTimeout(again, pause);
    });
    watcher.on('error', reject);
    // Not before: a change while it gets ready would be lost.
    watcher.once('ready', again);
  });
  try {
    await Promise.race([interrupted, failure]);
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

/**
 * The configuration files above files and folders: those that there are, and within the working folder those that
 * there may come to be. (Looking out for new ones further up would mean to watch folders full of other things.)
 */
function configFilesAbove(files: readonly string[], { cwd }: Io): Set<string> {
  const found = new Set<string>();
  for (const file of files) {
    for (let at = file, folder = path.dirname(at); folder !== at; [at, folder] = [folder, path.dirname(folder)]) {
      for (const config of configFileNames.map((name) => path.join(folder, name))) {
        if (folder === cwd || folder.startsWith(cwd + path.sep) || existsSync(config)) found.add(config);
      }
    }
  }
  return found;
}
