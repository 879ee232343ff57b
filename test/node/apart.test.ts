import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { programsBuild } from '../../build/assets.mjs';
import { attackFramework } from '../../server/src/evaluation/framework.js';
import { drawPicture } from '../../server/src/convert/picture.js';
import { defaultDisplay } from '../../server/src/picture/display.js';
import { buildGraph } from '../../server/src/picture/graph.js';
import type { Draw, PositionSearch } from '../../server/src/service.js';
import { makeMap } from '../bench/subject.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { randomAttacks, randomNumbers } from '../support/random-framework.js';

const about = { title: 'Two', subtitle: undefined, author: 'A. Author', date: undefined };

describe('in a thread of their own, positions', () => {
  const cache = path.resolve('node_modules/.cache/argmark');
  let folder: string;
  let search: PositionSearch;
  let draw: Draw;
  before(async () => {
    mkdirSync(cache, { recursive: true });
    // Where the packages are found that stay outside of the bundle.
    folder = mkdtempSync(path.join(cache, 'apart-'));
    await build({
      ...programsBuild, packages: 'external', entryPoints: { apart: 'server/src/node/apart.ts', worker: 'server/src/node/worker.ts' },
      outdir: folder, logLevel: 'error',
    });
    const apart = await import(pathToFileURL(path.join(folder, 'apart.mjs')).href) as { positionsApart: PositionSearch; drawApart: Draw };
    ({ positionsApart: search, drawApart: draw } = apart);
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

  it('and maps are drawn as in this one', async () => {
    const graph = buildGraph(snapshotOf('file:///a.arg', '[A]: x #thesis\n  + <B>: y\n').map);
    const drawing = { graph, format: 'svg', about } as const;
    assert.deepEqual(await draw(drawing, () => true), await drawPicture(drawing, undefined));
  });

  it('and maps are given up in the midst of the layout', async () => {
    const graph = buildGraph(snapshotOf('file:///a.arg', makeMap(10_000)).map, { display: { ...defaultDisplay, layout: 'layered' } });
    let asked = 0;
    await assert.rejects(draw({ graph, format: 'svg', about }, () => asked++ < 5), /no longer needed/);
  });

  it('and what cannot be drawn is said', async () => {
    const graph = buildGraph(snapshotOf('file:///a.arg', '[A]: x\n').map);
    await assert.rejects(draw({ graph, format: 'png', about }, () => true), /ENOENT|no such file/);
  });
});
