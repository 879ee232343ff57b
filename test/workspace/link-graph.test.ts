import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LinkGraph } from '../../server/src/workspace/link-graph.js';
import { seeded } from '../support/seeded.js';

describe('the roots of maps', () => {
  it('are the outermost files that include a file', () => {
    const size = 7;
    const links = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 9 });
    fc.assert(fc.property(links, fc.array(fc.nat(size - 1), { maxLength: 10 }), (pairs, asked) => {
      const graph = new LinkGraph();
      for (let file = 0; file < size; file++) graph.set(`f${file}`, pairs.filter(([from]) => from === file).map(([, to]) => `f${to}`));
      /** Whether one leads to the other by includes. */
      const reaches = (from: number, to: number, seen = new Set<number>()): boolean => from === to
        || (!seen.has(from) && pairs.some(([one, other]) => one === from && reaches(other, to, seen.add(from))));
      for (const file of [...asked, ...Array.from({ length: size }, (_, index) => index)]) {
        const above = Array.from({ length: size }, (_, index) => index).filter((each) => reaches(each, file));
        const outermost = above.filter((each) => above.every((other) => !reaches(other, each) || reaches(each, other)));
        // Of a circle, the first.
        const roots = outermost.filter((each) => !outermost.some((other) => other < each && reaches(each, other) && reaches(other, each)));
        assert.deepEqual(graph.rootsOf(`f${file}`), roots.map((root) => `f${root}`));
      }
    }), seeded(1000));
  });

  it('of a long chain are found in linear time', () => {
    const graph = new LinkGraph();
    const length = 20_000;
    for (let at = 0; at < length; at++) graph.set(`f${at}`, [`f${at + 1}`]);
    const start = process.cpuUsage();
    for (let at = length; at >= 0; at--) assert.deepEqual(graph.rootsOf(`f${at}`), ['f0']);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });

  it('of files that several include are found in linear time', () => {
    const graph = new LinkGraph();
    const depth = 5000;
    for (let at = 0; at < depth; at++) for (const side of ['a', 'b']) graph.set(`${side}${at}`, [`a${at + 1}`, `b${at + 1}`]);
    graph.set('root', ['a0', 'b0']);
    // Each has ten thousand files above it: looking at them for each anew would take minutes.
    for (let at = 0; at < depth; at++) for (const side of ['a', 'b']) assert.deepEqual(graph.rootsOf(`${side}${at}`), ['root']);
    for (let at = depth; at >= 0; at--) assert.deepEqual(graph.rootsOf(`b${at}`), ['root']);
  });
});
