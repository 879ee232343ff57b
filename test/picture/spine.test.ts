import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { isByThesis } from '../../server/src/picture/layout/spine.js';
import { layOut, type Layout } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

const sample = (path: string) => readFileSync(new URL(`../../samples/${path}`, import.meta.url), 'utf8');

/** A debate in which objections and replies have sections of their own. */
const debate = `# Proposal

[Shed]: The house should put up a shed. #thesis

# Objections

<Noise>: It would be loud. -> [Shed]
<Noise>
  -> [Shed]
<Price>: It would be dear.
  -> [Shed]

# Replies

<Quiet>: Bicycles make no noise.
  -> <Noise>
`;

const centre = (layout: Layout, id: string) => {
  const { x, y, width } = layout.nodes.find(({ node }) => node.id === id)!;
  return { x: x + width / 2, y };
};

describe('the arrangement by thesis', () => {
  it('stands a thesis above all that bears on it, whatever section that is written in', async () => {
    const layout = await layOut(graphOf(debate));
    assert.equal(layout.arrange, 'thesis');
    assert.deepEqual(layout.groups, []);
    const [shed, noise, price, quiet] = ['[Shed]', '<Noise>', '<Price>', '<Quiet>'].map((id) => centre(layout, id));
    assert.ok(shed!.y < noise!.y && noise!.y === price!.y && noise!.y < quiet!.y);
    assert.ok(Math.abs(quiet!.x - noise!.x) < 1, 'an only child stands straight below');
  });

  it('says where a node is written if the one above it is written elsewhere', async () => {
    const { nodes } = await layOut(graphOf(debate));
    const written = nodes.map(({ node, box }) => `${node.id} ${box.chips.filter(({ role }) => role === 'written').map(({ text }) => text).join()}`);
    assert.deepEqual(written, ['[Shed] § Proposal', '<Noise> § Objections', '<Price> § Objections', '<Quiet> § Replies']);
  });

  it('is usual where more than a fifth of the relations cross sections, and can be asked for', () => {
    const related = (across: number) => `# One\n\n[A]: a. #thesis\n${'  + [B1]: b.\n  + [B2]: b.\n  + [B3]: b.\n  + [B4]: b.\n'}\n# Two\n\n`
      + Array.from({ length: across }, (_, i) => `[C${i}]: c.\n  -> [A]\n\n`).join('');
    const byThesis = (text: string, front = '') => isByThesis(graphOf(`${front}${text}`));
    assert.deepEqual([byThesis(related(1)), byThesis(related(2))], [false, true]);
    assert.equal(byThesis(related(2), '===\nmap: {arrange: sections}\n===\n'), false);
    assert.equal(byThesis(related(0), '===\nmap: {arrange: thesis}\n===\n'), true);
    assert.equal(byThesis('[A]: a.\n  + [B]: b.'), false, 'there are no sections');
  });

  it('begins with the main thesis: the first, or the one that says so', async () => {
    const theses = '===\nmap: {arrange: thesis}\n===\n# One\n\n[A]: a. #thesis\n\n# Two\n\n[B]: b. #thesis\n';
    const first = async (text: string) => (await layOut(graphOf(text))).nodes[0]!.node.id;
    assert.equal(await first(theses), '[A]');
    assert.equal(await first(theses.replace('[B]: b. #thesis', '[B]: b. #thesis {main: true}')), '[B]');
  });

  it('stands what bears on several where it weighs most, else with the main thesis, else where it was written first', async () => {
    // So large that other relations become references.
    const fill = Array.from({ length: 40 }, (_, i) => `  + [F${i}]: f.\n`).join('');
    const links = Array.from({ length: 9 }, (_, i) => `[F${i}]\n  + [F${i + 20}]\n\n`).join('');
    const text = (side: string, main: string) => `===\nmap: {arrange: thesis}\n===\n# One\n\n[Side]: s. #thesis\n  + ${side}[X]: x.\n\n# Two\n\n`
      + `[Main]: m. #thesis {main: true}\n  - ${main}[X]\n${fill}\n${links}`;
    const refers = async (document: string) => (await layOut(graphOf(document))).references
      .filter(({ reference }) => reference.node.id === '[X]').map(({ reference }) => reference.edge.to);
    assert.deepEqual(await refers(text('', '')), ['[Side]']);
    assert.deepEqual(await refers(text('{weight: 0.9} ', '{weight: 0.2} ')), ['[Main]']);
  });

  it('keeps an objection and the undercut of it together', async () => {
    const layout = await layOut(graphOf('# One\n\n[A]: a. #thesis\n  + [B]: b.\n  + [C]: c.\n\n# Two\n\n[O]: o.\n  -> [A]\n  _ [U]: u.\n\n[P]: p.\n  -> [A]\n'));
    const x = (id: string) => centre(layout, id).x;
    const order = ['[B]', '[C]', '[O]', '[U]', '[P]'].toSorted((a, b) => x(a) - x(b));
    assert.equal(Math.abs(order.indexOf('[O]') - order.indexOf('[U]')), 1, order.join(' '));
  });

  it('keeps children of one node on one rank, leaves of broad families wrapped', async () => {
    const families = Array.from({ length: 8 }, (_, i) => `  - [O${i}]: An objection of some length that is raised against it.\n`
      + Array.from({ length: 5 }, (_, k) => `    - [R${i}${k}]: A reply of some length to this objection, which is number ${k}.\n`).join('')).join('');
    const layout = await layOut(graphOf(`[A]: a.\n${families}`));
    assert.equal(new Set(Array.from({ length: 8 }, (_, i) => centre(layout, `[O${i}]`).y)).size, 1);
    assert.ok(new Set(Array.from({ length: 5 }, (_, k) => centre(layout, `[R0${k}]`).y)).size > 1);
    assert.ok(layout.width / layout.height > 0.8 && layout.width / layout.height < 3, `${layout.width} × ${layout.height}`);
  });

  it('is what the samples and published maps need that scatter a thesis over sections', () => {
    const needs = (text: string) => isByThesis(graphOf(text));
    assert.deepEqual(['alliance/alliance.en.arg', 'first-steps/first-steps.arg', 'safety/truck.arg', 'debate/free-buses.argdown'].map((path) => needs(sample(path))),
      [true, true, false, false]);
    const semmelweis = new URL('../../../shared/corpus/argdown/semmelweis_betz.argdown', import.meta.url);
    if (existsSync(semmelweis)) assert.equal(needs(readFileSync(semmelweis, 'utf8')), true);
    else process.stdout.write('      (skipped: the corpus is missing)\n');
  });
});
