import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { sceneOf } from '../../server/src/picture/draw-scene.js';
import { renderSvg, type SvgOptions } from '../../server/src/picture/svg.js';
import { nodeBox } from '../../server/src/picture/node-box.js';
import { graphOf } from './map.js';

const fixture = (name: string) => new URL(`../fixtures/map/${name}`, import.meta.url);

async function draw(text: string, options: SvgOptions = { standalone: true }): Promise<string> {
  return renderSvg(sceneOf(await layOut(graphOf(text))), options);
}

describe('the picture', () => {
  it('of the small map is the golden one (UPDATE=1 writes it)', async () => {
    const svg = await draw(readFileSync(fixture('small.arg'), 'utf8'), { standalone: false });
    if (process.env['UPDATE'] === '1') writeFileSync(fixture('small.svg'), svg);
    assert.equal(svg, readFileSync(fixture('small.svg'), 'utf8'));
  });

  it('escapes what could be markup, in texts, titles and attributes', async () => {
    const svg = await draw('["]><script>alert(1)</script>]: <img src=x onerror="a()"> & \'b\'\n  + <]]\\>: x\n\n# <h1>\n\n[Z]: z');
    assert.doesNotMatch(svg, /<script|<img|<h1/);
    assert.doesNotMatch(svg.replace(/&#\d+;/g, ''), /&/);
  });

  it('holds no character that XML forbids', async () => {
    const svg = await draw('[A\u0001]: nul \u0000 bell \u0007 half \ud83d pair');
    assert.doesNotMatch(svg, /[\u0000-\u0008\ufffe\uffff]/u);
    assert.doesNotThrow(() => encodeURIComponent(svg));
    assert.ok(svg.includes('\ufffd'));
  });

  it('names nodes for readers, and keeps the full text where the box shows less', async () => {
    const text = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');
    const svg = await draw(`[Long]: ${text} #thesis`);
    assert.ok(svg.includes(`aria-label="Long, thesis: ${text}"`));
    assert.ok(svg.includes(`<title>Long\n${text}</title>`));
    assert.match(svg, /<text class="text"[^>]*>[^<]*…<\/text>/);
  });

  it('says what an edge means', async () => {
    const svg = await draw('[A]: a.\n  - {note: "not always", weight: 0.25} [B]: b.\n    _ [C]: c.\n');
    assert.ok(svg.includes('<title>“B” attacks “A”\nnot always\nweight 0.25</title>'));
    assert.ok(svg.includes('<title>“C” undercuts a step towards “A”</title>'));
    assert.match(svg, /<g class="note">.*0\.25<\/text>/);
  });

  it('tells relations apart by line and head, not by colour alone', async () => {
    const svg = await draw('[A]: a.\n  + [B]: b.\n  - [C]: c.\n  _ [D]: d.\n  >< [E]: e.\n');
    const drawn = (type: string) => new RegExp(`<g class="edge ${type}".*?</g>`).exec(svg)![0];
    assert.match(drawn('support'), /head filled/);
    assert.match(drawn('attack'), /head open/);
    assert.equal(drawn('contradiction').match(/class="head/g)!.length, 2);
    const dashes = (type: string) => new RegExp(`\\.shaft\\.${type} \\{[^}]*stroke-dasharray: ([^;]*);`).exec(svg)?.[1];
    assert.deepEqual(['support', 'attack', 'undercut', 'contradiction'].map(dashes), ['none', '7 4', '1.5 3.5', 'none']);
    assert.notEqual(drawn('undercut').match(/head filled \w+" d="[^"]*"/)![0].split('L').length,
      drawn('support').match(/head filled \w+" d="[^"]*"/)![0].split('L').length);
  });

  it('sets a text that runs from right to left at the right edge', async () => {
    assert.match(await draw('[א]: טקסט'), /<text class="text"[^>]* direction="rtl">טקסט/);
    // Such a line begins as far from the right side of its box as another one from the left.
    const place = (text: string) => {
      const box = nodeBox(graphOf(text).nodes[0]!);
      return box.lines.map(({ x, rightToLeft }) => (rightToLeft ? box.width - x : x));
    };
    assert.deepEqual(place('[א]: טקסט'), place('[A]: text'));
  });

  it('is self-contained as a file, and leaves style and background to the page otherwise', async () => {
    const file = await draw('[A]: a.');
    assert.match(file, /<style>/);
    assert.doesNotMatch(file.replace('http://www.w3.org/2000/svg', ''), /https?:|url\(|@import|href/);
    const embedded = await draw('[A]: a.', { standalone: false });
    assert.doesNotMatch(embedded, /<style|style=|class="canvas"| on\w+=/);
  });

  it('asks nothing of the program that shows the file but plain style rules', async () => {
    for (const theme of ['light', 'dark', 'auto'] as const) {
      assert.doesNotMatch(await draw('[A]: a.', { standalone: true, theme }), /var\(|calc\(|:is\(|:not\(|undefined/);
    }
  });

  it('has the styles of a scene that has been sent from elsewhere', async () => {
    const scene = sceneOf(await layOut(graphOf('[A]: a. #thesis\n  - [B]: b.')));
    assert.equal(renderSvg(structuredClone(scene), { standalone: true }), renderSvg(scene, { standalone: true }));
  });

  it('follows the reader’s system on demand', async () => {
    assert.match(await draw('[A]: a.', { standalone: true, theme: 'auto' }), /@media \(prefers-color-scheme: dark\)/);
  });

  it('writes numbers with two decimals at most', async () => {
    assert.doesNotMatch(await draw(readFileSync(fixture('small.arg'), 'utf8')), /\d\.\d{3}|\d-|NaN|Infinity|undefined/);
  });

  it('of an empty map is still a picture', async () => {
    assert.match(await draw(''), /^<svg [^>]*width="56" height="56"/);
  });
});
