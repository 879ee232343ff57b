import assert from 'node:assert/strict';
import { noteParts, placeNote } from '../../extension/webview/stage/region-note.js';

const measure = (words: string) => 6 * words.length;
const place = (cards: readonly (readonly [x: number, y: number, width: number, height: number])[], words = 'What a line means.', stage = { broad: 800, high: 600 }) =>
  placeNote(words, stage, cards.map(([x, y, width, height]) => ({ x, y, width, height })), measure);

describe('a note on what is seen from very far', () => {
  it('stands in a corner, or else in the middle of an edge, or in narrower lines elsewhere, where it covers no card', () => {
    const [left, right] = [[0, 560, 300, 40], [500, 560, 300, 40]] as const;
    const at = (cards: Parameters<typeof place>[0], words?: string) => {
      const found = place(cards, words);
      return found && [Math.round(found.x), Math.round(found.y)];
    };
    assert.deepEqual([at([]), at([left]), at([left, right]), at([[0, 560, 800, 40]]), at([[0, 0, 800, 600]])], [[10, 569], [636, 569], [323, 569], [10, 10], undefined]);
    assert.deepEqual([at([[0, 0, 800, 200], [0, 300, 800, 300]]), at([[0, 0, 620, 600], [620, 0, 180, 480], [620, 560, 180, 40]], 'What a line means of these')], [[10, 269], [622, 518]]);
  });

  it('has its words in lines as broad as the stage has room for, behind the sample of a line', () => {
    assert.deepEqual(place([], 'one two three', { broad: 96, high: 600 })?.lines, ['one', 'two', 'three']);
    const found = place([], 'word '.repeat(30).trim())!;
    assert.ok(found.lines.length > 2 && found.lines.every((line) => measure(line) <= 300));
    const { sample: [start, end], at, bases } = noteParts(found);
    assert.ok(found.x < start && start < end && end < at && bases.every((base) => base > found.y && base < found.y + found.height));
  });
});
