// @ts-check
/** Running a bundle of mocha tests inside VS Code's extension host: the one in Node, and the one in a web worker. */
import fs from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { limits } from './limits.mjs';
import { reportPrefix } from './mocha-run.mjs';
import { collectConsole } from './page-console.mjs';
import { remoteUri, workbenchUrl } from '../../extension/launch/vscode-server.mjs';

/** The code of a run that did not end in time. */
const tookTooLong = 99;

/**
 * @typedef {object} Outcome
 * @property {number} code 0 if all tests passed, 1 if not, 99 if they did not end in time
 * @property {Report} report
 */

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {string} text a line a test; of a run that did not end, also what it was at, and what VS Code has said
 */

/**
 * @typedef {object} TestRun
 * @property {import('../../extension/launch/vscode-server.mjs').Server} server
 * @property {string} folder the workspace
 * @property {string} extensionPath the folder with the extension's package.json
 * @property {string} testsPath a CommonJS file that exports `run`, which calls `runSuites` of mocha-run.mjs
 * @property {number} [timeout] of the whole run, in milliseconds
 * @property {string} [screenshot] a file for a picture of the window at the end
 */

/**
 * Runs tests in the extension host that is a Node process; the extension is loaded from its folder, as built.
 * The server must have been started with `smokeTestDriver`; one server can do one run at a time, but many of them.
 * @param {TestRun} run
 * @returns {Promise<Outcome>}
 */
export async function runInExtensionHost({ server, folder, extensionPath, testsPath, timeout = limits.runInside, screenshot }) {
  if (!server.smokeTestDriver) throw new Error('VS Code runs no tests unless its server has the smokeTestDriver');
  mustExist(path.join(extensionPath, 'package.json'));
  mustExist(testsPath);
  fs.rmSync(server.reportFile, { force: true });
  const url = workbenchUrl(server.url, { folder, payload: [
    ['extensionDevelopmentPath', remoteUri(server.url, extensionPath)],
    ['extensionTestsPath', remoteUri(server.url, testsPath)],
    ['skipWelcome', 'true'],
  ] });
  const { code, errors } = await runPage(url, { timeout, screenshot });
  const news = fs.existsSync(server.reportFile) ? fs.readFileSync(server.reportFile, 'utf8').trim().split('\n') : [];
  return { code, report: reportOf(news, code, errors) };
}

/**
 * Runs tests in the web worker extension host, where an extension has no Node: its `browser` entry is loaded, over
 * HTTP from the workbench's own address, as VS Code for the web does. `testsPath` must lie in `extensionPath`.
 * The server's extensions folder must not hold the same extension, which would answer first; the files of the
 * workspace are reached through `vscode.workspace.fs`.
 * @param {TestRun} run
 * @returns {Promise<Outcome>}
 */
export async function runInWebWorker({ server, folder, extensionPath, testsPath, timeout = limits.runInside, screenshot }) {
  const root = path.resolve(extensionPath);
  const tests = path.relative(root, path.resolve(testsPath));
  if (tests.startsWith('..')) throw new Error(`${testsPath} must lie in ${extensionPath}, which is what is served`);
  mustExist(path.join(root, tests));
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  if (!manifest.browser) throw new Error(`${root}/package.json has no 'browser' entry`);
  // Where there is no Node, VS Code does not look at it; here it would choose it.
  delete manifest.main;
  const { host } = new URL(server.url);
  const at = (/** @type {string} */ file) => ({ scheme: 'http', authority: host, path: `/__extension${file}` });
  const development = JSON.stringify({ enableSmokeTestDriver: true, extensions: [at('')],
    extensionTestsPath: at(`/${tests.replaceAll('\\', '/')}`) });

  const prepare = async (/** @type {import('playwright-core').BrowserContext} */ context) => {
    await context.route(url => url.host === host && url.pathname === '/', async route => {
      const response = await route.fetch();
      const page = await response.text();
      const options = /&quot;developmentOptions&quot;:\{[^}]*\}/;
      if (!options.test(page)) throw new Error('the workbench page has changed: there are no developmentOptions');
      const ours = `&quot;developmentOptions&quot;:${development.replaceAll('"', '&quot;')}`;
      const body = page.replace(options, () => ours);
      // The policy allows no fetch over plain HTTP, which is how the extension comes.
      const { 'content-security-policy': _, ...headers } = response.headers();
      await route.fulfill({ response, headers, body });
    });
    await context.route(url => url.host === host && url.pathname.startsWith('/__extension/'), route => {
      const name = decodeURIComponent(new URL(route.request().url()).pathname.slice('/__extension/'.length));
      if (name === 'package.json') return route.fulfill({ json: manifest });
      const file = path.resolve(root, name);
      const served = file.startsWith(root + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile();
      return served ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
    });
  };
  const url = workbenchUrl(server.url, { folder });
  const { code, lines, errors } = await runPage(url, { timeout, screenshot, prepare });
  const news = lines.flatMap(line => line.split(reportPrefix)[1] ?? []);
  return { code, report: reportOf(news, code, errors) };
}

/**
 * Opens a workbench that runs tests by itself and tells their exit code through two functions of the page.
 * @param {string} url
 * @param {object} options
 * @param {number} options.timeout
 * @param {string | undefined} options.screenshot
 * @param {(context: import('playwright-core').BrowserContext) => Promise<void>} [options.prepare]
 */
async function runPage(url, { timeout, screenshot, prepare }) {
  /** @type {string[]} */
  const lines = [];
  const browser = await launchBrowser();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  try {
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
    await prepare?.(context);
    const page = await context.newPage();
    const errors = collectConsole(page);
    /** @type {Promise<number>} */
    const ended = new Promise(resolve => {
      void page.exposeFunction('codeAutomationExit', resolve);
      timer = setTimeout(resolve, timeout, tookTooLong);
    });
    await page.exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      lines.push(args.map(String).join(' '));
    });
    await page.goto(url);
    const code = await ended;
    if (code === tookTooLong) errors.push(`the tests did not end within ${timeout / 1000} s`);
    // A window that hangs cannot be drawn, and the report must not be lost for that.
    if (screenshot) await page.screenshot({ path: screenshot }).catch(error => errors.push(String(error)));
    return { code, lines, errors };
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/**
 * Puts a report together from what the tests have told.
 * @param {readonly string[]} lines the news in JSON
 * @param {number} code
 * @param {readonly string[]} errors of VS Code's console
 * @returns {Report}
 */
export function reportOf(lines, code, errors) {
  const report = { passed: 0, failed: 0, text: '' };
  let running = 'before the first test';
  for (const line of lines) {
    /** @type {import('./mocha-run.mjs').News} */
    const { began, counts, text = '' } = JSON.parse(line);
    running = began ?? running;
    if (counts) report[counts]++;
    report.text += text;
  }
  if (code === tookTooLong) report.text += `HANGS ${running}\n`;
  // Tests that fail tell why. Whatever else goes wrong lies outside of them.
  if (code !== 0 && report.failed === 0) report.text += `VS Code's console:\n${errors.slice(-20).join('\n')}\n`;
  return report;
}

/** @param {string} file */
function mustExist(file) {
  if (!fs.existsSync(file)) throw new Error(`there is no ${file}`);
}
