import assert from 'node:assert/strict';
import { lookedAt } from '../../extension/webview/reading/looked-at.js';
import { graphOf } from '../picture/map.js';

describe('what a stop of a story looks at', () => {
  const graph = graphOf('[T]: t.\n  + [A]: a.\n  - [O]: o.\n  >< [R]: r.\n    + [B]: b.\n    + [C]: c.\n\n[C]\n  -> [T]\n');
  const looked = (sentence: string) => [...lookedAt({ kind: 'thesis', id: '[T]', thesis: null, on: null, beside: [], sentence, also: [] }, graph, () => true)].toSorted().join(' ');

  it('is what its sentence names', () => {
    assert.equal(looked('[T] is open because [A] speaks for it and [O] against it, and it contradicts [R].'), '[A] [O] [R] [T]');
  });

  it('is not what speaks for a rival alone, which has a stop of its own and may be far', () => {
    assert.equal(looked('[T] is open because [A] speaks for it, and it contradicts [R], which is not refuted: [B], which is open, speaks for that.'), '[A] [R] [T]');
    assert.equal(looked('[T] contradicts [R], for which [C] speaks.'), '[C] [R] [T]');
  });
});
