import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { samples } from '../../server/src/picture/layout/geometry.js';
import { layOut, type Direction, type Layout } from '../../server/src/picture/layout/layout.js';
import { seeded } from '../support/seeded.js';
import { graphOf } from './map.js';
import { assertTidy, outlines } from './tidy.js';

const sample = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');

async function tree(text: string, direction: Direction = 'down'): Promise<Layout> {
  return layOut(graphOf(text), { layout: 'tree', direction });
}

describe('the tree layout', () => {
  for (const direction of ['down', 'up', 'right', 'left'] satisfies Direction[]) {
    it(`running ${direction} is tidy, for samples and for any trees`, async () => {
      const text = sample('science/age-of-the-earth.arg');
      assertTidy(await tree(text, direction), text);
      await fc.assert(fc.asyncProperty(outlines, async (any) => assertTidy(await tree(any, direction), any)), seeded(60));
    });
  }

  it('puts what supports a claim below it, side by side, and the claim in their middle', async () => {
    const { nodes } = await tree('[A]: a.\n  + [B]: b.\n  + [C]: c.\n  + [D]: d.\n    + [E]: e.\n');
    const [a, b, c, d, e] = nodes.toSorted((one, other) => (one.node.id < other.node.id ? -1 : 1));
    assert.ok(b!.y === c!.y && c!.y === d!.y && b!.y > a!.y + a!.height && e!.y > d!.y);
    assert.ok(b!.x < c!.x && c!.x < d!.x);
    assert.ok(Math.abs(c!.x + c!.width / 2 - a!.x - a!.width / 2) < 1);
  });

  it('stands an undercut next to the step that it undercuts, and leads it to the edge', async () => {
    const { nodes, edges } = await tree('[A]: a.\n  + [B]: b.\n    _ [D]: d.\n  + [C]: c.\n');
    const x = new Map(nodes.map((node) => [node.node.id, node.x]));
    assert.ok(x.get('[B]')! < x.get('[D]')! && x.get('[D]')! < x.get('[C]')!);
    const [support, undercut] = [edges.find(({ edge }) => edge.from === '[B]')!, edges.find(({ edge }) => edge.from === '[D]')!];
    const nearest = Math.min(...[...samples(support.path, 1)].map((at) => Math.hypot(at.x - undercut.tip.x, at.y - undercut.tip.y)));
    assert.ok(nearest < 2, `${nearest} away`);
  });

  it('keeps trees apart whose subtrees reach deeper one after the other', async () => {
    let claims = 0;
    const claim = (depth: number, below: string) => `${'  '.repeat(depth)}${depth === 0 ? '' : '+ '}[C${claims++}]: c.\n${below}`;
    const broad = (depth: number, levels: number): string => claim(depth, levels === 0 ? '' : [levels - 1, 0, levels - 1].map((each) => broad(depth + 1, each)).join(''));
    const text = claim(0, broad(1, 4) + claim(1, claim(2, '') + claim(2, claim(3, '')) + broad(2, 2) + broad(2, 3)));
    assertTidy(await tree(text), text);
    assertTidy(await tree(text, 'right'), text);
  });

  it('stands a thousand siblings in columns instead of in a ribbon', async () => {
    const text = `[A]: a.\n${Array.from({ length: 1000 }, (_, i) => `  ${i % 3 === 0 ? '-' : '+'} [C${i}]: Claim ${i} says this.`).join('\n')}`;
    const layout = await tree(text);
    const ratio = layout.width / layout.height;
    assert.ok(ratio > 0.7 && ratio < 3, `${layout.width} × ${layout.height}`);
    assertTidy(layout, text);
  });

  it('keeps the order of the text where some of many siblings are answered', async () => {
    const text = `[A]: a.\n${Array.from({ length: 12 }, (_, i) => `  - [C${i}]: Objection ${i} says so at some length, with examples and more.\n${i % 4 === 1 ? `    - [R${i}]: reply.\n` : ''}`).join('')}`;
    const { nodes, width } = await layOut(graphOf(text));
    const order = nodes.filter(({ node }) => node.id.startsWith('[C')).toSorted((a, b) => Math.abs(a.x - b.x) < 60 ? a.y - b.y : a.x - b.x).map(({ node }) => node.id);
    assert.deepEqual(order, Array.from({ length: 12 }, (_, i) => `[C${i}]`));
    assert.ok(width < 2000, String(width));
  });

  it('takes ten thousand claims below each other, circles, and one claim that supports two', async () => {
    // Deep indentation would be a text of 100 MB: every claim has a line of its own instead.
    const deep = Array.from({ length: 10_000 }, (_, i) => `[C${i}]\n  + [C${i + 1}]`).join('\n\n');
    const layout = await tree(deep);
    assert.equal(layout.nodes.length, 10_001);
    for (const text of ['[A]: a.\n  + [B]: b.\n    + [A]\n', '[A]: a.\n  - [A]\n', '[A]: a.\n  >< [B]: b.\n  >< [B]\n',
      '[A]\n  + [C]: c.\n\n[B]\n  - [C]\n', '<X>: x.\n  _ <X>\n']) assertTidy(await tree(text), text);
  });

  it('keeps what hangs from a box away from the corners of a taller one beside that', async () => {
    for (let words = 1; words <= 60; words++) {
      const text = `[A]: a.\n  + [Tall]: ${'word '.repeat(words)}\n    + [Below]: b.\n  + [Low]: c.\n${Array.from({ length: 6 }, (_, i) => `    + [D${i}]: ${'word '.repeat(40)}\n`).join('')}`;
      assertTidy(await tree(text), text);
    }
  });

  it('keeps a question beside its answers', async () => {
    const { nodes } = await tree('[A]: a.\n  + [B]: b.\n  ? Why?\n    + [C]: c.\n');
    const x = new Map(nodes.map((node) => [node.node.kind === 'question' ? '?' : node.node.id, node.x]));
    assert.ok(x.get('?')! < x.get('[C]')!);
  });
});
