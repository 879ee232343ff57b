import { headItems } from './edge-items.js';
import { shaft } from './edge-shapes.js';
import type { MapEdge, MapGraph, MapNode } from './graph.js';
import { edgeKinds, hasHead, isSymmetric, type EdgeKind, type EdgeType } from './edge-kinds.js';
import { HEAD_LENGTH } from './layout/arrangement.js';
import { straight } from './layout/geometry.js';
import { isPlain, shapeOf, type ChipRole, type NodeShape } from './node-box.js';
import { argumentItems, path, rect } from './node-shapes.js';
import type { SceneItem } from './scene.js';
import { boxStyle, chipLook, edgeLooks, plainBox, shapes, texts, type BoxKind, type Exception } from './style.js';
import { verdictMark } from './verdict-mark.js';

/** A sign of the map, drawn as it is there, and what it means. */
export interface LegendEntry {
  /** In a place of `LEGEND_SAMPLE`'s size. */
  readonly sample: readonly SceneItem[];
  readonly words: string;
}

/** What a legend explains. */
export type Explained = Pick<MapGraph, 'nodes' | 'edges' | 'display'>;

/** The size of an entry's picture, in pixels. */
export const LEGEND_SAMPLE = { width: 46, height: 19 } as const;

/** What lines and shapes mean: all that occur in what is shown of a map, relations first; with references or without. Linear. */
export function legendOf({ nodes, edges, display }: Explained, hasReferences = false): LegendEntry[] {
  const types = new Set(edges.map(({ type }) => explainedAs(type)));
  return [
    ...RELATIONS.filter(([type]) => types.has(type)).map(([type, words]) => ({ sample: edgeSample(type), words })),
    ...edges.some(({ weight }) => weight !== null) ? [weightEntry('1', 'weight of a relation')] : [],
    ...edges.some(({ note, weight }) => note !== null && weight === null) ? [weightEntry('…', 'a relation with a note')] : [],
    ...hasReferences ? REFERENCES : [],
    ...NODES.filter(({ occurs }) => nodes.some(occurs)).map(({ sample, words }) => ({ sample, words })),
    ...display.colours.filter(([tag]) => nodes.some(({ tags, roles }) => tags.includes(tag) || roles.some((role) => role === tag)))
      .map(([tag, fill]) => ({ sample: [{ kind: 'path', style: shapes.tag, d: 'M20 2H26V17H20Z', fill }] as const, words: `#${tag}` })),
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

function weightEntry(text: string, words: string): LegendEntry {
  return {
    words,
    sample: [
      path(edgeLooks.support.shaft, `M2 ${MIDDLE.y}H44`), { kind: 'circle', style: edgeLooks.support.note, ...MIDDLE, radius: 8 },
      { kind: 'text', style: texts.note, text, x: MIDDLE.x, y: text === '…' ? 11 : 13, rightToLeft: false },
    ],
  };
}

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

const box = (kind: BoxKind, radius: number, variant = plainBox) => [rect(boxStyle(kind, variant), 2, 2, 42, 15, radius)];
const circle = (symbol: string): SceneItem[] => [
  { kind: 'circle', style: boxStyle('argument', plainBox), ...MIDDLE, radius: 8 },
  { kind: 'text', style: texts.symbol, text: symbol, x: MIDDLE.x, y: 13.5, rightToLeft: false },
];
const shaped = (shape: NodeShape) => (node: MapNode) => shapeOf(node) === shape;
const chip = (role: ChipRole, text: string): SceneItem[] => {
  const { plate, text: style } = chipLook(role);
  return [
    ...isPlain(role) ? [] : [rect(plate, 2, 2, 42, 15, 7)],
    { kind: 'text', style, text, x: isPlain(role) ? 8 : MIDDLE.x, y: 13, rightToLeft: false },
  ];
};
const exception = (status: Exception, words: string): NodeSign => ({
  sample: [...box('claim', 4, { ...plainBox, exception: status }), verdictMark(status, 40, MIDDLE.y)], words,
  occurs: ({ verdict }) => verdict?.status === status,
});

const NODES: readonly NodeSign[] = [
  { sample: box('claim', 4, { ...plainBox, isThesis: true }), words: 'thesis', occurs: ({ roles }) => roles.includes('thesis') },
  { sample: box('claim', 4), words: 'claim', occurs: (node) => shapeOf(node) === 'claim' && !node.roles.includes('thesis') },
  {
    sample: argumentItems(boxStyle('argument', plainBox), 2, 2, 42, 15, 5),
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
  { sample: box('claim', 4, { ...plainBox, isUndeveloped: true }), words: 'not developed here', occurs: ({ roles }) => roles.includes('undeveloped') },
  {
    sample: box('question', 7), words: 'open question',
    occurs: (node) => node.kind === 'question' && !node.roles.includes('answered'),
  },
  {
    sample: box('answered', 7), words: 'answered question',
    occurs: (node) => node.kind === 'question' && node.roles.includes('answered'),
  },
  {
    sample: [verdictMark('accepted', MIDDLE.x, MIDDLE.y)], words: 'accepted',
    occurs: ({ roles, verdict }) => verdict?.status === 'accepted' && roles.includes('thesis'),
  },
  exception('open', 'open: contested, or resting on what is'),
  {
    sample: [verdictMark('unproven', MIDDLE.x, MIDDLE.y)], words: 'unproven: nothing that stands speaks for it',
    occurs: ({ verdict }) => verdict?.status === 'unproven',
  },
  exception('rejected', 'rejected'),
  {
    sample: chip('unsupported', ''), words: 'support is missing',
    occurs: ({ mark, verdict }) => mark?.unsupported === true && verdict?.status !== 'accepted',
  },
  {
    sample: chip('unsupported', ''), words: 'taken as given: accepted without support',
    occurs: ({ mark, verdict }) => mark?.unsupported === true && verdict?.status === 'accepted',
  },
  {
    sample: chip('findings', '2'), words: 'problems found in the text',
    occurs: ({ mark }) => mark !== null && mark.count > (mark.unsupported ? 1 : 0),
  },
  { sample: chip('assumption', ''), words: 'assumption', occurs: ({ roles }) => roles.includes('assumption') },
  { sample: chip('source', '@key'), words: 'source cited', occurs: ({ sources }) => sources.length > 0 },
  { sample: chip('tag', '#tag'), words: 'tag', occurs: ({ tags }) => tags.length > 0 },
  { sample: chip('expected', ''), words: 'verdict that the author expects', occurs: ({ expected }) => expected !== null },
  { sample: chip('hidden', '3'), words: 'so many are folded away', occurs: ({ hidden }) => hidden > 0 },
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
