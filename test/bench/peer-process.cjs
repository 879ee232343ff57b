// Reads a map with Argdown as often as its server would for a few keystrokes: anew for each. Prints how many bytes the
// process has held at most, and how many milliseconds of processor time the first reading took: `node` this FILE.
const { readFileSync } = require('node:fs');
const { peakMemory } = require('../support/peak-memory.cjs');
const { argdownApplication } = require('./argdown.cjs');
const app = argdownApplication();
const input = readFileSync(process.argv[2], 'utf8');
const read = () => app.run({ process: ['parse', 'model', 'map'], input, logLevel: 'error' });
const before = process.cpuUsage();
read();
const { user, system } = process.cpuUsage(before);
for (let keystroke = 0; keystroke < 10; keystroke++) read();
const peak = peakMemory();
process.stdout.write(`${peak} ${(user + system) / 1000}`);
