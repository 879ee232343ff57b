// @ts-check
/**
 * A test run inside the extension host: bundled with the tests, for Node as for a web worker. It tells what happens as
 * it happens; extension-host.mjs, outside, puts the report together, also of a run that hangs.
 */
import { limits } from './limits.mjs';

/**
 * @typedef {object} News what there is to add to the report
 * @property {string} [began] the test or hook that runs from now on
 * @property {'passed' | 'failed'} [counts]
 * @property {string} [text] a line a test, with the stack of what failed; in pieces if it is long
 */

/** Begins a piece of news on a console that carries other things as well. */
export const reportPrefix = '[argmark-test-report]';

/** VS Code cuts long lines on their way out of the worker. */
const longest = 4000;

/**
 * Runs mocha suites and tells whoever started the extension host. To be called from the `run` that VS Code expects of a
 * test module; rejects if a test failed, from which VS Code takes the exit code.
 * @param {new (options: import('mocha').MochaOptions) => import('mocha')} Mocha in a worker, that of 'mocha/mocha.js'
 * @param {() => unknown} define defines the suites, with mocha's tdd globals: imports or requires the test files
 * @param {{timeout?: number, grep?: string}} [options] `timeout` of a test in milliseconds
 */
export async function runSuites(Mocha, define, { timeout = limits.testInside, grep } = {}) {
  const silent = /** @type {any} */ (class { /* the runner's events are enough */ });
  const mocha = new Mocha({ ui: 'tdd', timeout, color: false, reporter: silent, ...grep ? { grep } : {} });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await define();
  let passed = 0, failed = 0;
  await new Promise(resolve => {
    const runner = mocha.run(resolve);
    runner.on('test', test => tell({ began: test.fullTitle() }));
    runner.on('hook', hook => tell({ began: hook.fullTitle() }));
    runner.on('pass', test => { passed++; tell({ counts: 'passed', text: `ok    ${test.fullTitle()} (${test.duration} ms)\n` }); });
    runner.on('pending', test => tell({ text: `skip  ${test.fullTitle()}\n` }));
    runner.on('fail', (test, error) => {
      failed++;
      tell({ counts: 'failed', text: `FAIL  ${test.fullTitle()}\n${error?.stack ?? error}${compared(error)}\n` });
    });
  });
  if (failed > 0) throw new Error(`${failed} tests failed`);
  if (passed === 0) throw new Error('no test was run');
}

/** @param {any} error */
function compared(error) {
  if (error === null || typeof error !== 'object' || !('expected' in error)) return '';
  return `\nexpected: ${JSON.stringify(error.expected)}\nactual:   ${JSON.stringify(error.actual)}`;
}

/** @param {News} news */
function tell({ text = '', ...news }) {
  deliver({ ...news, text: text.slice(0, longest) });
  for (let at = longest; at < text.length; at += longest) deliver({ text: text.slice(at, at + longest) });
}

/** @param {News} news */
function deliver(news) {
  const line = JSON.stringify(news);
  /** @type {any} */
  const process = /** @type {any} */ (globalThis).process;
  const file = process?.env?.ARGMARK_TEST_REPORT;
  // Not an import, which a bundle for the browser could not hold.
  const fs = file && process.getBuiltinModule?.('node:fs');
  if (fs) fs.appendFileSync(file, `${line}\n`);
  else console.log(reportPrefix + line);
}
