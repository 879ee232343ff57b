import { readFileSync } from 'node:fs';
import path from 'node:path';
import { layOut, type Layout, type LayoutOptions } from '../../server/src/picture/layout/layout.js';
import { golden } from '../support/golden.js';
import { graphOf } from './map.js';

const folder = path.join(import.meta.dirname, '../fixtures/map');
const everything = readFileSync(path.join(folder, 'everything.arg'), 'utf8');

/** Two sections with lines between them and many siblings, steps that are undercut, a circle, and claims by themselves. */
const town = `# Buses

[Free buses]: The town should make its buses free. #thesis
${Array.from({ length: 9 }, (_, i) => `  ${i % 3 === 2 ? '-' : '+'} <Reason ${i}>: ${'It costs less than it brings. '.repeat(1 + i % 4)}\n    & [Premise ${i}]: A premise.${i % 4 === 0 ? `\n    _ [Doubt ${i}]: Who says so?` : ''}\n`).join('')}
# Trams

[Trams]: Trams are better than buses.
  >< [Free buses]
  + [Premise 1]
    + [Premise 5]
  - [Premise 3]
    - [Far]: Far away from the rest of it all, but not from the end of this line.
      + [Trams]

[Alone]: Nothing speaks for it.
[By itself]: Nothing speaks for it either.
`;

/** Where everything stands, in whole pixels: boxes, the corners of lines, headings, and what stands for other nodes. */
function places({ width, height, arrange, nodes, edges, groups, references }: Layout): string {
  const at = (...numbers: readonly number[]) => numbers.map((number) => Math.round(number)).join(' ');
  return [
    `${at(width, height)} ${arrange}`,
    ...groups.map((group) => `# ${group.group.title} ${at(group.x, group.y, group.width, group.height)} title ${at(group.titleX, group.titleWidth, group.top)}`),
    ...nodes.map(({ node, x, y, width: w, height: h }) => `${node.id} ${at(x, y, w, h)}`),
    ...references.map(({ reference, x, y, width: w, height: h }) => `→ ${reference.name} (${reference.section}) ${at(x, y, w, h)}`),
    ...edges.map(({ edge, path: line, tip, tail, far }) =>
      `${edge.type} ${line.filter((_, i) => i % 3 === 0).map(({ x, y }) => at(x, y)).join(', ')} to ${at(tip.x, tip.y)}${tail === null ? '' : ` from ${at(tail.x, tail.y)}`}${far ? ' far' : ''}`),
  ].join('\n');
}

describe('where everything stands in a picture', () => {
  const cases: readonly (readonly [name: string, text: string, options: LayoutOptions])[] = [
    ...(['down', 'up', 'left', 'right'] as const).flatMap((direction) => [
      [`tree ${direction}`, everything, { layout: 'tree', direction }], [`layered ${direction}`, everything, { layout: 'layered', direction }],
    ] as const),
    ['outline', everything, { layout: 'indented' }], ['outline in a column, whole', town, { layout: 'indented', inColumn: true, isWhole: true }],
    ['trees of a town', town, { layout: 'tree' }], ['layers of a town', town, { layout: 'layered' }], ['outline of a town', town, { layout: 'indented', ratio: 1 }],
    ['narrow town by thesis', town.replace('#', '===\nmap: {arrange: thesis}\n===\n\n#'), { layout: 'tree', direction: 'right', width: 120, ratio: 3 }],
    ['town by sections', town.replace('#', '===\nmap: {arrange: sections}\n===\n\n#'), { layout: 'layered', direction: 'right', ratio: 0.5 }],
  ];
  it('is as the golden file has it (UPDATE=1 writes it)', async () => {
    const parts: string[] = [];
    for (const [name, text, options] of cases) parts.push(`== ${name}: ${places(await layOut(graphOf(text), options))}\n`);
    golden(path.join(folder, 'places.txt'), parts.join('\n'));
  });
});
