import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { attackFramework } from '../../server/src/evaluation/framework.js';
import type { PositionSearch } from '../../server/src/service.js';
import { randomAttacks, randomNumbers } from '../support/random-framework.js';

describe('positions in a thread of their own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-positions-'));
  let search: PositionSearch;
  before(async () => {
    await build({
      entryPoints: ['server/src/lsp/positions-apart.ts', 'server/src/lsp/positions-worker.ts'],
      outdir: folder, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error',
    });
    const require = createRequire(import.meta.url);
    search = (require(path.join(folder, 'positions-apart.js')) as { positionsApart: PositionSearch }).positionsApart;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('are all found', async () => {
    const framework = attackFramework(4, [[0, 1], [1, 0], [2, 3], [3, 2]]);
    const { found, ended } = await search(framework, 'preferred', () => true);
    assert.deepEqual([found.length, ended], [4, 'all']);
  });

  it('are given up in the midst of a step that would take minutes', async () => {
    const framework = attackFramework(500, randomAttacks(500, 6 / 500, randomNumbers(7)));
    const started = performance.now();
    const { ended } = await search(framework, 'preferred', () => performance.now() - started < 1000);
    assert.equal(ended, 'stopped');
  });

  it('are given up when whoever waits for them fails', async () => {
    const framework = attackFramework(500, randomAttacks(500, 6 / 500, randomNumbers(7)));
    await assert.rejects(search(framework, 'preferred', () => { throw new Error('gone'); }), /gone/);
  });
});
