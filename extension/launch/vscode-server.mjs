// @ts-check
/**
 * VS Code served to a browser, from npm packages alone: code-server's package carries VS Code's own server, which is
 * run directly, without code-server's front.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder, fillOnce, progress } from './cache.mjs';
import { mustRun, plainEnvironment, startTree, stopTree } from './processes.mjs';

const codeServer = '4.139.1';
const nodeMajor = '24';

/**
 * @typedef {object} Installation
 * @property {string} folder
 * @property {string} node the Node.js that this VS Code wants
 * @property {string} main the server's script
 */

/**
 * @typedef {object} Server
 * @property {string} url opens the workbench on the folder; holds the token without which the server answers nothing
 * @property {number} port
 * @property {string} folder
 * @property {string} extensionsDir
 * @property {string} userDataDir
 * @property {string} reportFile where tests inside the extension host leave their report (see mocha-run.mjs)
 * @property {boolean} smokeTestDriver
 * @property {() => string} log what the server has printed
 * @property {() => Promise<void>} stop ends the server and all its processes; may be called twice
 */

/** Settings under which nothing pops up, phones home or differs from run to run. */
const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'window.restoreWindows': 'none',
  // In a browser VS Code saves by itself otherwise: a look at a sample would change it.
  'files.autoSave': 'off',
  'workbench.reduceMotion': 'on',
};

/** Loaded into the server: whoever started it may be killed without a chance to end it. */
const endWithParent = 'data:text/javascript,const parent = process.ppid;'
  + 'setInterval(() => { if (process.ppid !== parent) process.exit(); }, 1000).unref();';

/**
 * Fetches VS Code and its Node.js into the cache: about 15 seconds and 700 MB the first time, nothing after that.
 * @returns {Promise<Installation>}
 */
export async function installServer() {
  const folder = path.join(cacheFolder(), `vscode-server-${codeServer}-node-${nodeMajor}`);
  await fillOnce(folder, fetchServer, isComplete);
  return installationIn(folder);
}

/**
 * Serves VS Code on 127.0.0.1 and resolves when it answers. Throws if the port is taken or the server ends at once.
 * @param {object} options
 * @param {string} options.folder the workspace that `url` opens
 * @param {string} options.extensionsDir
 * @param {string} options.userDataDir its settings file is written anew
 * @param {number} [options.port] 0, the default, for any free one
 * @param {boolean} [options.smokeTestDriver] for tests: needed by `runInExtensionHost`; notifications then do not show
 * @param {Record<string, unknown>} [options.settings] user settings, on top of the quiet ones
 * @param {Record<string, string>} [options.env] added to the environment of the server and of the extension host
 * @returns {Promise<Server>}
 */
export async function startServer({
  folder, extensionsDir, userDataDir, port = 0, smokeTestDriver = false, settings = {}, env = {},
}) {
  const { node, main } = await installServer();
  folder = path.resolve(folder);
  extensionsDir = path.resolve(extensionsDir);
  userDataDir = path.resolve(userDataDir);
  const reportFile = path.join(userDataDir, 'test-report.json');
  const settingsFile = path.join(userDataDir, 'data', 'User', 'settings.json');
  fs.mkdirSync(extensionsDir, { recursive: true });
  fs.mkdirSync(path.dirname(settingsFile), { recursive: true });
  // A webview that comes up meanwhile takes the focus, and would close the palette under the driver's hands.
  const forDriver = smokeTestDriver ? { 'workbench.quickOpen.closeOnFocusLost': false } : {};
  fs.writeFileSync(settingsFile, JSON.stringify({ ...quietSettings, ...forDriver, ...settings }, undefined, 2));

  // Any page the user visits can reach a port of this machine; only who knows the token may have a terminal on it.
  const token = crypto.randomBytes(16).toString('hex');
  const child = startTree(node, ['--import', endWithParent, main,
    '--host', '127.0.0.1', '--port', String(port), '--connection-token', token,
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust',
    '--server-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--default-folder', folder,
    ...smokeTestDriver ? ['--enable-smoke-test-driver'] : []],
  { env: { ...plainEnvironment(), ARGMARK_TEST_REPORT: reportFile, ...env } });
  let log = '';
  const stop = () => stopTree(child);
  try {
    const bound = await new Promise((resolve, reject) => {
      const read = (/** @type {Buffer} */ data) => {
        log += data;
        const listening = /Extension host agent listening on (\d+)/.exec(log);
        if (listening) resolve(Number(listening[1]));
        // It reports a taken port and then goes on without one.
        else if (log.includes('EADDRINUSE')) reject(new Error(startFailure(null, log, port, main)));
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.once('error', reject);
      child.once('close', code => reject(new Error(startFailure(code, log, port, main))));
      setTimeout(() => reject(new Error(startFailure('no answer in two minutes', log, port, main))), 120_000).unref();
    });
    const url = `http://127.0.0.1:${bound}/?tkn=${token}`;
    await answers(url);
    return { url, port: bound, folder, extensionsDir, userDataDir, reportFile, smokeTestDriver, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The address at which the workbench opens a folder of this machine and, with `file`, that file in an editor.
 * @param {string} serverUrl a server's `url`
 * @param {{folder?: string, file?: string, payload?: readonly (readonly [string, string])[]}} [what] absolute paths
 */
export function workbenchUrl(serverUrl, { folder, file, payload = [] } = {}) {
  const url = new URL(serverUrl);
  if (folder) url.searchParams.set('folder', uriPath(folder));
  const entries = [...file ? [['openFile', remoteUri(serverUrl, file)]] : [], ...payload];
  if (entries.length > 0) url.searchParams.set('payload', JSON.stringify(entries));
  return url.href;
}

/** How the workbench of this server names a file of this machine. @param {string} serverUrl @param {string} file */
export function remoteUri(serverUrl, file) {
  return `vscode-remote://${new URL(serverUrl).host}${encodeURI(uriPath(file))}`;
}

/**
 * Installs a packaged extension into a server's extensions folder; takes effect for workbenches opened after it.
 * @param {Pick<Server, 'userDataDir'> | undefined} server whose user data to use, if it runs already
 * @param {string} vsixPath
 * @param {string} extensionsDir
 */
export async function installVsix(server, vsixPath, extensionsDir) {
  const { node, main, folder } = await installServer();
  // The server's own answer to a file that does not exist is a stack trace.
  if (!fs.existsSync(vsixPath)) throw new Error(`there is no ${vsixPath}: package the extension first`);
  const output = await mustRun(node, [main, '--install-extension', path.resolve(vsixPath), '--force',
    '--extensions-dir', path.resolve(extensionsDir), '--accept-server-license-terms',
    '--server-data-dir', server?.userDataDir ?? path.join(folder, 'install-data')], { env: plainEnvironment() });
  if (!/successfully installed/i.test(output)) throw new Error(`${vsixPath} was not installed:\n${output}`);
}

/** @param {string} folder @returns {Installation} */
function installationIn(folder) {
  const bin = path.join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return { folder, node: bin, main: path.join(folder, 'vscode', 'out', 'server-main.js') };
}

/** @param {string} folder */
function isComplete(folder) {
  const { node, main } = installationIn(folder);
  const packages = path.join(folder, 'vscode', 'node_modules', '.package-lock.json');
  return [node, main, packages].every(file => fs.existsSync(file));
}

/** @param {string} folder */
async function fetchServer(folder) {
  const started = Date.now();
  const env = plainEnvironment();
  const quiet = ['--no-audit', '--no-fund', '--loglevel', 'error'];
  progress(`fetching VS Code for the browser into ${path.dirname(folder)} (once, about 700 MB)`);
  progress(`  1/3 node ${nodeMajor}`);
  fs.writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  // This package fetches the machine's own binary in its install script, also where scripts are off by default.
  await mustRun('npm', ['install', `node@${nodeMajor}`, '--ignore-scripts=false', '--force', ...quiet],
    { cwd: folder, env });
  progress(`  2/3 code-server ${codeServer}`);
  await mustRun('npm', ['pack', `code-server@${codeServer}`, ...quiet], { cwd: folder, env });
  const archive = `code-server-${codeServer}.tgz`;
  await mustRun('tar', ['-xzf', archive, 'package/lib/vscode', 'package/LICENSE', 'package/ThirdPartyNotices.txt'],
    { cwd: folder });
  fs.rmSync(path.join(folder, archive));
  fs.renameSync(path.join(folder, 'package', 'lib', 'vscode'), path.join(folder, 'vscode'));
  progress('  3/3 the packages that VS Code uses');
  // Without their install scripts, which compile native modules: those that matter come compiled or have a fallback.
  await mustRun('npm', ['install', '--omit=dev', '--ignore-scripts', '--force', ...quiet],
    { cwd: path.join(folder, 'vscode'), env });
  for (const name of ['spdlog', 'native-watchdog']) {
    fs.copyFileSync(new URL(`substitutes/${name}.cjs`, import.meta.url),
      path.join(folder, 'vscode', 'node_modules', '@vscode', name, 'index.js'));
  }
  progress(`  done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/** @param {string} url */
async function answers(url) {
  const origin = new URL(url).origin;
  for (let attempt = 0; ; attempt++) {
    try {
      if ((await fetch(`${origin}/version`)).ok) return;
    } catch (error) {
      if (attempt === 100) throw error;
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** @param {number | string | null} why @param {string} log @param {number} port @param {string} main */
function startFailure(why, log, port, main) {
  if (/EADDRINUSE/.test(log)) return `port ${port} is taken: choose another, or 0 for any free one`;
  const installed = path.dirname(path.dirname(path.dirname(main)));
  return `VS Code's server did not start (${why}). If this goes on, delete ${installed} and run again.\n`
    + log.trim().split('\n').slice(-20).join('\n');
}

/** A path as it is in a URI: on Windows C:\a becomes /C:/a. @param {string} file */
function uriPath(file) {
  const slashed = path.resolve(file).replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
