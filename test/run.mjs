// Runs the suites: all of them, or those that are named (types, lint, quick, unit, editors, e2e). Ends with one line
// `N passed, N failed` over all of them, and with exit code 1 if anything failed. Needs nothing but Node and npm:
// what is missing is installed first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', ...name.split('/'));
const node = process.execPath;

const apart = ['--ignore', 'test/{editors,e2e}/**'];
const processors = Math.max(2, availableParallelism());
/** So many files at once: they share nothing. */
const inParallel = (/** @type {number} */ jobs) => ['--parallel', '--jobs', String(jobs)];

/** @typedef {{ passed: number, failed: number }} Result */
/** @type {Record<string, () => Result>} */
const suites = {
  types: () => {
    // What is known of files that have stayed the same is kept beside the packages.
    const check = (/** @type {string} */ project, /** @type {string} */ name) =>
      tool([bin('typescript/bin/tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', bin(`.cache/argmark/${name}.tsbuildinfo`)]);
    const all = check('.', 'all');
    // The core without Node and browser: a name that only one of them has does not compile.
    const core = check('server/src', 'core');
    return { passed: all.passed + core.passed, failed: all.failed + core.failed };
  },
  lint: () => tool([bin('oxlint/bin/oxlint'), '--deny-warnings', 'server/src', 'extension', 'test', 'grammar', 'build']),
  // What takes many seconds is left out: browsers, long random tests. Such files are named so.
  quick: () => mocha(['test/**/*.test.ts', '--ignore', 'test/**/*.slow.test.ts', ...apart, ...inParallel(processors)]),
  // Slow files first, so that none is left over at the end. Many of these wait for a browser, so there is one more at once.
  unit: () => mocha(['test/**/*.slow.test.ts', 'test/**/!(*.slow).test.ts', ...apart, ...inParallel(processors + 1)]),
  editors: () => mocha(['test/editors/*.test.ts']),
  // The longest first. Each has a VS Code or a browser of its own: more than two at once would wait for each other.
  e2e: () => mocha(['test/e2e/typing.test.ts', 'test/e2e/!(typing).test.ts', ...inParallel(2)]),
};

const wanted = process.argv.slice(2);
// Random tests are tried half as often as one by one, and before every commit a quarter: `npm run soak` tries them ten times as often.
process.env['ARGMARK_TIMES'] ??= wanted.includes('quick') ? '0.25' : '0.5';
// What several test files need built is built once.
const built = mkdtempSync(path.join(tmpdir(), 'argmark-built-'));
process.once('exit', () => rmSync(built, { recursive: true, force: true }));
process.env['ARGMARK_BUILT'] = built;
const unknown = wanted.find((name) => !Object.hasOwn(suites, name));
if (unknown !== undefined) {
  console.error(`There is no suite ${unknown}; there are ${Object.keys(suites).join(', ')}.`);
  process.exit(2);
}
if (!existsSync(bin('.package-lock.json'))) run('npm', ['ci'], process.platform === 'win32');
run(node, ['grammar/generate.mjs']);
if (wanted.length === 0 || wanted.includes('e2e')) run('npm', ['run', '--silent', 'package'], process.platform === 'win32');

/** @type {(readonly [string, Result])[]} */
const results = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(suites).filter((each) => each !== 'quick')) {
  console.log(`\n== ${name}`);
  results.push([name, suites[name]()]);
}
console.log();
for (const [name, { passed, failed }] of results) console.log(`${name}: ${passed} passed, ${failed} failed`);
const sum = (/** @type {keyof Result} */ key) => results.reduce((total, [, result]) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);

/** A preparation without which nothing can be tested. */
function run(/** @type {string} */ command, /** @type {string[]} */ args, shell = false) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (status !== 0) {
    console.error(`\n${command} ${args.join(' ')} failed, so nothing was tested.`);
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
}

/** A tool that is one test: it passes or fails. @returns {Result} */
function tool(/** @type {string[]} */ args) {
  const { status } = spawnSync(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** @returns {Result} */
function mocha(/** @type {string[]} */ args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-test-'));
  const report = path.join(folder, 'report.json');
  // A test that never gives its process back cannot be ended from within.
  const { error } = spawnSync(node, [bin('mocha/bin/mocha.js'), '--reporter', 'test/support/reporter.cjs', '--reporter-option', `output=${report}`, ...args],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 3_600_000, killSignal: 'SIGINT' });
  try {
    const { passed, failed, pending } = JSON.parse(readFileSync(report, 'utf8'));
    // A test that was skipped was not passed, and a suite without tests proves nothing.
    return { passed, failed: failed + pending + (passed + failed === 0 ? 1 : 0) };
  } catch {
    console.error(error ? `The suite was ended (${error.message}): a file that has told nothing above hangs.` : 'The suite ended without a report.');
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
