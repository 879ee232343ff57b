import assert from 'node:assert/strict';
import { sourceLines } from '../../server/src/picture/source-lines.js';
import type { TextPrimitive } from '../../server/src/picture/scene.js';

describe('the list of sources below a picture', () => {
  const shown = (entries: readonly string[], room: number) => {
    const { items, height } = sourceLines(entries, room);
    return { height, entries: items.map(({ x, y, items: lines }) => [x, y, lines.map((line) => (line as TextPrimitive).text).join(' ')]) };
  };

  it('stands in as many columns as there is room for', () => {
    assert.deepEqual(shown(['one', 'two', 'three'], 460), { height: 66, entries: [[0, 0, 'one'], [0, 22, 'two'], [0, 44, 'three']] });
    assert.deepEqual(shown(['one', 'two', 'three'], 1000).entries.map(([x]) => x), [0, 0, 492]);
  });

  it('wraps long entries and cuts none', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const { entries, height } = shown([long], 360);
    assert.equal(entries[0]![2], long);
    assert.ok(height > 100);
  });

  it('takes no room where there is none', () => assert.deepEqual(sourceLines([], 100), { items: [], height: 0 }));
});
