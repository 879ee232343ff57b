import assert from 'node:assert/strict';
import type { Camera, CameraState } from '../../extension/webview/stage/camera.js';
import { StageSize } from '../../extension/webview/stage/stage-size.js';
import { movesCamera } from '../../extension/webview/stage/camera-keys.js';
import type { MapCommand } from '../../extension/webview/input.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';
import { fakeBrowser, type FakeBrowser } from './fake-stage.js';

/** A state as `x y scale`. */
const print = ({ x, y, scale }: CameraState) => [x, y, scale].map((number) => String(Math.round(number * 1000) / 1000)).join(' ');

describe('the camera', () => {
  let browser: FakeBrowser;
  let camera: Camera<{ readonly width: number; readonly height: number }>;
  let moves: string[];
  let kept: Rectangle | undefined;
  /** From this scale on the map can be read. */
  let least: number;
  let isTaken: boolean;
  const box = (x: number, y: number, width = 100, height = 50): Rectangle => ({ x, y, width, height });
  /** The next picture has this size, and nothing of it has moved. */
  const resize = (width: number, height: number, focus?: Rectangle) =>
    camera.show({ width, height }, camera.ahead({ width, height }, camera.state, focus && { focus }, []));
  /** A map is opened. */
  const start = (width: number, height: number, focus: Rectangle | undefined, saved?: CameraState) => {
    camera.open(saved);
    camera.show({ width, height }, camera.ahead({ width, height }, saved, focus && { focus }, []));
  };
  /** The state, which the page has been told of. */
  const is = (expected: string) => assert.deepEqual([print(camera.state), moves.at(-1)], [expected, expected]);
  /** Where the camera is once it has been put somewhere and then done something. */
  const after = (from: readonly [number, number, number], act: () => void) => {
    camera.restore({ x: from[0], y: from[1], scale: from[2] });
    act();
    assert.equal(moves.at(-1), print(camera.state));
    return print(camera.state);
  };

  beforeEach(async () => {
    browser = fakeBrowser(800, 600);
    const { createCamera } = await import('../../extension/webview/stage/camera.js');
    [moves, kept, isTaken, least] = [[], undefined, false, 1];
    camera = createCamera<{ width: number; height: number }>(browser.stage, (state) => moves.push(print(state)), () => isTaken, { size: new StageSize(browser.stage), kept: () => kept, isReadAt: (_, scale) => scale >= least });
  });
  afterEach(() => browser.remove());

  it('shows a whole map in the middle, not larger than life, and goes on doing so if that is asked for', () => {
    resize(400, 300);
    is('200 150 1');
    assert.equal(camera.isFitted, true);
    camera.fit();
    resize(1056, 300);
    // Its boxes, without the margin of the map, take the stage but for 10 pixels on either side.
    is('-11.84 183 0.78');
    resize(400, 2056);
    is('342 1.88 0.29');
    browser.resize(1000, 310);
    is('471 5.94 0.145');
    browser.resize(800, 600);
    resize(1_000_000, 10);
    is('-4600 299.95 0.01');
    assert.deepEqual(moves.at(-1), '-4600 299.95 0.01');
  });

  it('shows the whole map, as long as nobody moves it and it can be read, else a part of it', () => {
    start(400, 300, box(150, 100));
    is('200 150 1');
    resize(900, 400, box(700, 300));
    assert.deepEqual([camera.isFitted, camera.state.holds], [true, 'own']);
    // It follows the cursor, all of which is in view already.
    camera.reveal(box(0, 0));
    assert.equal(camera.isFitted, true);
    resize(1200, 400, box(1000, 300));
    is('-650 -125 1');
    assert.deepEqual([camera.isFitted, camera.state.holds], [false, 'own']);
    camera.reveal(box(1390, 300));
    is('-714 -125 1');
    resize(1500, 400, box(1000, 300));
    is('-714 -125 1');
    resize(600, 400, box(300, 300));
    is('100 100 1');
    // On a stage that gets smaller it stays whole, until there would be even less of it to be read.
    browser.resize(400, 600);
    is('-9.559 160.294 0.699');
    resize(600, 420, box(300, 300));
    assert.equal(camera.isFitted, true);
    resize(650, 420, box(300, 300));
    is('-150 -125 1');
    browser.resize(800, 600);
    is('75 90 1');
  });

  it('shows the whole map as cards if these can be read, but not again once it has shown a part', () => {
    least = 0.7;
    start(1000, 300, box(700, 200));
    is('-13.136 176.059 0.826');
    resize(1100, 300, box(700, 200));
    assert.equal(camera.isFitted, true);
    least = 0.8;
    resize(1110, 300, box(700, 200));
    assert.equal(camera.state.scale, 1);
    least = 0.7;
    resize(1100, 300, box(700, 200));
    assert.equal(camera.state.scale, 1);
    resize(800, 300, box(700, 200));
    is('0 150 1');
  });

  it('leaves no side blank while a map that grows goes on beyond the other, as long as nobody moves it', () => {
    const grow = (width: number, height: number, at: CameraState) => {
      const size = { width, height };
      camera.show(size, camera.ahead(size, at, undefined, [], true));
    };
    start(1400, 1100, box(100, 800));
    grow(1400, 1100, { x: 300, y: -900, scale: 1 });
    // 28 pixels of the map are its margin.
    is('-18 -482 1');
    grow(1400, 500, { x: -300, y: 40, scale: 1 });
    is('-300 40 1');
    camera.pan(200, 0);
    const put = camera.state;
    grow(1400, 1100, put);
    is(print(put));
  });

  it('opens a map as it was looked at', () => {
    start(4000, 300, box(1000, 100), { x: 1, y: 2, scale: 0.5 });
    is('1 2 0.5');
    assert.deepEqual([camera.isFitted, camera.state.holds], [false, undefined]);
    start(4000, 300, box(1000, 100), { x: 1, y: 2, scale: 0.5, holds: 'own' });
    is('1 2 0.5');
    start(400, 300, box(100, 100), { x: 1, y: 2, scale: 0.5, holds: 'own' });
    is('200 150 1');
    start(4000, 300, box(1000, 100), { x: 1, y: 2, scale: 0.5, holds: 'whole' });
    is('4.462 270.335 0.198');
    assert.equal(camera.isFitted, true);
  });

  it('goes back to the whole map if that was seen', () => {
    start(4000, 300, undefined);
    camera.fit();
    const seen = camera.state;
    camera.reveal(box(1000, 100), true);
    is('-650 175 1');
    camera.restore(seen);
    is('4.462 270.335 0.198');
    assert.equal(camera.isFitted, true);
  });

  it('stays where a reader has put it', () => {
    resize(400, 300);
    camera.pan(5, -7);
    assert.equal(camera.isFitted, false);
    resize(4000, 300);
    is('205 143 1');
    camera.fit();
    assert.equal(camera.isFitted, true);
    camera.restore({ x: 1, y: 2, scale: 0.5 });
    assert.equal(camera.isFitted, false);
    is('1 2 0.5');
    for (const move of [() => camera.pan(0, 0), () => camera.zoom(1), () => camera.centreOn(0, 0), () => camera.frame(box(0, 0), [], 0)]) {
      camera.fit();
      move();
      assert.deepEqual([camera.isFitted, camera.state.holds], [false, undefined]);
    }
  });

  it('shows nothing of a map without a size, or on a stage without one', () => {
    camera.fit();
    assert.deepEqual(moves, []);
    browser.resize(0, 0);
    resize(400, 300);
    assert.deepEqual(moves, []);
  });

  it('zooms around the middle, within limits', () => {
    assert.equal(after([100, 50, 1], () => camera.zoom(2)), '-200 -200 2');
    assert.equal(after([0, 0, 1], () => camera.zoom(9)), '-1200 -900 4');
    assert.equal(after([0, 0, 1], () => camera.zoom(0.001)), '396 297 0.01');
    assert.equal(camera.isFitted, false);
  });

  it('tells what is in view', () => {
    camera.restore({ x: -100, y: 50, scale: 2 });
    assert.deepEqual(camera.view(), { x: 50, y: -25, width: 400, height: 300 });
    camera.centreOn(10, 20);
    is('380 260 2');
    assert.equal(camera.isFitted, false);
  });

  it('is moved by keys', () => {
    const by = (command: MapCommand | undefined) => after([0, 0, 1], () => assert.equal(movesCamera(camera, command), true));
    resize(400, 300);
    assert.deepEqual((['zoom-in', 'zoom-out', 'fit', 'pan-left', 'pan-right', 'pan-up', 'pan-down'] as const).map(by),
      ['-100 -75 1.25', '80 60 0.8', '200 150 1', '60 0 1', '-60 0 1', '0 60 1', '0 -60 1']);
    assert.equal(movesCamera(camera, 'find'), false);
    assert.equal(movesCamera(camera, undefined), false);
  });

  it('tells whether a map of a size can be read as a whole', () => {
    const whole = (width: number, height: number) => camera.room().isWhole({ width, height });
    // 780 pixels of width and 580 of height are there for boxes, and 0.92 can be read.
    assert.deepEqual([whole(10, 10), whole(903, 100), whole(905, 100), whole(100, 686), whole(100, 687)], [true, true, false, true, false]);
  });

  it('begins with the whole map if it can be read, else with what is to be seen first', () => {
    start(400, 300, box(0, 0));
    is('200 150 1');
    start(8000, 300, box(4000, 100));
    is('-3650 24 1');
    assert.equal(camera.isFitted, false);
  });

  it('brings into view what is not, and moves no more than it has to', () => {
    const revealed = (part: Rectangle | undefined, from: readonly [number, number, number] = [0, 0, 1]) => after(from, () => camera.reveal(part));
    assert.equal(revealed(undefined), '0 0 1');
    assert.equal(revealed(box(300, 300)), '0 0 1');
    assert.equal(revealed(box(24, 24)), '0 0 1');
    assert.equal(revealed(box(676, 526)), '0 0 1');
    assert.equal(revealed(box(20, 20)), '4 4 1');
    assert.equal(revealed(box(677, 527)), '-1 -1 1');
    assert.equal(revealed(box(700, 300)), '-24 0 1');
    // What is larger than the stage is seen from its left and upper end.
    assert.equal(revealed(box(100, 100, 2000, 2000)), '-76 -76 1');
    assert.equal(revealed(box(-50, 10, 2000, 20)), '74 14 1');
    // What is outside, or only touches the margin, comes into the middle.
    assert.equal(revealed(box(2000, 0)), '-1650 275 1');
    assert.equal(revealed(box(-77, 300)), '427 -25 1');
    assert.equal(revealed(box(-75, 300)), '99 0 1');
    assert.equal(revealed(box(300, -27)), '50 302 1');
    assert.equal(revealed(box(300, -25)), '0 49 1');
    assert.equal(revealed(box(777, 300)), '-427 -25 1');
    assert.equal(revealed(box(776, 300)), '-100 0 1');
    assert.equal(revealed(box(300, 577)), '50 -302 1');
    assert.equal(revealed(box(300, 576)), '0 -50 1');
    assert.equal(revealed(box(10, 10), [0, 0, 2]), '4 4 2');
  });

  it('glides gently to show all of what is clicked, above what covers the lower edge', () => {
    start(4000, 3000, box(1000, 500));
    const from = (state: readonly [number, number, number], below: number, part = box(300, 560)) => after(state, () => {
      camera.bring(part, below);
      browser.pass(0);
      browser.pass(450);
    });
    assert.equal(from([0, 0, 1], 0), '0 -34 1');
    assert.equal(from([0, 0, 1], 100, box(300, 460)), '0 -34 1');
    assert.equal(from([0, 0, 1], 100, box(300, 300)), '0 0 1');
    assert.equal(from([0, 0, 1], 0, box(750, 300)), '-74 0 1');
    // What it does by itself counts as no move by hand.
    start(4000, 3000, box(1000, 500));
    camera.bring(box(1300, 900), 0);
    browser.pass(450);
    assert.equal(camera.state.holds, 'own');
    camera.fit();
    const fitted = print(camera.state);
    camera.bring(box(0, 0), 0);
    browser.pass(450);
    assert.equal(print(camera.state), fitted);
  });

  it('comes nearer to show what is to be read, where it was too far away', () => {
    assert.equal(after([0, 0, 0.44], () => camera.reveal(box(300, 300), true)), '50 -25 1');
    assert.equal(after([0, 0, 0.45], () => camera.reveal(box(300, 300), true)), '0 0 0.45');
    assert.equal(after([0, 0, 0.44], () => camera.reveal(box(300, 300))), '0 0 0.44');
  });

  it('glides to a part of the map, slowly at both ends and at one scale, with all around it if that can be read', () => {
    camera.restore({ x: 0, y: 0, scale: 1 });
    camera.frame(box(1000, 500), [{ rect: box(900, 400, 400, 300), least: 0.45 }], 100);
    moves = [];
    browser.pass(45);
    browser.pass(180);
    browser.pass(180);
    browser.pass(45);
    browser.pass(45);
    assert.deepEqual(moves, ['-17.136 -7.168 0.998', '-306 -128 0.96', '-594.864 -248.832 0.922', '-612 -256 0.92']);
    // All of it can be read at 0.5, but not nearer; then the part is shown, and as much of all as there is room for.
    browser.isCalm = true;
    const framed = (below: number, ...around: readonly (readonly [Rectangle, number])[]) =>
      after([0, 0, 1], () => camera.frame(box(1000, 500), around.map(([rect, least]) => ({ rect, least })), below));
    assert.equal(framed(0, [box(0, 0, 1504, 100), 0.5]), '60 277.394 0.452', 'cards may be broader than their boxes');
    assert.equal(framed(0, [box(0, 0, 100, 1104), 0.5]), '375 24 0.5');
    assert.equal(framed(0, [box(0, 0, 1504, 100), 0.51]), '-291.84 70 0.92');
    assert.equal(framed(0), '-566 -183 0.92');
    assert.equal(framed(452), '-566 -409 0.92');
    assert.equal(framed(0, [box(900, 450, 300, 150), 0.9], [box(0, 0, 1504, 1104), 0.9]), '-328 -207.84 0.92', 'as near as without it');
    assert.equal(framed(0, [box(900, 450, 1504, 150), 0.9], [box(900, 450, 376, 1104), 0.4]), '-144 -201 0.5');
    assert.equal(camera.isFitted, false);
  });

  it('stops gliding when it is moved by hand', () => {
    for (const move of [() => camera.pan(1, 0), () => camera.zoom(2), () => camera.fit(), () => camera.frame(box(0, 0), [], 0)]) {
      resize(400, 300);
      camera.restore({ x: 0, y: 0, scale: 1 });
      camera.frame(box(1000, 500), [], 0);
      browser.pass(45);
      move();
      const there = print(camera.state);
      browser.pass(0);
      assert.equal(print(camera.state), there);
    }
  });

  it('goes to the nearest part if none is in view', () => {
    const stayed = (...parts: Rectangle[]) => after([0, 0, 0.5], () => camera.stay(parts));
    assert.equal(stayed(), '0 0 0.5');
    assert.equal(stayed(box(5000, 0), box(1599, 1199)), '0 0 0.5');
    assert.equal(stayed(box(-99, -49)), '0 0 0.5');
    assert.equal(stayed(box(5000, 0), box(1600, 0)), '-425 287.5 0.5');
    assert.equal(stayed(box(0, 1200), box(0, 1900)), '375 -312.5 0.5');
    assert.equal(stayed(box(-100, 0)), '425 287.5 0.5');
    assert.equal(stayed(box(0, -50)), '375 312.5 0.5');
    const moved = (...parts: Rectangle[]) => after([-1000, -500, 2], () => camera.stay(parts));
    // In view is what lies between 500 250 and 900 550, with its middle at 700 400.
    for (const seen of [box(401, 300), box(899, 300), box(600, 201), box(600, 549)]) assert.equal(moved(box(0, 0), seen), '-1000 -500 2');
    for (const gone of [box(400, 300), box(900, 300), box(600, 200), box(600, 550)]) {
      assert.equal(moved(box(100, 300), gone, box(1500, 300), box(600, -300), box(600, 1000)), `${400 - 2 * (gone.x + 50)} ${300 - 2 * (gone.y + 25)} 2`);
    }
  });

  it('keeps in the middle what was there when the stage changes its width, and in view what is looked at', () => {
    camera.restore({ x: 0, y: 0, scale: 1 });
    browser.resize(600, 600);
    is('-100 0 1');
    browser.resize(0, 0);
    is('-100 0 1');
    browser.resize(700, 500);
    is('-50 0 1');
    kept = box(600, 100);
    browser.resize(500, 500);
    // It was in view, and would be cut.
    is('-224 0 1');
    kept = box(900, 100);
    browser.resize(480, 500);
    is('-234 0 1');
    kept = box(400, 400);
    const resized = (x: number, y: number) => {
      browser.resize(700, 500);
      camera.restore({ x, y, scale: 0.5 });
      browser.resize(500, 300);
      return print(camera.state);
    };
    const centred = '25 -62.5 0.5';
    // On the stage it is 50 broad and 25 high, at 200 200 from where the camera is. What was in view is brought back, here into the middle.
    assert.deepEqual([resized(499, 0), resized(500, 0), resized(-249, 0), resized(-250, 0), resized(0, 299), resized(0, 300), resized(0, -224), resized(0, -225)],
      [centred, '400 0 0.5', centred, '-350 0 0.5', centred, '-100 300 0.5', centred, '-100 -225 0.5']);
    browser.resize(480, 500);
    for (const outside of [box(-200, 100), box(100, -100), box(100, 900), box(734, 100)]) {
      camera.restore({ x: 0, y: 0, scale: 1 });
      kept = outside;
      browser.resize(700, 500);
      is('110 0 1');
      browser.resize(480, 500);
    }
  });
});
