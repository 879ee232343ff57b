import assert from 'node:assert/strict';
import { forestOf } from '../../server/src/picture/layout/forest.js';
import { graphOf } from './map.js';

const rootsOf = (text: string) => {
  const { nodes, edges } = graphOf(text);
  return forestOf(nodes, edges).roots.map((root) => nodes[root]!.id);
};

describe('the trees of a map', () => {
  it('hang what excludes a thesis below it, whichever of the two it is written at', () => {
    assert.deepEqual(rootsOf('[A]: a. #thesis\n  >< [B]: b.\n'), ['[A]']);
    assert.deepEqual(rootsOf('[B]: b.\n  >< [A]: a. #thesis\n'), ['[A]']);
  });

  it('of theses that exclude each other stand beside each other', () => {
    assert.deepEqual(rootsOf('[A]: a. #thesis\n  + [C]: c.\n  >< [B]: b. #thesis\n    + [D]: d.\n'), ['[A]', '[B]']);
  });
});
