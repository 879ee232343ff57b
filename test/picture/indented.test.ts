import assert from 'node:assert/strict';
import fc from 'fast-check';
import { samples as points } from '../../server/src/picture/layout/geometry.js';
import { defaultDisplay } from '../../server/src/picture/display.js';
import { nodeBox } from '../../server/src/picture/node-box.js';
import { layOut, type Layout } from '../../server/src/picture/layout/layout.js';
import { samples } from '../support/samples.js';
import { seeded } from '../support/seeded.js';
import { graphOf } from './map.js';
import { articles, assertTidy, outlines } from './tidy.js';

const alliance = ['alliance/alliance.en.arg', 'alliance/alliance.de.arg'].map((file) => samples.get(file)!);

async function outline(text: string): Promise<Layout> {
  return layOut(graphOf(text), { layout: 'indented' });
}

/** Where nodes stand, from the top of the page: indentation and id. */
async function printed(text: string): Promise<string> {
  const { nodes, references } = await outline(text);
  const rows = [
    ...nodes.map(({ node, x, y }) => ({ x, y, name: node.id })),
    ...references.map(({ reference, x, y }) => ({ x, y, name: `↗ ${reference.name}` })),
  ];
  const left = Math.min(...rows.map(({ x }) => x));
  return rows.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ x, name }) => `${' '.repeat(Math.round((x - left) / 14))}${name}`).join('\n');
}

/** Tidy, and every line runs along the axes between neighbours: nothing is left to be led around. */
function assertOutline(layout: Layout, text: string): void {
  assertTidy(layout, text, 4);
  assert.deepEqual(misses(layout), [], text);
  for (const { edge, far, path } of layout.edges) {
    assert.ok(!far, `${edge.id} has no place in the outline\n${text}`);
    for (let i = 0; i + 3 < path.length; i += 3) {
      const [from, to] = [path[i]!, path[i + 3]!];
      const isTurn = Math.abs(from.x - to.x) <= 6.01 && Math.abs(from.y - to.y) <= 6.01;
      assert.ok(isTurn || Math.abs(from.x - to.x) < 0.01 || Math.abs(from.y - to.y) < 0.01, `${edge.id} is oblique\n${text}`);
    }
  }
}

/** How far from the line that it undercuts each undercut ends. */
function misses({ edges }: Layout): string[] {
  const byId = new Map(edges.map((placed) => [placed.edge.id, placed]));
  return edges.flatMap(({ edge, tip }) => {
    const target = edge.toEdge === null ? undefined : byId.get(edge.toEdge);
    if (target === undefined) return [];
    const away = Math.min(...[...points(target.path, 1)].map(({ x, y }) => Math.hypot(x - tip.x, y - tip.y)));
    return away < 3 ? [] : [`${edge.id}: ${Math.round(away)}`];
  });
}

describe('a question in little room', () => {
  it('takes no more than it has', () => {
    const question = graphOf(`[A]: a.\n  ? ${'Why should that be so, of all things? '.repeat(4)}\n`).nodes.find(({ kind }) => kind === 'question')!;
    const [wide, narrow] = [nodeBox(question, { ...defaultDisplay }), nodeBox(question, { ...defaultDisplay, breadth: 120 })];
    assert.ok(narrow.width <= 120 && wide.width > 120, `${narrow.width} ${wide.width}`);
    for (const { text, x, width } of narrow.lines) assert.ok(x + width <= narrow.width, text);
  });
});

describe('the indented layout', () => {
  it('stands what supports a claim below it, indented', async () => {
    assert.equal(await printed('[A]: a.\n  + [B]: b.\n  + [C]: c.\n'), '[A]\n  [B]\n  [C]');
  });

  it('does not indent the only one', async () => {
    assert.equal(await printed('[A]: a.\n  + [B]: b.\n    - [C]: c.\n'), '[A]\n[B]\n[C]');
  });

  it('keeps relations of one kind together, with a lane each', async () => {
    assert.equal(await printed('[A]: a.\n  + [B]: b.\n  - [C]: c.\n  + [D]: d.\n'), '[A]\n   [B]\n   [D]\n   [C]');
    const { edges } = await outline('[A]: a.\n  + [B]: b.\n  - [C]: c.\n  + [D]: d.\n');
    assert.equal(new Set(edges.map(({ tip }) => tip.x)).size, 2);
  });

  it('refers to what hangs from another one already', async () => {
    assert.equal(await printed('[A]: a.\n  + [B]: b.\n  + [C]: c.\n    + [B]\n'), '[A]\n  [B]\n  [C]\n  ↗ B');
    assert.equal(await printed('[A]: a.\n  + [B]: b.\n    + [A]\n'), '[A]\n[B]\n↗ A');
  });

  it('stands what undercuts a step right behind the one where that starts, and leads its line there', async () => {
    const text = '[A]: a.\n  + [B]: b.\n    _ [U]: u.\n  + [C]: c.\n';
    assert.equal(await printed(text), '[A]\n  [B]\n  [U]\n  [C]');
    const { edges, nodes } = await outline(text);
    const b = nodes.find(({ node }) => node.id === '[B]')!;
    const { tip } = edges.find(({ edge }) => edge.type === 'undercut')!;
    assert.ok(tip.x < b.x && tip.y > b.y && tip.y < b.y + b.height);
  });

  it('leads several undercuts to the one step, in one column and in several', async () => {
    const reasons = (name: string) => Array.from({ length: 5 }, (_, i) => `    + [${name}${i}]: Because of ${name} number ${i}.`).join('\n');
    const text = `[A]: a.\n  + [B]: b.\n    _ [U]: u.\n    _ [V]: v.\n  + [C]: c.\n${reasons('D')}\n    _ [W]: w.\n  - [E]: e.\n${reasons('F')}\n`;
    for (const ratio of [0.3, 1, 2, 4]) {
      const layout = await layOut(graphOf(text), { layout: 'indented', ratio });
      assertOutline(layout, text);
    }
  });

  it('keeps undercuts with their steps in families of any size', async () => {
    const text = `[A]: a.\n${Array.from({ length: 61 }, (_, i) => `  + [B${i}]: b.\n    _ [U${i}]: ${'u '.repeat(i)}`).join('\n')}\n`;
    for (const ratio of [0.3, 1.4, 4]) assertOutline(await layOut(graphOf(text), { layout: 'indented', ratio }), text);
  });

  it('takes less room than layers, and no text less width than can be read', async () => {
    for (const text of alliance) {
      const [small, large] = [await outline(text), await layOut(graphOf(text), { layout: 'layered' })];
      assert.ok(small.width * small.height < 0.6 * large.width * large.height);
      for (const { box } of small.nodes) if (box.shape === 'claim' || box.shape === 'argument') assert.ok(box.width >= 170);
    }
  });

  it('comes close to the page that it is for', async () => {
    for (const ratio of [0.7, 1.4]) {
      const { width, height } = await layOut(graphOf(alliance[0]!), { layout: 'indented', ratio });
      assert.ok(width / height > ratio * 0.75 && width / height < ratio * 1.35, `${width} × ${height}`);
    }
  });

  it('is tidy for samples and for any trees and articles', async () => {
    for (const text of samples.values()) assertOutline(await outline(text), text);
    await fc.assert(fc.asyncProperty(outlines, async (any) => assertOutline(await outline(any), any)), seeded(40));
    await fc.assert(fc.asyncProperty(articles, async (any) => assertOutline(await outline(any), any)), seeded(20));
  });

  it('takes what is very deep and very broad', async () => {
    const deep = Array.from({ length: 1500 }, (_, i) => `${'  '.repeat(i)}${i === 0 ? '' : '+ '}[C${i}]: c.`).join('\n');
    assert.equal((await outline(deep)).nodes.length, 1500);
    const broad = `[A]: a.\n${Array.from({ length: 1500 }, (_, i) => `  ${i % 3 === 0 ? '-' : '+'} [C${i}]: c.`).join('\n')}`;
    assert.equal((await outline(broad)).edges.length, 1500);
  });
});
