import assert from 'node:assert/strict';
import { overlap, samples } from '../../server/src/picture/layout/geometry.js';
import { layOut, type Layout } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

/** Arguments with premises of their own, and with one that they share, for claims of other sections. */
const words = (id: string) => `What ${id} says takes some words, so that its box is as broad as that of any other claim.`;
const argument = (name: string, premises: readonly string[], to: string) => (
  `<${name}>: ${words(name)}\n\n${premises.map((each, i) => `(${i + 1}) ${each}`).join('\n')}\n----\n(${premises.length + 1}) [${to}]\n`);
const own = (name: string, count: number) => Array.from({ length: count }, (_, i) => `[${name}${i + 1}]: ${words(name + (i + 1))}`);
const rivals = (count: number) => `# Rivals\n\n[H1]: ${words('H1')}\n  >< [H2]: ${words('H2')}\n\n# Evidence\n\n[E1]: ${words('E1')}\n\n[E2]: ${words('E2')}\n\n# Rest {isGroup: false}\n\n${[
  argument('A', ['[H1]', ...own('a', count)], 'E1'), argument('B', ['[H1]', ...own('b', count)], 'E2'), argument('C', ['[H2]', ...own('c', count)], 'E1'), argument('D', own('d', 2), 'E2'),
].join('\n')}`;

const placesIn = ({ nodes }: Layout) => new Map(nodes.map((place) => [place.node.id, place]));

/** Whether a line runs along x and y alone, but for its turns. */
function isRail(layout: Layout, id: string): boolean {
  const { path } = layout.edges.find(({ edge }) => edge.id === id)!;
  const points = [...samples(path, 2)];
  return points.slice(1).every(({ x, y }, i) => Math.min(Math.abs(x - points[i]!.x), Math.abs(y - points[i]!.y)) < 1.5);
}

function assertClear({ nodes, edges }: Layout): void {
  for (const [i, a] of nodes.entries()) for (const b of nodes.slice(i + 1)) if (overlap(a, b)) assert.fail(`${a.node.id} and ${b.node.id} overlap`);
  for (const { edge, path } of edges.filter(({ edge: { type } }) => type === 'premise')) {
    for (const point of samples(path, 4)) {
      const through = nodes.find(({ node, x, y, width, height }) => node.id !== edge.from && node.id !== edge.to && point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1);
      if (through !== undefined) assert.fail(`${edge.id} runs through ${through.node.id}`);
    }
  }
}

describe('premises in layers that nothing else is related to', () => {
  it('hang in a row on one rail below their argument', async () => {
    const layout = await layOut(graphOf(`# One\n\n[X]: x.\n\n# Two\n\n${argument('A', own('a', 2), 'X')}`, {}), { layout: 'layered' });
    const places = placesIn(layout);
    assert.equal(places.get('[a1]')!.y, places.get('[a2]')!.y);
    for (const each of ['[a1]', '[a2]']) assert.ok(isRail(layout, `premise ${each} → <A>`), each);
    assertClear(layout);
  });

  for (const direction of ['down', 'up'] as const) {
    it(`hang in a column where there is no room for rows, and premises from elsewhere join their rail: ${direction}`, async () => {
      const layout = await layOut(graphOf(rivals(4)), { direction });
      const places = placesIn(layout);
      const [a, one, two] = ['<A>', '[a1]', '[a2]'].map((id) => places.get(id)!);
      assert.equal(one!.x, two!.x);
      assert.ok(direction === 'down' ? a!.y < one!.y && one!.y < two!.y : a!.y > one!.y && one!.y > two!.y);
      for (const each of ['[a1]', '[a2]', '[a3]']) assert.ok(isRail(layout, `premise ${each} → <A>`), each);
      assert.deepEqual(layout.edges.find(({ edge }) => edge.id === 'premise [H1] → <A>')!.tip, layout.edges.find(({ edge }) => edge.id === 'premise [a1] → <A>')!.tip);
      assertClear(layout);
    });
  }
});

describe('a map with sections that leads to several claims', () => {
  it('is drawn with the frames of its sections, and all lines between them', async () => {
    const { arrange, references, groups, edges } = await layOut(graphOf(rivals(3)));
    assert.deepEqual([arrange, references.length, groups.map(({ group }) => group.title)], ['sections', 0, ['Rivals', 'Evidence']]);
    assert.ok(edges.some(({ edge }) => edge.id === 'premise [H2] → <C>'));
  });

  it('is arranged by thesis as soon as it has one', async () => {
    assert.equal((await layOut(graphOf(rivals(3).replace('[E2]: ', '[E2]: #thesis ')))).arrange, 'thesis');
  });
});
