import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a mind map of Freeplane', () => {
  it('becomes a thesis with what its signs say', async () => {
    assert.equal(await textOf('freeplane', examples.freeplane), `[We need trams]: We need trams. #thesis
  + [They are quiet]: They are quiet.
  - [They squeal]: They squeal.
`);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<map/>', { format: 'freeplane' }), /line 1, column 1, <map>: this is not a mind map/));
});
