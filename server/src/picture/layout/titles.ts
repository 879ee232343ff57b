import { push } from '../../base/multimap.js';
import type { Arrangement, PlacedEdge, PlacedGroup } from './arrangement.js';
import { samples } from './geometry.js';

const STEP = 12;
const ROOM = 8;
const ROW = 200;

/** The groups of `picture`, their titles moved along the upper edge to where no edge runs through them. */
export function clearTitles({ groups, edges }: Arrangement): PlacedGroup[] {
  if (groups.length === 0) return [];
  const passing = rows(edges);
  return groups.map((group) => {
    const top = group.y + 8;
    const bottom = group.y + group.top - 6;
    const crossings: number[] = [];
    for (const edge of passing(top, bottom)) {
      if (edge.right < group.x || edge.left > group.x + group.width || edge.bottom < top || edge.top > bottom) continue;
      for (const { x, y } of samples(edge.path, 6)) {
        if (y >= top && y <= bottom && x > group.x && x < group.x + group.width) crossings.push(x - group.x);
      }
    }
    return crossings.length === 0 ? group : { ...group, titleX: freePlace(group, crossings) };
  });
}

function freePlace({ titleX, titleWidth, width }: PlacedGroup, crossings: readonly number[]): number {
  for (let x = titleX; x + titleWidth + ROOM <= width; x += STEP) {
    if (!crossings.some((crossing) => crossing > x - ROOM && crossing < x + titleWidth + ROOM)) return x;
  }
  return titleX;
}

interface Spread {
  readonly path: PlacedEdge['path'];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Finds the edges that reach into a strip of the picture without looking at all of them. */
function rows(edges: readonly PlacedEdge[]): (top: number, bottom: number) => Iterable<Spread> {
  const found = new Map<number, Spread[]>();
  for (const { path } of edges) {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of path) {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    const spread = { path, left, right, top, bottom };
    for (let row = Math.floor(top / ROW); row <= Math.floor(bottom / ROW); row++) push(found, row, spread);
  }
  return (top, bottom) => new Set([Math.floor(top / ROW), Math.floor(bottom / ROW)].flatMap((row) => found.get(row) ?? []));
}
