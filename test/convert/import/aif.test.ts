import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { imported, textOf } from '../../support/imported.js';
import { examples } from './examples.js';
import { agreesWithArguebuf } from './oracle.js';

const graph = (nodes: readonly [id: string, type: string, text: string][], edges: readonly [string, string][]) => JSON.stringify({
  nodes: nodes.map(([nodeID, type, text]) => ({ nodeID, type, text })),
  edges: edges.map(([fromID, toID], index) => ({ edgeID: `${index}`, fromID, toID, formEdgeID: null })),
});

describe('AIF', () => {
  it('becomes claims with reasons, objections and undercuts; who said what is data', async () => {
    assert.equal(await textOf('aif', examples.aif), `[We should cycle]: We should cycle.
  + {scheme: Expert Opinion} [Cycling is quick]: Cycling is quick.
  - [It rains]: It rains. {speaker: Ann, said: "It pours."}
    _ [The way is short]: The way is short.
`);
  });

  it('keeps both of two nodes with one id, and tells where the second stands, and edges that lead nowhere', async () => {
    const { text, remarks } = await imported(graph([['1', 'I', 'The first'], ['1', 'I', 'The second'], ['2', 'RA', 'RA']], [['1', '9'], ['7', '2'], ['2', '1']]), { format: 'aif' });
    assert.equal(text, `[The first]: The first
  + <For: The first>

/*
line 1, column 56, $.nodes[1]: this node has the id of an earlier one: {"nodeID":"1","type":"I","text":"The second"}
line 1, column 151, $.edges[0]: an edge from 1 to 9, of which one does not exist or is left out
line 1, column 208, $.edges[1]: an edge from 7 to 2, of which one does not exist or is left out
*/
`);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: nodes with the id of an earlier node (1), edges of nodes that do not exist or are left out (2)']);
  });

  it('of several premises is an argument, without a title if it is the only one', async () => {
    const nodes: [string, string, string][] = [
      ['c', 'I', 'Take an umbrella'], ['p', 'I', 'It will rain'], ['q', 'I', 'You want to stay dry'], ['r', 'I', 'It is windy'], ['s', 'RA', 'RA'], ['t', 'RA', 'RA'],
    ];
    const [one, two]: [string, string][][] = [[['p', 's'], ['q', 's'], ['s', 'c']], [['p', 't'], ['r', 't'], ['t', 'c']]];
    assert.equal(await textOf('aif', graph(nodes.slice(0, 3).concat([nodes[4]!]), one!)), `[Take an umbrella]: Take an umbrella
  & [It will rain]: It will rain
  & [You want to stay dry]: You want to stay dry
`);
    assert.equal(await textOf('aif', graph(nodes, [...one!, ...two!])), `[Take an umbrella]: Take an umbrella
  + <For: Take an umbrella>
    & [It will rain]: It will rain
    & [You want to stay dry]: You want to stay dry
  + <For: Take an umbrella (2)>
    & [It will rain]
    & [It is windy]: It is windy
`);
  });

  it('with support of a step, a rephrase and a preference keeps what it can', async () => {
    assert.equal(await textOf('aif', graph([
      ['c', 'I', 'The street is wet'], ['p', 'I', 'It rained'], ['b', 'I', 'Rain wets streets'], ['m', 'I', 'Rain fell'],
      ['s', 'RA', 'RA'], ['t', 'RA', 'RA'], ['r', 'MA', 'Default Rephrase'],
    ], [['p', 's'], ['s', 'c'], ['b', 't'], ['t', 's'], ['m', 'r'], ['r', 'p']])), `[The street is wet]: The street is wet
  + <For: The street is wet>
    & [It rained]: It rained
    + [Rain wets streets]: Rain wets streets

[Rain fell]: Rain fell {rephrases: It rained}
`);
  });

  it('has the claims and steps that arguebuf reads', async () => {
    await agreesWithArguebuf('aif', /^(nodeset.*|6064-original)\.json$/);
  });

  it('has the signs of Windows-1252 that other programs took for control characters', async () => {
    const text = await textOf('aif', JSON.stringify({ nodes: [{ nodeID: '1', type: 'I', text: 'It is \u0093good\u0094 \u0096 or not\u0085 \u0081?' }], edges: [] }));
    assert.match(text, /: It is “good” – or not… \?/);
  });

  it('counts the times of nodes, and acts that make steps and say more than that they argue', async () => {
    const node = (nodeID: string, type: string, text: string) => ({ nodeID, type, text, timestamp: '2020-01-01' });
    const edges = [['2', '3'], ['3', '1'], ['4', '3'], ['5', '3']].map(([fromID, toID]) => ({ fromID, toID }));
    const { text, remarks } = await importMap(JSON.stringify({
      nodes: [node('1', 'I', 'Go.'), node('2', 'I', 'It is late.'), node('3', 'RA', 'RA'), node('4', 'YA', 'Conceding'), node('5', 'YA', 'Arguing')], edges,
    }), { format: 'aif' });
    assert.equal(text, '[Go]: Go.\n  + [It is late]: It is late.\n');
    assert.deepEqual(remarks, ['left out: times at which nodes were made (5), acts of speech by which steps were made (1)']);
  });

  it('takes no tags of HTML into titles', async () => {
    const text = JSON.stringify({ nodes: [{ nodeID: '1', text: '<b>Only</b> a < b counts', type: 'I' }], edges: [] });
    assert.equal(await textOf('aif', text), '[Only a < b counts]: <b>Only</b> a < b counts\n'.replace('a < b counts]', 'a \\< b counts]'));
  });
});
