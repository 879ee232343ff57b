import assert from 'node:assert/strict';
import { placeHeadings, type HeadedGroup } from '../../extension/webview/stage/place-headings.js';

const group = (heading: string, x: number, y: number, width: number, height: number): HeadedGroup =>
  ({ heading, frame: { x, y, width, height }, titleX: x + 16, isInner: false });

const groups = [
  group('Outer', 0, 0, 1200, 900), { ...group('Inner', 20, 38, 1100, 800), isInner: true }, group('Beside it', 1300, 0, 600, 900),
  group('Too small', 2000, 0, 100, 900),
];

const texts = (scale: number) => placeHeadings(groups, scale).map(({ text }) => text);

describe('headings from afar', () => {
  it('all stand in the strips above their groups where these are high enough', () => {
    assert.deepEqual(texts(0.4), ['Outer', 'Inner', 'Beside it']);
  });

  it('stand within the strip, below the upper edge of the frame', () => {
    for (const { text, base } of placeHeadings(groups, 0.4)) assert.ok(base > 0 && base < 80 * 0.4, `${text} ${base}`);
  });

  it('never stand on each other: inner ones give way', () => {
    assert.deepEqual(texts(0.17), ['Outer', 'Beside it']);
  });

  it('stand on their frames, above what is in them, where strips are narrow', () => {
    for (const { base } of placeHeadings(groups, 0.17)) assert.ok(base < 38 * 0.17);
  });

  it('are cut to their groups', () => {
    const [placed] = placeHeadings([group('A heading that is much longer than its group is wide', 0, 0, 500, 500)], 0.2);
    assert.match(placed!.text, /^A heading.*…$/);
  });

  it('end within their groups, wherever these begin', () => {
    for (const x of [0, 700]) {
      const [placed] = placeHeadings([{ ...group('A heading', x, 0, 300, 500), titleX: x + 290 }], 0.4);
      assert.ok(Math.abs(placed!.left + placed!.width - ((x + 300) * 0.4 - 6)) < 0.01, `${placed!.left} ${placed!.width}`);
    }
  });

  it('are set smaller before they are cut', () => {
    const [placed] = placeHeadings([group('The risk to Russia', 0, 0, 300, 500)], 0.4);
    assert.equal(placed!.text, 'The risk to Russia');
    assert.ok(placed!.size < 13 && placed!.size >= 11, `${placed!.size}`);
  });

  it('are left out where they are inner ones and would be cut', () => {
    const long = { ...group('A heading that is much longer than its group is wide', 0, 0, 500, 500), isInner: true };
    assert.deepEqual(placeHeadings([long], 0.2), []);
  });
});
