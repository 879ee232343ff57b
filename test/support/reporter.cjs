// Mocha's usual output, with the files that took longest, and its counts in a file for test/run.mjs.
const { writeFileSync } = require('node:fs');
const path = require('node:path');
const { reporters: { Spec } } = require('mocha');

/** In milliseconds: files that take longer are named, so that a quick run stays quick. */
const long = 5000;

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const { output } = options.reporterOptions ?? options.reporterOption ?? {};
    const tookOf = new Map();
    const add = ({ file, duration = 0 }) => tookOf.set(file, (tookOf.get(file) ?? 0) + duration);
    runner.on('test end', add);
    runner.on('hook end', add);
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      const slow = [...tookOf].filter(([, took]) => took > long).sort(([, a], [, b]) => b - a).slice(0, 20);
      if (slow.length > 0) process.stdout.write(`Files that took longest, in seconds:\n${slow.map(([file, took]) => `  ${(took / 1000).toFixed(1)} ${path.relative('.', file ?? '')}`).join('\n')}\n\n`);
      if (output) writeFileSync(output, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
};
