import { GROUP_TOP, type Arrangement, type PlacedEdge, type PlacedGroup } from './arrangement.js';
import { samples } from './geometry.js';

const STEP = 12;
const ROOM = 8;

/** The groups of `picture`, their titles moved along the upper edge to where no edge runs through them. */
export function clearTitles({ groups, edges }: Arrangement): PlacedGroup[] {
  const boxes = edges.map((edge) => ({ edge, ...verticalExtent(edge) }));
  return groups.map((group) => {
    const top = group.y + 8;
    const bottom = group.y + GROUP_TOP - 6;
    const crossings: number[] = [];
    for (const { edge, from, to } of boxes) {
      if (to < top || from > bottom) continue;
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

function verticalExtent({ path }: PlacedEdge): { from: number; to: number } {
  let [from, to] = [Infinity, -Infinity];
  for (const { y } of path) {
    from = Math.min(from, y);
    to = Math.max(to, y);
  }
  return { from, to };
}
