import { heads, shaft } from './edge-shapes.js';
import type { MapEdge, MapGraph, MapNode } from './graph.js';
import { edgeKinds, hasHead, isSymmetric, type EdgeKind, type EdgeType } from './edge-kinds.js';
import { HEAD_LENGTH } from './layout/arrangement.js';
import { straight } from './layout/geometry.js';
import { shapeOf, type NodeShape } from './node-box.js';
import { verdictMark } from './verdict-mark.js';
import { escapeXml } from './xml.js';

/** A sign of the map, drawn as it is there, and what it means. */
export interface LegendEntry {
  /** SVG of `LEGEND_SAMPLE`'s size, for the inside of a picture with the map's style sheet. */
  readonly picture: string;
  readonly words: string;
}

/** The size of an entry's picture, in pixels. */
export const LEGEND_SAMPLE = { width: 46, height: 19 } as const;

/** What lines and shapes mean: all that occur in what is shown of a map, relations first; with references or without. Linear. */
export function legendOf({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>, hasReferences = false): LegendEntry[] {
  const types = new Set(edges.map(({ type }) => explainedAs(type)));
  return [
    ...RELATIONS.filter(([type]) => types.has(type)).map(([type, words]) => ({ picture: edgeSample(type), words })),
    ...edges.some(({ weight }) => weight !== null) ? [WEIGHT] : [],
    ...hasReferences ? REFERENCES : [],
    ...NODES.filter(({ occurs }) => nodes.some(occurs)).map(({ picture, words }) => ({ picture, words })),
  ];
}

const RELATIONS = (Object.entries(edgeKinds) as [EdgeType, EdgeKind][])
  .flatMap(([type, { legend }]) => (typeof legend === 'string' ? [[type, legend] as const] : []));

/** The kind that stands for an edge's in the legend: what is drawn alike is explained once. */
function explainedAs(type: EdgeType): EdgeType {
  const { legend } = edgeKinds[type];
  return typeof legend === 'string' ? type : legend.as;
}

const WEIGHT: LegendEntry = {
  picture: '<g class="edge support"><path class="shaft" d="M2 9.5H44"/>'
    + '<g class="note"><circle cx="23" cy="9.5" r="8"/><text x="23" y="13">1</text></g></g>',
  words: 'weight of a relation',
};

const REFERENCES: readonly LegendEntry[] = [
  {
    picture: '<g class="reference"><rect class="under" x="2" y="2" width="42" height="15" rx="3"/><path class="arrow" d="M19.5 13l7-7m-5.5 0h5.5v5.5"/></g>',
    words: 'drawn in another section',
  },
  { picture: '<g class="chip use"><text x="17" y="13">→</text></g>', words: 'counts in another section' },
];

interface NodeSign extends LegendEntry {
  readonly occurs: (node: MapNode) => boolean;
}

const box = (classes: string, radius: number) =>
  `<g class="${classes}"><rect class="shape" x="2" y="2" width="42" height="15" rx="${radius}"/></g>`;
const circle = (kind: string, symbol: string) =>
  `<g class="${kind}"><circle class="shape" cx="23" cy="9.5" r="8"/><text class="symbol" x="23" y="13.5">${symbol}</text></g>`;
const shaped = (shape: NodeShape) => (node: MapNode) => shapeOf(node) === shape;
const withVerdict = (status: 'accepted' | 'open' | 'rejected'): NodeSign => ({
  picture: verdictMark(status, 23, 9.5), words: status === 'open' ? 'open: neither accepted nor rejected' : status,
  occurs: ({ verdict }) => verdict?.status === status,
});

const NODES: readonly NodeSign[] = [
  { picture: box('claim thesis', 4), words: 'thesis', occurs: ({ roles }) => roles.includes('thesis') },
  { picture: box('claim', 4), words: 'claim', occurs: (node) => shapeOf(node) === 'claim' && !node.roles.includes('thesis') },
  {
    picture: '<g class="argument"><path class="shape" d="M2 2H39L44 7V17H7L2 12Z"/><path class="bar" d="M2 2H5V15L2 12Z"/></g>',
    words: 'argument', occurs: shaped('argument'),
  },
  {
    picture: circle('argument', escapeXml('&')), words: 'premises that support together',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'argument',
  },
  {
    picture: circle('step', '∴'), words: 'step of an argument',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'step',
  },
  { picture: box('claim undeveloped', 4), words: 'not developed here', occurs: ({ roles }) => roles.includes('undeveloped') },
  {
    picture: box('question', 7), words: 'open question',
    occurs: (node) => node.kind === 'question' && !node.roles.includes('answered'),
  },
  {
    picture: box('question answered', 7), words: 'answered question',
    occurs: (node) => node.kind === 'question' && node.roles.includes('answered'),
  },
  withVerdict('accepted'), withVerdict('open'), withVerdict('rejected'),
  {
    picture: '<g class="chip unsupported"><rect x="2" y="2" width="42" height="15" rx="7"/></g>', words: 'support is missing',
    occurs: ({ mark }) => mark?.unsupported === true,
  },
];

function edgeSample(type: EdgeType): string {
  const edge: MapEdge = { id: '', type, from: '', to: '', toEdge: null, derived: false, note: null, weight: null };
  const y = 9.5;
  const start = { x: isSymmetric(edge) ? 2 + HEAD_LENGTH : 2, y };
  const end = { x: hasHead(edge) ? 44 - HEAD_LENGTH : 44, y };
  const placed = {
    edge, path: [start, ...straight(start, end)], tip: { x: 44, y }, tail: isSymmetric(edge) ? { x: 2, y } : null, far: false,
  };
  const drawn = heads(placed).map(({ d, kind }) => `<path class="head ${kind}" d="${d}"/>`);
  return `<g class="edge ${type}"><path class="shaft" d="${shaft(placed)}"/>${drawn.join('')}</g>`;
}
