import assert from 'node:assert/strict';
import { countLines } from '../../extension/webview/stage/count-lines.js';
import { labelsOf } from '../../server/src/picture/labels.js';

describe('how many came out how, on a card', () => {
  const counts = { given: 0, accepted: 12, open: 0, unproven: 3, rejected: 1 };
  const at = (width: number) => countLines(counts, width, labelsOf('en'));

  it('are told on as many lines as they need, none left out', () => {
    assert.deepEqual(at(400), ['12 accepted · 3 unproven · 1 rejected']);
    assert.deepEqual(at(140), ['12 accepted · 3 unproven', '1 rejected']);
    assert.deepEqual(at(70), ['12 accepted', '3 unproven', '1 rejected']);
  });

  it('are left out where one of them is too wide, or there are none', () => {
    assert.deepEqual(at(40), []);
    assert.deepEqual(countLines({ given: 0, accepted: 0, open: 0, unproven: 0, rejected: 0 }, 400, labelsOf('en')), []);
  });
});
