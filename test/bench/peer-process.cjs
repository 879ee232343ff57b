// Reads a map with Argdown, as its server does, and prints how many bytes the process holds then, and how many
// milliseconds of processor time the reading took, for the first time in a process: `node --expose-gc` this FILE.
const { readFileSync } = require('node:fs');
const core = require('@argdown/core');
const app = new core.ArgdownApplication();
app.addPlugin(new core.ParserPlugin(), 'parse');
app.addPlugin(new core.DataPlugin(), 'model');
app.addPlugin(new core.ModelPlugin(), 'model');
app.addPlugin(new core.PreselectionPlugin(), 'map');
app.addPlugin(new core.StatementSelectionPlugin(), 'map');
app.addPlugin(new core.ArgumentSelectionPlugin(), 'map');
app.addPlugin(new core.MapPlugin(), 'map');
const input = readFileSync(process.argv[2], 'utf8');
const before = process.cpuUsage();
app.run({ process: ['parse', 'model', 'map'], input, logLevel: 'error' });
const { user, system } = process.cpuUsage(before);
global.gc();
process.stdout.write(`${process.memoryUsage().rss} ${(user + system) / 1000}`);
