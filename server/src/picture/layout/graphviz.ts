import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { components } from '../../base/cycles.js';
import { push } from '../../base/multimap.js';
import type { Direction } from '../display.js';
import type { MapEdge, MapGroup, MapNode } from '../graph.js';
import { GROUP_STYLE, OUTER_STYLE, type NodeBox } from '../node-box.js';
import { textWidth, wrapText } from '../text-measure.js';
import {
  GROUP_LEADING, GROUP_PAD, GROUP_TOP, HEAD_LENGTH, TITLE_X, type Arrangement, type Hung, type PlacedEdge, type PlacedGroup, type PlacedNode,
} from './arrangement.js';
import { hasHead, isSymmetric } from '../edge-kinds.js';
import type { Point } from './geometry.js';
import { rivalRows } from './level-rivals.js';
import { withLowArcs } from './low-arcs.js';
import { spreadEnds } from './ports.js';

export interface LayeredInput {
  readonly nodes: readonly MapNode[];
  /** They have both ends in `nodes`, and the edges that they undercut are among them. */
  readonly edges: readonly MapEdge[];
  /** The groups that are to be drawn as boxes, parents first. */
  readonly groups: readonly MapGroup[];
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly direction: Direction;
  /** Stand single supporters of one node below each other, this many in a column; 1: side by side. */
  readonly stack: number;
  /** The nodes that are laid out with their premises. */
  readonly hung?: ReadonlyMap<string, Hung>;
}

/** `up` is `down` with the edges turned round, because Graphviz would put headings below their boxes. */
const RANKDIR: Readonly<Record<Direction, string>> = { down: 'TB', up: 'TB', right: 'LR', left: 'RL' };
/** The sides of two boxes that face each other, of the one in the earlier layer first. */
const SIDES: Readonly<Record<Direction, readonly [string, string]>> = {
  down: ['s', 'n'], up: ['s', 'n'], right: ['e', 'w'], left: ['w', 'e'],
};
/** Graphviz counts sizes in inches of 72 points; one point is one of our pixels. */
const INCH = 72;
const LAYER_GAP = 46;
/** The room between two boxes of a layer. */
const NODE_GAP = 20;
const GROUP_TITLE_MAX = 340;

let loaded: Promise<Graphviz> | undefined;

/** Loads Graphviz at the first call. Rejects where WebAssembly is not allowed; the next call then tries again. */
export function loadGraphviz(): Promise<Graphviz> {
  loaded ??= import('@hpcc-js/wasm-graphviz').then(({ Graphviz }) => {
    // Its own `load` gives the same one again until then.
    Graphviz.unload();
    return Graphviz.load();
  }).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Makes the next call load Graphviz afresh: after an error its memory is not to be trusted. */
export function discardGraphviz(): void {
  loaded = undefined;
  forgetAnswers();
}

/** Lets Graphviz be asked again for what it was asked before; for those who time it. */
export function forgetAnswers(): void {
  answers.clear();
  kept = 0;
}

/**
 * Lays `input` out in layers. Graphviz sees numbers only, never a text of the user; what it was asked lately it is not
 * asked again. Throws what Graphviz throws.
 */
export function layered(graphviz: Graphviz, input: LayeredInput): Arrangement {
  const rows = rowsIn(input);
  const arrangement = readResult(answerTo(dotSource(input, rows), graphviz), input);
  return input.direction === 'down' || input.direction === 'up' ? withLowArcs(arrangement, rows) : arrangement;
}

/** Answers by their questions, the one used last at the end: a keystroke leaves most parts of a map as large as they were. */
const answers = new Map<string, DotResult>();
/** The characters of the questions in `answers`, and how many there may be: some maps' worth. */
let kept = 0;
const MOST_KEPT = 500_000;

function answerTo(source: string, graphviz: Graphviz): DotResult {
  let answer = answers.get(source);
  if (answer === undefined) {
    answer = JSON.parse(graphviz.layout(source, 'json0' as 'json', 'dot')) as DotResult;
    kept += source.length;
  }
  answers.delete(source);
  answers.set(source, answer);
  for (const oldest of answers.keys()) {
    if (kept <= MOST_KEPT) break;
    answers.delete(oldest);
    kept -= oldest.length;
  }
  return answer;
}

/** The rows of claims that exclude one another, frame by frame. */
function rowsIn({ nodes, edges, groups }: LayeredInput): readonly (readonly MapNode[])[] {
  const inGroup = new Map<string, MapNode[]>();
  for (const node of nodes) if (node.group !== null) push(inGroup, node.group, node);
  return groups.flatMap(({ id }) => rivalRows(inGroup.get(id) ?? [], edges));
}

function dotSource(input: LayeredInput, rows: readonly (readonly MapNode[])[]): string {
  const index = new Map(input.nodes.map((node, i) => [node.id, i]));
  const horizontal = input.direction === 'left' || input.direction === 'right';
  const lines = [
    'digraph {',
    `graph [rankdir=${RANKDIR[input.direction]}, ranksep=${inches(horizontal ? LAYER_GAP + 20 : LAYER_GAP)}, `
      + `nodesep=${inches(NODE_GAP)}, labeljust=l, labelloc=t${input.groups.length === 0 ? '' : ', mclimit=8'}]`,
    'node [shape=box, fixedsize=true, label=""]',
    `edge [arrowsize=${HEAD_LENGTH / 10}]`,
  ];
  const inGroup = new Map<string | null, MapNode[]>();
  const drawn = new Set(input.groups.map((group) => group.id));
  for (const node of input.nodes) {
    const group = node.group !== null && drawn.has(node.group) ? node.group : null;
    push(inGroup, group, node);
  }
  const declare = (node: MapNode) => {
    const { width, height } = input.hung?.get(node.id) ?? input.boxes.get(node.id)!;
    lines.push(`n${index.get(node.id)} [width=${inches(width)}, height=${inches(height)}]`);
  };
  const openGroup = (group: MapGroup) => {
    // Graphviz itself leaves 8 at both ends.
    const { width: titleWidth, top } = groupTitle(group);
    const width = Math.ceil(titleWidth) + 2 * (TITLE_X - 8);
    lines.push(
      `subgraph cluster_${input.groups.indexOf(group)} {`,
      `margin=${GROUP_PAD}`,
      `label=<<table fixedsize="true" border="0" width="${width}" height="${top - 20}"><tr><td></td></tr></table>>`,
    );
    const own = inGroup.get(group.id) ?? [];
    own.forEach(declare);
    for (const row of rows) {
      if (own.includes(row[0]!)) lines.push(`{rank=same; ${row.map(({ id }) => `n${index.get(id)}`).join('; ')}}`);
    }
    for (const child of input.groups) if (child.parent === group.id) openGroup(child);
    lines.push('}');
  };
  for (const group of input.groups) if (group.parent === null || !drawn.has(group.parent)) openGroup(group);
  inGroup.get(null)?.forEach(declare);
  lines.push(...edgeLines(input, index, rows), ...stackLines(input, index), '}');
  return lines.join('\n');
}

/** Whether the edge starts from what is in the earlier layer. One that is symmetric stands as it was written. */
function runsOn(edge: MapEdge, direction: Direction): boolean {
  return isSymmetric(edge) !== (direction === 'up');
}

/** Edges of Graphviz run from the earlier layer to the later, ours mostly the other way. `rows`: nodes that are in one layer. */
function edgeLines(input: LayeredInput, index: ReadonlyMap<string, number>, rows: readonly (readonly MapNode[])[]): string[] {
  const { edges, direction, hung } = input;
  const [firstSide, lastSide] = SIDES[direction];
  const meets = meetings(input, index);
  const undercut = new Set(edges.flatMap((edge) => edge.toEdge ?? []));
  const rowOf = new Map(rows.flatMap((row) => row.map(({ id }) => [id, row] as const)));
  const isLevel = ({ id, from, to }: MapEdge) => rowOf.has(from) && rowOf.get(from) === rowOf.get(to) && !undercut.has(id);
  const number = new Map(edges.map((edge, i) => [edge.id, i]));
  return edges.flatMap((edge, i) => {
    const to = edge.toEdge === null ? `n${index.get(edge.to)}` : `j${number.get(edge.toEdge)}`;
    const from = `n${index.get(edge.from)}`;
    // Between two boxes of one layer there has to be room for both heads.
    if (isLevel(edge)) return `${from} -> ${to} [id="e${i}", minlen=3, dir=${arrows(true, true)}]`;
    const on = runsOn(edge, direction);
    const [first, last] = on ? [from, to] : [to, from];
    const atFirst = on ? isSymmetric(edge) : hasHead(edge);
    const atLast = on ? hasHead(edge) : isSymmetric(edge);
    const [nearer, farther] = on ? [edge.from, edge.to] : [edge.to, edge.from];
    const leaves = hung?.has(nearer) === true || meets(edge, nearer) ? `, tailport=${firstSide}` : '';
    const arrives = hung?.has(farther) === true || meets(edge, farther) ? `, headport=${lastSide}` : '';
    const weight = edge.type === 'premise' || edge.type === 'conclusion' ? 4 : edge.type === 'question' ? 1 : 2;
    if (!undercut.has(edge.id)) {
      return `${first} -> ${last} [id="e${i}", weight=${weight}, dir=${arrows(atFirst, atLast)}${leaves}${arrives}]`;
    }
    return [
      `j${i} [width=0.02, height=0.02]`,
      `${first} -> j${i} [id="a${i}", weight=${weight}, dir=${arrows(atFirst, false)}${leaves}]`,
      `j${i} -> ${last} [id="b${i}", weight=${weight}, dir=${arrows(false, atLast)}${arrives}]`,
    ];
  });
}

/**
 * Tells of an edge whether it meets a box in the middle of the side, from where `spreadEnds` takes it. Not in a
 * circle, where some edges run back and would be led around the boxes.
 */
function meetings({ nodes, edges, boxes }: LayeredInput, index: ReadonlyMap<string, number>): (edge: MapEdge, node: string) => boolean {
  const out: { to: number }[][] = nodes.map(() => []);
  for (const { from, to } of edges) out[index.get(from)!]!.push({ to: index.get(to)! });
  const circleOf = new Int32Array(nodes.length);
  components(out).forEach((circle, i) => { for (const node of circle) circleOf[node] = i; });
  return (edge, node) => boxes.get(node)!.shape !== 'junction' && !(node === edge.to && edge.toEdge !== null)
    && circleOf[index.get(edge.from)!] !== circleOf[index.get(edge.to)!];
}

function arrows(atFirst: boolean, atLast: boolean): string {
  return atFirst ? (atLast ? 'both' : 'back') : atLast ? 'forward' : 'none';
}

/** Chains that stand the single supporters of one node in columns below it. */
function stackLines({ nodes, edges, stack }: LayeredInput, index: ReadonlyMap<string, number>): string[] {
  if (stack <= 1) return [];
  const starts = new Map<string, number>();
  const ends = new Set(edges.map((edge) => edge.to));
  for (const edge of edges) starts.set(edge.from, (starts.get(edge.from) ?? 0) + 1);
  const below = new Map<string, string[]>();
  const known = new Map(nodes.map((node) => [node.id, node]));
  for (const edge of edges) {
    if (ends.has(edge.from) || starts.get(edge.from) !== 1 || edge.toEdge !== null) continue;
    const key = JSON.stringify([edge.to, known.get(edge.from)?.group]);
    push(below, key, edge.from);
  }
  return [...below.values()].flatMap((leaves) => {
    const columns = Math.ceil(leaves.length / stack);
    return leaves.slice(columns).map((leaf, i) =>
      `n${index.get(leaves[i]!)} -> n${index.get(leaf)} [style=invis, weight=6]`);
  });
}

function inches(pixels: number): string {
  return (pixels / INCH).toFixed(4);
}

interface DotResult {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos?: string; readonly bb?: string }[];
  readonly edges?: readonly { readonly id?: string; readonly pos?: string }[];
}

function readResult(result: DotResult, input: LayeredInput): Arrangement {
  const [left, bottom, right, top] = numbers(result.bb);
  const flip = (x: number, y: number): Point => ({ x: x - left!, y: top! - y });
  const nodes: PlacedNode[] = [];
  const groups: PlacedGroup[] = [];
  for (const object of result.objects ?? []) {
    const number = Number(/\d+$/.exec(object.name)?.[0]);
    if (object.name.startsWith('n') && object.pos !== undefined) {
      const node = input.nodes[number]!;
      const box = input.boxes.get(node.id)!;
      const [x, y] = numbers(object.pos);
      const middle = flip(x!, y!);
      const { width, height } = input.hung?.get(node.id) ?? box;
      const { x: left, y: upper } = input.hung?.get(node.id)?.own ?? { x: 0, y: 0 };
      nodes.push({ node, box, x: middle.x - width / 2 + left, y: middle.y - height / 2 + upper, width: box.width, height: box.height });
    } else if (object.name.startsWith('cluster_') && object.bb !== undefined) {
      const group = input.groups[number]!;
      const [x1, y1, x2, y2] = numbers(object.bb);
      const { lines, width, top: strip } = groupTitle(group);
      groups.push({
        group, ...flip(x1!, y2!), width: x2! - x1!, height: y2! - y1!, title: lines, top: strip, titleX: TITLE_X, titleWidth: width,
      });
    }
  }
  groups.sort((a, b) => input.groups.indexOf(a.group) - input.groups.indexOf(b.group));
  const depth = input.direction === 'left' || input.direction === 'right' ? 'x' : 'y';
  const edges = spreadEnds(readEdges(result, input, flip), nodes, depth);
  return { width: right! - left!, height: top! - bottom!, nodes, groups, edges };
}

/**
 * A heading as it is shown: its lines, their greatest width, and the height of the strip that they take. `room`: the width
 * that there is for it, if that is known.
 */
export function groupTitle(group: MapGroup, room = 0): { lines: readonly string[]; width: number; top: number } {
  const style = group.parent === null ? OUTER_STYLE : GROUP_STYLE;
  const lines = wrapText(group.title, { ...style, width: Math.max(GROUP_TITLE_MAX, room), maxLines: Infinity });
  return {
    lines, width: Math.max(0, ...lines.map((line) => textWidth(line, style))),
    top: GROUP_TOP + GROUP_LEADING * Math.max(0, lines.length - 1),
  };
}

function readEdges(result: DotResult, input: LayeredInput, flip: (x: number, y: number) => Point): PlacedEdge[] {
  const found = new Map<string, Spline>();
  for (const { id, pos } of result.edges ?? []) {
    if (id !== undefined && pos !== undefined) found.set(id, spline(pos, flip));
  }
  return input.edges.flatMap((edge, i): PlacedEdge[] => {
    const first = found.get(`e${i}`) ?? found.get(`a${i}`);
    if (first === undefined) return [];
    const last = found.get(`b${i}`);
    const path = last === undefined ? first.path : [...first.path, ...last.path.slice(1)];
    const end = last?.end ?? first.end;
    const on = runsOn(edge, input.direction);
    const ordered = on ? path : path.toReversed();
    const [tip, tail] = on ? [end, first.start] : [first.start, end];
    return [{ edge, path: ordered, tip: tip ?? ordered.at(-1)!, tail: tail ?? null, far: false }];
  });
}

interface Spline {
  readonly path: readonly Point[];
  readonly start: Point | undefined;
  readonly end: Point | undefined;
}

/** Graphviz writes `s,x,y e,x,y x,y x,y …`: tips of the arrows, then the control points. */
function spline(pos: string, flip: (x: number, y: number) => Point): Spline {
  let start: Point | undefined;
  let end: Point | undefined;
  const path: Point[] = [];
  for (const item of pos.split(/\s+/)) {
    const [x, y] = numbers(item.replace(/^[se],/, ''));
    const point = flip(x!, y!);
    if (item.startsWith('s,')) start = point;
    else if (item.startsWith('e,')) end = point;
    else path.push(point);
  }
  return { path, start, end };
}

function numbers(list: string): number[] {
  return list.split(',').map(Number);
}
