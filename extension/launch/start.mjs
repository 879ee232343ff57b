// @ts-check
/**
 * `npm start`: from a fresh clone, with nothing but Node and npm, to a sample open in VS Code with its map beside it.
 * Uses the desktop's VS Code where there is one, else serves VS Code to the browser. Only built-in modules here: this
 * runs before `npm ci` has.
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { progress, temporaryFolder } from './cache.mjs';
import { mustRun, run } from './processes.mjs';
import { installVsix, startServer, workbenchUrl } from './vscode-server.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
const folder = path.join(root, 'samples', 'first-steps');
const file = path.join(folder, 'first-steps.arg');
const vsix = path.join(root, 'dist', 'argmark.vsix');

const help = `Usage: npm start -- [options]

Builds Argmark and opens the tutorial, samples/first-steps, with its map in VS Code.

  --desktop    in the VS Code of this desktop ('code' on the PATH), or not at all
  --served     in the browser, with a VS Code that is fetched once into the cache
  --port N     serve on this port instead of any free one
  --no-open    serve, but do not open a browser
  --once       serve, see whether VS Code answers, and end: exit code 0 if it does
  --help       this text
`;

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`\nargmark: ${/** @type {Error} */ (error).message}\n`);
  process.exitCode = 1;
}

/** @returns {Promise<number>} the exit code */
async function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) throw new Error(`Node.js 20 or newer is needed; this is ${process.version} (https://nodejs.org)`);
  const options = readOptions();
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n\n${help}`);
    return 2;
  }
  if (options.help) {
    process.stdout.write(help);
    return 0;
  }

  const served = options.served || options.once || options.port !== undefined;
  const problem = served ? undefined : await desktopProblem();
  if (problem && options.desktop) throw new Error(problem);
  await build();
  if (!served && !problem) return openDesktop();
  if (problem) progress(`${problem}: serving VS Code to the browser`);
  return serve(options);
}

/**
 * @typedef {object} Options
 * @property {boolean} desktop
 * @property {boolean} served
 * @property {boolean} open
 * @property {boolean} once
 * @property {boolean} help
 * @property {number | undefined} port
 */

/** @returns {Options | string} what is wrong with the command line */
function readOptions() {
  try {
    const { values } = util.parseArgs({ options: {
      'desktop': { type: 'boolean', default: false },
      'served': { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      'once': { type: 'boolean', default: false },
      'help': { type: 'boolean', default: false },
      'port': { type: 'string' },
    } });
    const { desktop = false, served = false, once = false, help = false } = values;
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(port >= 0 && port < 65536)) return `--port ${values.port}: not a port`;
    if (desktop && (served || once || port !== undefined)) return '--desktop excludes --served, --once and --port';
    return { desktop, served, once, help, open: !values['no-open'], port };
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

async function build() {
  if (!packagesAreCurrent()) {
    progress('npm ci');
    await mustRun('npm', ['ci'], { cwd: root, show: true });
  }
  progress('npm run build');
  await mustRun('npm', ['run', '--silent', 'build'], { cwd: root });
  await summarise();
}

/** Tells in a few lines what Argmark makes of the tutorial, so that a terminal alone shows what it is for. */
async function summarise() {
  const name = path.relative(root, file);
  const ask = async (/** @type {string} */ command) => {
    const { code, output } = await run(process.execPath, [path.join('dist', 'cli.mjs'), command, '--format', 'json', name], { cwd: root });
    // 1 means that the check has found something, which in a tutorial it should.
    if (code !== 0 && code !== 1) throw new Error(`argmark ${command} ended with ${code}: ${output.trim()}`);
    return JSON.parse(output);
  };
  const { files: [{ findings }] } = await ask('check');
  const { verdicts } = await ask('evaluate');
  const count = (/** @type {string} */ verdict) => Object.values(verdicts).filter(each => each === verdict).length;
  const told = findings.slice(0, 3).map((/** @type {any} */ finding) =>
    `    line ${finding.range.start.line + 1}: ${firstSentence(finding.message)} (${finding.code})`);
  process.stdout.write(`
  ${name}: a map of ${Object.keys(verdicts).length} claims and arguments
  Verdicts: ${['accepted', 'open', 'unproven', 'rejected'].filter(count).map(each => `${count(each)} ${each}`).join(', ')}
  Findings, left in on purpose: ${findings.length}
${told.join('\n')}

  node dist/cli.mjs check ${name}       all findings
  node dist/cli.mjs evaluate ${name}    which claims stand, and why

`);
}

/** @param {string} message */
function firstSentence(message) {
  return /^.*?[.!?](?= [A-Z])/s.exec(message)?.[0] ?? message;
}

function packagesAreCurrent() {
  const installed = modified(path.join(root, 'node_modules', '.package-lock.json'));
  return installed > 0 && installed >= modified(path.join(root, 'package-lock.json'));
}

/** @param {string} path */
function modified(path) {
  return fs.statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Why VS Code cannot be opened on this desktop; `undefined` if it can. */
async function desktopProblem() {
  // In VS Code's own remote terminal `code` speaks to the window it is in, which takes no development extension.
  if (process.env.VSCODE_IPC_HOOK_CLI) return "this terminal's 'code' is that of a remote window";
  const { code, output } = await run('code', ['--version'], { timeout: 20_000 });
  const version = /^(\d+)\.(\d+)\.\d+/m.exec(output);
  if (code !== 0 || !version) return "no VS Code ('code') on the PATH";
  const [, major = 0, minor = 0] = version.map(Number);
  return major > 1 || minor >= 101 ? undefined : `VS Code ${version[0]} is too old: 1.101 or newer is needed`;
}

/** @returns {Promise<number>} */
async function openDesktop() {
  await mustRun('code', [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', folder, file],
    { env: { ...process.env, ARGMARK_OPEN_MAP: '1' } });
  process.stdout.write('\n  The tutorial is open in a new window of VS Code, with its map beside it.\n\n');
  return 0;
}

/** @param {Options} options @returns {Promise<number>} */
async function serve({ port, open, once }) {
  progress('npm run package');
  await mustRun('npm', ['run', '--silent', 'package'], { cwd: root });
  const home = temporaryFolder('start');
  const removeHome = () => fs.rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', removeHome);
  const extensionsDir = path.join(home, 'extensions');
  const userDataDir = path.join(home, 'user-data');
  const interrupted = new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
  });
  try {
    await installVsix({ userDataDir }, vsix, extensionsDir);
    const env = { ARGMARK_OPEN_MAP: '1' };
    const server = await startServer({ folder, extensionsDir, userDataDir, env, port: port ?? 0 });
    try {
      const url = workbenchUrl(server.url, { folder, file });
      if (once) return await answers(url, extensionsDir);
      process.stdout.write(
        `\n  The tutorial, with its map beside it, is in VS Code at\n\n  ${url}\n\n  Ctrl-C ends it.\n\n`);
      if (open) openBrowser(url);
      await interrupted;
      process.stdout.write('\n');
      return 0;
    } finally {
      await server.stop();
    }
  } finally {
    removeHome();
  }
}

/** Whether the workbench is served and has our extension. @param {string} url @param {string} extensionsDir */
async function answers(url, extensionsDir) {
  const first = await fetch(url, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie().map(line => line.split(';')[0]).join('; ');
  const page = await (await fetch(new URL(first.headers.get('location') ?? '', url), { headers: { cookie } })).text();
  if (!page.includes('vscode-workbench-web-configuration')) throw new Error(`no workbench at ${url}`);
  const installed = fs.readdirSync(extensionsDir).some(name => name.includes('argmark'));
  if (!installed) throw new Error('the extension is not installed');
  progress('VS Code answers and has the extension');
  return 0;
}

/** @param {string} url */
function openBrowser(url) {
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (headless) return;
  const [command, ...args] = process.platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler']
    : process.platform === 'darwin' ? ['open'] : ['xdg-open'];
  // Whether this works or not, the address is above.
  spawn(command, [...args, url], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref();
}
