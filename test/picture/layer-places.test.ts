import assert from 'node:assert/strict';
import { placesInLayers } from '../../server/src/picture/layout/layer-places.js';
import { graphOf } from './map.js';
import { bipartite, ladder, ring, star, wheel } from './tangles.js';

function places(text: string): number {
  const { nodes, edges } = graphOf(text);
  return placesInLayers(nodes, edges);
}

describe('the places that nodes and lines take in layers', () => {
  it('are one for a node, and one for a line in each layer that it passes', () => {
    assert.equal(places('[A]: a\n  + [B]: b\n    + [C]: c\n'), 3);
    assert.equal(places('[A]: a\n  + [B]: b\n    + [C]: c\n      + [D]: d\n  + [D]\n'), 4 + 2);
    assert.equal(places('[A]: a\n  >< [B]: b\n    >< [C]: c\n\n[A]\n  >< [C]\n'), 3 + 1);
  });

  it('are one for the point at which a line is undercut', () => {
    assert.equal(places('[A]: a\n  + [B]: b\n    _ [C]: c\n'), 3 + 1);
  });

  it('take circles and relations of a claim to itself', () => {
    assert.equal(places('[A]: a\n  + [A]\n'), 1);
    assert.equal(places(ring(3)), 3 + 1);
  });

  it('grow with what is connected in plain ways, and faster in a tangle', () => {
    const growth = (map: (n: number) => string) => [20, 40, 80].map((n) => places(map(n)));
    assert.deepEqual(growth(star), [21, 41, 81]);
    assert.deepEqual(growth(ring), [38, 78, 158]);
    assert.deepEqual(growth(ladder), [42, 82, 162]);
    assert.deepEqual(growth(bipartite), [40, 80, 160]);
    assert.deepEqual(growth(wheel), [229, 859, 3319]);
  });

  it('are counted at once, however many', () => assert.equal(places(star(5000)), 5001));
});
