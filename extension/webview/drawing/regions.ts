import { push } from '../../../server/src/base/multimap.js';
import { edgeKinds, isSymmetric, proAndCon } from '../../../server/src/picture/edge-kinds.js';
import type { MapEdge, MapNode, Verdict } from '../../../server/src/picture/graph.js';
import type { Forest } from '../../../server/src/picture/layout/forest.js';
import { around, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Layout } from '../../../server/src/picture/layout/layout.js';
import { isForceless } from '../../../server/src/picture/edge-items.js';
import { isFault } from '../../../server/src/picture/quotation-signs.js';

/** A part of the map that is shown as one card at small scales: a section, or a tree of what bears on one thing. */
export interface Region extends Rectangle {
  readonly heading: string;
  /** The heading is the text of a claim without a title, so its beginning is enough. */
  readonly isUntitled: boolean;
  /** What it is about: its main thesis, or what is at its top; without what the heading already says about it. */
  readonly claim: string;
  /** The same in few words, for where there is no room for that. */
  readonly claimTitle: string;
  /** What else it is about: the other theses of a section, by their names. Of a section that is about several claims alike, all of these. */
  readonly others: readonly { readonly name: string; readonly verdict: Verdict | null }[];
  readonly isThesis: boolean;
  /** It is about one of the claims that exclude one another, which the map is about. */
  readonly isRival: boolean;
  /** The node that it is about. */
  readonly top: string;
  /** The verdict on that node, if the map has verdicts, and the region is about one thing. */
  readonly verdict: Verdict | null;
  /** The verdicts on the claims and arguments in a section, or on those that bear on what a tree is about, without that itself. */
  readonly counts: Readonly<Record<Counted, number>>;
  /** It is a section, not a tree. */
  readonly isSection: boolean;
  /** How many quotations differ from their source, or are on another page. */
  readonly misquoted: number;
}

/** What is counted of a region: what is only taken as given is not counted among what is accepted. */
export type Counted = Verdict | 'given';

/** All relations between two regions, by their indexes: most of them lead from the first to the second. */
export interface Bundle {
  readonly from: number;
  readonly to: number;
  /**
   * How many relations are for it, and how many against it. From tree to tree these are only those of what the first is about, by what they do to what
   * the other is about: an arrow between two cards is read as what one says about the other.
   */
  readonly pro: number;
  readonly con: number;
  /** How many relations belong to other nodes of a tree, which count in the other as well. Where there are no others, the direction means nothing. */
  readonly shared: number;
  /** What all of them are, where that is the same: premises, or relations without a direction; such an arrow is drawn differently from others. */
  readonly alike: 'premise' | 'symmetric' | null;
  /** Everything that says so is rejected or unproven, so the arrow has no force. */
  readonly isForceless: boolean;
}

export interface Regions {
  readonly regions: readonly Region[];
  /** The index of the region that each node is in, by its id. */
  readonly regionOf: Readonly<Record<string, number>>;
  readonly bundles: readonly Bundle[];
}

/**
 * The regions of a map: its outermost sections if it has frames, else its trees, or, if there is a single tree, the branches at its
 * root. Whatever is in no section is one region with what bears on it alone. If the map is about claims that exclude one another (`rivals`), each
 * is one region with everything that follows from it alone: a card for several of them would hide what the map is about. Linear.
 */
export function regionsOf(layout: Layout, forest: Forest, edges: readonly MapEdge[], rivals: ReadonlySet<string> = new Set()): Regions {
  const places = layout.nodes;
  const nodes = places.map(({ node }) => node);
  const lists = layout.groups.length > 0 ? bySection(layout, edges, rivals.size > MOST_RIVALS ? new Set() : rivals) : byTree(forest);
  const regionOf = new Map<string, number>();
  const hasVerdicts = layout.display.verdicts !== false;
  const verdictOf = ({ verdict }: MapNode) => (hasVerdicts ? verdict?.status ?? null : null);
  for (const [i, { members }] of lists.entries()) for (const member of members) regionOf.set(nodes[member]!.id, i);
  const isUsed = new Set(edges.filter(({ from, to }) => regionOf.get(from) === regionOf.get(to)).map(({ from }) => from));
  const named = (node: MapNode) => ({ name: node.title ?? node.text, verdict: verdictOf(node) });
  const regions = lists.map(({ heading, members, frame }): Region => {
    const own = members.map((member) => nodes[member]!);
    const top = topOf(own);
    const name = top.title ?? top.text;
    // In a section that collects claims, such as evidence, none bears on another, and the first one says no more than the others.
    const alike = heading === undefined || top.roles.includes('thesis') ? [] : own;
    const isCollection = alike.length > 1 && alike.length <= MOST_ALIKE && alike.every(({ id, kind }) => kind === 'claim' && !isUsed.has(id));
    const claim = isCollection ? '' : heading === undefined ? top.title === null ? '' : top.text : top.title === null ? top.text : `${top.title}: ${top.text}`;
    return {
      ...frame ?? around(members.map((member) => places[member]!)), heading: heading ?? name, isUntitled: heading === undefined && top.title === null, claim, claimTitle: heading === undefined || isCollection ? '' : top.title ?? '',
      isThesis: heading === undefined && top.roles.includes('thesis'), isRival: heading === undefined && rivals.has(top.id), top: top.id,
      others: isCollection ? alike.map(named) : heading === undefined ? [] : own.filter((node) => node !== top && node.roles.includes('thesis')).map(named),
      verdict: isCollection ? null : verdictOf(top), counts: countsOf(hasVerdicts ? own.filter((node) => heading !== undefined || node !== top) : []), isSection: heading !== undefined,
      misquoted: members.reduce((sum, member) => sum + nodes[member]!.quotations.filter(isFault).length, 0),
    };
  });
  const forceless = new Set(nodes.filter((node) => isForceless(verdictOf(node))).map(({ id }) => id));
  return { regions, regionOf: Object.fromEntries(regionOf), bundles: bundlesOf(edges, regionOf, forceless, layout.groups.length > 0 ? undefined : { tops: regions.map(({ top }) => top), signOf: signsOf(nodes, forest) }) };
}

/** So many claims of a section can be named on a card. */
const MOST_ALIKE = 6;
/** For more claims that exclude one another, there would be too many cards. */
const MOST_RIVALS = 8;

interface Part {
  readonly heading: string | undefined;
  readonly members: readonly number[];
  readonly frame: Rectangle | undefined;
}

function bySection({ groups, nodes }: Layout, edges: readonly MapEdge[], rivals: ReadonlySet<string>): Part[] {
  const outermost = new Map<string, string>();
  for (const { group } of groups) outermost.set(group.id, outermost.get(group.parent ?? '') ?? group.id);
  const members = new Map<string, number[]>(groups.filter(({ group }) => outermost.get(group.id) === group.id).map(({ group }) => [group.id, []]));
  const alone: number[] = [];
  nodes.forEach(({ node }, i) => { (rivals.has(node.id) ? alone : members.get(outermost.get(node.group ?? '') ?? '') ?? alone).push(i); });
  const frames = groups.filter(({ group }) => (members.get(group.id)?.length ?? 0) > 0);
  return [
    ...frames.map(({ group, x, y, width, height }) => (
      { heading: group.title, members: members.get(group.id)!, frame: { x, y, width, height } })),
    ...withOwn(alone, nodes.map(({ node }) => node.id), edges, rivals).map((all): Part => ({ heading: undefined, members: all, frame: undefined })),
  ];
}

/** Each of some nodes, followed by those of the others that bear on nothing else. */
function withOwn(indexes: readonly number[], ids: readonly string[], edges: readonly MapEdge[], rivals: ReadonlySet<string>): readonly (readonly number[])[] {
  const indexOf = new Map(indexes.map((index) => [ids[index]!, index]));
  const owners = ownersOf(indexOf, edges, rivals);
  const targets = new Map<string, Set<string>>();
  for (const edge of edges) {
    const ends = isSymmetric(edge) ? [[edge.from, edge.to], [edge.to, edge.from]] as const : [[edge.from, edge.to]] as const;
    for (const [from, to] of ends) {
      const all = targets.get(from);
      if (all === undefined) targets.set(from, new Set([to]));
      else all.add(to);
    }
  }
  const isRival = new Set(edges.filter(isSymmetric).flatMap(({ from, to }) => [from, to]));
  const above = (index: number): number | undefined => {
    const owner = owners.get(ids[index]!);
    if (owner !== undefined) return indexOf.get(owner);
    const [only, ...others] = targets.get(ids[index]!) ?? [];
    return only === undefined || others.length > 0 || isRival.has(ids[index]!) ? undefined : indexOf.get(only);
  };
  const parts = new Map<number, number[]>();
  for (const index of indexes) {
    const seen = new Set([index]);
    let root = index;
    for (let next = above(root); next !== undefined; next = above(root)) {
      // A circle would have no end.
      if (seen.has(next)) break;
      seen.add(next);
      root = next;
    }
    const part = parts.get(root);
    if (part === undefined) parts.set(root, index === root ? [index] : [root, index]);
    else if (index !== root) part.push(index);
  }
  return [...parts.values()];
}

/** What follows from one of several claims that exclude one another and from no other, and what bears on nothing else; each with that claim. */
function ownersOf(alone: ReadonlyMap<string, number>, edges: readonly MapEdge[], rivals: ReadonlySet<string>): ReadonlyMap<string, string> {
  if (rivals.size === 0) return new Map();
  const [onto, from, beside] = [new Map<string, string[]>(), new Map<string, string[]>(), new Map<string, string[]>()];
  for (const edge of edges) {
    if (!isSymmetric(edge)) {
      push(onto, edge.from, edge.to);
      push(from, edge.to, edge.from);
      continue;
    }
    push(beside, edge.from, edge.to);
    push(beside, edge.to, edge.from);
  }
  const owners = new Map<string, string>();
  const shared = new Set<string>();
  for (const rival of rivals) {
    const reached = new Set([rival]);
    for (const id of reached) for (const next of onto.get(id) ?? []) if (alone.has(next) && !rivals.has(next)) reached.add(next);
    reached.delete(rival);
    for (const id of reached) {
      if (owners.has(id)) shared.add(id);
      owners.set(id, rival);
    }
  }
  for (const id of shared) owners.delete(id);
  // What excludes something on the way speaks against it; where it is a premise as well, it is one of the way itself.
  for (const [id, owner] of owners) {
    for (const next of [...from.get(id) ?? [], ...beside.get(id) ?? []]) {
      if (owners.has(next) || shared.has(next) || rivals.has(next) || !alone.has(next)) continue;
      if ((onto.get(next) ?? beside.get(next)!).every((each) => owners.get(each) === owner)) owners.set(next, owner);
    }
  }
  return owners;
}

function byTree({ roots, children, edgeOf }: Forest): Part[] {
  const tree = (root: number, without: readonly number[] = []): number[] => {
    const all = [root];
    for (let i = 0; i < all.length; i++) all.push(...children[all[i]!]!.filter((child) => !without.includes(child)));
    return all;
  };
  const part = (members: readonly number[]): Part => ({ heading: undefined, members, frame: undefined });
  // What a tree is about, and what that excludes, are told apart if something bears on the latter: arrows to the one would else be read as arrows to the other.
  const rivalsOf = (root: number) => children[root]!.filter((child) => isSymmetric(edgeOf[child]!) && children[child]!.length > 0);
  if (roots.length !== 1) return roots.flatMap((root) => [part(tree(root, rivalsOf(root))), ...rivalsOf(root).map((rival) => part(tree(rival)))]);
  return [part([roots[0]!]), ...children[roots[0]!]!.map((child) => part(tree(child)))];
}

/** What a region is about: a thesis of it, or else what it begins with. */
function topOf(nodes: readonly MapNode[]): MapNode {
  const said = nodes.filter(({ title, text }) => title !== null || text !== '');
  return said.find(({ roles }) => roles.includes('thesis')) ?? said[0] ?? nodes[0]!;
}

function countsOf(nodes: readonly MapNode[]): Record<Counted, number> {
  const counts = { accepted: 0, given: 0, open: 0, rejected: 0, unproven: 0 };
  for (const { kind, verdict } of nodes) if (verdict !== null && kind !== 'step') counts[verdict.isGiven === true ? 'given' : verdict.status]++;
  return counts;
}

/** What describes trees: the nodes that they are about, and whether a node speaks for or against the root of its tree. */
interface Trees {
  /** In the order of the regions. */
  readonly tops: readonly string[];
  readonly signOf: ReadonlyMap<string, number>;
}

/** 1: it speaks for the root of its tree, -1: against it, 0: neither, such as a question. */
function signsOf(nodes: readonly MapNode[], { roots, children, edgeOf }: Forest): ReadonlyMap<string, number> {
  const signs = new Map<string, number>();
  const open = [...roots];
  for (const root of roots) signs.set(nodes[root]!.id, 1);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const child of children[at]!) {
      signs.set(nodes[child]!.id, signs.get(nodes[at]!.id)! * signOf(edgeOf[child]!));
      open.push(child);
    }
  }
  return signs;
}

function signOf({ type }: MapEdge): number {
  const { colour } = edgeKinds[type];
  return colour === 'neutral' ? 0 : colour === proAndCon.pro || colour === 'bracket' ? 1 : -1;
}

function bundlesOf(edges: readonly MapEdge[], regionOf: ReadonlyMap<string, number>, forceless: ReadonlySet<string>, trees: Trees | undefined): Bundle[] {
  const bundles = new Map<string, { from: number; to: number; pro: number; con: number; shared: number; back: number; premises: number; even: number; forceless: number }>();
  const isTop = (id: string) => trees?.tops[regionOf.get(id)!] === id;
  for (const edge of edges) {
    // A tree is described by what it is about: what that excludes in another tree counts as said about the other tree.
    const isTurned = trees !== undefined && isSymmetric(edge) && isTop(edge.to) && !isTop(edge.from);
    const [start, end] = isTurned ? [edge.to, edge.from] : [edge.from, edge.to];
    const [from, to] = [regionOf.get(start), regionOf.get(end)];
    if (from === undefined || to === undefined || from === to) continue;
    // What speaks against an objection speaks for what that is against.
    const sign = signOf(edge) * (trees === undefined ? 1 : trees.signOf.get(end)! * trees.signOf.get(trees.tops[to]!)!);
    if (sign === 0) continue;
    // What excludes a reason for something does not exclude that itself: it speaks against it. What excludes an objection to it speaks for it.
    const isEven = isSymmetric(edge) && sign < 0 && (trees === undefined || isTop(start) && isTop(end));
    const [a, b] = isEven && from > to ? [to, from] : [from, to];
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    let bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, bundle = { from: a, to: b, pro: 0, con: 0, shared: 0, back: 0, premises: 0, even: 0, forceless: 0 });
    const kind = trees !== undefined && !isTop(start) ? 'shared' : sign > 0 ? 'pro' : 'con';
    bundle[kind]++;
    if (kind === 'shared') continue;
    if (bundle.from !== a) bundle.back++;
    if (edge.type === 'premise') bundle.premises++;
    if (isEven) bundle.even++;
    else if (forceless.has(start)) bundle.forceless++;
  }
  return [...bundles.values()].map(({ from, to, back, premises, even, forceless: without, ...counts }) => {
    const all = counts.pro + counts.con;
    const alike = all === 0 ? null : premises === all ? 'premise' : even === all ? 'symmetric' : null;
    return { ...2 * back > all ? { from: to, to: from } : { from, to }, ...counts, alike, isForceless: all > 0 && without === all };
  });
}
