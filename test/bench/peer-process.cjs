// Reads a map with Argdown, as its server does, and prints how many bytes the process holds then, and how many
// milliseconds of processor time the reading took, for the first time in a process: `node --expose-gc` this FILE.
const { readFileSync } = require('node:fs');
const { argdownApplication } = require('./argdown.cjs');
const app = argdownApplication();
const input = readFileSync(process.argv[2], 'utf8');
const before = process.cpuUsage();
app.run({ process: ['parse', 'model', 'map'], input, logLevel: 'error' });
const { user, system } = process.cpuUsage(before);
global.gc();
process.stdout.write(`${process.memoryUsage().rss} ${(user + system) / 1000}`);
