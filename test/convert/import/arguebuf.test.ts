import assert from 'node:assert/strict';
import { imported, textOf } from '../../support/imported.js';
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

  it('keeps the data of the file, and reads an empty list where there could be names', async () => {
    const file = { nodes: { a: { atom: { text: 'A.' } } }, edges: [], resources: [], participants: [], userdata: { title: 'T', course: 'Logic', year: 2020 } };
    const { text, remarks } = await imported(JSON.stringify(file), { format: 'arguebuf' });
    assert.equal(text, '===\ntitle: T\n===\n\n[A]: A.\n\n/*\ncourse: Logic\nyear: 2020\n*/\n');
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: further data of the file (2)']);
  });

  it('tells of steps that do not say what they are', async () => {
    const file = { nodes: { a: { atom: { text: 'A.' } }, b: { atom: { text: 'B.' } }, s: { scheme: {} } }, edges: { e: { source: 'b', target: 's' }, f: { source: 's', target: 'a' } } };
    const { text, remarks } = await imported(JSON.stringify(file), { format: 'arguebuf' });
    assert.equal(text, '[A]: A.\n  + [B]: B.\n');
    assert.deepEqual(remarks, ['guessed: steps that do not say whether they speak for or against, read as reasons (1): “B.” (line 1)']);
  });
});
