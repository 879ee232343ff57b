import assert from 'node:assert/strict';
import type { CDPSession } from 'playwright-core';
import { graphOf } from '../picture/map.js';
import { openMapPageBeforeEach, type MapPage } from './page.js';

describe('the map by touch', () => {
  let map: MapPage;
  let fingers: CDPSession;
  openMapPageBeforeEach(async (opened) => {
    map = opened;
    await map.tell({ type: 'graph', uri: 'file:///maps/test.arg', edition: 1, graph: graphOf('[A]: a. #thesis\n  + [B]: b.\n  - [C]: c.\n') });
    await map.shows(3);
    fingers = await map.page.context().newCDPSession(map.page);
  }, { hasTouch: true });

  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });

  it('zooms by a pinch, around the middle of the fingers', async () => {
    const before = await map.placeOf('[A]');
    const [x, y] = [before.x + before.width / 2, before.y + before.height / 2];
    await touch('touchStart', [x - 50, y], [x + 50, y]);
    for (let far = 50; far <= 100; far += 10) await touch('touchMove', [x - far, y], [x + far, y]);
    await touch('touchEnd');
    const after = await map.placeOf('[A]');
    assert.ok(Math.abs(after.width / before.width - 2) < 0.1, `${after.width / before.width}`);
    assert.ok(Math.hypot(after.x + after.width / 2 - x, after.y + after.height / 2 - y) < 6);
    assert.deepEqual((await map.told()).slice(1), []);
  });

  it('moves with one finger', async () => {
    const before = await map.placeOf('[A]');
    await touch('touchStart', [20, 20]);
    for (let way = 0; way <= 60; way += 10) await touch('touchMove', [20 + way, 20 + way / 2]);
    await touch('touchEnd');
    const after = await map.placeOf('[A]');
    assert.ok(Math.abs(after.x - before.x - 60) < 2 && Math.abs(after.y - before.y - 30) < 2);
  });

  it('shows the tools of a node that is tapped', async () => {
    await map.page.locator('.node[data-id="[A]"]').tap();
    await map.page.locator('.tools').waitFor();
    const [tools, node] = [(await map.page.locator('.tools').boundingBox())!, await map.placeOf('[A]')];
    assert.ok(Math.abs(tools.x - node.x - node.width) < 20 && Math.abs(tools.y - node.y - node.height) < 30);
    await map.page.locator('.tools').getByRole('button', { name: /Fold/ }).tap();
    await map.shows(1);
  });
});
