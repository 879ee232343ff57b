import type { ImportFormat } from '../../../server/src/convert/formats.js';

/** A small file of each format, as its own programs write it. */
export const examples: Readonly<Record<ImportFormat, string>> = {
  aif: JSON.stringify({
    nodes: [
      { nodeID: '1', text: 'We should cycle.', type: 'I' }, { nodeID: '2', text: 'Cycling is quick.', type: 'I' },
      { nodeID: '3', text: 'Expert Opinion', type: 'RA' }, { nodeID: '4', text: 'It rains.', type: 'I' }, { nodeID: '5', text: 'CA', type: 'CA' },
      { nodeID: '6', text: 'The way is short.', type: 'I' }, { nodeID: '7', text: 'CA', type: 'CA' },
      { nodeID: '8', text: 'Ann: It pours.', type: 'L' }, { nodeID: '9', text: 'Asserting', type: 'YA' },
    ],
    edges: [['2', '3'], ['3', '1'], ['4', '5'], ['5', '1'], ['6', '7'], ['7', '5'], ['8', '9'], ['9', '4']]
      .map(([fromID, toID], index) => ({ edgeID: String(index), fromID, toID, formEdgeID: null })),
    locutions: [],
  }),
  json: JSON.stringify({
    version: 1, title: 'Wet streets',
    claims: [
      { id: '[Rain]', title: 'Rain', texts: ['It rains.', 'It pours.'], tags: ['thesis'], data: { note: 'seen' }, sources: [], group: null },
      { id: '[] 1', title: null, texts: ['There are clouds.'], tags: [], data: {}, sources: ['report'], group: '#1' },
      { id: '[] 2', title: null, texts: ['Clouds may pass.'], tags: ['assumption'], data: {}, sources: [], group: '#1' },
    ],
    arguments: [{
      id: '<Signs>', title: 'Signs', texts: ['Look at the sky.'], tags: [], data: {}, sources: [], group: '#1', premises: ['[] 1'], conclusion: '[Rain]',
      steps: [{ rules: [], premises: ['[] 1'], conclusion: '[Rain]', data: {} }],
    }],
    relations: [
      { type: 'support', from: '<Signs>', to: '[Rain]', derived: true, data: {}, undercuts: null, answers: null },
      { type: 'undercut', from: '[] 2', to: '[Rain]', derived: false, data: { weight: 0.4 }, undercuts: 0, answers: null },
    ],
    groups: [{ id: '#1', title: 'Signs of rain', level: 1, parent: null }],
    questions: [{ id: '? 1', text: 'Has anybody looked?', to: '[Rain]', answered: false }],
    sources: [{ key: 'report', fields: { title: 'Report' } }], quotations: [],
  }),
  xaif: JSON.stringify({
    AIF: {
      nodes: [{ nodeID: 1, text: 'A good idea', type: 'I' }, { nodeID: 2, text: 'It works', type: 'I' }, { nodeID: 3, text: 'Default Inference', type: 'RA' }],
      edges: [{ edgeID: 1, fromID: 2, toID: 3 }, { edgeID: 2, fromID: 3, toID: 1 }],
      schemefulfillments: [], participants: [], locutions: [],
    },
    text: '<span id="node1">A good idea</span>, because it works.<br>', OVA: {},
  }),
  arguebuf: JSON.stringify({
    schemaVersion: 1,
    nodes: {
      a: { atom: { text: 'The bridge holds.', reference: { resource: 'r', offset: 12, text: 'The old bridge will hold' } } },
      b: { atom: { text: 'It was tested.' } }, c: { atom: { text: 'The test was passed.' } },
      s: { scheme: { support: 'SUPPORT_DEFAULT' } },
    },
    edges: { e: { source: 'b', target: 's' }, f: { source: 'c', target: 's' }, g: { source: 's', target: 'a' } },
    resources: { r: { text: 'They say: “The old bridge will hold” for years.', title: 'Bridges', source: 'https://example.org' } },
    participants: {}, analysts: {}, majorClaim: 'a',
  }),
  sadface: JSON.stringify({
    nodes: [
      { id: 'a', type: 'atom', text: 'Helmets save lives', metadata: {}, sources: [] }, { id: 'b', type: 'atom', text: 'Studies say so', metadata: {}, sources: [] },
      { id: 's', type: 'scheme', name: 'support', metadata: {} },
    ],
    edges: [{ id: 'x', source_id: 'b', target_id: 's' }, { id: 'y', source_id: 's', target_id: 'a' }],
    metadata: { core: { title: 'Helmets', analyst_name: 'A. Analyst', created: '2019-04-22T23:52:30' } }, resources: [],
  }),
  carneades: `meta:
  title: Tea
statements:
  tea: Drink tea.
  ¬tea: Do not drink tea.
  awake: {text: It keeps you awake., assumed: true}
  late: It is late.
  ¬app(a1): The argument does not apply.
issues:
  i1: {positions: [tea, ¬tea]}
arguments:
  a1: {conclusion: tea, premises: [awake], undercutter: ¬app(a1)}
  a2: {conclusion: ¬tea, premises: [awake, late]}
tests:
  in: [tea, awake]
  out: [late]
language: {says/2: "%s says: %s."}
argument_schemes:
  - {id: expert, variables: [W, D], premises: ["says(W,D)"], conclusions: [D], weight: plain, meta: {title: Expert}}
weighing_functions: {plain: linked}
references: {r1: {title: On tea}}
assumptions: ["says(ann,so)"]
`,
  gsn: `G1:
  text: The lift is safe.
  supportedBy: [S1]
  inContextOf: [C1]
S1:
  text: Argue over the hazards.
  supportedBy: [G2, G3]
G2: {text: The rope holds., supportedBy: Sn1}
G3: {text: The doors close., undeveloped: true}
Sn1: {text: Rope test}
C1: {text: A lift for four people}
CG1: {text: Ropes rust., challenges: G2}
`,
  csv: 'id,parent,relation,title,text,source,page\n1,,,Trams,We need trams.,,\n2,1,pro,,They are quiet.,Noise report,p. 3\n3,2,con,Curves,"They squeal, in curves.",,\n',
  tsv: 'title\ttext\tparent\trelation\nTrams\tWe need trams, soon.\t\t\nCost\tThey cost too much.\tTrams\tcon\n',
  md: `# Should we build trams?

- We should build trams.
  - pro: They are *quiet*.
    - con: Not in curves.
  - con: They cost a lot,
    says the [council](https://example.org).
`,
  mermaid: `---
title: "Trams"
---
flowchart BT
  n1("Trams<br/>We need trams.")
  n2("They squeal.")
  n3("They are oiled.")
  n2 -.-x n1
  n3 -.-o|"undercuts the step"| n1
  %% undercut n3 n2 n1
  classDef thesis stroke-width:3px
  class n1 thesis
`,
  kialo: `Discussion Title: Should we build trams?

1. We should build trams.
1.1. Pro: They are quiet.
1.1.1. Con: Not in curves, [says the council](https://example.org/a).
1.2. Con: They cost a lot.
1.2.1. Con: -> See 1.1.
`,
  'argdown-json': JSON.stringify({
    statements: {
      A: { type: 'equivalence-class', title: 'A', tags: ['x'], section: 's1', members: [{ type: 'statement', text: 'It rains. #x ', title: 'A' }] },
      'Untitled 1': { type: 'equivalence-class', title: 'Untitled 1', members: [{ type: 'statement', text: 'Clouds rain.', title: 'Untitled 1' }] },
    },
    arguments: {
      B: {
        type: 'argument', title: 'B', section: 's1', members: [{ type: 'statement', text: 'By clouds.', title: 'B' }],
        pcs: [{ title: 'Untitled 1', text: 'Clouds rain.', role: 'premise' }, { title: 'A', role: 'main-conclusion' }],
      },
    },
    relations: [], sections: [{ type: 'section', id: 's1', level: 1, title: 'Weather', children: [] }], tags: {},
  }),
  lkif: `<lkif><argument-graphs><argument-graph id="g" title="Harry" main-issue="s1"><statements>
<statement id="s1" value="unknown" assumption="false" standard="BA"><s>Harry is British.</s></statement>
<statement id="s2" value="true" assumption="false"><s>Harry was born in Bermuda.</s></statement>
<statement id="s3" value="unknown" assumption="true"><s>Harry has become an American.</s></statement>
</statements><arguments><argument id="a1" title="" direction="pro" scheme="" weight="0.5"><conclusion statement="s1"/><premises>
<premise polarity="positive" type="ordinary" role="datum" statement="s2"/><premise polarity="positive" type="exception" role="" statement="s3"/>
</premises></argument></arguments></argument-graph></argument-graphs></lkif>
`,
  argunet: `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:arg="http://www.argunet.org/xml/argml" xmlns:y="http://www.yworks.com/xml/graphml">
<data key="d0"><arg:map><arg:mapTitle>Wet streets</arg:mapTitle><arg:mapDescription/><arg:debate identifier="x"><arg:title>Weather</arg:title>
<arg:language> en - English </arg:language></arg:debate></arg:map></data>
<graph edgedefault="directed" id="G">
<node id="n0"><data key="d2"><arg:thesis id="1"><arg:title>Rain</arg:title><arg:content>It has rained.</arg:content></arg:thesis></data></node>
<node id="n1"><data key="d2"><arg:group id="9"><arg:title>Signs</arg:title></arg:group></data><graph id="n1:">
<node id="n1::n0"><data key="d2"><arg:argument id="2"><arg:title>Puddles</arg:title><arg:description>There are puddles.</arg:description>
<arg:proposition id="3" index="1" type="premise"><arg:content>There are puddles everywhere.</arg:content></arg:proposition>
<arg:proposition id="4" index="2" type="conclusion"><arg:content>Water has come down.</arg:content></arg:proposition>
<arg:proposition id="1" index="3" pattern="From 1" type="conclusion"><arg:content>It has rained.</arg:content></arg:proposition></arg:argument></data></node>
<node id="n1::n1"><data key="d2"><arg:argument id="5"><arg:title>Street sweepers</arg:title><arg:description>They wet the street.</arg:description></arg:argument></data></node>
</graph></node>
<edge id="e0" source="n1::n0" target="n0"><data key="d4"><arg:edge sourceNodeId="2" sourcePropositionId="1" targetNodeId="1" targetPropositionId="1" type="support"/></data></edge>
<edge id="e1" source="n1::n1" target="n1::n0"><data key="d4"><arg:edge sourceNodeId="5" targetNodeId="2" type="sketchedAttack"/></data></edge>
<edge id="e2" source="n1::n1" target="n0"><data key="d4"><arg:edge sourceNodeId="5" targetNodeId="1" type="sketchedAttack"/></data></edge>
</graph></graphml>
`,
  caf: `<?xml version="1.0"?>
<caf version="1.3"><metadata title="Copyright" creator="Ann"/><statements>
<statement id="s1" atom="s1" standard="PE" main="true"><descriptions><description lang="en">It should be changed.</description></descriptions></statement>
<statement id="s2" atom="s2" standard="PE"><descriptions><description lang="en">It is unclear.</description></descriptions></statement>
<statement id="s3" atom="(undercut a1)" standard="PE"><descriptions/></statement>
<statement id="s4" atom="s4" standard="PE"><descriptions><description lang="en">Courts have made it clear.</description></descriptions></statement>
</statements><arguments>
<argument id="a1" pro="true" weight="0.8"><conclusion statement="s1"/><premises><premise polarity="positive" statement="s2"/></premises></argument>
<argument id="a2" pro="true" weight="0.5"><conclusion statement="s3"/><premises><premise polarity="positive" statement="s4"/></premises></argument>
</arguments></caf>
`,
  opml: `<?xml version="1.0"?>
<opml version="2.0"><head><title>Trams</title></head><body>
<outline text="We need trams."><outline text="Pro: They are quiet."/><outline text="Con: They cost &amp; squeal." _note="So says the council."/></outline>
</body></opml>
`,
  freeplane: `<map version="freeplane 1.9.13">
<node TEXT="We need trams."><node TEXT="They are quiet."><icon BUILTIN="button_ok"/></node>
<node><richcontent TYPE="NODE"><html><body><p>They <b>squeal</b>.</p></body></html></richcontent><icon BUILTIN="button_cancel"/></node></node>
</map>
`,
  apx: 'arg(a). arg(b).\natt(a, b).\n',
  af: 'p af 2\n1 2\n',
  tgf: '1 rain\n2 picnic\n#\n1 2\n',
};
