import { build } from 'esbuild';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
await build({ entryPoints: ['/work/faults/test/bench/subject.ts'], bundle: true, platform: 'node', format: 'cjs', target: 'node20', outfile: '/tmp/faults/subject.cjs', logLevel: 'error', minify: true });
const s = require('/tmp/faults/subject.cjs');
for (let i = 0; i < 3; i++) console.log(await s.timeFindings('/work/faults/dist/server.mjs', 1000, 100));
