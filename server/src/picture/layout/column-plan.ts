import type { Forest } from './forest.js';

/** What is below each other in some columns: a list in one, or a single node with what hangs from it in several. */
export interface Group {
  readonly nodes: readonly number[];
  readonly columns: number;
}

export interface PlanInput {
  readonly forest: Forest;
  /** They are in the order in which they are to stand. */
  readonly children: (node: number) => readonly number[];
  /** The height of a node alone, in pixels. */
  readonly heightOf: (node: number) => number;
  readonly gap: number;
  readonly mostColumns: number;
}

/** The groups of what hangs from a node that may take so many columns. */
export type Plan = (node: number, columns: number) => readonly Group[];

/** With more children the columns are made about equally high instead of looking for the best. */
const MOST_TRIED = 40;

interface Best {
  /** The heights by columns, from one. */
  readonly height: number[];
  readonly groups: (readonly Group[])[];
}

/**
 * How the tree below `root` is best divided into columns, so that it gets least high: dynamic programming over the
 * children of each node, in their order. Linear for families of bounded size.
 */
export function planColumns(root: number, { forest, children, heightOf, gap, mostColumns }: PlanInput): Plan {
  const best = new Map<number, Best>();
  const order = [root];
  for (let i = 0; i < order.length; i++) for (const child of forest.children[order[i]!]!) order.push(child);
  const isUndercut = (node: number) => typeof forest.edgeOf[node]?.toEdge === 'string';

  const grouped = (family: readonly number[], columns: number): { height: number; groups: Group[] } => {
    const single = (nodes: readonly number[]) => nodes.reduce((sum, node) => sum + best.get(node)!.height[0]! + gap, 0);
    if (family.length === 0) return { height: 0, groups: [] };
    if (columns === 1) return { height: single(family), groups: [{ nodes: family, columns: 1 }] };
    if (family.length > MOST_TRIED) return levelled(family, columns, single, isUndercut);
    const below = [0];
    for (const node of family) below.push(below.at(-1)! + single([node]));
    // From the end: the best for what is left in so many columns.
    const rest: { height: number; groups: Group[] }[][] = [];
    rest[family.length] = Array.from({ length: columns + 1 }, () => ({ height: 0, groups: [] }));
    for (let from = family.length - 1; from >= 0; from--) {
      rest[from] = Array.from({ length: columns + 1 }, () => ({ height: Infinity, groups: [] }));
      for (let room = 1; room <= columns; room++) {
        const take = (to: number, taken: number, height: number) => {
          // What undercuts a step is right after it: in its column, or alone in the next if that step's node is alone.
          if (to - from > 1 && (isUndercut(family[from]!) && from > 0 || to < family.length && isUndercut(family[to]!))) return;
          const after = rest[to]![room - taken]!;
          const whole = Math.max(height, after.height);
          if (whole < rest[from]![room]!.height - 0.5) {
            rest[from]![room] = { height: whole, groups: [{ nodes: family.slice(from, to), columns: taken }, ...after.groups] };
          }
        };
        for (let to = family.length; to > from; to--) take(to, 1, below[to]! - below[from]!);
        for (let taken = 2; taken <= room; taken++) take(from + 1, taken, best.get(family[from]!)!.height[taken - 1]! + gap);
      }
    }
    return rest[0]![columns]!;
  };

  for (const node of order.toReversed()) {
    const family = children(node);
    const own = heightOf(node);
    const found: Best = { height: [], groups: [] };
    for (let columns = 1; columns <= mostColumns; columns++) {
      const { height, groups } = grouped(family, columns);
      found.height.push(own + height);
      found.groups.push(groups);
    }
    best.set(node, found);
  }
  return (node, columns) => best.get(node)!.groups[columns - 1]!;
}

/** Divides items into columns about equally high; what undercuts a step stays in its column. */
function levelled(
  family: readonly number[], columns: number, heightOf: (nodes: readonly number[]) => number,
  isUndercut: (node: number) => boolean,
): { height: number; groups: Group[] } {
  const share = heightOf(family) / columns;
  const lists: number[][] = [[]];
  let high = 0;
  for (const node of family) {
    const height = heightOf([node]);
    const isFull = high + height / 2 > share * lists.length && lists.at(-1)!.length > 0;
    if (isFull && lists.length < columns && !isUndercut(node)) lists.push([]);
    lists.at(-1)!.push(node);
    high += height;
  }
  return { height: Math.max(...lists.map(heightOf)), groups: lists.map((nodes) => ({ nodes, columns: 1 })) };
}
