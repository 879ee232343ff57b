import assert from 'node:assert/strict';
import { forgetAnswers, loadGraphviz } from '../../server/src/picture/layout/graphviz.js';
import { layOut } from '../../server/src/picture/layout/layout.js';
import { graphOf } from './map.js';
import { bipartite, fan, ladder, tangle, twoWheels, wheel } from './tangles.js';

/**
 * How many nodes and edges Graphviz is first asked to lay out for a map; 0: it is not asked. It would need minutes for the largest of
 * these, which would end at the suite's time limit.
 */
async function asked(text: string, layout: 'auto' | 'layered') {
  forgetAnswers();
  const graphviz = await loadGraphviz();
  const ask = graphviz.layout.bind(graphviz);
  const questions: string[] = [];
  graphviz.layout = (...question) => {
    questions.push(question[0]);
    return ask(...question);
  };
  try {
    const graph = graphOf(text);
    const { nodes, edges, problem } = await layOut(graph, { layout });
    assert.deepEqual([nodes.length, edges.length, problem], [graph.nodes.length, graph.edges.length, null]);
    return (questions[0]?.match(/^n\d+ (?=->|\[)/gm) ?? []).length;
  } finally {
    graphviz.layout = ask;
  }
}

describe('a tangle of lines', () => {
  it('is drawn in layers as long as Graphviz soon finds them', async () => {
    assert.equal(await asked(wheel(20), 'auto'), 21 + 40);
    assert.equal(await asked(fan(20), 'layered'), 21 + 38);
    assert.equal(await asked(bipartite(20), 'auto'), 40 + 400);
    assert.equal(await asked(ladder(50), 'auto'), 102 + 150);
  });

  for (const n of [100, 200, 400]) {
    it(`of ${n} objections is drawn as a tree`, async () => {
      for (const map of [wheel(n), fan(n), twoWheels(n / 2)]) assert.equal(await asked(map, 'auto'), 0);
    });
  }

  it('in two sections is drawn as trees', async () => {
    for (const layout of ['auto', 'layered'] as const) assert.equal(await asked(tangle(40), layout), 0);
  });

  it('is drawn in layers where they are asked for, once references stand for most of its lines', async () => {
    const parts = await asked(wheel(200), 'layered');
    assert.ok(parts > 201 && parts < 201 + 400, `${parts}`);
  });
});
