import assert from 'node:assert/strict';
import { rivalRows } from '../../server/src/picture/layout/level-rivals.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';

/** The rows of rivals in a map, with the titles of each. */
function rowsOf(text: string): string[] {
  const { nodes, edges } = graphOf(text);
  return rivalRows(nodes, edges).map((row) => row.map(({ title }) => title).join(' '));
}

/** Three claims that exclude each other in a section, and what they are reasons for in another. */
const threeRivals = [
  '# Rivals\n\n[H1]: h one\n\n[H2]: h two\n\n[H3]: h three\n\n[H1]\n  >< [H2]\n  >< [H3]\n\n[H2]\n  >< [H3]\n\n# Evidence\n',
  ...['E1', 'E2', 'E3'].map((name) => `[${name}]: e\n`),
  '# Rest {isGroup: false}\n',
  ...['E1', 'E2', 'E3'].map((name, i) => `<A${i}>: a\n\n(1) [H${i + 1}]\n(2) It rains on day ${i}.\n----\n(3) [${name}]\n`),
].join('\n');

describe('claims that exclude each other', () => {
  it('stand in one row, in the order of the text', () => {
    assert.deepEqual(rowsOf('[A]: a\n\n[B]: b\n  - [A]\n  >< [C]: c\n\n[D]: d\n  >< [C]\n\n[E]: e\n  >< [F]: f'), ['B C D', 'E F']);
  });

  it('stand in no row where a way leads from one to another, which has room between them only', () => {
    assert.deepEqual(rowsOf('[A]: a\n  + [C]: c\n    + [B]: b\n\n[A]\n  >< [B]\n\n[E]: e\n  >< [F]: f'), ['E F']);
  });

  it('are none where nothing excludes anything else', () => {
    assert.deepEqual(rowsOf('[A]: a\n  + [B]: b\n  - [C]: c'), []);
  });

  it('stand beside each other within the frame of their section, with room for the heads of their lines', async () => {
    const { nodes, edges } = await layOut(graphOf(threeRivals));
    const [first, second, third] = ['[H1]', '[H2]', '[H3]'].map((id) => nodes.find(({ node }) => node.id === id)!).sort((a, b) => a.x - b.x);
    assert.deepEqual(new Set([first, second, third].map((place) => place!.y + place!.height / 2)).size, 1);
    for (const [left, right] of [[first!, second!], [second!, third!]] as const) assert.ok(right.x - left.x - left.width >= 40, `${right.x - left.x - left.width}`);
    assert.equal(edges.filter(({ edge }) => edge.type === 'contrary' || edge.type === 'contradiction').length, 3);
  });
});
