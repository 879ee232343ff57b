import assert from 'node:assert/strict';
import { shorten } from '../../server/src/base/shorten.js';

describe('a shortened text', () => {
  for (const [text, most, expected] of [
    ['It rains.', 9, 'It rains.'],
    ['It rains.', 8, 'It rain…'],
    ['It rains in the evening.', 16, 'It rains in the…'],
    ['It rains in the evening.', 15, 'It rains in…'],
    ['  It\n rains ', 9, 'It rains'],
    ['Verbrauchsgüterkaufrecht', 10, 'Verbrauch…'],
    ['a 🌧🌧🌧🌧', 4, 'a…'],
    ['🌧🌧🌧🌧', 4, '🌧…'],
    ['', 4, ''],
  ] as const) it(`${JSON.stringify(text)} to ${most}: ${expected}`, () => assert.equal(shorten(text, most), expected));
});
