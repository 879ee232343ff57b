import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadGraphviz } from '../../../server/src/picture/layout/graphviz.js';
import { graphOf } from '../../picture/map.js';
import { exported } from '../../support/exported.js';
import { golden } from '../../support/golden.js';

const asDot = (text: string) => exported(text, 'dot') as Promise<string>;

describe('the graph for Graphviz', () => {
  it('is the golden file (UPDATE=1 writes it)', async () => {
    golden('test/fixtures/map/small.dot', await asDot(readFileSync('test/fixtures/map/small.arg', 'utf8')));
  });

  it('nests groups and leads an undercut to the edge', async () => {
    const dot = await asDot('# One\n\n[A]: a.\n\n## Two\n\n[B]: b.\n  + {note: "so"} [C]: c.\n    _ [D]: d.\n');
    assert.equal(dot, `digraph "Argument map" {
  rankdir=BT;
  node [fontname="Helvetica"];
  subgraph cluster_1 {
    label="One";
    n1 [label="A\\na.", shape=box, style="rounded,filled", fillcolor="#ffffff", color="#76808a"];
    subgraph cluster_2 {
      label="Two";
      n2 [label="B\\nb.", shape=box, style="rounded,filled", fillcolor="#ffffff", color="#76808a"];
      n3 [label="C\\nc.", shape=box, style="rounded,filled", fillcolor="#ffffff", color="#76808a"];
      n4 [label="D\\nd.", shape=box, style="rounded,filled", fillcolor="#ffffff", color="#76808a"];
    }
  }
  p1 [shape=point, width=0.05];
  n3 -> p1 [color="#1a7f37", arrowhead=none, label="so"];
  p1 -> n2 [color="#1a7f37"];
  n4 -> p1 [color="#7a43c9", style=dotted, arrowhead=diamond];
}
`);
  });

  it('obeys the settings of the map: its direction, what it hides, colours, verdicts', async () => {
    const dot = await asDot('===\nmap: {direction: left, hide: {tags: [x]}, colours: {law: teal}}\n===\n\n[A]: a. #thesis\n  - [B]: b. #law\n  + [C]: c. #x\n');
    assert.match(dot, /rankdir=LR/);
    assert.match(dot, /label="A\\na\.".*fillcolor="#fff4d6", color="#0a5fc0", penwidth=3/);
    assert.match(dot, /label="B\\nb\.".*color="#158a8f", penwidth=2\.5/);
    assert.ok(!dot.includes('C\\nc.'));
  });

  it('is read by Graphviz whatever the texts are', async () => {
    const graphviz = await loadGraphviz();
    const dot = await asDot('["; x -> y]: back\\\\slash \\" quote \u0000 nul\n  + [<b>]: <i>html</i> \\N \\\\\n\n[\\]: end #x\\\n');
    const shown = JSON.parse(graphviz.layout(dot, 'json', 'dot')) as { objects: { label: string }[] };
    assert.equal(shown.objects.length, graphOf('["; x -> y]: b\n  + [<b>]: c\n\n[\\]: d\n').nodes.length);
  });
});
