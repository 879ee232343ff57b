import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draw } from '../../extension/webview/drawing/draw.js';
import type { Drawing } from '../../extension/webview/drawing/drawing.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { patchedEdition, patchedGraph, type GraphPatch } from '../../server/src/picture/graph-patch.js';
import { patchOf } from '../../server/src/picture/patch-of.js';
import { wholeView } from '../../server/src/picture/view.js';
import { seeded } from '../support/seeded.js';
import { graphOf } from './map.js';
import { articles } from './tidy.js';

/** What arrives of a patch. */
const sent = (patch: GraphPatch) => JSON.parse(JSON.stringify(patch)) as GraphPatch;

describe('what has changed in a graph', () => {
  it('is the nodes that a keystroke has changed, and all others stay the same objects', () => {
    const before = graphOf('[A]: a.\n  + [B]: b. #x\n  - [C]: c.\n');
    const patch = patchOf(graphOf('[A]: a.\n  + [B]: b. #y\n  - [C]: c.\n  + [D]: d.\n'), before);
    const parts = patch.lists.nodes.map((part) => ('kept' in part ? `${part.kept}+${part.count}` : part.items.map(({ id }) => id).join()));
    assert.deepEqual(parts, ['0+1', '[B]', '2+1', '[D]']);
    const after = patchedGraph(before, sent(patch));
    assert.deepEqual(after.nodes.filter((node) => before.nodes.includes(node)).map(({ id }) => id), ['[A]', '[C]']);
  });

  it('is nothing of the lists where nothing has changed, and little where items have gone or moved', () => {
    const text = (...titles: readonly string[]) => titles.map((title) => `[${title}]: x.\n`).join('\n');
    const before = graphOf(text('A', 'B', 'C', 'D'));
    const nodes = (after: string) => patchOf(graphOf(after), before).lists.nodes;
    assert.deepEqual(nodes(text('A', 'B', 'C', 'D')), [{ kept: 0, count: 4 }]);
    assert.equal(patchedGraph(before, patchOf(graphOf(text('A', 'B', 'C', 'D')), before)).nodes, before.nodes);
    assert.deepEqual(nodes(text('A', 'D')), [{ kept: 0, count: 1 }, { kept: 3, count: 1 }]);
    assert.deepEqual(nodes(text('C', 'D', 'A', 'B')), [{ kept: 2, count: 2 }, { kept: 0, count: 2 }]);
    assert.deepEqual(nodes(''), []);
  });

  it('makes the same graph and the same picture as the whole, whatever has been written', async () => {
    await fc.assert(fc.asyncProperty(fc.array(articles, { minLength: 2, maxLength: 4 }), fc.constantFrom(120, 250, 400), async (texts, width) => {
      let [before, received] = [graphOf(texts[0]!), patchedGraph(undefined, sent(patchOf(graphOf(texts[0]!), undefined)))];
      for (const text of texts) {
        const graph = graphOf(text);
        const after = { ...graph, display: { ...graph.display, width } };
        received = patchedGraph(received, sent(patchOf(after, before)));
        assert.deepEqual(received, after);
        assert.deepEqual(await draw({ graph: received, view: wholeView }), await draw({ graph: structuredClone(after), view: wholeView }));
        before = after;
      }
    }), seeded(8));
  });

  it('is all that is laid out and drawn anew, and the picture is the same as if all were', async () => {
    const trees = (claim: string, more: string, lang = 'en') => `===\nlang: ${lang}\nmap: {layout: tree}\n===\n\n${[1, 2, 3].map((i) => `# Section ${i}\n\n[T${i}]: t. #thesis\n  + [A${i}]: ${i === 2 ? claim : 'This.'}\n    - [B${i}]: b.\n`
      + `  - <C${i}>: c.\n    & [D${i}]: d. {weight: 2}\n${i === 1 ? more : ''}`).join('\n')}`;
    const texts = [
      trees('That.', ''), trees('Thou.', ''), trees('It says so much that its box becomes higher than it was. '.repeat(4), ''), trees('Thou.', ''),
      trees('Thou.', '  + [A3]\n'), trees('Thou.', '  - [A3]\n  _ [B2]\n'), trees('Thou.', '\n[T2]\n  >< [T1]\n'), trees('Thou.', '', 'de'),
    ];
    for (const arrange of ['sections', 'thesis'] as const) {
      let [received, last] = [undefined as MapGraph | undefined, undefined as Drawing | undefined];
      const same: number[] = [];
      for (const text of texts) {
        const graph = graphOf(text);
        received = patchedGraph(received, sent(patchOf(graph, received)));
        const drawing = await draw({ graph: received, view: { ...wholeView, arrange } });
        assert.deepEqual(drawing, await draw({ graph: structuredClone(graph), view: { ...wholeView, arrange } }));
        const [pieces, before] = [drawing, last].map((each) => [...each?.pieces.nodes ?? [], ...each?.pieces.edges ?? []]);
        same.push(pieces!.filter((piece) => before!.includes(piece)).length);
        last = drawing;
      }
      // Of each of the other two trees five nodes and four edges.
      assert.equal(same[1], 18, `${arrange}: ${same.join()}`);
    }
  });

  it('is of no use to those who miss the edition before', () => {
    const [one, two] = [graphOf('[A]: a.\n'), graphOf('[A]: b.\n')];
    const patch = patchOf(two, one);
    assert.deepEqual(patchedEdition({ edition: 4, graph: one }, patch, 5), two);
    assert.equal(patchedEdition({ edition: 3, graph: one }, patch, 5), undefined);
    assert.equal(patchedEdition({ edition: 5, graph: one }, patch, 5), undefined);
    assert.equal(patchedEdition(undefined, patch, 1), undefined);
  });
});
