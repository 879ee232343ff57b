import assert from 'node:assert/strict';
import { factsOf } from '../../extension/webview/reading/node-facts.js';
import { graphOf } from '../picture/map.js';

describe('what the panel tells of a node', () => {
  it('has of an argument of several steps the premises of all of them, in the order of the text', () => {
    const graph = graphOf('<A>: a.\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [R]: r.\n(4) [S]: s.\n----\n(5) [T]: t.\n\n<A/1>: another.\n\n(1) [X]: x.\n----\n(2) [Y]: y.\n');
    const premises = (id: string) => factsOf(graph, id)!.premises.map(({ node }) => node.id);
    assert.deepEqual(premises('<A>'), ['[P]', '[Q]', '[R]', '[S]']);
    assert.deepEqual(premises('<A/1>'), ['[X]']);
  });
});
