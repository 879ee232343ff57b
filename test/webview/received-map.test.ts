import assert from 'node:assert/strict';
import { receivedMap } from '../../extension/webview/received-map.js';
import { patchOf } from '../../server/src/picture/patch-of.js';
import { graphOf } from '../picture/map.js';

const uri = 'file:///a.arg';
const [one, two] = [graphOf('[A]: a.\n'), graphOf('[A]: b.\n')];
const patch = patchOf(two, one);

describe('the map that the page has', () => {
  it('is the whole that it was sent last, with what has changed since', () => {
    const first = receivedMap(undefined, { type: 'graph', uri, edition: 7, graph: one });
    assert.deepEqual(first, { uri, edition: 7, graph: one });
    assert.deepEqual(receivedMap(first, { type: 'patch', uri, edition: 8, patch }), { uri, edition: 8, graph: two });
  });

  it('is to be sent anew where the page was reloaded, has missed something, or has the map of another text', () => {
    const first = { uri, edition: 7, graph: one };
    assert.equal(receivedMap(undefined, { type: 'patch', uri, edition: 8, patch }), undefined);
    assert.equal(receivedMap(first, { type: 'patch', uri, edition: 9, patch }), undefined);
    assert.equal(receivedMap(first, { type: 'patch', uri: 'file:///b.arg', edition: 8, patch }), undefined);
  });
});
