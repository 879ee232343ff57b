import { around, type Rectangle } from '../../../server/src/picture/layout/geometry.js';
import { TEXT_SCALE } from './card-text.js';

/** How far a first look is moved for the sake of what is at the edges, as a share of the stage, and in which steps. */
const [MOST_MOVED, MOST_ASIDE, STEP] = [0.16, 0.25, 8];
/** The room for a heading that is kept above the focus where it is moved up to the edge. */
const ABOVE = 40;
/** How much it counts that the upper part of the stage is empty, beside moving by as much. */
const EMPTY = 2;
/** How much a box that the lower edge cuts counts, beside one that the left or right edge cuts: what runs down is read on. */
const LOWER = 0.4;
/** How much it counts that what is to be seen as well is not. */
const ALSO = 4;

/** A part of the map in view: pixels of the stage are `x + scale * map`. */
interface Seen {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** What is looked at first, and how much room there is for it. */
export interface FirstLook {
  readonly focus: Rectangle;
  /** What is to be seen as well, if there is room. */
  readonly also?: Rectangle | undefined;
  readonly boxes: readonly Rectangle[];
  readonly stage: { readonly width: number; readonly height: number };
  readonly margin: number;
  /** The scales to choose from, the best first. */
  readonly scales: readonly number[];
}

/**
 * Where to look first in a map that cannot be read as a whole: at `focus`, in the middle above the lower two thirds, where what bears on
 * it stands most often; without empty space beyond the edge of the map or above all that is in view; and moved a little where the edges of the stage
 * would cut boxes.
 */
export function firstLook({ focus, also, boxes, stage: { width, height }, margin, scales }: FirstLook): Seen {
  let [best, least] = [undefined as Seen | undefined, Infinity];
  const whole = boxes.length === 0 ? focus : around(boxes);
  const fitting = (width - 2 * margin) / focus.width;
  // What is too broad to be seen whole is looked at from farther away, as long as cards have texts.
  const all = fitting < scales.at(-1)! && fitting >= TEXT_SCALE ? [fitting] : scales;
  for (const [worse, scale] of all.entries()) {
    const middle = { x: width / 2 - (focus.x + focus.width / 2) * scale, y: height / 3 - (focus.y + focus.height / 2) * scale };
    // Nothing is gained by empty space at the left and the top. What is too large for the stage is read from where it begins.
    const begun = (at: number, start: number) => Math.max(Math.min(at, margin), margin - start * scale);
    const usual = { x: begun(middle.x, focus.x), y: begun(middle.y, focus.y) };
    const steps = (length: number) => Math.ceil(length / STEP) * STEP;
    const most = { x: steps(width * MOST_ASIDE), y: steps(Math.max(height * MOST_MOVED, focus.y * scale + usual.y - margin - ABOVE)) };
    const near = boxes.filter((box) => box.x * scale + usual.x < width * (1 + MOST_ASIDE) && (box.x + box.width) * scale + usual.x > -width * MOST_ASIDE
      && box.y * scale + usual.y < height + most.y && (box.y + box.height) * scale + usual.y > 0);
    for (let dx = -most.x; dx <= most.x; dx += STEP) {
      const x = usual.x + dx;
      // The focus stays in view, and so does the left end of what begins there.
      if (focus.x * scale + x < margin || (focus.x + focus.width) * scale + x > width - margin) continue;
      if (dx < 0 && usual.x === margin && whole.x * scale + x < margin) continue;
      for (let dy = -most.y; dy <= 0; dy += STEP) {
        const y = usual.y + dy;
        if (focus.y * scale + y < margin && dy < 0) continue;
        let cost = (Math.abs(dx) - dy) / 400 + worse / 4;
        if (also !== undefined && (also.x * scale + x < 0 || (also.x + also.width) * scale + x > width || also.y * scale + y < 0 || (also.y + also.height) * scale + y > height)) cost += ALSO;
        let highest = focus.y * scale + y;
        for (const box of near) {
          const [left, right, top, bottom] = [box.x * scale + x, (box.x + box.width) * scale + x, box.y * scale + y, (box.y + box.height) * scale + y];
          if (right <= 0 || left >= width || bottom <= 0 || top >= height) continue;
          highest = Math.min(highest, top);
          if (left < 0 || right > width) cost += 1;
          if (bottom > height) cost += LOWER;
          if (top < 0) cost += 1;
        }
        // It is filled only by what would else be below the lower edge.
        if ((whole.y + whole.height) * scale + y > height) cost += Math.max(0, highest - margin - ABOVE) * EMPTY / 400;
        if (cost < least) [best, least] = [{ x, y, scale }, cost];
      }
    }
    best ??= { ...usual, scale };
  }
  return best!;
}
