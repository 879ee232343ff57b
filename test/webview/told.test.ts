import assert from 'node:assert/strict';
import { draw } from '../../extension/webview/drawing/draw.js';
import { hasRegions } from '../../extension/webview/stage/overview.js';
import { toldOf } from '../../extension/webview/stage/told.js';
import { wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

const drawn = (text: string) => draw({ graph: graphOf(`===\nmap: {arrange: thesis, layout: tree}\n===\n\n${text}`), view: wholeView });
// So many that they are references.
const more = Array.from({ length: 9 }, (_, i) => i);
const reasons = `# One

[A]: a. #thesis
  + [R]: r.
    + [S]: s.
${more.map((i) => `  + [M${i}]: m.\n`).join('')}
# Two

[B]: b. #thesis
  + [R]
${more.map((i) => `  + [M${i}]\n`).join('')}`;

describe('what a stop of a story is about', () => {
  it('is its nodes, the references from one to another, and the lines between them', async () => {
    const drawing = await drawn(reasons);
    const part = (...told: string[]) => {
      const { isEdge, isReference } = toldOf(drawing, new Set(told));
      return {
        lines: drawing.pieces.edges.filter(isEdge).map(({ from, to }) => `${from} → ${to}`),
        references: drawing.pieces.references.filter(isReference).map(({ of, to }) => `${of} at ${to}`),
      };
    };
    assert.deepEqual(part('[A]', '[R]'), { lines: ['[R] → [A]'], references: [] });
    assert.deepEqual(part('[B]', '[R]'), { lines: ['[R] → [B]'], references: ['[R] at [B]'] });
    assert.deepEqual(part('[B]', '[S]'), { lines: [], references: [] });
  });

  it('leaves its cards the room of what is left out', async () => {
    const drawing = await drawn(reasons);
    const seen = toldOf(drawing, new Set(['[B]'])).drawing;
    assert.deepEqual(seen.nodes, drawing.nodes);
    assert.deepEqual(seen.pieces.nodes.flatMap(({ id, width }) => (width > 0 ? [id] : [])), ['[B]']);
  });

  it('is seen as cards of whole trees only if it is nothing but their theses', async () => {
    const drawing = await drawn(reasons);
    assert.deepEqual([null, new Set(['[A]', '[B]']), new Set(['[A]', '[R]'])].map((told) => hasRegions(drawing, 0.1, told)), [true, true, false]);
    assert.deepEqual(toldOf(drawing, new Set(['[B]'])).drawing.far.regions.map(({ top }) => top), ['[B]']);
  });
});
