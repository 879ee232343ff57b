import { edgeKinds, isSymmetric, proAndCon } from '../../../server/src/picture/edge-kinds.js';
import type { MapEdge, MapNode, Verdict } from '../../../server/src/picture/graph.js';
import type { Forest } from '../../../server/src/picture/layout/forest.js';
import { around, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Layout } from '../../../server/src/picture/layout/layout.js';

/** A part of the map that is seen as one card from afar: a section, or a tree of what bears on one thing. */
export interface Region extends Rectangle {
  readonly heading: string;
  /** What it is about: its main thesis, or what stands at its top; without what the heading says of that. */
  readonly claim: string;
  readonly isThesis: boolean;
  /** The node that it is about. */
  readonly top: string;
  /** What that comes out as, if the map tells it: of a thesis, and where it is not the rule. */
  readonly verdict: Verdict | null;
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** What runs from one region to another, by their indexes: so many relations for it, and so many against it. */
export interface Bundle {
  readonly from: number;
  readonly to: number;
  readonly pro: number;
  readonly con: number;
}

export interface Regions {
  readonly regions: readonly Region[];
  /** The index of the region that each node is in, by its id. */
  readonly regionOf: Readonly<Record<string, number>>;
  readonly bundles: readonly Bundle[];
}

/**
 * The regions of a map: its outermost sections if it has frames, else its trees, and of a single tree what hangs from its
 * root. What stands in none is a region of its own. Linear.
 */
export function regionsOf(layout: Layout, forest: Forest, edges: readonly MapEdge[]): Regions {
  const places = layout.nodes;
  const nodes = places.map(({ node }) => node);
  const lists = layout.groups.length > 0 ? bySection(layout) : byTree(forest);
  const regionOf = new Map<string, number>();
  const hasVerdicts = layout.display.verdicts !== false;
  const regions = lists.map(({ heading, members, frame }, i): Region => {
    for (const member of members) regionOf.set(nodes[member]!.id, i);
    const top = topOf(members.map((member) => nodes[member]!));
    const name = top.title ?? top.text;
    const claim = heading === undefined ? top.title === null ? '' : top.text : top.title === null ? top.text : `${top.title}: ${top.text}`;
    return {
      ...frame ?? around(members.map((member) => places[member]!)), heading: heading ?? name, claim,
      isThesis: heading === undefined && top.roles.includes('thesis'), top: top.id,
      verdict: hasVerdicts && top.verdict !== null && (top.roles.includes('thesis') || top.verdict.status !== 'accepted') ? top.verdict.status : null, counts: countsOf(hasVerdicts ? members.map((member) => nodes[member]!) : []),
    };
  });
  return { regions, regionOf: Object.fromEntries(regionOf), bundles: bundlesOf(edges, regionOf) };
}

interface Part {
  readonly heading: string | undefined;
  readonly members: readonly number[];
  readonly frame: Rectangle | undefined;
}

function bySection({ groups, nodes }: Layout): Part[] {
  const outermost = new Map<string, string>();
  for (const { group } of groups) outermost.set(group.id, outermost.get(group.parent ?? '') ?? group.id);
  const members = new Map<string, number[]>(groups.filter(({ group }) => outermost.get(group.id) === group.id).map(({ group }) => [group.id, []]));
  const alone: number[] = [];
  nodes.forEach(({ node }, i) => { (members.get(outermost.get(node.group ?? '') ?? '') ?? alone).push(i); });
  const frames = groups.filter(({ group }) => (members.get(group.id)?.length ?? 0) > 0);
  return [
    ...frames.map(({ group, x, y, width, height }) => (
      { heading: group.title, members: members.get(group.id)!, frame: { x, y, width, height } })),
    ...alone.map((node): Part => ({ heading: undefined, members: [node], frame: undefined })),
  ];
}

function byTree({ roots, children }: Forest): Part[] {
  const tree = (root: number): number[] => {
    const all = [root];
    for (let i = 0; i < all.length; i++) all.push(...children[all[i]!]!);
    return all;
  };
  const part = (members: readonly number[]): Part => ({ heading: undefined, members, frame: undefined });
  if (roots.length !== 1) return roots.map((root) => part(tree(root)));
  return [part([roots[0]!]), ...children[roots[0]!]!.map((child) => part(tree(child)))];
}

/** What a region is about: a thesis of it, or else what it begins with. */
function topOf(nodes: readonly MapNode[]): MapNode {
  const said = nodes.filter(({ title, text }) => title !== null || text !== '');
  return said.find(({ roles }) => roles.includes('thesis')) ?? said[0] ?? nodes[0]!;
}

function countsOf(nodes: readonly MapNode[]): Record<Verdict, number> {
  const counts = { accepted: 0, open: 0, rejected: 0, unproven: 0 };
  for (const { verdict } of nodes) if (verdict !== null) counts[verdict.status]++;
  return counts;
}

function bundlesOf(edges: readonly MapEdge[], regionOf: ReadonlyMap<string, number>): Bundle[] {
  const bundles = new Map<string, { from: number; to: number; pro: number; con: number }>();
  for (const edge of edges) {
    const { colour } = edgeKinds[edge.type];
    const [from, to] = [regionOf.get(edge.from), regionOf.get(edge.to)];
    if (from === undefined || to === undefined || from === to || colour === 'neutral') continue;
    const [a, b] = isSymmetric(edge) && from > to ? [to, from] : [from, to];
    const key = `${a} ${b}`;
    let bundle = bundles.get(key);
    if (bundle === undefined) bundles.set(key, bundle = { from: a, to: b, pro: 0, con: 0 });
    bundle[colour === proAndCon.pro || colour === 'bracket' ? 'pro' : 'con']++;
  }
  return [...bundles.values()];
}
