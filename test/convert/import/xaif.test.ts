import assert from 'node:assert/strict';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';
import { agreesWithArguebuf } from './oracle.js';

describe('xAIF', () => {
  it('becomes claims and reasons, with the text that was analysed as a comment', async () => {
    assert.equal(await textOf('xaif', examples.xaif), `[A good idea]: A good idea
  + [It works]: It works

/*
The text that was analysed: A good idea, because it works.
*/
`);
  });

  it('names the people who take part', async () => {
    const graph = {
      nodes: [{ nodeID: '1', text: 'It works', type: 'I' }, { nodeID: '2', text: 'AD : It works', type: 'L' }, { nodeID: '3', text: 'Asserting', type: 'YA' }],
      edges: [{ edgeID: '1', fromID: '2', toID: '3' }, { edgeID: '2', fromID: '3', toID: '1' }],
      participants: [{ participantID: 7, firstname: 'Ada', surname: 'Doe' }, { participantID: 8, firstname: '', surname: '' }], locutions: [{ nodeID: '2', personID: 7 }],
    };
    assert.equal(await textOf('xaif', JSON.stringify({ AIF: graph })), '[It works]: It works {speaker: Ada Doe}\n');
  });

  it('has the claims and steps that arguebuf reads', async () => {
    await agreesWithArguebuf('xaif', /^xaif\.json$/);
  });
});
