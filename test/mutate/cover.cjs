// A reporter of mocha that notes which lines of the source each test file runs, and how long it takes, in milliseconds.
// What it finds is written to the file that the option `output` names, whenever a test file ends.
const { writeFileSync } = require('node:fs');
const { Session } = require('node:inspector');
const { findSourceMap } = require('node:module');
const path = require('node:path');
const { fileURLToPath } = require('node:url');
const { reporters: { Base } } = require('mocha');
const { mappedPlaces } = require('./source-positions.ts');

const fromRoot = (file) => path.relative(process.cwd(), file).split(path.sep).join('/');

module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    const { output } = options.reporterOptions ?? options.reporterOption;
    const ask = connect();
    ask('Profiler.enable');
    ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    const linesOf = {};
    const took = {};
    const failed = [];
    let current;
    /** What ran since the last test file ended belongs to the one that ends now. */
    const endFile = () => {
      const { result } = ask('Profiler.takePreciseCoverage');
      if (current === undefined) return;
      const lines = linesOf[current] ??= {};
      for (const { url, functions } of result) {
        if (!url.startsWith('file://')) continue;
        const source = fromRoot(fileURLToPath(url.replace(/\?.*$/, '')));
        if (!/^(?:server\/src|extension)\//.test(source)) continue;
        const ran = linesRun(url, functions);
        if (ran.length > 0) lines[source] = ran;
      }
      writeFileSync(output, JSON.stringify({ linesOf, took, failed }));
    };
    runner.on('suite', (suite) => {
      if (!suite.parent?.root) return;
      const file = fromRoot(suite.file);
      if (file === current) return;
      endFile();
      current = file;
      took[file] = 0;
    });
    runner.on('test end', ({ duration = 0 }) => { if (current !== undefined) took[current] += duration; });
    runner.on('hook end', ({ duration = 0 }) => { if (current !== undefined) took[current] += duration; });
    runner.on('fail', (test, error) => {
      failed.push(current);
      process.stderr.write(`${test.fullTitle()}: ${error.message}\n`);
    });
    runner.once('end', endFile);
  }
};

/** A session with the engine of this thread, which answers at once. */
function connect() {
  const session = new Session();
  session.connect();
  return (method, params) => {
    let answer;
    session.post(method, params, (error, result) => {
      if (error) throw new Error(error.message);
      answer = result;
    });
    return answer;
  };
}

/** Per script: the offsets that come from a source, and their lines in it, which count from 1. */
const scripts = new Map();

function placesOf(url) {
  let places = scripts.get(url);
  if (places === undefined) {
    const map = findSourceMap(url);
    const starts = [0];
    for (const length of map?.lineLengths ?? []) starts.push(starts.at(-1) + length + 1);
    places = map === undefined ? [] : mappedPlaces(map.payload.mappings)
      .map(({ line, column, sourceLine }) => ({ offset: starts[line] + column, line: sourceLine + 1 }));
    scripts.set(url, places);
  }
  return places;
}

/** The lines that ran: an inner range, which comes later, decides over the outer one. */
function linesRun(url, functions) {
  if (!functions.some(({ ranges }) => ranges.some(({ count }) => count > 0))) return [];
  const places = placesOf(url);
  const ran = new Uint8Array(Math.max(0, ...functions.flatMap(({ ranges }) => ranges.map(({ endOffset }) => endOffset))));
  for (const { ranges } of functions) {
    for (const { startOffset, endOffset, count } of ranges) ran.fill(count > 0 ? 1 : 0, startOffset, endOffset);
  }
  return [...new Set(places.filter(({ offset }) => ran[offset] === 1).map(({ line }) => line))];
}
