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

  it('may leave out titles, texts and ends, and say things twice', async () => {
    const { text, remarks } = await importMap(`<graphml xmlns:arg="http://www.argunet.org/x"><data><arg:map><mapDescription> About  it </mapDescription><debate><title>Whole</title><language>DE-at</language></debate></arg:map></data>
<graph><node><data><arg:thesis id="1"><title>Untitled</title><content>It rains.</content></arg:thesis></data></node>
<node><data><arg:group id="8"><title>Group</title></arg:group></data><graph><node><data><arg:argument id="2"><title>Two</title><description>Says so.</description>
<proposition id="3" type="premise"><content>P.</content></proposition><proposition id="4" type="assumption"><content>Q.</content></proposition>
<proposition id="5" type="conclusion" pattern="mp"><content>R.</content></proposition></arg:argument></data></node></graph></node>
<node><data><arg:argument id="6"><title></title><proposition id="3" type="premise"><content>P again.</content></proposition><proposition id="9" type="premise"><content></content></proposition></arg:argument></data></node>
<node><data><arg:thesis id="7"><title>Seven</title><content>S.</content></arg:thesis></data></node>
<node><data><other/></data></node>
<edge><data><arg:edge type="attack" sourceNodeId="2" targetNodeId="1" sourcePropositionId="5"/></data></edge>
<edge><data><arg:edge type="sketchedSupport" sourceNodeId="6" targetNodeId="2"/></data></edge>
<edge><data><arg:edge type="sketchedSupport" sourceNodeId="6" targetNodeId="2"/></data></edge>
<edge><data><arg:edge type="support" sourceNodeId="7" targetNodeId="6" targetPropositionId="3"/></data></edge>
<edge><data><arg:edge type="attack" sourceNodeId="2" sourcePropositionId="99" targetNodeId="7"/></data></edge>
<edge><data><arg:edge sourceNodeId="7" targetNodeId="6"/></data></edge><edge/>
</graph></graphml>`, { format: 'argunet' });
    assert.equal(text, `===
title: Whole
lang: de
abstract: About it
===

[It rains]: It rains. #thesis
  - [R]

<For: Two>
  & [P]

[Seven]: S.
  - [R]

# Group

[R]: R.
  + <Two>: Says so. {rules: [mp]}
    & [P]: P.
      + [Seven]
    & [Q]: Q. #assumption
    + <For: Two>

/*
Also: P again. (for: P.)
Parts of the file that Argmark does not read:
line 14, column 13, <arg:edge> sourceNodeId="7"
line 14, column 13, <arg:edge> targetNodeId="6"
*/
`);
    assert.deepEqual(remarks, [
      'kept as data or comments, since a map cannot express it: further wordings (1), parts that Argmark does not read: sourceNodeId, targetNodeId (2)',
      'left out: nodes without an argument or a thesis (1), propositions at the ends of relations that do not exist (1)',
    ]);
  });

  it('tells where an edge leads nowhere, and where a file is of another program', async () => {
    await assert.rejects(importMap(examples.argunet.replace('targetNodeId="2" type', 'targetNodeId="7" type'), { format: 'argunet' }),
      /line 15, column \d+, <arg:edge>: there is no argument or thesis `7`, which is its target/);
    await assert.rejects(importMap('<gexf/>', { format: 'argunet' }), /line 1, column 1, <gexf>: this is not a map from Argunet/);
    await assert.rejects(importMap('<graphml><graph/></graphml>', { format: 'argunet' }), /none of its nodes is an argument or a thesis from Argunet/);
    await assert.rejects(importMap(examples.argunet.replace('sketchedAttack', 'heckling'), { format: 'argunet' }), /not `heckling`/);
  });

  it('counts edges that do not say what they mean', async () => {
    const { remarks } = await importMap(examples.argunet.replace('</graph></graphml>', '<edge id="x" source="n1" target="n0"/></graph></graphml>'), { format: 'argunet' });
    assert.match(remarks.join(), /left out: edges that do not say what they mean \(1\)/);
  });

  it('is known by what it holds', async () => {
    assert.equal((await importMap(examples.argunet, { name: 'a.graphml' })).format, 'argunet');
    await assert.rejects(importMap('<graphml><graph><node id="a"/></graph></graphml>', { name: 'a.xml' }));
  });
});
