// @ts-check
/** The folder for what is fetched once and used by every run, and a lock so that two runs do not fetch it at once. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The cache, which may not exist yet: $ARGMARK_CACHE, else argmark in $XDG_CACHE_HOME, else ~/.cache/argmark. */
export function cacheFolder() {
  const { ARGMARK_CACHE, XDG_CACHE_HOME } = process.env;
  if (ARGMARK_CACHE) return path.resolve(ARGMARK_CACHE);
  return path.join(XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'argmark');
}

/** A new empty folder in the cache, for one run; the caller removes it. @param {string} prefix */
export function temporaryFolder(prefix) {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  return fs.mkdtempSync(path.join(cacheFolder(), `${prefix}-`));
}

/** Prints one line about what is going on. To stderr: stdout belongs to results. @param {string} line */
export function progress(line) {
  process.stderr.write(`argmark: ${line}\n`);
}

/**
 * Fills `folder` by calling `fill` with an empty folder that then takes its place, so that a run that was interrupted
 * leaves nothing half done behind. Does nothing if `folder` has a stamp and `isComplete` agrees; else whatever is
 * there is replaced. A second process waits for the first.
 * @param {string} folder
 * @param {(empty: string) => Promise<void>} fill
 * @param {(folder: string) => boolean} [isComplete] a cheap look at what must be there
 */
export async function fillOnce(folder, fill, isComplete = () => true) {
  const stamp = path.join(folder, '.complete');
  const ready = () => fs.existsSync(stamp) && isComplete(folder);
  if (ready()) return;
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const unlock = await lock(`${folder}.lock`);
  const work = `${folder}.new-${process.pid}`;
  try {
    if (ready()) return;
    if (fs.existsSync(folder)) progress(`${folder} is incomplete and is made anew`);
    for (const name of fs.readdirSync(path.dirname(folder))) {
      if (name.startsWith(`${path.basename(folder)}.new-`)) discard(path.join(path.dirname(folder), name));
    }
    fs.mkdirSync(work);
    await fill(work);
    if (!isComplete(work)) throw new Error(`${path.basename(folder)} lacks files, though every step succeeded`);
    fs.writeFileSync(path.join(work, '.complete'), new Date().toISOString());
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(work, folder);
  } finally {
    discard(work);
    unlock();
  }
}

/** Leaves what cannot be removed: a command of a killed run may still be writing there. @param {string} folder */
function discard(folder) {
  try { fs.rmSync(folder, { recursive: true, force: true }); } catch { /* the next run tries again */ }
}

/**
 * Does what no two processes of this user may do at once; a second one waits for the first.
 * @template Result
 * @param {string} name of the work, a file name
 * @param {() => Promise<Result>} work
 */
export async function alone(name, work) {
  fs.mkdirSync(cacheFolder(), { recursive: true });
  const unlock = await lock(path.join(cacheFolder(), `${name}.lock`));
  try {
    return await work();
  } finally {
    unlock();
  }
}

/** Waits until the lock file is ours. @param {string} file @returns {Promise<() => void>} gives it back */
async function lock(file) {
  for (let said = false; ; await new Promise(resolve => setTimeout(resolve, 200))) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      const release = () => fs.rmSync(file, { force: true });
      process.once('exit', release);
      return () => { process.removeListener('exit', release); release(); };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner === 'nobody') {
      // Renaming rather than deleting: of several processes that see the dead lock, one takes it away.
      const aside = `${file}.${process.pid}`;
      try { fs.renameSync(file, aside); fs.rmSync(aside); } catch { /* another was faster */ }
    } else if (!said && owner !== 'somebody') {
      said = true;
      progress(`waiting for process ${owner}, which is at it already`);
    }
  }
}

/** @param {string} file @returns {number | 'nobody' | 'somebody'} */
function ownerOf(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    const age = Date.now() - fs.statSync(file).mtimeMs;
    // Made a moment ago, its owner has not yet written its id.
    if (!pid) return age < 5000 ? 'somebody' : 'nobody';
    // A dead process that nobody has reaped looks alive; and two that fill at once do no harm, only work.
    if (age > 600_000) return 'nobody';
    try { process.kill(pid, 0); return pid; } catch (error) {
      return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM' ? pid : 'nobody';
    }
  } catch {
    return 'somebody';
  }
}
