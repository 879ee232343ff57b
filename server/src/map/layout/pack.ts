export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing extends Size {
  /** The top left corner of each part, in the parts' order. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** Breadth to height of what a picture should be like: it is read on screens and pages that are wider than high. */
export const SCREEN = 1.35;
/** How many widths are tried: the more parts, the sooner the shape comes out right. */
const tries = (parts: number) => (parts <= FEW ? 20 : parts <= MANY ? 5 : 1);
const FEW = 40;
const MANY = 200;
/** The narrowest of the widths that are tried, in shares of that of a picture without any waste, and the broadest. */
const [NARROWEST, BROADEST] = [0.8, 2];
/** The reading order is given up for a picture this much smaller. */
const WORTH = 0.8;
/** Another shape of a part is chosen for a picture this much smaller. */
const WORTH_CHANGE = 0.99;

/**
 * Places `parts` side by side and below each other, `gap` apart, in reading order as far as that wastes no space, so
 * that the whole comes close to a shape `ratio` times as broad as high.
 */
export function pack(parts: readonly Size[], gap: number, ratio: number): Packing {
  const reading = parts.map((_, i) => i);
  const inOrder = bestOf(parts, reading, gap, ratio);
  if (parts.length < 3 || parts.length > MANY) return inOrder;
  const tallFirst = bestOf(parts, reading.toSorted((a, b) => parts[b]!.height - parts[a]!.height), gap, ratio);
  return extent(tallFirst, ratio) < WORTH * extent(inOrder, ratio) ? tallFirst : inOrder;
}

/**
 * `pack` for parts that may have one of several shapes: chooses, one part after the other, what makes the whole smaller.
 * Of many parts each takes its first shape.
 */
export function packShapes<Part extends Size>(
  parts: readonly (readonly Part[])[], gap: number, ratio: number,
): { readonly chosen: readonly Part[]; readonly packing: Packing } {
  const chosen = parts.map((shapes) => shapes[0]!);
  let packing = pack(chosen, gap, ratio);
  if (parts.length > FEW) return { chosen, packing };
  for (const [i, shapes] of parts.entries()) {
    for (const shape of shapes.slice(1)) {
      const other = pack(chosen.with(i, shape), gap, ratio);
      if (extent(other, ratio) >= WORTH_CHANGE * extent(packing, ratio)) continue;
      chosen[i] = shape;
      packing = other;
    }
  }
  return { chosen, packing };
}

function bestOf(parts: readonly Size[], order: readonly number[], gap: number, ratio: number): Packing {
  const widest = Math.max(0, ...parts.map((part) => part.width));
  const area = parts.reduce((sum, part) => sum + (part.width + gap) * (part.height + gap), 0);
  const ideal = Math.sqrt(area * ratio);
  const most = tries(parts.length);
  const start = most === 1 ? 1 : NARROWEST;
  let best: Packing | undefined;
  for (let i = 0; i < most; i++) {
    const packing = fill(parts, order, Math.max(widest, ideal * (start + (BROADEST - start) * i / most)), gap);
    if (best === undefined || extent(packing, ratio) < extent(best, ratio)) best = packing;
  }
  return best!;
}

function extent({ width, height }: Size, ratio: number): number {
  return Math.max(width, height * ratio) + 0.1 * Math.min(width, height * ratio);
}

/** Each part as high up as it goes, then as far left; `width` limits how far right. */
function fill(parts: readonly Size[], order: readonly number[], width: number, gap: number): Packing {
  const skyline = new Skyline(width + gap);
  const corners: { x: number; y: number }[] = [];
  let [right, bottom] = [0, 0];
  for (const index of order) {
    const part = parts[index]!;
    const corner = skyline.add(part.width + gap, part.height + gap);
    corners[index] = corner;
    right = Math.max(right, corner.x + part.width);
    bottom = Math.max(bottom, corner.y + part.height);
  }
  return { corners, width: right, height: bottom };
}

/** How far down the picture is filled, from left to right: steps that begin at `#x` and are `#y` high. */
class Skyline {
  #x: number[] = [0];
  #y: number[] = [0];
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  /** Puts a part at the highest place, the leftmost of those. */
  add(width: number, height: number): { x: number; y: number } {
    let [best, top] = [-1, Infinity];
    for (let i = 0; i < this.#x.length; i++) {
      if (i > 0 && this.#x[i]! + width > this.#width + 0.5) break;
      if (this.#y[i]! >= top) continue;
      let y = 0;
      for (let k = i; k < this.#x.length && this.#x[k]! < this.#x[i]! + width && y < top; k++) y = Math.max(y, this.#y[k]!);
      if (y < top) [best, top] = [i, y];
    }
    const x = this.#x[best]!;
    this.#raise(best, x + width, top + height);
    return { x, y: top };
  }

  #raise(first: number, end: number, height: number): void {
    let last = first;
    while (last + 1 < this.#x.length && this.#x[last + 1]! < end) last++;
    const next = last + 1 < this.#x.length ? this.#x[last + 1]! : this.#width;
    const rest = end < next ? [[end], [this.#y[last]!]] as const : [[], []] as const;
    this.#x.splice(first, last - first + 1, this.#x[first]!, ...rest[0]);
    this.#y.splice(first, last - first + 1, height, ...rest[1]);
  }
}
