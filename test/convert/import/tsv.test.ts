import assert from 'node:assert/strict';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a table with tabs', () => {
  it('becomes the map of a table', async () =>
    assert.equal(await textOf('tsv', examples.tsv), '[Trams]: We need trams, soon.\n  - [Cost]: They cost too much.\n'));
});
