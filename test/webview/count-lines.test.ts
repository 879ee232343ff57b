import assert from 'node:assert/strict';
import { countLines } from '../../extension/webview/stage/count-lines.js';
import { labelsOf } from '../../server/src/picture/labels.js';

describe('how many came out how, on a card', () => {
  const counts = { given: 0, accepted: 12, open: 0, unproven: 3, rejected: 1 };
  const at = (width: number, lang = 'en', isSection = false) => countLines({ counts, isSection }, width, labelsOf(lang));

  it('are told on as many lines as they need, none left out', () => {
    assert.deepEqual(at(400), ['16 claims and arguments below:', '12 accepted · 3 unproven · 1 rejected']);
    assert.deepEqual(at(140), ['16 claims and arguments', 'below:', '12 accepted · 3 unproven', '1 rejected']);
    assert.deepEqual(at(90), ['16 claims and', 'arguments below:', '12 accepted', '3 unproven', '1 rejected']);
  });

  it('say what they count, and where', () => {
    assert.deepEqual([at(400, 'en', true)[0], at(400, 'de')[0], at(400, 'de', true)[0]], ['16 claims and arguments in it:', '16 Aussagen und Argumente darunter:', '16 Aussagen und Argumente darin:']);
    const one = { given: 0, accepted: 0, open: 1, unproven: 0, rejected: 0 };
    assert.deepEqual(countLines({ counts: one, isSection: false }, 400, labelsOf('en')), ['Below it:', '1 open']);
  });

  it('are left out where one of them is too wide, or there are none', () => {
    assert.deepEqual(at(40), []);
    assert.deepEqual(countLines({ counts: { given: 0, accepted: 0, open: 0, unproven: 0, rejected: 0 }, isSection: false }, 400, labelsOf('en')), []);
  });
});
