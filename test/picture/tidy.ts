import assert from 'node:assert/strict';
import fc from 'fast-check';
import { overlap, samples } from '../../server/src/picture/layout/geometry.js';
import type { Layout } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

/** What every picture of trees keeps to: nothing is missing, boxes are `least` pixels apart, no edge of a tree runs through a box. */
export function assertTidy({ nodes, references, edges }: Layout, text: string, least = 8): void {
  const graph = graphOf(text);
  assert.deepEqual(nodes.map(({ node }) => node.id).toSorted(), graph.nodes.map(({ id }) => id).toSorted());
  assert.deepEqual(edges.map(({ edge }) => edge.id), graph.edges.map(({ id }) => id));
  const boxes = [
    ...nodes.map(({ node, ...place }) => ({ name: node.id, ...place })),
    ...references.map(({ reference, ...place }) => ({ name: `the reference for ${reference.edge.id}`, ...place })),
  ];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) if (overlap(a, b)) assert.fail(`${a.name} and ${b.name} overlap\n${text}`);
  }
  const around = ({ x, y, width, height }: (typeof boxes)[number]) => ({ x: x - least, y: y - least, width: width + 2 * least, height: height + 2 * least });
  const own = boxes.slice(0, nodes.length);
  for (const [i, a] of own.entries()) for (const b of own.slice(i + 1)) if (overlap(around(a), b)) assert.fail(`${a.name} and ${b.name} are too close\n${text}`);
  for (const { edge, path, far } of edges) {
    if (far) continue;
    const points = [...samples(path, 5)];
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const beside = boxes.filter(({ x, y, width, height }) => x <= right && x + width >= left && y <= bottom && y + height >= top);
    for (const point of points) {
      for (const { name, x, y, width, height } of beside) {
        const isInside = point.x > x + 1 && point.x < x + width - 1 && point.y > y + 1 && point.y < y + height - 1;
        if (isInside) assert.fail(`${edge.id} runs through ${name}\n${text}`);
      }
    }
  }
}

/** Trees of relation lines with texts of many lengths. */
export const outlines = fc.array(fc.record({
  deeper: fc.integer({ min: 0, max: 6 }), words: fc.integer({ min: 1, max: 60 }),
  sigil: fc.constantFrom('+', '-', '_', '><', '&', '?'),
}), { minLength: 1, maxLength: 60 }).map((lines) => {
  let depth = -1;
  return lines.map(({ deeper, words, sigil }, i) => {
    depth = Math.min(depth + 1, deeper);
    const text = Array.from({ length: words }, (_, k) => `word${k}`).join(' ');
    if (depth === 0) return `\n[C${i}]: ${text}`;
    return `${'  '.repeat(depth)}${sigil} ${sigil === '?' ? text : `[C${i}]: ${text}`}`;
  }).join('\n');
});

/** The same under headings, with relations from one to another. */
export const articles = fc.array(fc.record({ level: fc.integer({ min: 1, max: 3 }), outline: outlines, links: fc.array(fc.nat(), { maxLength: 6 }) }), {
  minLength: 1, maxLength: 7,
}).map((sections) => sections.map(({ level, outline, links }, i) => {
  const named = outline.replace(/\[C(\d+)\]/g, `[S${i} C$1]`);
  const more = links.map((link, k) => `  ${['+', '-', '><', '_'][k % 4]} [S${link % sections.length} C${link % 7}]`).join('\n');
  return `${'#'.repeat(level)} Section ${i}\n${named}\n\n[S${i} C0]\n${more}`;
}).join('\n\n'));
