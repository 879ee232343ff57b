import assert from 'node:assert/strict';
import { verdictsOf } from '../../server/src/features/node-verdicts.js';
import { buildGraph } from '../../server/src/picture/graph.js';
import { nodeBox } from '../../server/src/picture/node-box.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

/** An argument whose first inference, by a rule, leads to [R], with lines added below it or its premises. */
function step({ below = '', premise = '', more = '', lang = '' }) {
  const snapshot = snapshotOf('file:///test.arg', `${lang}<X>: gist.\n\n(1) [P]: p.\n${premise}(2) [Q]: q.\n--\nFirst rule\n--\n${below}(3) [R]: r.\n(4) [S]: s.\n-----\n(5) [T]: t.\n${more}`);
  const graph = buildGraph(snapshot.map, { verdicts: verdictsOf(snapshot) });
  return { graph, node: graph.nodes.find(({ id }) => id === '<X>/1')! };
}
const verdict = (parts: Parameters<typeof step>[0]) => step(parts).node.verdict;

describe('the verdict of an inference within an argument', () => {
  it('is that of its premises, and says which of them decide', () => {
    assert.deepEqual(verdict({}), { status: 'accepted', reason: 'accepted because its premises [P] and [Q] are accepted' });
    assert.deepEqual(verdict({ premise: '  - [N]: n.\n' }), { status: 'rejected', reason: 'rejected because its premise [P] is rejected' });
    assert.deepEqual(verdict({ premise: '  + [N]: n.\n    - [O]: o.\n' }), { status: 'unproven', reason: 'unproven because its premise [P] is unproven' });
    assert.deepEqual(verdict({ premise: '  - [N]: n.\n', more: '\n[Q]\n  + [E]: e.\n    - [F]: f.\n' }), { status: 'rejected', reason: 'rejected because its premise [P] is rejected, and its premise [Q] is unproven' });
    assert.deepEqual(verdict({ premise: '  >< [N]: n.\n' }), { status: 'open', reason: 'open because its premise [P] is open' });
  });

  it('is that it fails, or may fail, where something undercuts it', () => {
    assert.deepEqual(verdict({ below: '  _ [U]: u.\n' }), { status: 'rejected', reason: 'rejected because [U] undercuts it' });
    assert.deepEqual(verdict({ below: '  _ [U]: u.\n', more: '\n[U]\n  - [V]: v.\n' }), { status: 'accepted', reason: 'accepted because its premises [P] and [Q] are accepted' });
    assert.deepEqual(verdict({ below: '  _ [U]: u.\n', more: '\n[U]\n  >< [V]: v.\n' }), { status: 'open', reason: 'open because whether [U] undercuts it is open' });
    assert.deepEqual(verdict({ below: '  _ [U]: u.\n', lang: '===\nlang: de\n===\n\n' }), { status: 'rejected', reason: 'verworfen, denn [U] entkräftet es' });
  });

  it('marks its box, and is none where no verdicts are told', () => {
    const { node } = step({ premise: '  - [N]: n.\n' });
    assert.equal(nodeBox(node).verdict, 'rejected');
    assert.equal(buildGraph(snapshotOf('file:///test.arg', '(1) [P]: p.\n----\n(2) [Q]: q.\n----\n(3) [R]: r.\n').map).nodes.find(({ kind }) => kind === 'step')!.verdict, null);
  });
});
