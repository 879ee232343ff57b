import assert from 'node:assert/strict';
import type { Camera, CameraState } from '../../extension/webview/stage/camera.js';
import { StageSize } from '../../extension/webview/stage/stage-size.js';
import { fakeBrowser, type FakeBrowser } from './fake-stage.js';

/** A state as `x y scale`. */
const print = ({ x, y, scale }: CameraState) => [x, y, scale].map((number) => String(Math.round(number * 1000) / 1000)).join(' ');

describe('the camera, moved by hand:', () => {
  let browser: FakeBrowser;
  let camera: Camera<{ readonly width: number; readonly height: number }>;
  let moves: string[];
  let isTaken: boolean;
  /** The state, which the page has been told of. */
  const is = (expected: string) => assert.deepEqual([print(camera.state), moves.at(-1)], [expected, expected]);

  beforeEach(async () => {
    browser = fakeBrowser(800, 600);
    const { createCamera } = await import('../../extension/webview/stage/camera.js');
    [moves, isTaken] = [[], false];
    camera = createCamera<{ width: number; height: number }>(browser.stage, (state) => moves.push(print(state)), () => isTaken, {
      size: new StageSize(browser.stage), kept: () => undefined, isReadAt: (_, scale) => scale >= 1,
    });
    camera.restore({ x: 0, y: 0, scale: 1 });
  });
  afterEach(() => browser.remove());

  const wheel = (fields: Readonly<Record<string, unknown>>) => {
    const event = browser.send('stage', 'wheel', { deltaX: 0, deltaY: 0, deltaMode: 0, clientX: 110, clientY: 220, ctrlKey: false, metaKey: false, shiftKey: false, ...fields });
    assert.equal(event.defaultPrevented, true);
  };
  const pointer = (type: string, pointerId: number, x: number, y: number, more: Readonly<Record<string, unknown>> = {}) =>
    browser.send(type === 'pointerdown' ? 'stage' : 'window', type, { pointerId, clientX: x, clientY: y, button: 0, buttons: 1, ...more });

  it('a wheel moves it, by lines or pixels, sideways with the shift key, and zooms with control', () => {
    wheel({ deltaX: 3, deltaY: 5 });
    is('-3 -5 1');
    wheel({ deltaX: 1, deltaY: 2, deltaMode: 1 });
    is('-19 -37 1');
    wheel({ deltaX: 9, deltaY: 7, shiftKey: true });
    is('-26 -37 1');
    camera.restore({ x: 0, y: 0, scale: 1 });
    wheel({ deltaY: -10, ctrlKey: true });
    is('-10.517 -21.034 1.105');
    wheel({ deltaY: 10, metaKey: true });
    is('0 0 1');
    wheel({ deltaY: 3, deltaMode: 1, ctrlKey: true });
    is(`${[100, 200].map((at) => Math.round(1000 * at * (1 - Math.exp(-0.4))) / 1000).join(' ')} 0.67`);
    camera.restore({ x: 0, y: 0, scale: 1 });
    wheel({ deltaY: -500, ctrlKey: true });
    is('-49.182 -98.365 1.492');
  });

  it('a pointer drags it, once it has moved more than a little', () => {
    assert.equal(camera.hasMoved(), false);
    pointer('pointerdown', 1, 100, 100);
    assert.deepEqual([...browser.classes], ['held']);
    pointer('pointermove', 1, 102, 98);
    is('0 0 1');
    assert.equal(camera.hasMoved(), false);
    pointer('pointermove', 1, 103, 98);
    is('1 0 1');
    assert.equal(camera.hasMoved(), true);
    pointer('pointermove', 1, 105, 99);
    is('3 1 1');
    assert.equal(camera.hasMoved(), true);
    pointer('pointermove', 2, 500, 500);
    pointer('pointerup', 1, 105, 99);
    assert.deepEqual([...browser.classes], []);
    pointer('pointermove', 1, 300, 300);
    is('3 1 1');
    assert.equal(camera.hasMoved(), true);
    pointer('pointerdown', 1, 100, 100);
    assert.equal(camera.hasMoved(), false);
    pointer('pointermove', 1, 200, 200, { buttons: 0 });
    assert.deepEqual([...browser.classes], []);
    pointer('pointermove', 1, 300, 300);
    is('3 1 1');
    pointer('pointerdown', 1, 100, 100);
    pointer('pointercancel', 1, 100, 100);
    pointer('pointermove', 1, 300, 300);
    is('3 1 1');
  });

  it('another button drags nothing, nor does a pointer that drags something else', () => {
    pointer('pointerdown', 1, 100, 100, { button: 1 });
    isTaken = true;
    pointer('pointerdown', 2, 100, 100);
    pointer('pointermove', 1, 300, 300);
    pointer('pointermove', 2, 300, 300);
    is('0 0 1');
    assert.deepEqual([...browser.classes], []);
  });

  it('two fingers zoom around their middle and move it', () => {
    pointer('pointerdown', 1, 110, 120);
    pointer('pointerdown', 2, 210, 120);
    pointer('pointermove', 2, 310, 120);
    // The middle goes 50 to the right, and all is twice as large around it, at 200 100.
    is('-100 -100 2');
    assert.equal(camera.hasMoved(), true);
    pointer('pointermove', 1, 110, 120);
    pointer('pointermove', 2, 110, 120);
    is('-200 -100 2');
    pointer('pointerup', 2, 110, 120);
    assert.deepEqual([...browser.classes], ['held']);
    pointer('pointermove', 1, 120, 130);
    is('-190 -90 2');
  });

  it('a pinch on a trackpad zooms as Safari tells of it, unless fingers do', () => {
    const gesture = (type: string, scale: number) => assert.equal(browser.send('stage', type, { scale, clientX: 110, clientY: 120 }).defaultPrevented, true);
    gesture('gesturestart', 1);
    gesture('gesturechange', 2);
    is('-100 -100 2');
    gesture('gesturechange', 1);
    is('0 0 1');
    gesture('gesturechange', 0.5);
    gesture('gesturestart', 1);
    camera.restore({ x: 0, y: 0, scale: 1 });
    gesture('gesturechange', 2);
    is('-100 -100 2');
    pointer('pointerdown', 1, 100, 100);
    gesture('gesturechange', 4);
    is('-100 -100 2');
  });
});
