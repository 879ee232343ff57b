import assert from 'node:assert/strict';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

describe('positions in a web worker', () => {
  it('are found by the bundled solver, without anything of Node', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `
          import { attackFramework } from './server/src/evaluation/framework.js';
          import { positions } from './server/src/evaluation/positions.js';
          positions(attackFramework(2, [[0, 1], [1, 0]]), 'preferred', () => true).then(tell, tell);
        `,
        resolveDir: process.cwd(), loader: 'ts',
      },
      bundle: true, platform: 'browser', format: 'iife', target: 'es2022', write: false, minify: true, logLevel: 'error',
    });
    const answer = await new Promise<{ readonly found: unknown }>((tell) => {
      runInContext(outputFiles[0]!.text, createContext({ tell, importScripts: () => {} }));
    });
    assert.deepEqual(JSON.parse(JSON.stringify(answer)), { found: [['accepted', 'rejected'], ['rejected', 'accepted']], ended: 'all' });
  });
});
