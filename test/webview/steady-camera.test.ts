import assert from 'node:assert/strict';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import { steadyCamera } from '../../extension/webview/stage/steady-camera.js';
import type { Rectangle } from '../../server/src/picture/layout/geometry.js';

const box = (x: number, y: number, width = 100, height = 50): Rectangle => ({ x, y, width, height });

describe('the next picture', () => {
  const piece = (id: string, x: number, y: number) => ({ id, ...box(x, y) });
  const drawing = (...nodes: ReturnType<typeof piece>[]) => ({ nodes: nodes.map(({ id }) => ({ id })), pieces: { nodes } }) as unknown as Drawing;
  const before = drawing(piece('A', 0, 0), piece('B', 400, 300), piece('C', 2000, 0));
  const camera = (next: Drawing, preferred: readonly (string | null)[] = [], inView = box(0, 0, 800, 600)) => {
    const of = (id: string) => before.pieces.nodes.find((each) => each.id === id);
    const state = steadyCamera({ before, next, rectOf: of, inView, preferred }, { x: 10, y: 20, scale: 2 });
    return state === undefined ? undefined : `${state.x} ${state.y} ${state.scale}`;
  };

  it('is seen so that what is looked at, or else what is in the middle, stays where it was', () => {
    const next = drawing(piece('A', 50, 5), piece('B', 410, 330), piece('C', 2100, 0));
    assert.equal(camera(next), '-10 -40 2');
    assert.equal(camera(next, ['A']), '-90 10 2');
    assert.equal(camera(next, [null, 'A', 'B']), '-90 10 2');
    assert.equal(camera(next, ['C', 'A']), '-90 10 2');
    assert.equal(camera(next, ['X']), '-10 -40 2');
    assert.equal(camera(next, [], box(1900, 0, 300, 200)), '-190 20 2');
    assert.equal(camera(next, [], box(0, -300, 100, 350)), '-90 10 2');
    assert.equal(camera(drawing(piece('C', 0, 0))), '4010 20 2');
    assert.equal(camera(drawing(piece('D', 0, 0))), undefined);
  });
});
