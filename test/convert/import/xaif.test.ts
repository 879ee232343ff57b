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

  it('has the claims and steps that arguebuf reads', async () => {
    await agreesWithArguebuf('xaif', /^xaif\.json$/);
  });
});
