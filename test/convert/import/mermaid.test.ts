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

  it('may have sections, arguments, questions, weights, notes, entities and undercuts of steps', async () => {
    const { text, remarks } = await importMap(`---
title: A "b"
config:
---
graph LR
%% a comment
  subgraph g1 ["One #38; two"]
    subgraph g2 ["Inner"]
      n1("Trams<br/>We need.<br/>Really.")
    end
    n2["Reason<br/>Because."]
  end
  n3("#38;")
  n4["∴"]
  n5(["Why<br/>so?"])
  n6([""])
  n7("Seven")
  n8("")
  n9(["Whence?"])
  class n1,n7 thesis
  n2 ==> n1
  n8 --- n2
  n3 -.-x|"0.5, not always, 7"| n1
  n7 x--x n3
  n5 -.- n1
  n1 -.- n9
  n5 -.- n6
  n4 x-.-x n7
  n7 -.-o|"undercuts the step"| n1
  %% undercut n7 n3 n1
  %% undercut n8 n2 n1
  %% undercut n8 n8 n1
  classDef thesis x
  linkStyle 1 y
`, { format: 'mermaid' });
    assert.equal(text, `===
title: A "b"
model:
  mode: strict
===

[Exception to: Reason]:

[For: Seven]:

<Against: Seven>

[Seven]: Seven #thesis
  >< [For: Seven]
  - <Against: Seven>

# One & two

<Reason>: Because.
  & [Exception to: Reason]
  _ [Exception to: Reason]

## Inner

[Trams]: We need.
  \\
  Really. #thesis
  + <Reason>
  - {note: not always, weight: 0.5} [For: Seven]
    _ [Seven]
  ? Why so?

/*
a comment
*/
`);
    assert.deepEqual(remarks, ['kept as data or comments, since a map cannot express it: comments (1)', 'left out: undercuts of steps that do not exist (1)']);
  });

  it('tells which line of another one it does not know', async () => {
    await assert.rejects(importMap('flowchart TD\n  A[Start] --> B{Is it?\n', { format: 'mermaid' }), /line 2, column 3: `A\[Start\] --> B\{Is it\?` is no line of a flowchart/);
    await assert.rejects(importMap('flowchart TB\n  n1("a")\n  n1 --> n1 %% no\n  classDef thesis stroke-width:3px\n', { format: 'mermaid' }), /line 3, column 3: Argmark does not write such lines/);
    await assert.rejects(importMap('flowchart TB\n  n1("a")\n  n1 --> n2\n', { format: 'mermaid' }), /line 3, column 3: there is no node n2/);
    await assert.rejects(importMap('%%{init: {}}%%\n%% mine\nflowchart TD\n  A -> B\n', { format: 'mermaid' }), /line 4, column 3: `A -> B` is no line of a flowchart/);
    await assert.rejects(importMap('pie\n', { format: 'mermaid' }), /this is not a Mermaid flowchart/);
  });
});
