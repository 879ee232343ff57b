import { tagColour } from './colours.js';
import { headItems } from './edge-items.js';
import { shaft } from './edge-shapes.js';
import type { MapDisplay } from './display.js';
import { unmetExpectation, type MapEdge, type MapGraph, type MapNode } from './graph.js';
import { edgeKinds, hasHead, isSymmetric, type EdgeType, type ExplainedType } from './edge-kinds.js';
import { labelsOf, type Labels } from './labels.js';
import { HEAD_LENGTH } from './layout/arrangement.js';
import { straight } from './layout/geometry.js';
import { GIVEN, isPlain, shapeOf, type ChipRole, type NodeShape } from './node-box.js';
import { argumentItems, path, rect } from './node-shapes.js';
import { quotationSign } from './quotation-signs.js';
import type { SceneItem } from './scene.js';
import { boxStyle, chipLook, edgeLooks, plainBox, shapes, texts, type BoxKind, type Exception } from './style.js';
import { verdictMark } from './verdict-mark.js';

/** A sign of the map, drawn as it is there, and what it means. */
export interface LegendEntry {
  /** It is drawn in a place of `LEGEND_SAMPLE`'s size. */
  readonly sample: readonly SceneItem[];
  readonly words: string;
}

/** What is in the picture for what is elsewhere. */
export interface Elsewhere {
  readonly hasReferences?: boolean;
  /** Nodes tell the section that they are written in. */
  readonly hasSections?: boolean;
}

/** What a legend explains. */
export type Explained = Pick<MapGraph, 'nodes' | 'edges' | 'display' | 'lang'>;

/** The size of an entry's picture, in pixels. */
export const LEGEND_SAMPLE = { width: 46, height: 19 } as const;

/** Tells what lines and shapes mean: all that occur in what is shown of a map, relations first; with references or without. Linear. */
export function legendOf({ nodes, edges, display, lang }: Explained, { hasReferences = false, hasSections = false }: Elsewhere = {}): LegendEntry[] {
  const labels = labelsOf(lang);
  const types = new Set(edges.map(({ type }) => explainedAs(type)));
  return [
    ...RELATIONS.filter((type) => types.has(type)).map((type) => ({ sample: edgeSample(type), words: labels[type] })),
    ...edges.some(({ weight }) => weight !== null) ? [weightEntry('1', labels['relation weight'])] : [],
    ...edges.some(({ note, weight }) => note !== null && weight === null) ? [weightEntry('…', labels['relation note'])] : [],
    ...hasReferences ? REFERENCES.map(({ sample, label }) => ({ sample, words: labels[label] })) : [],
    ...hasSections ? [{ sample: WRITTEN, words: labels.written }] : [],
    ...NODES.filter(({ occurs }) => nodes.some((node) => occurs(node, display.verdicts))).map(({ sample, label }) => ({ sample, words: labels[label] })),
    ...display.colours.flatMap(([tag, written]) => {
      const fill = tagColour(written);
      const occurs = nodes.some(({ tags, roles }) => tags.includes(tag) || roles.some((role) => role === tag));
      return fill === undefined || !occurs ? [] : [{ sample: [{ kind: 'path', style: shapes.tag, d: 'M20 2H26V17H20Z', fill }] as const, words: `#${tag}` }];
    }),
  ];
}

const RELATIONS = (Object.keys(edgeKinds) as EdgeType[]).filter((type): type is ExplainedType => explainedAs(type) === type);

/** The kind that stands for an edge's in the legend: what is drawn alike is explained once. */
function explainedAs(type: EdgeType): ExplainedType {
  const { legend } = edgeKinds[type];
  return legend === 'own' ? type as ExplainedType : legend.as;
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

const REFERENCES: readonly { readonly sample: readonly SceneItem[]; readonly label: keyof Labels }[] = [
  {
    sample: [rect(shapes.referenceUnder, 2, 2, 42, 15, 3), path(shapes.referenceArrow, 'M19.5 13l7-7m-5.5 0h5.5v5.5')],
    label: 'reference',
  },
  {
    sample: [{ kind: 'text', style: chipLook('use').text, text: '→', x: 17, y: 13, rightToLeft: false }],
    label: 'use',
  },
];

/** The section that a node is written in. */
const WRITTEN: readonly SceneItem[] = [{ kind: 'text', style: chipLook('written').text, text: '§', x: 19, y: 13, rightToLeft: false }];

interface NodeSign {
  readonly sample: readonly SceneItem[];
  readonly label: keyof Labels;
  /** `verdicts`: which of them the map marks. */
  readonly occurs: (node: MapNode, verdicts: MapDisplay['verdicts']) => boolean;
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
const exception = (status: Exception, label: keyof Labels): NodeSign => ({
  sample: [...box('claim', 4, { ...plainBox, exception: status }), verdictMark(status, 40, MIDDLE.y)], label,
  occurs: ({ verdict }, verdicts) => verdicts !== false && verdict?.status === status,
});

/** What is after the key of a source. */
function quoted(role: ChipRole, sign: string, label: keyof Labels): NodeSign {
  return { sample: chip(role, `@… ${sign}`), label, occurs: (node) => node.sources.some((key) => quotationSign(node, key).sign === sign) };
}

const NODES: readonly NodeSign[] = [
  { sample: box('claim', 4, { ...plainBox, isThesis: true }), label: 'thesis', occurs: ({ roles }) => roles.includes('thesis') },
  { sample: box('claim', 4), label: 'claim', occurs: (node) => shapeOf(node) === 'claim' && !node.roles.includes('thesis') },
  {
    sample: argumentItems(boxStyle('argument', plainBox), 2, 2, 42, 15, 5),
    label: 'argument', occurs: shaped('argument'),
  },
  {
    sample: circle('&'), label: 'linked',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'argument',
  },
  {
    sample: circle('∴'), label: 'step',
    occurs: (node) => shapeOf(node) === 'junction' && node.kind === 'step',
  },
  { sample: box('claim', 4, { ...plainBox, isUndeveloped: true }), label: 'not developed', occurs: ({ roles }) => roles.includes('undeveloped') },
  {
    sample: box('question', 7), label: 'open question',
    occurs: (node) => node.kind === 'question' && !node.roles.includes('answered'),
  },
  {
    sample: box('answered', 7), label: 'answered question',
    occurs: (node) => node.kind === 'question' && node.roles.includes('answered'),
  },
  {
    sample: [verdictMark('accepted', MIDDLE.x, MIDDLE.y)], label: 'accepted',
    occurs: ({ roles, verdict }, verdicts) => verdict?.status === 'accepted' && (verdicts === 'all' || verdicts && roles.includes('thesis')),
  },
  exception('open', 'is open'),
  {
    sample: [verdictMark('unproven', MIDDLE.x, MIDDLE.y)], label: 'is unproven',
    occurs: ({ verdict }, verdicts) => verdicts !== false && verdict?.status === 'unproven',
  },
  exception('rejected', 'rejected'),
  {
    sample: chip('unsupported', ''), label: 'missing support',
    occurs: ({ mark, verdict }) => mark?.unsupported === true && verdict?.isGiven !== true,
  },
  {
    sample: chip('given', GIVEN), label: 'given', occurs: ({ verdict }) => verdict?.isGiven === true,
  },
  {
    sample: chip('findings', '2'), label: 'problems',
    occurs: ({ mark }) => mark !== null && mark.count > (mark.unsupported ? 1 : 0),
  },
  { sample: chip('assumption', ''), label: 'assumption', occurs: ({ roles }) => roles.includes('assumption') },
  { sample: chip('decides', ''), label: 'what decides', occurs: ({ decides }) => decides === true },
  { sample: chip('source', '@…'), label: 'source', occurs: ({ sources }) => sources.length > 0 },
  quoted('source', '✓', 'quotation found'),
  quoted('misquoted', '≠', 'quotation differs'),
  quoted('misquoted', '✗', 'quotation not found'),
  { sample: chip('tag', '#…'), label: 'tag', occurs: ({ tags }) => tags.length > 0 },
  { sample: chip('expected', ''), label: 'expectation', occurs: (node) => unmetExpectation(node) !== null },
  { sample: box('fold', 5), label: 'folded section', occurs: shaped('group') },
  { sample: chip('hidden', '3'), label: 'folded', occurs: ({ hidden }) => hidden > 0 },
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
