import assert from 'node:assert/strict';
import type { Arrangement, PlacedEdge } from '../../server/src/picture/layout/arrangement.js';
import { withLowArcs } from '../../server/src/picture/layout/low-arcs.js';
import { nodeBox } from '../../server/src/picture/node-box.js';
import { graphOf } from './map.js';

const graph = graphOf('# S\n\n[A]: a\n  >< [B]: b\n  >< [C]: c\n\n[B]\n  >< [C]\n\n[D]: d\n');
const nodeOf = (id: string) => graph.nodes.find((node) => node.id === id)!;
const at = (id: string, x: number, y: number) => ({ node: nodeOf(id), box: nodeBox(nodeOf(id)), x, y, width: 100, height: 60 });
const group = { group: graph.groups[0]!, x: -10, y: 270, width: 520, height: 120, title: ['S'], top: 20, titleX: 10, titleWidth: 10 };
const edgeOf = (from: string, to: string) => graph.edges.find((edge) => edge.from === from && edge.to === to)!;
/** [A], [B] and [C] are in a row in a frame, and the line from [A] to [C] is a high arc over [B]. */
const beside: PlacedEdge = { edge: edgeOf('[A]', '[B]'), path: [{ x: 110, y: 330 }, { x: 130, y: 330 }, { x: 150, y: 330 }, { x: 190, y: 330 }], tip: { x: 200, y: 330 }, tail: { x: 100, y: 330 }, far: false };
const arc: PlacedEdge = { edge: edgeOf('[A]', '[C]'), path: [{ x: 450, y: 290 }, { x: 450, y: 0 }, { x: 50, y: 0 }, { x: 50, y: 290 }], tip: { x: 450, y: 300 }, tail: { x: 50, y: 300 }, far: false };
const row = ['[A]', '[B]', '[C]'].map(nodeOf);
const arranged = (more: readonly ReturnType<typeof at>[] = []): Arrangement => ({
  width: 520, height: 390, groups: [group], edges: [beside, arc], nodes: [at('[A]', 0, 300), at('[B]', 200, 300), at('[C]', 400, 300), ...more],
});
const topOf = ({ path }: PlacedEdge) => Math.min(...path.map(({ y }) => y));

describe('the lines between claims that exclude each other', () => {
  it('run close above their frame where they lead over a third one, and the picture begins there', () => {
    const { nodes, groups, edges, height } = withLowArcs(arranged(), [row]);
    const [straight, low] = edges as [PlacedEdge, PlacedEdge];
    assert.deepEqual([topOf(low), groups[0]!.y - topOf(low), height], [0, 30, 390 - 240]);
    // Its heads are at the tops of the boxes, which have moved with all else.
    const [first, , third] = nodes;
    assert.deepEqual([low.tail, low.tip], [{ x: 50, y: first!.y }, { x: 450, y: third!.y }]);
    assert.deepEqual([low.path[0]!.y, low.path.at(-1)!.y], [first!.y - 10, third!.y - 10]);
    assert.deepEqual([straight.path.every(({ y }) => y === 330 - 240), straight.tip.y], [true, 330 - 240]);
  });

  it('stay as they are where something stands in the way, in no row, or where they are low already', () => {
    const blocked = arranged([at('[D]', 200, 200)]);
    assert.equal(withLowArcs(blocked, [row]), blocked);
    const free = arranged();
    assert.equal(withLowArcs(free, []), free);
    const low = { ...free, edges: [{ ...arc, path: arc.path.map(({ x, y }) => ({ x, y: Math.max(y, 245) })) }] };
    assert.equal(withLowArcs(low, [row]), low);
  });

  it('lie above each other where there are several, the longest on top', () => {
    const other: PlacedEdge = { ...arc, edge: edgeOf('[B]', '[C]'), tail: { x: 250, y: 300 }, path: arc.path.map(({ x, y }) => ({ x: x === 50 ? 250 : x, y })) };
    const { edges, groups } = withLowArcs({ ...arranged(), edges: [arc, other] }, [row]);
    assert.deepEqual(edges.map((each) => groups[0]!.y - topOf(each)), [42, 30]);
  });
});
