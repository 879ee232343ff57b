import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';
import { agreesWithArguebuf } from './oracle.js';

describe('SADFace', () => {
  it('becomes claims and reasons, with what is said of the document in the front matter', async () => {
    assert.equal(await textOf('sadface', examples.sadface), `===
title: Helmets
author: A. Analyst
date: 2019-04-22
===

[Helmets save lives]: Helmets save lives
  + [Studies say so]: Studies say so
`);
  });

  it('tells what it is not', async () => {
    await assert.rejects(importMap('{"name": "x"}', { format: 'sadface' }), /line 1, column 1, \$\.nodes: there is no list of nodes, so this is not SADFace/);
  });

  it('has the claims and steps that arguebuf reads', async () => {
    await agreesWithArguebuf('sadface', /^sadface\.json$/);
  });
});
