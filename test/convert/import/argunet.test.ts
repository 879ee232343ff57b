import assert from 'node:assert/strict';
import { importMap } from '../../../server/src/convert/import.js';
import { textOf } from '../../support/imported.js';
import { examples } from './examples.js';

describe('Argunet', () => {
  it('becomes theses, arguments with their propositions, and sections', async () => {
    assert.equal(await textOf('argunet', examples.argunet), `===
title: Wet streets
subTitle: Weather
lang: en
===

[Rain]: It has rained. #thesis
  + <Puddles>
  - <Street sweepers>

# Signs

<Puddles>: There are puddles. {via: ["Water has come down."], rules: [From 1]}
  & [There are puddles everywhere]: There are puddles everywhere.
  - <Street sweepers>: They wet the street.
`);
  });

  it('tells where an edge leads nowhere, and where a file is of another program', async () => {
    await assert.rejects(importMap(examples.argunet.replace('targetNodeId="2" type', 'targetNodeId="7" type'), { format: 'argunet' }),
      /line 15, column \d+, <arg:edge>: there is no argument or thesis `7`, which is its target/);
    await assert.rejects(importMap('<graphml><graph/></graphml>', { format: 'argunet' }), /none of its nodes is an argument or a thesis from Argunet/);
    await assert.rejects(importMap(examples.argunet.replace('sketchedAttack', 'heckling'), { format: 'argunet' }), /not `heckling`/);
  });

  it('is known by what it holds', async () => {
    assert.equal((await importMap(examples.argunet, { name: 'a.graphml' })).format, 'argunet');
    await assert.rejects(importMap('<graphml><graph><node id="a"/></graph></graphml>', { name: 'a.xml' }));
  });
});
