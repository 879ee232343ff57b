import { push } from '../base/multimap.js';
import type { Id } from '../model/model.js';
import { namedView, type Arrange } from './display.js';
import type { MapEdge, MapGraph, MapGroup, MapNode, NodeVerdict } from './graph.js';
import { isSymmetric, speaksFor } from './edge-kinds.js';
import { isByThesis } from './layout/spine.js';
import { shapeOf } from './node-box.js';
import { proseCategory, proseOf } from './prose.js';
import { withRivalColours } from './rival-colours.js';
import { selectorOf, withDepth, withLabels } from './selection.js';

/** What a reader wants to see of a map. */
export interface MapView {
  /** Nodes whose subtree is folded (by id), and headings (by `sectionKey`). */
  readonly folded: readonly string[];
  /** Only what is at most this many relations away is shown. */
  readonly focus: { readonly id: Id; readonly steps: number } | null;
  /** Categories that are left out: `#tag` (`#` alone: what has no tag), `§key` of a heading, `kind:`, `verdict:`. */
  readonly hidden: readonly string[];
  /** How the reader wants the map arranged; without it the map's own settings decide. */
  readonly arrange?: Exclude<Arrange, 'auto'> | undefined;
  /** Whether prose is drawn, see `proseOf`; without it the map's own settings decide. */
  readonly prose?: boolean | undefined;
  /** The name of the view that the document gives; without it the map itself. */
  readonly name?: string | undefined;
}

export const wholeView: MapView = { folded: [], focus: null, hidden: [] };

/** What is shown, and how many claims, arguments and questions are not: steps are parts of these. */
export interface Viewed {
  readonly graph: MapGraph;
  readonly folded: number;
  readonly filtered: number;
  /** Left out as prose. */
  readonly prose: number;
  /** Outside the neighbourhood in focus. */
  readonly outside: number;
  /** The node that each node is folded into, if it is folded away. */
  readonly within: ReadonlyMap<Id, Id>;
}

/** What names a heading from one version of a text to the next: its titles from the top. */
export function sectionKeys(groups: readonly MapGroup[]): ReadonlyMap<Id, string> {
  const keys = new Map<Id, string>();
  for (const { id, title, parent } of groups) {
    keys.set(id, parent === null ? title : `${keys.get(parent) ?? ''} › ${title}`);
  }
  return keys;
}

/** Returns the part of `whole` that `view` and the map's own `show` and `hide` leave. Linear. */
export function viewOf(whole: MapGraph, view: MapView): Viewed {
  const named = view.name === undefined ? undefined : namedView(whole.display, view.name);
  const display = named ?? whole.display;
  const shown = view.arrange === undefined ? display : { ...display, arrange: view.arrange };
  const labelled = withRivalColours(withLabels(withDepth(shown === whole.display ? whole : { ...whole, display: shown })));
  const isProse = proseOf(labelled);
  const graph = arranged(labelled, view, isProse);
  const passed = only(graph, filterOf(graph, view, isProse));
  const filtered = view.prose ?? graph.display.prose ? passed : only(passed, (node) => !isProse(node));
  const marked = graph.display.verdicts !== false ? filtered : withoutVerdicts(filtered);
  const inFocus = view.focus === null ? marked : connected(only(marked, around(marked, view.focus.id, view.focus.steps)), view.focus.id);
  const folded = fold(inFocus, new Set(view.folded));
  return {
    ...folded,
    folded: inFocus.nodes.filter((node) => isCounted(node) && folded.within.has(node.id)).length,
    filtered: countOf(graph) - countOf(passed),
    prose: countOf(passed) - countOf(filtered),
    outside: countOf(filtered) - countOf(inFocus),
  };
}

function isCounted({ kind }: MapNode): boolean {
  return kind !== 'step';
}

function countOf({ nodes }: MapGraph): number {
  return nodes.filter(isCounted).length;
}

/** Where a reader picks a part of a map, it stays arranged as the whole is: a tick in the filter would move everything elsewhere. */
function arranged(graph: MapGraph, view: MapView, isProse: (node: MapNode) => boolean): MapGraph {
  const { display } = graph;
  if (display.arrange !== 'auto' || view.hidden.length + view.folded.length === 0 && view.focus === null) return graph;
  const whole = only(graph, filterOf(graph, { ...view, hidden: [] }, isProse));
  return { ...graph, display: { ...display, arrange: isByThesis(whole) ? 'thesis' : 'sections' } };
}

/** The same map for those to whom the verdicts are not to be shown. */
function withoutVerdicts(graph: MapGraph): MapGraph {
  return { ...graph, nodes: graph.nodes.map((node) => (node.verdict === null ? node : { ...node, verdict: null })) };
}

/** The categories of `MapView.hidden` that a node belongs to; `isProse`: prose is a kind of its own, which `MapView.prose` hides. */
export function categoriesOf(node: MapNode, isProse: boolean): string[] {
  const tags = tagsOf(node);
  return [
    ...tags.length === 0 ? ['#'] : tags.map((tag) => `#${tag}`), isProse ? proseCategory : `kind:${node.kind}`,
    ...node.verdict === null ? [] : [verdictCategory(node.verdict)],
  ];
}

/** What is accepted without a reason is a category of its own, so that a reader can find all that is only taken as given. */
function verdictCategory({ status, isGiven }: NodeVerdict): string {
  return `verdict:${isGiven === true ? 'given' : status}`;
}

function tagsOf({ tags, roles }: MapNode): readonly string[] {
  return [...roles.filter((role) => role !== 'answered'), ...tags];
}

function filterOf(graph: MapGraph, { hidden }: MapView, isProse: (node: MapNode) => boolean): (node: MapNode) => boolean {
  const { show, hide } = graph.display;
  const off = new Set(hidden);
  const keys = sectionKeys(graph.groups);
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  /** The headings above a node, nearest first. */
  const above = (id: Id | null): MapGroup[] => {
    const found: MapGroup[] = [];
    for (let at = id === null ? undefined : groups.get(id); at !== undefined; at = groups.get(at.parent ?? '')) found.push(at);
    return found;
  };
  const inSections = (node: MapNode, titles: readonly string[]) =>
    titles.length > 0 && above(node.group).some(({ title }) => titles.includes(title));
  const hasVerdict = ({ verdict }: MapNode, verdicts: readonly string[]) => verdict !== null && verdicts.includes(verdict.status);
  const isShown = show.tags.length + show.sections.length + show.verdicts.length === 0
    ? () => true
    : (node: MapNode) => tagsOf(node).some((tag) => show.tags.includes(tag)) || inSections(node, show.sections)
      || hasVerdict(node, show.verdicts);
  const isSelected = selectorOf(graph);
  return (node) => {
    const tags = tagsOf(node);
    if (!isSelected(node) || !isShown(node) || tags.some((tag) => hide.tags.includes(tag)) || inSections(node, hide.sections) || hasVerdict(node, hide.verdicts)) return false;
    if (off.size === 0) return true;
    if (!isProse(node) && off.has(`kind:${node.kind}`) || node.verdict !== null && off.has(verdictCategory(node.verdict))) return false;
    if (above(node.group).some(({ id }) => off.has(`§${keys.get(id)}`))) return false;
    // Of several tags, one that is shown is enough.
    return tags.length === 0 ? !off.has('#') : tags.some((tag) => !off.has(`#${tag}`));
  };
}

/** `graph` with the nodes that `keep` accepts and the edges between them; a step that has no name only with what it concludes. */
function only(graph: MapGraph, keep: (node: MapNode) => boolean): MapGraph {
  const nodes = graph.nodes.filter(keep);
  if (nodes.length === graph.nodes.length) return graph;
  const inside = new Set(nodes.map(({ id }) => id));
  const edges: MapEdge[] = [];
  const kept = new Set<string>();
  const standsFor = signsOf(graph.edges);
  for (const edge of graph.edges) {
    if (!inside.has(edge.from) || !inside.has(edge.to)) continue;
    const isLost = edge.toEdge !== null && !kept.has(edge.toEdge);
    if (isLost && !standsFor(edge.toEdge)) continue;
    kept.add(edge.id);
    edges.push(isLost ? { ...edge, toEdge: null } : edge);
  }
  const left = new Set(edges.map(({ from }) => from));
  const cut = new Set(graph.edges.map(({ from }) => from).filter((id) => !left.has(id)));
  const isBare = (node: MapNode) => cut.has(node.id) && (node.kind === 'step' || shapeOf(node) === 'junction');
  return nodes.some(isBare) ? only({ ...graph, nodes, edges: graph.edges }, (node) => inside.has(node.id) && !isBare(node)) : { ...graph, nodes, edges };
}

/**
 * Tells whether what undercuts a step that is not shown can be drawn to where the step leads. It can if the step speaks for that: what
 * undercuts an objection does not speak against what the objection is to. Steps are given by their ids.
 */
function signsOf(edges: readonly MapEdge[]): (step: string | null) => boolean {
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  return (step) => {
    let [isUsual, at] = [true, byId.get(step ?? '')];
    for (let next = byId.get(at?.toEdge ?? ''); next !== undefined; next = byId.get(next.toEdge ?? '')) [isUsual, at] = [!isUsual, next];
    return at === undefined || speaksFor(at.type) === isUsual;
  };
}

/**
 * What is within so many steps of a node, and the shortest way from there to what it bears on in the end: a thesis, if it bears on one. With
 * what concludes, all its premises are: with a part of them it would look like another argument. With what is rejected, what stands against it is.
 */
function around({ nodes, edges }: MapGraph, start: Id, steps: number): (node: MapNode) => boolean {
  if (!nodes.some(({ id }) => id === start)) return () => true;
  const [both, up] = [new Map<Id, Id[]>(), new Map<Id, Id[]>()];
  for (const { from, to } of edges) {
    push(both, from, to);
    push(both, to, from);
    push(up, from, to);
  }
  const theses = new Set(nodes.filter(({ roles }) => roles.includes('thesis')).map(({ id }) => id));
  const reached = new Set([...reachedFrom(start, both, steps).keys(), ...wayUp(start, up, theses)]);
  const shown = new Set([...reached, ...standingAgainst({ nodes, edges }, reached)]);
  const premises = new Set(edges.filter(({ type, to }) => type === 'premise' && shown.has(to)).map(({ from }) => from));
  return ({ id }) => shown.has(id) || premises.has(id);
}

/** What is accepted and attacks or undercuts something of these that is rejected. Linear. */
function standingAgainst({ nodes, edges }: Pick<MapGraph, 'nodes' | 'edges'>, reached: ReadonlySet<Id>): readonly Id[] {
  const statuses = new Map(nodes.map(({ id, verdict }) => [id, verdict?.status]));
  const byId = new Map(edges.map((edge) => [edge.id, edge]));
  const isRejected = (id: Id) => reached.has(id) && statuses.get(id) === 'rejected';
  return edges.filter(({ type, from, to, toEdge }) => !speaksFor(type) && statuses.get(from) === 'accepted'
    && isRejected(toEdge === null ? to : byId.get(toEdge)!.from)).map(({ from }) => from);
}

/** What can be reached by so many steps, the nearest first, each with where the way to it comes from. */
function reachedFrom(start: Id, next: ReadonlyMap<Id, readonly Id[]>, steps: number): ReadonlyMap<Id, Id | undefined> {
  const reached = new Map<Id, Id | undefined>([[start, undefined]]);
  let edge: readonly Id[] = [start];
  for (let step = 0; step < steps && edge.length > 0; step++) {
    const further: Id[] = [];
    for (const from of edge) {
      for (const id of next.get(from) ?? []) {
        if (reached.has(id)) continue;
        reached.set(id, from);
        further.push(id);
      }
    }
    edge = further;
  }
  return reached;
}

/** The way from a node to the nearest thesis or, without one, to the nearest that bears on nothing else. */
function wayUp(start: Id, up: ReadonlyMap<Id, readonly Id[]>, theses: ReadonlySet<Id>): readonly Id[] {
  const reached = reachedFrom(start, up, Infinity);
  const ids = [...reached.keys()];
  const way: Id[] = [];
  for (let at = ids.find((id) => theses.has(id)) ?? ids.find((id) => !up.has(id)); at !== undefined; at = reached.get(at)) way.push(at);
  return way;
}

/** `graph` without what nothing that is shown connects with a node: the step between them is not shown. */
function connected(graph: MapGraph, start: Id): MapGraph {
  if (!graph.nodes.some(({ id }) => id === start)) return graph;
  const next = new Map<Id, Id[]>();
  for (const { from, to } of graph.edges) {
    push(next, from, to);
    push(next, to, from);
  }
  const reached = reachedFrom(start, next, Infinity);
  return only(graph, ({ id }) => reached.has(id));
}

interface Folded {
  readonly graph: MapGraph;
  readonly within: ReadonlyMap<Id, Id>;
}

function fold(graph: MapGraph, folded: ReadonlySet<string>): Folded {
  if (folded.size === 0) return { graph, within: new Map() };
  const within = foldedSubtrees(graph, folded);
  const keys = sectionKeys(graph.groups);
  const outermost = new Map<Id, MapGroup>();
  for (const group of graph.groups) {
    const above = group.parent === null ? undefined : outermost.get(group.parent);
    if (above !== undefined) outermost.set(group.id, above);
    else if (folded.has(`§${keys.get(group.id)}`)) outermost.set(group.id, group);
  }
  const counts = new Map<Id, number>();
  const stand = new Map<Id, MapGroup>();
  for (const node of graph.nodes) {
    const group = node.group === null ? undefined : outermost.get(node.group);
    if (group === undefined) continue;
    within.set(node.id, group.id);
    stand.set(group.id, group);
  }
  for (const into of within.values()) counts.set(into, (counts.get(into) ?? 0) + 1);
  const nodes = graph.nodes.filter(({ id }) => !within.has(id)).map((node) => {
    const count = counts.get(node.id);
    return count === undefined ? node : { ...node, hidden: count };
  });
  for (const group of stand.values()) nodes.push(groupNode(group, counts.get(group.id)!));
  return { graph: { ...graph, nodes, edges: redirected(graph.edges, within, stand) }, within };
}

/** A heading that is folded stands as one node. */
function groupNode({ id, title, parent }: MapGroup, hidden: number): MapNode {
  return {
    id, kind: 'group', title, text: '', tags: [], roles: [], group: parent, mark: null, verdict: null, sources: [], quotations: [],
    expected: null, hidden,
  };
}

/** What can be reached from the top only through a folded node, by the node that it is folded into. */
function foldedSubtrees({ nodes, edges }: MapGraph, folded: ReadonlySet<string>): Map<Id, Id> {
  const below = new Map<Id, Id[]>();
  const parents = new Map<Id, number>();
  for (const edge of edges) {
    const [lower, upper] = isSymmetric(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
    if (lower === upper) continue;
    push(below, upper, lower);
    parents.set(lower, (parents.get(lower) ?? 0) + 1);
  }
  const within = new Map<Id, Id>();
  const open = nodes.filter(({ id }) => folded.has(id)).map(({ id }) => ({ id, into: id }));
  const done = new Set<Id>();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (done.has(next.id)) continue;
    done.add(next.id);
    for (const child of below.get(next.id) ?? []) {
      const left = parents.get(child)! - 1;
      parents.set(child, left);
      if (left > 0 || child === next.into) continue;
      within.set(child, next.into);
      open.push({ id: child, into: next.into });
    }
  }
  // A node that is folded itself may have vanished into another.
  for (const [id, into] of within) {
    let top = into;
    while (within.has(top)) top = within.get(top)!;
    if (top !== into) within.set(id, top);
  }
  return within;
}

/**
 * The edges between what is still there; those of what is folded into a section start and end at that. Of what is folded into a node they
 * are left out: what attacks something below a claim does not attack the claim.
 */
function redirected(edges: readonly MapEdge[], within: ReadonlyMap<Id, Id>, sections: ReadonlyMap<Id, unknown>): MapEdge[] {
  const result: MapEdge[] = [];
  const kept = new Set<string>();
  const standsFor = signsOf(edges);
  for (const edge of edges) {
    const [from, to] = [within.get(edge.from) ?? edge.from, within.get(edge.to) ?? edge.to];
    const isMoved = from !== edge.from || to !== edge.to;
    const isIntoNode = [edge.from, edge.to].some((id) => within.has(id) && !sections.has(within.get(id)!));
    if (isMoved && (from === to || isIntoNode)) continue;
    const toEdge = edge.toEdge !== null && kept.has(edge.toEdge) ? edge.toEdge : null;
    if (toEdge === null && edge.toEdge !== null && !standsFor(edge.toEdge)) continue;
    const id = isMoved ? `${edge.type} ${from} → ${to}` : edge.id;
    if (kept.has(id)) continue;
    kept.add(id);
    // A note is about one relation, not about all that were drawn together.
    result.push(isMoved ? { ...edge, id, from, to, toEdge, note: null, weight: null } : { ...edge, toEdge });
  }
  return result;
}
