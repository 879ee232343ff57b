// Prints how many bytes a process holds that has read a map with Argdown, as its server does: `node --expose-gc` this FILE.
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
const response = app.run({ process: ['parse', 'model', 'map'], input: readFileSync(process.argv[2], 'utf8'), logLevel: 'error' });
global.gc();
process.stdout.write(`${process.memoryUsage().rss} ${Object.keys(response.statements).length}`);
