import { push } from '../../../server/src/base/multimap.js';
import type { Point, Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Way } from './way-around.js';

/** So far apart lines begin and end on one side of a card, and so far from its corners; in pixels of the page. */
const [APART, CORNER] = [13, 4];
/** So near to a side a point is on it. */
const NEAR = 0.01;

interface End {
  readonly way: number;
  readonly isStart: boolean;
  /** Where it is along the side. */
  readonly at: number;
}

/**
 * Ways whose ends on one side of a card are apart, so that heads do not cover each other and no line runs on another one: those that are
 * too near are moved as little as possible, in their order. `cards`: which cards each way joins; `null`: it takes no room.
 */
export function spreadEnds(ways: readonly Way[], cards: readonly (readonly [from: number, to: number] | null)[], boxes: readonly Rectangle[]): readonly Way[] {
  const sides = new Map<string, End[]>();
  ways.forEach((way, index) => {
    cards[index]?.forEach((card, i) => {
      const point = i === 0 ? way[0]! : way.at(-1)!;
      const side = sideOf(point, boxes[card]!);
      if (side !== undefined) push(sides, `${card} ${side}`, { way: index, isStart: i === 0, at: isLevel(side) ? point.x : point.y });
    });
  });
  const result = ways.map((way) => [...way]);
  for (const [key, ends] of sides) {
    const [card, side] = key.split(' ') as [string, Side];
    const box = boxes[Number(card)]!;
    const [axis, start, length] = isLevel(side) ? ['x', box.x, box.width] as const : ['y', box.y, box.height] as const;
    const inOrder = ends.toSorted((one, other) => one.at - other.at);
    apart(inOrder.map(({ at }) => at), start + CORNER, start + length - CORNER).forEach((at, i) => {
      const { way, isStart } = inOrder[i]!;
      const index = isStart ? 0 : result[way]!.length - 1;
      result[way]![index] = { ...result[way]![index]!, [axis]: at };
    });
  }
  return result;
}

type Side = 'top' | 'bottom' | 'left' | 'right';

function isLevel(side: Side): boolean {
  return side === 'top' || side === 'bottom';
}

function sideOf(point: Point, { x, y, width, height }: Rectangle): Side | undefined {
  const away = { top: point.y - y, bottom: point.y - y - height, left: point.x - x, right: point.x - x - width };
  return (Object.keys(away) as Side[]).find((side) => Math.abs(away[side]) < NEAR);
}

/** Numbers in ascending order, apart from each other between two limits; unchanged, where they are so already. */
function apart(at: readonly number[], low: number, high: number): readonly number[] {
  const by = Math.min(APART, (high - low) / Math.max(1, at.length - 1));
  if (at.every((each, i) => i === 0 || each - at[i - 1]! >= by)) return at;
  // Each run of neighbours that are too near is put around its middle: the nearest places of all.
  const runs: { sum: number; count: number }[] = [];
  for (const [i, each] of at.entries()) {
    runs.push({ sum: each - i * by, count: 1 });
    while (runs.length > 1 && meanOf(runs.at(-2)!) > meanOf(runs.at(-1)!)) {
      const { sum, count } = runs.pop()!;
      runs.push({ sum: runs.at(-1)!.sum + sum, count: runs.pop()!.count + count });
    }
  }
  const places = runs.flatMap((run) => Array.from({ length: run.count }, () => meanOf(run)));
  return places.map((place, i) => Math.min(high - (at.length - 1 - i) * by, Math.max(low + i * by, place + i * by)));
}

function meanOf({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
