import { dashOffset, dashStart, heads, notePoint, num, shaft } from './edge-shapes.js';
import { hasHead, isSymmetric } from './edge-kinds.js';
import type { Verdict } from './graph.js';
import type { Layout, PlacedEdge } from './layout/layout.js';
import { path } from './node-shapes.js';
import type { PathPrimitive, SceneGroup, SceneItem } from './scene.js';
import { edgeLooks, texts, type ShapeStyle } from './style.js';
import { edgeTooltip, nameOf } from './words.js';

/** Draws one edge after the other. What a list of references has in common is to be seen once. */
export function edgeDrawer(layout: Layout): (placed: PlacedEdge) => SceneGroup {
  const { nodes, edges, lang } = layout;
  const isPale = forcelessIn(layout);
  let [names, concluded]: [ReadonlyMap<string, string>?, ReadonlyMap<string, string>?] = [];
  const drawn = new Set<PlacedEdge['path']>();
  return (placed) => {
    const { edge, far } = placed;
    const look = edgeLooks[edge.type];
    const isAgain = drawn.has(placed.path);
    drawn.add(placed.path);
    names ??= new Map(nodes.map(({ node }) => [node.id, nameOf(node, lang)]));
    concluded ??= concludedBy(nodes, edges);
    return {
      kind: 'group', classes: `edge ${edge.type}`, data: { id: edge.id, from: edge.from, to: edge.to }, tooltip: edgeTooltip(edge, names, concluded, lang),
      items: isAgain ? [path(look.hiddenShaft, shaft(placed))] : [
        shaftItem(isPale(placed) ? look.pale.shaft : far ? look.farShaft : look.shaft, placed), ...headItems(placed, isPale(placed)), ...noteItems(placed),
      ],
    };
  };
}

/** What inferences that have no name conclude. */
function concludedBy(nodes: Layout['nodes'], edges: Layout['edges']): ReadonlyMap<string, string> {
  const nameless = new Set(nodes.filter(({ node: { title, text } }) => title === null && text === '').map(({ node }) => node.id));
  return new Map(edges.filter(({ edge: { type, from } }) => type === 'conclusion' && nameless.has(from)).map(({ edge: { from, to } }) => [from, to]));
}

function shaftItem(style: ShapeStyle, placed: PlacedEdge): PathPrimitive {
  const offset = style.dashes === undefined ? 0 : dashOffset(dashStart(placed), style.dashes);
  return { ...path(style, shaft(placed)), ...offset === 0 ? {} : { dashOffset: offset } };
}

/** The heads of an edge as they are painted. */
export function headItems(placed: PlacedEdge, isPale = false): SceneItem[] {
  const look = edgeLooks[placed.edge.type];
  return heads(placed).map(({ d, kind }) => path((isPale ? look.pale : look.heads)[kind], d));
}

/** Whether what has this verdict does nothing for, or against, what it bears on. */
export function isForceless(verdict: Verdict | null): boolean {
  return verdict === 'rejected' || verdict === 'unproven';
}

/** Tells which lines of a map have no force, because what they come from is rejected or unproven. What excludes something does so all the same. */
export function forcelessIn({ nodes, display }: Layout): (placed: PlacedEdge) => boolean {
  const forceless = display.verdicts === false ? new Set() : new Set(nodes.filter(({ node: { verdict } }) => isForceless(verdict?.status ?? null)).map(({ node }) => node.id));
  return ({ edge }) => forceless.has(edge.from) && hasHead(edge) && !isSymmetric(edge);
}

/** A dot with the weight, or with dots if there is only a note to read. */
function noteItems(placed: PlacedEdge): SceneItem[] {
  const { note, weight, type } = placed.edge;
  if (note === null && weight === null) return [];
  const { x, y } = notePoint(placed);
  const text = weight === null ? '…' : num(weight);
  const radius = Math.max(8, text.length * 3 + 4);
  return [{
    kind: 'group', classes: 'note', items: [
      { kind: 'circle', style: edgeLooks[type].note, x, y, radius },
      { kind: 'text', style: texts.note, text, x, y: y + (weight === null ? 1.5 : 3.5), rightToLeft: false },
    ],
  }];
}
