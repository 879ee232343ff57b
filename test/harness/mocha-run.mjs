// @ts-check
/**
 * The end of a test run that lies inside the extension host: bundled with the tests, for Node as for a web worker.
 * Its other end, which reads the report, is extension-host.mjs.
 */

/**
 * @typedef {object} Report
 * @property {number} passed
 * @property {number} failed
 * @property {string} text a line a test, with the stack of what failed
 */

/** Begins a piece of the report on a console that carries other things as well. */
export const reportPrefix = '[argmark-test-report]';

/**
 * Runs mocha suites and delivers the report to whoever started the extension host. To be called from the `run` that
 * VS Code expects of a test module; rejects if a test failed, from which VS Code takes the exit code.
 * @param {new (options: import('mocha').MochaOptions) => import('mocha')} Mocha in a worker, that of 'mocha/mocha.js'
 * @param {() => unknown} define defines the suites, with mocha's tdd globals: imports or requires the test files
 * @param {{timeout?: number, grep?: string}} [options] `timeout` of a test in milliseconds
 */
export async function runSuites(Mocha, define, { timeout = 90_000, grep } = {}) {
  const silent = /** @type {any} */ (class { /* the runner's events are enough */ });
  const mocha = new Mocha({ ui: 'tdd', timeout, color: false, reporter: silent, ...grep ? { grep } : {} });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await define();
  /** @type {Report} */
  const report = { passed: 0, failed: 0, text: '' };
  const line = (/** @type {string} */ text) => { report.text += `${text}\n`; };
  await new Promise(resolve => {
    const runner = mocha.run(resolve);
    runner.on('pass', test => { report.passed++; line(`ok    ${test.fullTitle()} (${test.duration} ms)`); });
    runner.on('pending', test => line(`skip  ${test.fullTitle()}`));
    runner.on('fail', (test, error) => {
      report.failed++;
      line(`FAIL  ${test.fullTitle()}\n${error?.stack ?? error}${compared(error)}`);
    });
  });
  deliver(report);
  if (report.failed > 0) throw new Error(`${report.failed} tests failed`);
  if (report.passed === 0) throw new Error('no test was run');
}

/** @param {any} error */
function compared(error) {
  if (error === null || typeof error !== 'object' || !('expected' in error)) return '';
  return `\nexpected: ${JSON.stringify(error.expected)}\nactual:   ${JSON.stringify(error.actual)}`;
}

/** @param {Report} report */
function deliver(report) {
  const text = JSON.stringify(report);
  /** @type {any} */
  const process = /** @type {any} */ (globalThis).process;
  const file = process?.env?.ARGMARK_TEST_REPORT;
  // Not an import, which a bundle for the browser could not hold.
  const fs = file && process.getBuiltinModule?.('node:fs');
  if (fs) return void fs.writeFileSync(file, text);
  // VS Code cuts long lines on their way out of the worker.
  for (let at = 0; at < text.length; at += 10_000) console.log(reportPrefix + text.slice(at, at + 10_000));
}
