import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { GROUP_BASELINE, type PlacedEdge } from '../../server/src/picture/layout/arrangement.js';
import { hasHead } from '../../server/src/picture/edge-kinds.js';
import { overlap, samples, type Rectangle } from '../../server/src/picture/layout/geometry.js';
import { discardGraphviz, loadGraphviz } from '../../server/src/picture/layout/graphviz.js';
import { layOut, type Direction, type Layout } from '../../server/src/picture/layout/layout.js';
import { OUTER_STYLE, nodeBox } from '../../server/src/picture/node-box.js';
import { textWidth } from '../../server/src/picture/text-measure.js';
import { graphOf } from './map.js';

const sample = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');

/** What every picture must keep to. */
function assertSound(layout: Layout, graph: MapGraph): void {
  assert.equal(layout.problem, null);
  assert.deepEqual(layout.nodes.map(({ node }) => node.id).toSorted(), graph.nodes.map(({ id }) => id).toSorted());
  assert.deepEqual(layout.edges.map(({ edge }) => edge.id), graph.edges.map(({ id }) => id));
  assertApart(layout);
  assertInside(layout);
  assert.ok(layout.references.every(({ box }) => box.lines.every(({ x, width }) => x >= 0 && x + width <= box.width)));
  for (const { node, box } of layout.nodes) {
    for (const { text, width, x, rightToLeft } of box.lines) {
      const left = rightToLeft ? x - width : x;
      if (box.shape !== 'junction') assert.ok(left >= 0 && left + width <= box.width, `text of ${node.id}: ${text}`);
    }
    for (const { x, width, text } of box.chips) assert.ok(x >= 0 && x + width <= box.width, `${text} of ${node.id}`);
  }
}

function assertApart({ nodes, references, groups }: Layout): void {
  const boxes = [...nodes, ...references.map(({ reference, ...place }) => ({ node: reference.node, ...place }))];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      if (overlap(a, b)) assert.fail(`${a.node.id} and ${b.node.id} overlap`);
    }
  }
  for (const { group, x, y, width, titleX, titleWidth } of groups) {
    assert.ok(titleX + titleWidth <= width, `the title of ${group.title} leaves its box`);
    const title = { x: x + titleX, y: y + GROUP_BASELINE - OUTER_STYLE.size, width: titleWidth, height: OUTER_STYLE.size };
    for (const node of boxes) assert.ok(!overlap(title, node), `${node.node.id} covers the title of ${group.title}`);
  }
}

function assertInside(layout: Layout): void {
  const canvas = { x: 0, y: 0, width: layout.width, height: layout.height };
  const boxes = new Map(layout.groups.map((group) => [group.group.id, group]));
  for (const node of layout.nodes) {
    assert.ok(within(node, canvas), `${node.node.id} leaves the canvas`);
    if (node.node.group === null || layout.arrange === 'thesis') continue;
    assert.ok(within(node, boxes.get(node.node.group)!), `${node.node.id} leaves its group`);
  }
  for (const group of layout.groups) {
    assert.ok(within(group, group.group.parent === null ? canvas : boxes.get(group.group.parent)!), group.group.title);
  }
  for (const { edge, path, tip } of layout.edges) {
    assert.equal(path.length % 3, 1);
    for (const { x, y } of [...samples(path, 20), tip]) {
      assert.ok(within({ x, y, width: 0, height: 0 }, canvas), `${edge.id} leaves the canvas`);
    }
  }
}

function assertOutside({ edge, path }: PlacedEdge, { x, y, width, height }: Rectangle): void {
  for (const point of samples(path, 8)) {
    const runsThrough = point.x > x + 2 && point.x < x + width - 2 && point.y > y + 2 && point.y < y + height - 2;
    if (runsThrough) assert.fail(`${edge.id} runs through the box at ${x}, ${y}`);
  }
}

function within(inner: Rectangle, outer: Rectangle): boolean {
  const slack = 0.5;
  return inner.x >= outer.x - slack && inner.y >= outer.y - slack
    && inner.x + inner.width <= outer.x + outer.width + slack
    && inner.y + inner.height <= outer.y + outer.height + slack;
}

describe('the layout', () => {
  for (const path of [
    'alliance/alliance.en.arg', 'alliance/alliance.de.arg', 'first-steps/first-steps.arg', 'law/gebrauchtwagen.arg',
    'safety/truck.arg', 'science/age-of-the-earth.arg',
  ]) {
    it(`of ${path} keeps nodes apart and everything inside`, async () => {
      const graph = graphOf(sample(path));
      assertSound(await layOut(graph), graph);
    });
  }

  for (const direction of ['up', 'left', 'right'] satisfies Direction[]) {
    it(`keeps to that with layers running ${direction}`, async () => {
      const graph = graphOf(sample('science/age-of-the-earth.arg'));
      assertSound(await layOut(graph, { direction }), graph);
    });
  }

  it('makes the large sample fit a screen: neither a ribbon nor a tower', async () => {
    const { width, height } = await layOut(graphOf(sample('alliance/alliance.en.arg')));
    assert.ok(width / height > 0.9 && width / height < 2.2, `${width} × ${height}`);
    assert.ok(width < 5500, `${width} wide`);
  });

  it('puts what supports below what it supports', async () => {
    const { nodes } = await layOut(graphOf('[A]: a.\n  + [B]: b.\n    - [C]: c.\n'));
    const y = new Map(nodes.map((node) => [node.node.id, node.y]));
    assert.ok(y.get('[A]')! < y.get('[B]')! && y.get('[B]')! < y.get('[C]')!);
  });

  it('turns the layers round on demand', async () => {
    const graph = graphOf('[A]: a.\n  + [B]: b.\n');
    const above = async (direction: Direction) => {
      const [a, b] = (await layOut(graph, { direction })).nodes;
      return { up: b!.y < a!.y, left: b!.x < a!.x, right: a!.x < b!.x, down: a!.y < b!.y }[direction];
    };
    for (const direction of ['down', 'up', 'left', 'right'] satisfies Direction[]) assert.ok(await above(direction), direction);
  });

  it('stands a contradiction as it is written', async () => {
    const { nodes, edges } = await layOut(graphOf('[A]: a.\n  >< [B]: b.\n'));
    assert.ok(nodes[0]!.y < nodes[1]!.y);
    assert.notEqual(edges[0]!.tail, null);
  });

  it('is the same each time', async () => {
    const graph = graphOf(sample('alliance/alliance.en.arg'));
    assert.deepEqual(await layOut(graph), await layOut(graph));
  });

  it('lets arrow heads touch the box that the edge ends at', async () => {
    const layout = await layOut(graphOf(sample('alliance/alliance.en.arg')));
    const places = new Map(layout.nodes.map((node) => [node.node.id, node]));
    for (const { edge, tip } of layout.edges) {
      if (edge.toEdge !== null) continue;
      const { x, y, width, height } = places.get(edge.to)!;
      const touches = within({ ...tip, width: 0, height: 0 }, { x: x - 4, y: y - 4, width: width + 8, height: height + 8 });
      assert.ok(touches, `${edge.id} ends elsewhere`);
    }
  });

  for (const direction of ['down', 'up', 'left', 'right'] satisfies Direction[]) {
    it(`lets arrow heads of different kinds that meet at a box stand beside each other, and leads no edge through a box, running ${direction}`, async () => {
      for (const path of ['alliance/alliance.en.arg', 'science/age-of-the-earth.arg', 'safety/truck.arg']) {
        const layout = await layOut(graphOf(sample(path)), { direction });
        const ofLists = new Set(layout.references.map(({ reference }) => reference.edge));
        const near = layout.edges.filter(({ edge, far }) => !far && edge.toEdge === null && hasHead(edge) && !ofLists.has(edge));
        assert.ok(near.length > 10);
        for (const [i, a] of near.entries()) {
          const close = near.slice(i + 1).find((b) => b.edge.to === a.edge.to && b.edge.type !== a.edge.type && Math.hypot(a.tip.x - b.tip.x, a.tip.y - b.tip.y) < 9);
          if (close !== undefined) assert.fail(`${a.edge.id} and ${close.edge.id} end at one point`);
          for (const { node, ...box } of layout.nodes) {
            if (node.id !== a.edge.from && node.id !== a.edge.to) assertOutside(a, box);
          }
        }
      }
    });
  }

  it('stands what is too wide for layers in columns', async () => {
    const siblings = Array.from({ length: 60 }, (_, i) => `  ${i % 4 === 0 ? '-' : '+'} [C${i}]: Claim number ${i}.`).join('\n');
    for (const more of ['', '\n    + [C0]\n    + [C1]\n    + [C2]\n']) {
      const graph = graphOf(`[A]: a.\n${siblings}${more}`);
      const layout = await layOut(graph, { layout: 'layered' });
      assertSound(layout, graph);
      assert.ok(layout.width < 3400 && layout.height < 3400, `${layout.width} × ${layout.height}`);
    }
  });

  it('keeps the ranks of a tree that a few relations lead out of', async () => {
    const long = 'and so on, in a text of several lines, as people write it in a debate on whether something should be allowed or not, and why that is so';
    const below = (name: string, replies: string) => `${name}: First, ${long}.\n${[...replies].map((sigil, i) => `    ${sigil} <Reply ${i} to ${name.slice(5, -1)}>: Then, ${long}.\n`).join('')}`;
    const graph = graphOf(`[A]: a.\n${below('  + <P>', '-')}${below('  + <Q>', '-')}${below('  + <R>', '+-_')}${below('  + <S>', '')}${below('  + <T>', '')}`
      + `${below('  - <U>', '')}${below('  - <V>', '+_')}${below('  - <W>', '-')}\n<Reply 0 to P>\n  +> <U>\n  +> <W>\n`);
    const { nodes, edges } = await layOut(graph);
    const placeOf = new Map(nodes.map((each) => [each.node.id, each]));
    for (const { edge } of edges.filter(({ edge }) => edge.toEdge === null && /^<Reply \d to [Q-W]>/.test(edge.from) && edge.to !== '[A]')) {
      const [from, to] = [placeOf.get(edge.from)!, placeOf.get(edge.to)!];
      const gap = from.y - (to.y + to.height);
      assert.ok(gap > 0 && gap < 80, `${edge.from} stands ${gap} below ${edge.to}`);
    }
  });

  it('keeps the relations of a claim to itself apart', async () => {
    const { edges } = await layOut(graphOf('[A]: a.\n  - [A]\n  + [A]\n  >< [A]\n'));
    assert.equal(new Set(edges.map(({ path }) => Math.max(...path.map(({ x }) => x)))).size, edges.length);
    assert.equal(edges.length, 3);
  });

  it('leads an undercut of a step to the edge', async () => {
    const { edges } = await layOut(graphOf('[A]: a.\n  + [B]: b.\n    _ [C]: c.\n'));
    const [support, undercut] = [edges[0]!, edges[1]!];
    const nearest = Math.min(...[...samples(support.path, 1)].map(({ x, y }) =>
      Math.hypot(x - undercut.tip.x, y - undercut.tip.y)));
    assert.ok(nearest < 3, `${nearest} away`);
  });

  it('keeps routed edges out of nodes', async () => {
    const layout = await layOut(graphOf(sample('debate/free-buses.argdown')), { layout: 'layered' });
    const far = layout.edges.filter((edge) => edge.far);
    assert.ok(far.length > 0);
    for (const each of far) {
      for (const { node, ...box } of layout.nodes) {
        if (node.id !== each.edge.from && node.id !== each.edge.to) assertOutside(each, box);
      }
    }
  });

  it('takes cycles, self-relations and contradictions', async () => {
    for (const text of ['[A]: a.\n  + [B]: b.\n    + [A]\n', '[A]: a.\n  - [A]\n', '[A]: a.\n  >< [B]: b.\n  >< [B]\n',
      '[A]: a.\n  & [A]\n', '<X>: x.\n  _ <X>\n']) {
      const graph = graphOf(text);
      assertSound(await layOut(graph), graph);
    }
  });

  it('takes an empty map', async () => {
    const layout = await layOut(graphOf(''));
    assert.deepEqual([layout.nodes, layout.edges, layout.groups, layout.problem], [[], [], [], null]);
  });

  it('takes any text and title', async () => {
    const graph = graphOf([
      `[${'T'.repeat(500)}]: ${'w'.repeat(10_000)}`, '[constructor]: <script>alert(1)</script> "q" \'r\' &amp;',
      '[__proto__]', '[שלום]: טקסט בעברית', '[🙂]: 👩‍👩‍👧‍👦 漢字', '<>: x', '[A"]:b\\n"];x=1;',
    ].join('\n\n'));
    assertSound(await layOut(graph), graph);
  });

  it('takes a thousand claims beside each other and two thousand below each other', async () => {
    const wide = graphOf(Array.from({ length: 1000 }, (_, i) => `[C${i}]: Claim ${i}.`).join('\n\n'));
    assertSound(await layOut(wide), wide);
    const deep = graphOf(Array.from({ length: 2000 }, (_, i) => `${'  '.repeat(i)}${i === 0 ? '' : '+ '}[C${i}]: c.`).join('\n'));
    const layout = await layOut(deep);
    assert.equal(layout.nodes.length, 2000);
  });

  it('asks Graphviz anew only of the part that has another size, and is the same as if it had asked of all', async () => {
    discardGraphviz();
    const graphviz = await loadGraphviz();
    const ask = graphviz.layout.bind(graphviz);
    let asked = 0;
    graphviz.layout = (...question) => {
      asked++;
      return ask(...question);
    };
    try {
      const text = (more: string) => `[A]: a.\n  + [B]: b.\n    - [C]: c.\n  - [C]\n\n[D]: ${more}d.\n  + [E]: e.\n    - [F]: f.\n  - [F]\n  + [G]: g.\n`;
      await layOut(graphOf(text('')));
      assert.equal(asked, 2);
      const changed = await layOut(graphOf(text('What has become much longer than it was before: ')));
      assert.equal(asked, 3);
      discardGraphviz();
      assert.deepEqual(changed, await layOut(graphOf(text('What has become much longer than it was before: '))));
      assert.equal(asked, 3);
    } finally {
      discardGraphviz();
    }
  });

  it('gets another Graphviz once one has been discarded', async () => {
    const first = await loadGraphviz();
    assert.equal(await loadGraphviz(), first);
    discardGraphviz();
    assert.notEqual(await loadGraphviz(), first);
  });
});

describe('a node', () => {
  it('shows a text of two sentences in full', () => {
    const text = 'The treaty also contains a clause that lets a party out of the duty of assistance. Since the duty can be '
      + 'withdrawn at any time, the clause puts the weight of Article 4 in question.';
    const box = nodeBox(graphOf(`[Exit clause]: ${text}`).nodes[0]!);
    assert.equal(box.lines.filter(({ role }) => role === 'text').map((line) => line.text).join(' '), text);
  });

  it('shows a text that only repeats its title once, unless the title is a name', () => {
    const lines = (text: string) => nodeBox(graphOf(text).nodes[0]!).lines.map(({ role, text: words }) => `${role}: ${words}`);
    assert.deepEqual(lines('[Fred is married]: Fred is married.'), ['title: Fred is married']);
    assert.deepEqual(lines('[Fred is tall]: Fred is small.'), ['title: Fred is tall', 'text: Fred is small.']);
    assert.deepEqual(lines('[Fred]: Fred.'), ['title: Fred', 'text: Fred.']);
  });

  it('has room for its labels beside each other', () => {
    const mark = { severity: 'warning', count: 3, unsupported: true, messages: [] } as const;
    const box = nodeBox(graphOf('[A]: a. #thesis #undeveloped', { marks: new Map([['[A]', mark]]) }).nodes[0]!);
    const chips = box.chips.toSorted((a, b) => a.x - b.x);
    assert.deepEqual(chips.map(({ text }) => text), ['thesis', 'undeveloped', 'unsupported', '2']);
    chips.slice(1).forEach((chip, i) => assert.ok(chips[i]!.x + chips[i]!.width < chip.x));
    for (const { text, width } of chips) assert.ok(textWidth(text, { size: 10, bold: true }) < width);
  });
});
