import type { Graphviz } from '@hpcc-js/wasm-graphviz';
import { errorMessage } from '../../base/error-message.js';
import type { Arrange, Direction, LayoutKind, MapDisplay } from '../display.js';
import type { MapEdge, MapGraph, MapNode } from '../graph.js';
import { CHIP_RISE, nodeBox, type BoxOptions, type Elsewhere, type NodeBox } from '../node-box.js';
import { topicsOf } from '../reading.js';
import type { Hyphens } from '../text-measure.js';
import { listBox, referenceBoxes } from '../reference-box.js';
import { EMPTY, MARGIN, moved, type Arrangement, type PlacedEdge, type PlacedReference } from './arrangement.js';
import { discardGraphviz, loadGraphviz } from './graphviz.js';
import { components } from './connected.js';
import { hardToFollow } from './followable.js';
import type { Rectangle } from './geometry.js';
import { routeEdges } from './route.js';
import { besideTrees, betweenSections, withReferences, type IsReference, type Referenced } from './references.js';
import { WHOLE_WIDTH, arrangeSection, edgesByGroup, isWhole, sectionsOf, type ArrangeContext } from './sections.js';
import { isByThesis, spineOf, thesesFirst, writtenElsewhere } from './spine.js';
import { clearTitles } from './titles.js';

export type { PlacedEdge, PlacedGroup, PlacedNode, PlacedReference } from './arrangement.js';
export type { Direction, LayoutKind } from '../display.js';

/** A map with places, in pixels from the picture's top left corner; plain values, so that a worker can send it. */
export interface Layout extends Arrangement {
  readonly title: string | null;
  /** The thesis that the map is about, by its id; `null`: it has none. */
  readonly main: MapGraph['main'];
  /** The language of its texts and labels, as in BCP 47. */
  readonly lang: string | null;
  readonly display: MapDisplay;
  /** How it is arranged: what `auto` has come to. */
  readonly arrange: Exclude<Arrange, 'auto'>;
  /** What stands for nodes of other sections, where lines between sections would be too many to follow. */
  readonly references: readonly PlacedReference[];
  /** What kept Graphviz from laying it out in layers, if anything did; the map is complete all the same. */
  readonly problem: string | null;
  /** What is said in the place of a map of which nothing is drawn. */
  readonly words?: string;
}

/** Instead of what the map's own display says. */
export interface LayoutOptions {
  readonly direction?: Direction;
  readonly layout?: LayoutKind;
  /** About how many times as broad as high the picture is to be; by default as a screen is. */
  readonly ratio?: number;
  /** The greatest width of a box's text, in pixels. */
  readonly width?: number;
  /** An outline is in one column, however high. */
  readonly inColumn?: boolean;
  /** Nothing is left out of long texts. */
  readonly isWhole?: boolean;
}

/** A map that leads to several claims is drawn in one go with its sections, if it has no more nodes and gets no wider: it is the lines between these that tell. */
const [MOST_WITHOUT_THESIS, WITHOUT_THESIS_WIDTH] = [80, 3400];
/** What hangs together and has no more nodes is drawn with all its lines, by thesis too. */
const SMALL = 12;
/** This often at most lines that are hard to follow are looked for, each time laying everything out anew. */
const MOST_ROUNDS = 3;
/** `auto` draws more nodes than this as trees. */
const MOST_LAYERED = 1200;
/** With no more relations for each node beside a tree, `auto` draws the tree: in layers, its ranks would be lost for the sake of these few. */
const MOST_BESIDE = 0.2;

/**
 * Gives every node, edge and group of `graph` its place. What fits is laid out in layers as a whole; what is too wide
 * is split by its headings and packed, so that a large map stays readable. Never rejects. Deterministic.
 * Loads Graphviz at the first call that needs it; a map that it cannot lay out becomes trees.
 */
export async function layOut(graph: MapGraph, options: LayoutOptions = {}): Promise<Layout> {
  if (!isLayered(graph, options)) return layOutWith(undefined, graph, options);
  try {
    return layOutWith(await loadGraphviz(), graph, options);
  } catch (error) {
    return { ...layOutWith(undefined, graph, options), problem: errorMessage(error) };
  }
}

/** Whether a map is to be laid out in layers, which Graphviz is needed for. */
function isLayered(graph: MapGraph, options: LayoutOptions): boolean {
  const { layout } = { ...graph.display, ...options };
  return layout === 'layered' || layout === 'auto' && graph.nodes.length <= MOST_LAYERED;
}

/**
 * Whether layers make another picture of a map than trees do. It lays the map out twice, and loads Graphviz. Without Graphviz there are
 * no layers to gain.
 */
export async function gainsByLayers(graph: MapGraph): Promise<boolean> {
  if (!isLayered(graph, {})) return false;
  const trees = new Map(layOutWith(undefined, graph).nodes.map((each) => [each.node.id, each]));
  return (await layOut(graph)).nodes.some(({ node, x, y }) => trees.get(node.id)!.x !== x || trees.get(node.id)!.y !== y);
}

/** Works as `layOut` does, at once, with Graphviz as it has been loaded. Without it, maps become trees. */
export function layOutWith(loaded: Graphviz | undefined, graph: MapGraph, options: LayoutOptions = {}): Layout {
  const problems: string[] = [];
  const { layout, direction, width, colours, verdicts } = { ...graph.display, ...options };
  const { isWhole: wantsWhole = false } = options;
  const hyphens: Hyphens = new Map(graph.hyphens.map((parts) => [parts.join(''), parts]));
  const isIndented = layout === 'indented';
  const graphviz = isLayered(graph, options) ? loaded : undefined;
  const common = {
    graphviz, direction, mostBeside: layout === 'layered' ? 0 : MOST_BESIDE,
    report: (error: unknown) => {
      problems.push(errorMessage(error));
      discardGraphviz();
    },
  };
  const contextOf = (drawn: MapGraph, rows: Rows, uses: Referenced['uses']): ArrangeContext => {
    const look: BoxOptions = { width, colours, verdicts, isWhole: wantsWhole, hyphens, lang: graph.lang };
    const known = JSON.stringify([{ ...look, hyphens: hyphens.size }]);
    const draw = (node: MapNode, breadth?: number) => {
      const list = rows.get(node.id);
      if (list !== undefined) return listBox(list);
      const elsewhere = { uses: uses.get(node.id), section: sectionOf.get(node.id) };
      const made = breadth === undefined && elsewhere.uses === undefined && elsewhere.section === undefined ? known : known + JSON.stringify([breadth, elsewhere]);
      return boxOf(node, breadth === undefined ? look : { ...look, breadth }, elsewhere, made);
    };
    return {
      ...common, spine, wholeWidth, edges: drawn.edges, edgesOf: edgesByGroup(drawn), boxes: new Map(drawn.nodes.map((node) => [node.id, draw(node)])),
      isDivided: rows.size > 0, outline: isIndented ? { draw, width: width + 30, inColumn: options.inColumn === true } : undefined,
    };
  };
  let wholeWidth = WHOLE_WIDTH;
  let spine: ReadonlySet<MapEdge> | undefined;
  let sectionOf: ReadonlyMap<string, string> = new Map();
  // An outline keeps the order of the text.
  let byThesis = !isIndented && isByThesis(graph);
  if (byThesis && graphviz !== undefined && mayBeWhole(graph)) {
    wholeWidth = WITHOUT_THESIS_WIDTH;
    byThesis = !isWhole(sectionsOf(graph), contextOf(graph, new Map(), new Map()));
  }
  if (byThesis) {
    spine = spineOf(graph);
    sectionOf = writtenElsewhere(graph, spine);
  }
  const whole = byThesis ? { ...graph, nodes: thesesFirst(graph), groups: [] } : graph;
  const plain = contextOf(whole, new Map(), new Map());
  const arranged = (isReference: IsReference | undefined): Resolved => {
    const referenced = withReferences(whole, isReference, graph.groups);
    const { nodes, edges } = referenced.graph;
    const rows: Rows = new Map([...referenced.lists].map(([id, list]) => [id, referenceBoxes(list)]));
    const context = rows.size === 0 ? plain : contextOf(referenced.graph, rows, referenced.uses);
    const corner = { x: MARGIN, y: MARGIN + CHIP_RISE };
    const picture = nodes.length === 0 ? EMPTY : arrangeSection(sectionsOf(referenced.graph), context, corner, options.ratio);
    return resolved(finished(picture, edges), graph.edges, referenced, rows);
  };
  const isReference = isIndented ? besideTrees(whole)
    : byThesis ? besideSpine(whole, spine!) : betweenSections(whole, (section) => isWhole(section, plain));
  let picture = arranged(isReference);
  const hard = new Set<MapEdge>();
  // What is moved by new references may cross what it did not before.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const more = hardToFollow(picture.edges);
    if (more.size === 0) break;
    for (const edge of more) hard.add(edge);
    picture = arranged((edge) => hard.has(edge) || isReference?.(edge) === true);
  }
  return {
    ...picture, title: graph.title, main: graph.main, lang: graph.lang, display: graph.display, arrange: byThesis ? 'thesis' : 'sections', problem: problems[0] ?? null,
  };
}

/** Whether a map that would be arranged by thesis has none, and is so small that its sections may be drawn with all lines between them. Linear. */
function mayBeWhole(graph: MapGraph): boolean {
  return graph.nodes.length <= MOST_WITHOUT_THESIS && graph.display.arrange === 'auto' && topicsOf(graph).theses.length === 0;
}

/** Tells which edges of a map that is arranged by thesis are references: those that are no part of its trees, but in small ones. */
function besideSpine(graph: MapGraph, spine: ReadonlySet<MapEdge>): IsReference {
  const isBeside = besideTrees(graph, spine);
  const small = new Set(components(graph.nodes, graph.edges).filter(({ nodes }) => nodes.length <= SMALL).flatMap(({ edges }) => edges));
  return (edge) => isBeside(edge) && !small.has(edge);
}

/** The last drawing of each node, and what it was made with. */
const drawn = new WeakMap<MapNode, { readonly made: string; readonly box: NodeBox }>();

/** Works as `nodeBox` does; a node that has stayed the same object is not drawn again unless `made`, which stands for all else, differs. */
function boxOf(node: MapNode, options: BoxOptions, elsewhere: Elsewhere, made: string): NodeBox {
  const known = drawn.get(node);
  if (known?.made === made) return known.box;
  const box = nodeBox(node, options, elsewhere);
  drawn.set(node, { made, box });
  return box;
}

/** The drawings of references, list by list. */
type Rows = ReadonlyMap<string, readonly NodeBox[]>;

type Resolved = Arrangement & Pick<Layout, 'references'>;

/** The picture without the stand-ins for lists: their references and all edges instead. */
function resolved(picture: Arrangement, edges: readonly MapEdge[], { lists }: Referenced, rows: Rows): Resolved {
  if (lists.size === 0) return { ...picture, references: [] };
  const placed = new Map<MapEdge, PlacedEdge>();
  for (const each of picture.edges) {
    const list = lists.get(each.edge.from) ?? lists.get(each.edge.to);
    if (list === undefined) placed.set(each.edge, each);
    else for (const { edge } of list) placed.set(edge, { ...each, edge });
  }
  const references: PlacedReference[] = [];
  for (const { node, x, y } of picture.nodes) {
    let top = y;
    for (const [i, box] of (rows.get(node.id) ?? []).entries()) {
      references.push({ reference: lists.get(node.id)![i]!, box, x, y: top, width: box.width, height: box.height });
      top += box.height;
    }
  }
  return {
    ...picture, references,
    nodes: picture.nodes.filter(({ node }) => !lists.has(node.id)),
    edges: edges.map((edge) => placed.get(edge)).filter((each) => each !== undefined),
  };
}

/** Adds the edges that are still missing, puts all of them in their order, and leaves a margin. */
function finished(picture: Arrangement, edges: readonly MapEdge[]): Arrangement {
  const placed = new Map(picture.edges.map((each) => [each.edge, each]));
  for (const each of routeEdges(picture, edges.filter((edge) => !placed.has(edge)))) placed.set(each.edge, each);
  const inOrder = edges.map((edge) => placed.get(edge)).filter((edge) => edge !== undefined);
  const withEdges = { ...picture, edges: inOrder };
  const complete = { ...withEdges, groups: clearTitles(withEdges) };
  const { x, y, width, height } = extent(complete);
  // Nothing has to move but for edges that were led around the outside.
  const isInPlace = Math.abs(x - MARGIN) < 0.01 && Math.abs(y - MARGIN) < 0.01;
  const inPlace = isInPlace ? complete : moved(complete, MARGIN - x, MARGIN - y);
  return { ...inPlace, width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(height + 2 * MARGIN) };
}

/** It is looked at for every keystroke, so nothing is made for each point. */
function extent({ nodes, groups, edges }: Arrangement): Rectangle {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const take = (x: number, y: number) => {
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  };
  for (const boxes of [nodes, groups]) {
    for (const { x, y, width, height } of boxes) {
      take(x, y - CHIP_RISE);
      take(x + width, y + height);
    }
  }
  for (const { path, tip } of edges) {
    take(tip.x, tip.y);
    for (const { x, y } of path) take(x, y);
  }
  return left > right ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}

