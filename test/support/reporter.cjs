// Mocha's usual output, and its counts in a file for test/run.mjs.
const { writeFileSync } = require('node:fs');
const { reporters: { Spec } } = require('mocha');

module.exports = class extends Spec {
  constructor(runner, options) {
    super(runner, options);
    const { output } = options.reporterOptions ?? options.reporterOption ?? {};
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      if (output) writeFileSync(output, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
};
