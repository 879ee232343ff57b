import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('a flowchart that Argmark wrote', () => {
  it('becomes the map that it was', async () => {
    assert.equal(await textOf('mermaid', examples.mermaid), `===
title: Trams
===

[Trams]: We need trams. #thesis
  - [They squeal]: They squeal.
    _ [They are oiled]: They are oiled.
`);
  });

  it('tells which line of another one it does not know', async () => {
    await assert.rejects(importMap('flowchart TD\n  A[Start] --> B{Is it?}\n', { format: 'mermaid' }), /line 2, column 3: Argmark does not write such lines/);
    await assert.rejects(importMap('pie\n', { format: 'mermaid' }), /this is not a Mermaid flowchart/);
  });
});
