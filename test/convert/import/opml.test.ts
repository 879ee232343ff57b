import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('an outline in OPML', () => {
  it('becomes a thesis with what speaks for and against it', async () => {
    assert.equal(await textOf('opml', examples.opml), `===
title: Trams
===

[We need trams]: We need trams. #thesis
  + [They are quiet]: They are quiet.
  - [They cost & squeal]: They cost & squeal.
    \\
    So says the council.
`);
  });

  it('tells what it is not', async () => assert.rejects(importMap('<opml><body/></opml>', { format: 'opml' }), /there is no line in this outline/));
});
