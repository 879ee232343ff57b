// @ts-check
/** Child processes that never outlive us: running commands, and starting servers whose whole tree can be ended. */
import { spawn, spawnSync } from 'node:child_process';
import process from 'node:process';

const windows = process.platform === 'win32';

/** @type {Set<import('node:child_process').ChildProcess>} */
const alive = new Set();

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] replaces the environment, it is not added to it
 * @property {boolean} [show] pass the command's output through instead of collecting it
 * @property {number} [timeout] milliseconds
 */

/**
 * Runs a command to its end. `code` is `undefined` when the command could not be started or was killed;
 * `output` holds both streams (empty with `show`). Never throws for what the command does.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{code: number | undefined, output: string}>}
 */
export function run(command, args, { cwd, env = process.env, show = false, timeout } = {}) {
  return new Promise(resolve => {
    // `npm` and `code` are .cmd files on Windows, which only a shell can run.
    const [file, list] = windows ? [[command, ...args].map(quoteForCmd).join(' '), []] : [command, [...args]];
    const stdio = show ? 'inherit' : 'pipe';
    const child = spawn(file, list, { cwd, env, shell: windows, timeout, stdio: ['ignore', stdio, stdio] });
    let output = '';
    child.stdout?.on('data', data => { output += data; });
    child.stderr?.on('data', data => { output += data; });
    child.once('error', error => resolve({ code: undefined, output: output + error.message }));
    child.once('close', code => resolve({ code: code ?? undefined, output }));
  });
}

/**
 * Works as `run` does, but throws an error naming the command and the end of what it printed unless it ended with 0.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what it printed
 */
export async function mustRun(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trim().split('\n').slice(-20).join('\n');
  throw new Error(`'${[command, ...args].join(' ')}' ${code === undefined ? 'did not run' : `ended with ${code}`}`
    + (options?.cwd ? ` in ${options.cwd}` : '') + (tail ? `:\n${tail}` : ''));
}

/**
 * Starts a long-running process at the head of a process group of its own, so that `stopTree` reaches its children.
 * It is ended when this process exits, also by a signal (SIGKILL of this process excepted).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{cwd?: string, env?: NodeJS.ProcessEnv}} [options]
 */
export function startTree(command, args, { cwd, env = process.env } = {}) {
  watchForOurEnd();
  const child = spawn(command, args, { cwd, env, detached: !windows, stdio: ['ignore', 'pipe', 'pipe'] });
  alive.add(child);
  return child;
}

/**
 * Ends a process of `startTree` with all its descendants, gently and after `grace` milliseconds by force.
 * Resolves when nothing of the group is left; does nothing for a tree that has ended.
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [grace]
 */
export async function stopTree(child, grace = 3000) {
  signalTree(child, 'SIGTERM');
  await untilGone(child, grace);
  signalTree(child, 'SIGKILL');
  // What is left after this are zombies that nobody has reaped yet.
  await untilGone(child, 500);
  alive.delete(child);
}

/** The environment without what `npm run` adds to it: a nested npm would take it for its own settings. */
export function plainEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) =>
    !/^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_command$|INIT_CWD$)/i.test(name)));
}

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (windows) {
    if (child.exitCode === null) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    return;
  }
  try { process.kill(-child.pid, signal); } catch { /* nothing of the group is left */ }
}

/** @param {import('node:child_process').ChildProcess} child @param {number} timeout */
async function untilGone(child, timeout) {
  for (let waited = 0; waited < timeout && treeLives(child); waited += 25) {
    await new Promise(resolve => setTimeout(resolve, 25));
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function treeLives(child) {
  if (child.pid === undefined) return false;
  if (windows) return child.exitCode === null && child.signalCode === null;
  try { process.kill(-child.pid, 0); return true; } catch { return false; }
}

let watching = false;

function watchForOurEnd() {
  if (watching) return;
  watching = true;
  process.once('exit', () => { for (const child of alive) signalTree(child, 'SIGKILL'); });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    const end = () => {
      for (const child of alive) signalTree(child, 'SIGKILL');
      process.removeListener(signal, end);
      // With no other listener the default, ending this process, applies again; else it is the listener's to decide.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    process.on(signal, end);
  }
}

/** @param {string} word */
function quoteForCmd(word) {
  return /^[\w@%+=:,./\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '""')}"`;
}
