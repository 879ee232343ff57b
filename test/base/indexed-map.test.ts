import assert from 'node:assert/strict';
import { IndexedMap } from '../../server/src/base/indexed-map.js';

describe('a map over a list', () => {
  it('is one like any other', () => {
    const map = new IndexedMap(new Map([['b', 2], ['a', 0]]), (index) => ['x', 'in no key', 'y'][index]!);
    assert.deepEqual(new Map(map), new Map([['b', 'y'], ['a', 'x']]));
    assert.deepEqual([map.size, map.get('a'), map.get('c'), map.has('b'), map.has('c')], [2, 'x', undefined, true, false]);
    assert.deepEqual([[...map.keys()], [...map.values()]], [['b', 'a'], ['y', 'x']]);
    const seen: unknown[] = [];
    map.forEach((value, key) => seen.push([key, value]));
    assert.deepEqual(seen, [...map]);
  });
});
