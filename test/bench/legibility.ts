// How well pictures can be read: ours, on the page and in files, and Argdown's of the same documents.
import { drawOverview, CARD_SCALE } from '../../extension/webview/stage/overview.js';
import { draw } from '../../extension/webview/drawing/draw.js';
import { defaultDisplay } from '../../server/src/picture/display.js';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { around, samples, type Point, type Rectangle } from '../../server/src/picture/layout/geometry.js';
import { GROUP_BASELINE } from '../../server/src/picture/layout/arrangement.js';
import { layOut, type Layout } from '../../server/src/picture/layout/layout.js';
import { OUTER_STYLE } from '../../server/src/picture/node-box.js';
import { isSymmetric } from '../../server/src/picture/edge-kinds.js';
import { push } from '../../server/src/base/multimap.js';
import { viewOf, wholeView } from '../../server/src/picture/view.js';
import { mapGraph } from '../../server/src/features/map.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';
import { measure, type Measured, type Measures } from './picture-measures.js';

/** The window that a picture is fitted into. */
const WINDOW = { width: 1400, height: 900 };
const TEXT = 12;

export interface Legibility extends Measures {
  readonly nodes: number;
  /** Families in which what has children is on several ranks. */
  readonly ranks: number;
  /** Texts that end with an ellipsis in a file. */
  readonly cut: number;
  /** Texts of the page that are lower than 11 pixels, when the whole map is fitted into the window and at 100 %. */
  readonly small: number;
  /** The lowest text of the page and of a file, in pixels, when the whole is fitted into the window. */
  readonly lowest: { readonly page: number; readonly file: number };
}

/** Measures the picture of a document. */
export async function legibilityOf(text: string): Promise<Legibility> {
  const graph = mapGraph(snapshotOf('file:///bench.arg', text), defaultDisplay);
  const shown = viewOf(graph, wholeView).graph;
  const layout = await layOut(shown, { isWhole: true });
  const fit = fitted(layout);
  const page = await pageTexts(graph);
  return {
    nodes: graph.nodes.length, ...measure(measured(layout)), ranks: brokenRanks(layout),
    cut: layout.nodes.flatMap(({ box }) => [...box.lines, ...box.chips.filter(({ role }) => role !== 'use')]).filter(({ text: line }) => line.endsWith('…')).length - ownEllipses(shown),
    small: page.filter((size) => size < 11).length, lowest: { page: Math.min(...page, TEXT), file: TEXT * fit },
  };
}

/** An author's text may end so. */
function ownEllipses({ nodes }: MapGraph): number {
  return nodes.flatMap(({ title, text }) => [title ?? '', text]).filter((each) => each.trimEnd().endsWith('…')).length;
}

function fitted({ width, height }: { width: number; height: number }): number {
  return Math.min(1, WINDOW.width / width, WINDOW.height / height);
}

/** The sizes of all texts that the page draws of a whole map, fitted and at 100 %. */
async function pageTexts(graph: MapGraph): Promise<number[]> {
  const drawing = await draw({ graph, view: wholeView });
  const scale = fitted(drawing);
  const near = drawing.pieces.nodes.flatMap(({ svg }) => [...svg.matchAll(/<text class="([^"]*)"/g)].map(([, classes]) => sizeOf(classes!)));
  if (scale >= CARD_SCALE) return [...near, ...near.map((size) => size * scale)];
  const sizes: number[] = [];
  const all = (list: readonly unknown[]) => list.map((_, i) => i);
  const { groups, edges, references, nodes } = drawing.pieces;
  drawOverview(recorder(sizes), drawing, {
    groups: all(groups), edges: all(edges), references: all(references), nodes: all(nodes), selected: null, current: null, found: new Set(), told: null, hasWords: true, stage: { broad: WINDOW.width, high: WINDOW.height },
  }, { x: 0, y: 0, scale }, 1, () => '#000000');
  return [...near, ...sizes];
}

function sizeOf(classes: string): number {
  return /\btitle\b/.test(classes) ? 13 : TEXT;
}

/** A canvas that notes how large what is written on it is set. */
function recorder(sizes: number[]): CanvasRenderingContext2D {
  globalThis.Path2D ??= class {} as unknown as typeof Path2D;
  let font = '';
  const context = new Proxy({}, {
    get: (_, name) => (name === 'measureText' ? (text: string) => ({ width: text.length * 6 })
      : name === 'fillText' ? () => { sizes.push(Number(/([\d.]+)px/.exec(font)?.[1] ?? 0)); } : () => undefined),
    set: (_, name, value) => {
      if (name === 'font') font = value as string;
      return true;
    },
  });
  return context as CanvasRenderingContext2D;
}

function measured({ width, height, nodes, references, edges, groups }: Layout): Measured {
  return {
    width, height,
    boxes: [
      ...nodes.map(({ node, x, y, width: w, height: h }) => ({ id: node.id, x, y, width: w, height: h })),
      // References of one list are on each other.
      ...[...new Map(references.map((each) => [`${each.x} ${edges.find(({ edge }) => edge === each.reference.edge)?.path[0]?.y}`, each])).values()]
        .map(({ reference, x, y, width: w, height: h }) => ({ id: `↗ ${reference.edge.id}`, x, y, width: w, height: h })),
    ],
    lines: edges.map(({ edge, path, tip }) => ({
      points: [...samples(path, 10), tip], ends: [edge.from, edge.to, ...references.filter(({ reference }) => reference.edge.to === edge.to).map(({ reference }) => `↗ ${reference.edge.id}`)],
      bus: `${edge.type} ${edge.to}`,
    })),
    headings: groups.map(({ x, y, titleX, titleWidth }) => ({ x: x + titleX, y: y + GROUP_BASELINE - OUTER_STYLE.size, width: titleWidth, height: OUTER_STYLE.size })),
  };
}

/**
 * Those of one family are on one rank if all are beside each other: layers are centred, and trees begin at one height. Who is in a
 * family twice, because it bears on a member of it too, is below that; and what excludes each other is no family.
 */
function brokenRanks({ nodes, edges, references, display }: Layout): number {
  const referred = new Set(references.map(({ reference }) => reference.edge));
  const isAside = display.direction === 'left' || display.direction === 'right';
  const spans = new Map(nodes.map(({ node, x, y, width, height }) => [node.id, isAside ? [x, x + width] as const : [y, y + height] as const]));
  const near = edges.filter(({ far, edge }) => !far && !referred.has(edge) && edge.toEdge === null && !isSymmetric(edge) && spans.has(edge.from));
  const parents = new Set(near.map(({ edge }) => edge.to));
  const families = new Map<string, string[]>();
  for (const { edge: { from, to } } of near) if (parents.has(from)) push(families, to, from);
  const bearsOn = new Set(near.map(({ edge: { from, to } }) => `${from} ${to}`));
  const isBroken = (members: readonly string[]) => {
    const own = members.filter((member) => !members.some((other) => bearsOn.has(`${member} ${other}`)));
    const stretches = own.map((member) => spans.get(member)!);
    return Math.max(...stretches.map(([start]) => start)) >= Math.min(...stretches.map(([, end]) => end));
  };
  return [...families.values()].filter(isBroken).length;
}

/** Measures a picture that Graphviz has drawn for Argdown. */
export function peerLegibility(svg: string): Measures & { readonly lowest: number } {
  const boxes: (Rectangle & { id: string })[] = [];
  const lines: Measured['lines'][number][] = [];
  for (const [, kind, title, body] of svg.matchAll(/<g id="[^"]*" class="(node|edge)">\s*<title>([^<]*)<\/title>([\s\S]*?)<\/g>\s*(?=<!--|<\/g>|<g )/g)) {
    if (kind === 'node') boxes.push({ id: title!, ...boundsOf(body!) });
    else {
      const d = /<path [^>]*d="M([^"]*)"/.exec(body!)?.[1];
      const ends = title!.split('&#45;&gt;');
      if (d !== undefined) lines.push({ points: [...samples(pointsOf(d.replace('C', ' ')), 10)], ends, bus: title! });
    }
  }
  const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const { width, height } = around(boxes);
  return { ...measure({ width, height, boxes, lines, headings: [] }), lowest: Math.min(...sizes, 14) * fitted({ width, height }) };
}

function pointsOf(text: string): Point[] {
  return [...text.matchAll(/(-?[\d.]+)[, ](-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

function boundsOf(body: string): Rectangle {
  const points = [...body.matchAll(/points="([^"]*)"/g)].flatMap(([, list]) => pointsOf(list!));
  const paths = [...body.matchAll(/ d="([^"]*)"/g)].flatMap(([, d]) => pointsOf(d!.replace(/[A-Z]/g, ' ')));
  const all = points.length > 0 ? points : paths;
  const [left, top] = [Math.min(...all.map(({ x }) => x)), Math.min(...all.map(({ y }) => y))];
  return { x: left, y: top, width: Math.max(...all.map(({ x }) => x)) - left, height: Math.max(...all.map(({ y }) => y)) - top };
}
