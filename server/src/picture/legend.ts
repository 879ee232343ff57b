import { headItems } from './edge-items.js';
import { shaft } from './edge-shapes.js';
import type { MapEdge, MapGraph, MapNode, Verdict } from './graph.js';
import { edgeKinds, hasHead, isSymmetric, type EdgeKind, type EdgeType } from './edge-kinds.js';
import { HEAD_LENGTH } from './layout/arrangement.js';
import { straight } from './layout/geometry.js';
import { shapeOf, type NodeShape } from './node-box.js';
import { argumentItems, path, rect } from './node-shapes.js';
import type { SceneItem } from './scene.js';
import { boxStyle, chipLook, edgeLooks, shapes, texts, type BoxKind } from './style.js';
import { verdictMark } from './verdict-mark.js';

/** A sign of the map, drawn as it is there, and what it means. */
export interface LegendEntry {
  /** In a place of `LEGEND_SAMPLE`'s size. */
  readonly sample: readonly SceneItem[];
  readonly words: string;
}

/** The size of an entry's picture, in pixels. */
export const LEGEND_SAMPLE = { width: 46, height: 19 } as const;

/** What lines and shapes mean: all that occur in what is shown of a map, relations first; with references or without. Linear. */
export function legendOf({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>, hasReferences = false): LegendEntry[] {
  const types = new Set(edges.map(({ type }) => explainedAs(type)));
  return [
    ...RELATIONS.filter(([type]) => types.has(type)).map(([type, words]) => ({ sample: edgeSample(type), words })),
    ...edges.some(({ weight }) => weight !== null) ? [WEIGHT] : [],
    ...hasReferences ? REFERENCES : [],
    ...NODES.filter(({ occurs }) => nodes.some(occurs)).map(({ sample, words }) => ({ sample, words })),
  ];
}

const RELATIONS = (Object.entries(edgeKinds) as [EdgeType, EdgeKind][])
  .flatMap(([type, { legend }]) => (typeof legend === 'string' ? [[type, legend] as const] : []));

/** The kind that stands for an edge's in the legend: what is drawn alike is explained once. */
function explainedAs(type: EdgeType): EdgeType {
  const { legend } = edgeKinds[type];
  return typeof legend === 'string' ? type : legend.as;
}

const MIDDLE = { x: LEGEND_SAMPLE.width / 2, y: LEGEND_SAMPLE.height / 2 };

const WEIGHT: LegendEntry = {
  sample: [
    path(edgeLooks.support.shaft, `M2 ${MIDDLE.y}H44`), { kind: 'circle', style: edgeLooks.support.note, ...MIDDLE, radius: 8 },
    { kind: 'text', style: texts.note, text: '1', x: MIDDLE.x, y: 13, rightToLeft: false },
  ],
  words: 'weight of a relation',
};

const REFERENCES: readonly LegendEntry[] = [
  {
    sample: [rect(shapes.referenceUnder, 2, 2, 42, 15, 3), path(shapes.referenceArrow, 'M19.5 13l7-7m-5.5 0h5.5v5.5')],
    words: 'drawn in another section',
  },
  {
    sample: [{ kind: 'text', style: chipLook('use').text, text: '→', x: 17, y: 13, rightToLeft: false }],
    words: 'counts in another section',
  },
];

interface NodeSign extends LegendEntry {
  readonly occurs: (node: MapNode) => boolean;
}

const plain = { isThesis: false, isUndeveloped: false };
const box = (kind: BoxKind, radius: number, variant = plain) => [rect(boxStyle(kind, variant), 2, 2, 42, 15, radius)];
const circle = (symbol: string): SceneItem[] => [
  { kind: 'circle', style: boxStyle('argument', plain), ...MIDDLE, radius: 8 },
  { kind: 'text', style: texts.symbol, text: symbol, x: MIDDLE.x, y: 13.5, rightToLeft: false },
];
const shaped = (shape: NodeShape) => (node: MapNode) => shapeOf(node) === shape;
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'accepted', open: 'open: contested, or resting on what is', rejected: 'rejected',
  unproven: 'unproven: nothing that stands speaks for it',
};
const withVerdict = (status: Verdict): NodeSign => ({
  sample: [verdictMark(status, MIDDLE.x, MIDDLE.y)], words: VERDICT_WORDS[status],
  occurs: ({ verdict }) => verdict?.status === status,
});

const NODES: readonly NodeSign[] = [
  { sample: box('claim', 4, { ...plain, isThesis: true }), words: 'thesis', occurs: ({ roles }) => roles.includes('thesis') },
  { sample: box('claim', 4), words: 'claim', occurs: (node) => shapeOf(node) === 'claim' && !node.roles.includes('thesis') },
  {
    sample: argumentItems(boxStyle('argument', plain), 2, 2, 42, 15, 5),
    words: 'argument', occurs: shaped('argument'),
  },
  {
    sample: circle('&'), words: 'premises that support together',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'argument',
  },
  {
    sample: circle('∴'), words: 'step of an argument',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'step',
  },
  { sample: box('claim', 4, { ...plain, isUndeveloped: true }), words: 'not developed here', occurs: ({ roles }) => roles.includes('undeveloped') },
  {
    sample: box('question', 7), words: 'open question',
    occurs: (node) => node.kind === 'question' && !node.roles.includes('answered'),
  },
  {
    sample: box('answered', 7), words: 'answered question',
    occurs: (node) => node.kind === 'question' && node.roles.includes('answered'),
  },
  withVerdict('accepted'), withVerdict('open'), withVerdict('unproven'), withVerdict('rejected'),
  {
    sample: [rect(chipLook('unsupported').plate, 2, 2, 42, 15, 7)], words: 'support is missing',
    occurs: ({ mark }) => mark?.unsupported === true,
  },
];

function edgeSample(type: EdgeType): SceneItem[] {
  const edge: MapEdge = { id: '', type, from: '', to: '', toEdge: null, derived: false, note: null, weight: null };
  const y = 9.5;
  const start = { x: isSymmetric(edge) ? 2 + HEAD_LENGTH : 2, y };
  const end = { x: hasHead(edge) ? 44 - HEAD_LENGTH : 44, y };
  const placed = {
    edge, path: [start, ...straight(start, end)], tip: { x: 44, y }, tail: isSymmetric(edge) ? { x: 2, y } : null, far: false,
  };
  return [path(edgeLooks[type].shaft, shaft(placed)), ...headItems(placed)];
}
