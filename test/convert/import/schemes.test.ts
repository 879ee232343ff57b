import path from 'node:path';
import { importMap } from '../../../server/src/convert/import.js';
import { golden } from '../../support/golden.js';

/** Graphs of texts (small letters) and schemes: `S` supports, `C` attacks, `M` rephrases, `P` prefers. `p>S1 S1>c` leads from p by a scheme to c. */
const graphs: Readonly<Record<string, string>> = {
  'a reason': 'p>S1 S1>c',
  'an objection': 'p>C1 C1>c',
  'an edge twice': 'p>S1 p>S1 S1>c S1>c',
  'edges to what is not there': 'p>S1 S1>c p>? ?>c S1>? ?>S1',
  'texts without a scheme between them': 'p>c q>p',
  'several premises': 'p>S1 q>S1 S1>c',
  'several premises against it': 'p>C1 q>C1 C1>c',
  'a reason without premises': 'S1>c',
  'an objection without premises': 'C1>c',
  'several conclusions': 'p>S1 S1>c S1>d',
  'an objection to several': 'p>C1 C1>c C1>d',
  'a step that leads nowhere': 'p>S1 c>S2 S2>p',
  'an objection to a step': 'p>S1 S1>c q>C1 C1>S1',
  'an objection of several premises to a step': 'p>S1 S1>c q>C1 r>C1 C1>S1',
  'an objection to an objection to a step': 'p>S1 S1>c q>C1 C1>S1 r>C2 C2>C1',
  'a reason for a step': 'p>S1 S1>c q>S2 S2>S1',
  'a reason for an objection to a step': 'p>S1 S1>c q>C1 C1>S1 r>S2 S2>C1',
  'an objection to two steps': 'p>S1 S1>c q>S2 S2>d r>C1 C1>S1 C1>S2',
  'a step to a text and a step': 'p>S1 S1>c q>S2 S2>d S2>S1',
  'steps that lead to each other': 'p>S1 q>S2 S1>S2 S2>S1',
  'steps that lead to each other and on': 'p>S1 q>S2 S1>S2 S2>S1 S2>c',
  'a text said otherwise': 'p>M1 M1>c',
  'a text preferred': 'p>P1 P1>c',
  'a step said otherwise': 'p>S1 S1>c q>M1 M1>S1',
  'a step preferred': 'p>S1 S1>c q>S2 S2>c S1>P1 P1>S2',
  'a circle': 'p>S1 S1>c c>S2 S2>p',
  'a text that supports itself': 'c>S1 S1>c',
};

const types: Readonly<Record<string, string>> = { S: 'RA', C: 'CA', M: 'MA', P: 'PA' };
function aif(graph: string): string {
  const edges = graph.split(' ').map((edge) => edge.split('>') as [string, string]);
  const names = [...new Set(edges.flat())].filter((name) => name !== '?');
  return JSON.stringify({
    nodes: names.map((nodeID) => ({ nodeID, type: types[nodeID[0]!] ?? 'I', text: types[nodeID[0]!] ?? `It is ${nodeID}` })),
    edges: edges.map(([fromID, toID], index) => ({ edgeID: `${index}`, fromID, toID, formEdgeID: null })),
  });
}

describe('a graph of texts and schemes', () => {
  it('becomes the map in the golden file (UPDATE=1 writes it)', async () => {
    const lines: string[] = [];
    for (const [name, graph] of Object.entries(graphs)) {
      const told = await importMap(aif(graph), { format: 'aif' }).then(({ text, remarks }) => [text, ...remarks.map((remark) => `! ${remark}\n`)].join(''), (error: Error) => `! ${error.message}\n`);
      lines.push(`## ${name}: ${graph}\n\n${told}`);
    }
    golden(path.join(import.meta.dirname, '../../fixtures/convert/schemes.txt'), lines.join('\n'));
  });
});
