import assert from 'node:assert/strict';
import { printedPicture } from '../../server/src/convert/reader/printed-picture.js';
import { wordingFor } from '../../server/src/convert/reader/wording.js';
import { viewOf, wholeView } from '../../server/src/picture/view.js';
import { graphOf } from '../picture/map.js';

/** What is printed of a map, and the file of its picture. */
function printed(text: string, lang = 'en') {
  const html = printedPicture(viewOf(graphOf(text), wholeView).graph, wordingFor(lang));
  const [, name, data, width, height] = /^<figure class="(.*?)"><img src="data:image\/svg\+xml;base64,(.*?)" alt="[^"<>]*" width="(\d+)" height="(\d+)"><\/figure>$/.exec(html) ?? [];
  return { html, name, width: Number(width), height: Number(height), svg: Buffer.from(data ?? '', 'base64').toString() };
}
const reasons = (count: number) => Array.from({ length: count }, (_, i) => `  + [Reason ${i}]: A reason with some words, number ${i}.\n    - [Objection ${i}]: What is said against it.\n`).join('');

describe('the picture of a map on paper', () => {
  it('is as large as it is on a screen, with its legend, if there is room for that', () => {
    const { name, svg, width, height } = printed('===\ntitle: "A & B"\n===\n\n[A]: a → b. #thesis\n  - [B]: b.\n');
    assert.equal(name, 'picture');
    assert.match(svg, /^<svg [^>]* width="(\d+)" height="(\d+)"[^]*a → b\.[^]*class="legend"/);
    assert.deepEqual(/ width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number), [width, height]);
  });

  it('is as much smaller as keeps texts at 7 points, upright or else across', () => {
    for (const [count, name] of [[5, 'picture'], [7, 'picture across']] as const) {
      const found = printed(`[A]: a. #thesis\n${reasons(count)}`);
      assert.equal(found.name, name, String(count));
      const [broad] = / width="(\d+)"/.exec(found.svg)!.slice(1).map(Number);
      assert.equal(found.width / broad! >= 0.77, true);
      assert.equal(found.width <= (name === 'picture' ? 685 : 945) && found.height <= (name === 'picture' ? 910 : 670), true);
    }
  });

  it('is an outline over several sheets where they would be lower', () => {
    const figures = [...printed(`[A]: a. #thesis\n${reasons(30)}`).html.matchAll(/<figure class="picture"><img src="[^"]*base64,([^"]*)"[^>]* width="(\d+)" height="(\d+)"><\/figure>/g)];
    assert.ok(figures.length > 1 && figures.length < 5 && figures.every(([, , width, height]) => Number(width) <= 685 && Number(height) <= 910));
    const svg = figures.map(([, data]) => Buffer.from(data!, 'base64').toString()).join('');
    for (let i = 0; i < 30; i++) assert.equal(svg.split(`data-id="[Reason ${i}]"`).length, 2, String(i));
  });

  it('is left out with a sentence where these would be too many', () => {
    assert.equal(printed(`[A]: a. #thesis\n${reasons(60)}`).html, '<p class="no-picture">The picture of this map is too large to be read on a sheet. This file shows it on a screen.</p>');
    assert.match(printed(`[A]: a. #thesis\n${reasons(60)}`, 'de').html, /zu groß, um auf einem Blatt/);
    assert.equal(printed('').html, '');
  });
});
