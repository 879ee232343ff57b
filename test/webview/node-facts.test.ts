import assert from 'node:assert/strict';
import { factsOf, type Premise } from '../../extension/webview/reading/node-facts.js';
import { graphOf } from '../picture/map.js';

const twoSteps = '<A>: a.\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [R]: r.\n(4) [S]: s.\n----\n(5) [T]: t.\n\n<A/1>: another.\n\n(1) [X]: x.\n----\n(2) [Y]: y.\n';

describe('what the panel tells of a node', () => {
  const graph = graphOf(twoSteps);

  it('has of an argument of several steps the premises of the last, and below each what it is inferred from', () => {
    const told = (premises: readonly Premise[]): unknown => premises.map(({ node, from }) => (from.length === 0 ? node.id : [node.id, told(from)]));
    const premises = (id: string) => told(factsOf(graph, id)!.premises);
    assert.deepEqual(premises('<A>'), [['[R]', ['[P]', '[Q]']], '[S]']);
    assert.deepEqual(premises('<A/1>'), ['[X]']);
    assert.deepEqual(premises('<A>/1'), ['[P]', '[Q]']);
  });

  it('has of what a step infers also what else speaks for it', () => {
    const [inferred] = factsOf(graphOf(`${twoSteps}\n[R]\n  + [Other]: o.\n`), '<A>')!.premises;
    assert.deepEqual([inferred!.node.id, ...inferred!.also.map(({ node }) => node.id)], ['[R]', '[Other]']);
  });

  it('names the argument that a premise of an earlier step bears on', () => {
    assert.deepEqual(factsOf(graph, '[P]')!.bearsOn.map(({ node }) => node.id), ['<A>']);
  });

  it('has what undercuts a step with what takes the step, and of a contradiction either end with the other', () => {
    const other = graphOf('[A]: a.\n  + [B]: b.\n    _ [C]: c.\n  >< [D]: d.\n');
    const cons = (id: string) => factsOf(other, id)!.cons.map(({ node }) => node.id);
    assert.deepEqual([cons('[A]'), cons('[B]'), cons('[D]')], [['[D]'], ['[C]'], ['[A]']]);
  });
});
