import assert from 'node:assert/strict';
import { framed } from '../../extension/webview/reading/framed.js';
import type { Pieces } from '../../server/src/picture/svg.js';

const at = (x: number) => ({ x, y: 0, width: 10, height: 10 });
const places: Readonly<Record<string, number>> = { A: 0, B: 20, C: 40, Far: 1000 };
const edge = (id: string, from: string, to: string) => ({ id, from, to }) as Pieces['edges'][number];
const reference = (id: string, of: string, to: string, x: number) => ({ id, of, to, ...at(x) }) as unknown as Pieces['references'][number];

function seen(selected: string, beside: readonly string[], references: Pieces['references'], edges: Pieces['edges']): readonly number[] {
  const told = new Set([selected, ...beside, ...selected === 'A' ? ['B'] : []]);
  return framed({ selected, beside, told }, { references, edges }, (id) => at(places[id]!)).placesOf(told).map(({ x }) => x);
}

describe('what a stop of a story looks at', () => {
  const lines = [edge('B-A', 'B', 'A'), edge('r', 'Far', 'B')];

  it('is what stands far away where a small box nearby stands for it', () => {
    assert.deepEqual(seen('A', ['Far'], [reference('r', 'Far', 'B', 30)], lines), [0, 30, 20]);
    assert.deepEqual(seen('A', ['Far'], [], lines), [0, 1000, 20]);
  });

  it('is only what stands around the stop itself, where that has the small box', () => {
    assert.deepEqual(seen('Far', ['B'], [reference('r', 'Far', 'B', 30)], lines), [1000]);
  });

  it('is what a line joins where it stands, although there is a small box of it as well', () => {
    assert.deepEqual(seen('A', ['C'], [reference('s', 'C', 'B', 30)], [...lines, edge('C-A', 'C', 'A')]), [0, 40, 20]);
  });
});
