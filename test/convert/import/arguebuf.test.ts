import assert from 'node:assert/strict';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('arguebuf', () => {
  it('becomes claims and reasons; the words that a claim comes from are quoted from their resource', async () => {
    assert.equal(await textOf('arguebuf', examples.arguebuf), `===
sources:
  text1:
    title: Bridges
    url: https://example.org
===

[The bridge holds]: The bridge holds. “The old bridge will hold”
  [@text1, character 12] #thesis
  & [It was tested]: It was tested.
  & [The test was passed]: The test was passed.

/*
text1: They say: “The old bridge will hold” for years.
*/
`);
  });
});
