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
  const named = new Set(paths.map((each) => path.resolve(io.cwd, isGlob(each) ? baseOf(each) : each)));
  const watched = new Set([...named, ...configurationAbove(named, io)]);
  const watcher = watchFiles([...watched], {
    ignoreInitial: true,
    ignored: (file) => {
      const name = path.basename(file);
      return !watched.has(file) && !configFileNames.includes(name) && !(isBelow(named, file) && (name === '.gitignore' || !isLeftOut(name)));
    },
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
 * Where the configuration files above files and folders are. Within the working folder a file may still come to be, so
 * these are the folders there (of several files that are not there yet, a watcher sees one of each folder). Further up,
 * where folders are full of other things, they are the files that there are.
 */
function configurationAbove(named: Iterable<string>, { cwd }: Io): Set<string> {
  const found = new Set<string>();
  for (const file of named) {
    for (let at = file, folder = path.dirname(at); folder !== at && !found.has(folder); [at, folder] = [folder, path.dirname(folder)]) {
      if (folder === cwd || folder.startsWith(cwd + path.sep)) found.add(folder);
      else configFileNames.map((name) => path.join(folder, name)).filter((config) => existsSync(config)).forEach((config) => found.add(config));
    }
  }
  return found;
}

/** Whether a file is in one of these folders, at any depth. */
function isBelow(folders: ReadonlySet<string>, file: string): boolean {
  for (let at = file, folder = path.dirname(at); folder !== at; [at, folder] = [folder, path.dirname(folder)]) {
    if (folders.has(folder)) return true;
  }
  return false;
}
