import type { Rectangle } from '../../../server/src/picture/layout/geometry.js';
import type { Drawing } from '../drawing/drawing.js';
import type { CameraState } from './camera.js';
import type { Colours } from './colours.js';

/** Where somebody is in the map. */
export interface Standing {
  readonly selected: string | null;
  /** The node that the keyboard is at. */
  readonly current: string | null;
  readonly found: ReadonlySet<string>;
}

/** Somebody is at it, or has looked for it. */
export function isAt(id: string, { selected, current, found }: Standing): boolean {
  return id === selected || id === current || found.has(id);
}

/** A ring around a box: its colour, its dashes, and how far from the box it runs. */
interface Ring {
  readonly colour: string;
  readonly dashes: readonly number[];
  readonly gap: number;
}

/** What is selected or at the keyboard has another ring than what was found; the match that one is at has both. */
function ringsOf(id: string, { selected, current, found }: Standing): readonly Ring[] {
  const isFound = found.has(id);
  const gap = isFound ? 8 : 4;
  return [
    ...isFound ? [{ colour: 'warning-line', dashes: [2, 2], gap: 4 }] : [],
    ...id === selected ? [{ colour: 'selection', dashes: [], gap }] : id === current ? [{ colour: 'selection', dashes: [5, 3], gap }] : [],
  ];
}

export interface Ringed {
  readonly id: string;
  /** Among the nodes. */
  readonly index: number;
  readonly piece: Rectangle;
  readonly rings: readonly Ring[];
}

/** The nodes that have rings, of those with these indexes. */
export function ringed({ pieces, nodes }: Drawing, shown: Standing & { readonly nodes: readonly number[] }): readonly Ringed[] {
  const found: Ringed[] = [];
  for (const index of shown.nodes) {
    const { id } = nodes[index]!;
    if (isAt(id, shown)) found.push({ id, index, piece: pieces.nodes[index]!, rings: ringsOf(id, shown) });
  }
  return found;
}

/** Rings around what is selected, found and at the keyboard, or around what stands for it; in pixels of the page. */
export function drawRings(
  context: CanvasRenderingContext2D, all: readonly Ringed[], { x, y, scale }: CameraState, colours: Colours, around: (each: Ringed) => Rectangle,
): void {
  for (const each of all) {
    const place = around(each);
    for (const { colour, dashes, gap } of each.rings) {
      context.strokeStyle = colours(colour);
      context.lineWidth = 2.5;
      context.setLineDash([...dashes]);
      context.strokeRect(x + place.x * scale - gap, y + place.y * scale - gap, place.width * scale + 2 * gap, place.height * scale + 2 * gap);
      context.setLineDash([]);
    }
  }
}
