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
  apx: 'arg(a). arg(b).\natt(a, b).\n',
  af: 'p af 2\n1 2\n',
  tgf: '1 rain\n2 picnic\n#\n1 2\n',
};
