/** A subtree as a box: from the middle of its root to either side, and how deep it reaches. */
export interface Item {
  readonly before: number;
  readonly after: number;
  readonly deep: number;
  readonly isLeaf: boolean;
  /** Items of different kinds do not share a column, nor the lane beside it. */
  readonly kind: string;
}

export interface Columns {
  readonly broad: number;
  readonly deep: number;
  /** The middle of each item's root and its lane from the middle of the whole; its top from the top of the whole. */
  readonly places: readonly { readonly breadth: number; readonly depth: number; readonly lane: number }[];
  /** The items' indexes, column by column. */
  readonly columns: readonly (readonly number[])[];
}

/** The room for the edges of a column, at its side. */
const LANE = 22;
const COLUMN_GAP = 18;
const LEAF_GAP = 20;
const TREE_GAP = 44;
const MOST_TRIES = 12;

/**
 * Items below each other in columns that make the whole about `ratio` times as broad as deep, in their order as far as
 * their kinds allow. Linear.
 */
export function columnsOf(items: readonly Item[], ratio: number): Columns {
  const kinds = [...new Set(items.map((item) => item.kind))];
  const lists = kinds.map((kind) => items.flatMap((item, i) => (item.kind === kind ? [i] : [])));
  const heights = items.map((item) => item.deep + (item.isLeaf ? LEAF_GAP : TREE_GAP));
  const total = heights.reduce((sum, height) => sum + height, 0);
  const area = items.reduce((sum, { before, after }, i) =>
    sum + (before + after + LANE + COLUMN_GAP) * heights[i]!, 0);
  const ideal = Math.sqrt(area / ratio);
  let best: number[][] = [];
  let least = Infinity;
  for (let i = 0; i < MOST_TRIES; i++) {
    const split = splitAt(lists, heights, Math.max(ideal * (0.7 + 0.08 * i), total / items.length));
    const cost = costOf(split, items, heights, ratio);
    if (cost < least) [best, least] = [split, cost];
  }
  return placed(best, items, heights);
}

/** The lists in columns no deeper than `limit`, each list's columns about equally deep. */
function splitAt(lists: readonly number[][], heights: readonly number[], limit: number): number[][] {
  return lists.flatMap((list) => {
    const total = list.reduce((sum, i) => sum + heights[i]!, 0);
    const share = total / Math.max(1, Math.ceil(total / limit));
    const columns: number[][] = [[]];
    let [deep, room] = [0, share];
    for (const i of list) {
      if (deep > 0 && deep + heights[i]! / 2 > room) {
        columns.push([]);
        room += share;
      }
      columns.at(-1)!.push(i);
      deep += heights[i]!;
    }
    return columns;
  });
}

function sizeOf(column: readonly number[], items: readonly Item[], heights: readonly number[]) {
  let [broad, deep] = [0, 0];
  for (const i of column) {
    broad = Math.max(broad, items[i]!.before + items[i]!.after);
    deep += heights[i]!;
  }
  return { broad, deep };
}

function costOf(columns: readonly number[][], items: readonly Item[], heights: readonly number[], ratio: number): number {
  let [broad, deep] = [-COLUMN_GAP, 0];
  for (const column of columns) {
    const size = sizeOf(column, items, heights);
    broad += size.broad + LANE + COLUMN_GAP;
    deep = Math.max(deep, size.deep);
  }
  return Math.max(broad, deep * ratio) + 0.1 * Math.min(broad, deep * ratio);
}

function placed(columns: number[][], items: readonly Item[], heights: readonly number[]): Columns {
  const places: { breadth: number; depth: number; lane: number }[] = [];
  let [x, deepest] = [0, 0];
  for (const column of columns) {
    const lane = x + LANE / 2;
    const start = x + LANE;
    let depth = 0;
    for (const i of column) {
      const { isLeaf, deep, before } = items[i]!;
      const top = depth + (isLeaf ? 0 : TREE_GAP - LEAF_GAP);
      places[i] = { breadth: start + before, depth: top, lane };
      depth += heights[i]!;
      deepest = Math.max(deepest, top + deep);
    }
    x = start + sizeOf(column, items, heights).broad + COLUMN_GAP;
  }
  const broad = x - COLUMN_GAP;
  return {
    broad, deep: deepest, columns,
    places: places.map(({ breadth, depth, lane }) => ({ depth, breadth: breadth - broad / 2, lane: lane - broad / 2 })),
  };
}
