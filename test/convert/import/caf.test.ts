import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('CAF', () => {
  it('becomes claims, weights, and undercuts by the statements for them', async () => {
    assert.equal(await textOf('caf', examples.caf), `===
title: Copyright
evaluation:
  burden: assumption
author: Ann
===

[It should be changed]: It should be changed. #thesis
  + {weight: 0.8} [It is unclear]: It is unclear.
    _ [Courts have made it clear]: Courts have made it clear.
`);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<a/>', { format: 'caf' }), /line 1, column 1, <a>: this is no CAF/));
});
