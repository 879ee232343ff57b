import assert from 'node:assert/strict';
import { betweenSections } from '../../server/src/picture/layout/references.js';
import { layOut, type LayoutOptions } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

/** Two sections too large to be drawn together, with relations from the second to the first. */
function article(links: string, more = ''): string {
  const claims = (name: string) => Array.from({ length: 25 }, (_, i) => `${i === 0 ? '' : '  + '}[${name}${i}]: ${name} ${i}.`).join('\n');
  return `# First\n\n${claims('A')}\n\n# Second\n\n${claims('B')}\n\n${links}\n\n${more}`;
}

const links = (count: number) => Array.from({ length: count }, (_, i) => `[A${i % 3}]\n  ${i % 2 === 0 ? '+' : '-'} [B${i}]\n`).join('\n');

/** What is beside which claim, and for what; sorted. */
async function printed(text: string, options: LayoutOptions = {}): Promise<string[]> {
  const { references } = await layOut(graphOf(text), options);
  return references.map(({ reference: { edge, name, section } }) => `${edge.type} ${edge.to}: ${name} in ${section}`).toSorted();
}

describe('references', () => {
  it('stand for what is related from another section, if lines would be too many, longer than a screen, or crossed', async () => {
    assert.deepEqual(await printed(article('[A24]\n  + [B0]\n')), []);
    assert.deepEqual(await printed(article(links(8))).then((all) => all.length > 0), true);
    assert.deepEqual(await printed(article(links(9))), [
      'attack [A0]: B3 in Second', 'attack [A1]: B1 in Second', 'attack [A1]: B7 in Second', 'attack [A2]: B5 in Second',
      'support [A0]: B0 in Second', 'support [A0]: B6 in Second', 'support [A1]: B4 in Second', 'support [A2]: B2 in Second',
      'support [A2]: B8 in Second',
    ]);
  });

  it('of one kind stand in one list below each other, with one line between them', async () => {
    const { references, edges } = await layOut(graphOf(article(links(9))));
    const [b0, b6] = references;
    assert.deepEqual([b6!.x, b6!.y, b6!.width], [b0!.x, b0!.y + b0!.height, b0!.width]);
    const paths = ['[B0]', '[B6]'].map((from) => edges.find(({ edge }) => edge.from === from && edge.to === '[A0]')!.path);
    assert.deepEqual(paths[0], paths[1]);
  });

  it('have a line of their own where something is said of one relation alone', async () => {
    const own = '[A0]\n  + {weight: 0.5} [B20]\n  + {note: "so it is said"} [B21]\n\n[A0]\n  + [B22]\n    _ [B23]\n';
    const { references, edges } = await layOut(graphOf(article(links(9), own)));
    const starts = references.filter(({ reference }) => reference.edge.to === '[A0]' && reference.edge.type === 'support')
      .map(({ reference }) => JSON.stringify(edges.find(({ edge }) => edge === reference.edge)!.path[0]));
    assert.equal(new Set(starts).size, 4, 'B0 and B6 together, B20, B21 and B22');
    assert.ok(references.some(({ reference }) => reference.edge.type === 'undercut' && reference.name === 'B23'));
  });

  it('stand in the group of what they are related to, and tell there what that is used for', async () => {
    const { references, groups, nodes } = await layOut(graphOf(article(links(9))));
    const [first] = groups;
    for (const { x, y, width, height } of references) {
      assert.ok(x > first!.x && y > first!.y && x + width < first!.x + first!.width && y + height < first!.y + first!.height);
    }
    const uses = nodes.flatMap(({ node, box }) => box.chips.flatMap(({ role, text }) => (role === 'use' ? [`${node.id} ${text}`] : [])));
    assert.deepEqual(uses.slice(0, 3), ['[B0] → A0', '[B1] → A1', '[B2] → A2']);
  });

  it('count what a claim is used for, where that is much', async () => {
    const { nodes } = await layOut(graphOf(article(links(9), '[A4]\n  + [B0]\n\n[A5]\n  + [B0]\n')));
    const chips = nodes.find(({ node }) => node.id === '[B0]')!.box.chips.map(({ text }) => text);
    assert.deepEqual(chips, ['→ 3 elsewhere']);
  });

  it('call an inference without a name by its premises', async () => {
    const all = await printed(article(links(9), '# Third\n\n[A7]\n  & [B24]\n  & [B23]\n'));
    assert.ok(all.includes('conclusion [A7]: B24 & B23 in Third') || all.includes('support [A7]: B24 & B23 in Third'), all.join('\n'));
  });

  it('tell of what is a premise where the inference leads', async () => {
    const { nodes } = await layOut(graphOf(article(links(9), '# Third\n\n[D]: d.\n  & [B24]\n  & [E]: e.\n')));
    assert.deepEqual(nodes.find(({ node }) => node.id === '[B24]')!.box.chips.map(({ text }) => text), ['→ D']);
  });

  it('stand below what is written first, where a relation is symmetric', async () => {
    const { references, nodes } = await layOut(graphOf(article(links(9), '[B19]\n  >< [A8]\n')));
    const { reference, y } = references.find((each) => each.reference.edge.type === 'contradiction')!;
    assert.ok(y > nodes.find(({ node }) => node.id === reference.edge.to)!.y);
  });

  it('are counted between the sections that are drawn in one go with those in them', () => {
    const claims = (name: string) => `# ${name}\n\n${[1, 2].map((part) => `## ${name}${part}\n\n${Array.from({ length: 9 }, (_, i) => `[${name}${part}${i}]: x.\n`).join('\n')}`).join('\n')}\n`;
    const among = (...pairs: readonly [string, string][]) => pairs.map(([to, from]) => Array.from({ length: 9 }, (_, i) => `[${to}${i}]\n  + [${from}${i}]\n\n`).join('')).join('');
    const isReference = (links: string, ...wholes: readonly (string | undefined)[]) =>
      betweenSections(graphOf(claims('A') + claims('B') + links), ({ group }) => wholes.includes(group?.title)) !== undefined;
    const between = among(['A1', 'B1']);
    assert.deepEqual([isReference(between), isReference(between, 'A', 'B'), isReference(between, undefined)], [true, true, false]);
    const within = among(['A1', 'A2']);
    assert.deepEqual([isReference(within), isReference(within, 'B'), isReference(within, 'A')], [true, true, false]);
  });

  it('are not needed where a map is drawn as a whole', async () => {
    const sections = Array.from({ length: 5 }, (_, i) => `# S${i}\n\n[C${i}]: c.\n`).join('\n');
    const related = Array.from({ length: 5 }, (_, i) => Array.from({ length: i }, (_, k) => `[C${i}]\n  + [C${k}]\n`).join('\n')).join('\n');
    assert.deepEqual(await printed(`${sections}\n${related}`), []);
  });
});
