import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import { opensWhole } from '../../extension/webview/stage/opens-whole.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

describe('a map that is opened', () => {
  it('is shown whole from very far only if it is about claims that exclude one another, and nothing is selected', async () => {
    const verdicts = { get: () => ({ status: 'open' as const, reason: '' }) };
    const open = (text: string) => draw({ graph: graphOf(`===\nmap: {layout: tree}\n===\n${text}`, { verdicts }), view: { ...wholeView, arrange: 'sections' } });
    const rivals = await open('# Rivals\n\n[G]: g.\n  >< [H]: h.\n\n# Evidence\n\n[A]: a.\n\n[B]: b.\n\n# Rest\n\n<One>: o.\n\n(1) [G]\n-----\n(2) [A]\n\n<Two>: p.\n\n(1) [H]\n-----\n(2) [B]\n');
    const theses = await open('[A]: a. #thesis\n  + [C]: c.\n\n[B]: b. #thesis\n  + [D]: d.\n');
    assert.deepEqual([opensWhole(rivals, 0.25, false), opensWhole(rivals, 0.25, true), opensWhole(rivals, 0.5, false), opensWhole(theses, 0.25, false)], [true, false, false, false]);
  });
});
