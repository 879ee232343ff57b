export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing<Part> extends Size {
  /** One shape of each part, with its top left corner, in the parts' order. */
  readonly placed: readonly { readonly part: Part; readonly x: number; readonly y: number }[];
}

/** Breadth to height of what a picture should be like: it is read on screens and pages that are wider than high. */
export const SCREEN = 1.35;

/** How many widths are tried, and how many ways to fill each are kept in mind: the more parts, the sooner it comes out right. */
const effort = (parts: number) => (parts <= FEW ? { widths: 16, ways: 30 } : parts <= MANY ? { widths: 6, ways: 1 } : { widths: 1, ways: 1 });
const FEW = 24;
const MANY = 200;
/** Which widths to try, as shares of that of a square without any waste: the squarest to the longest ribbon. */
const [NARROWEST, BROADEST] = [0.6, 3];

/**
 * Places parts side by side and below each other, `gap` apart, in reading order: each as high up as it goes, then as
 * far left. Each part may have one of several shapes, of which those are chosen that waste least. Gives the ways to
 * do so of which none is broader and higher than another, the narrowest first. `inColumn`: all below each other.
 */
export function pack<Part extends Size>(parts: readonly (readonly Part[])[], gap: number, inColumn = false): Packing<Part>[] {
  const { widths, ways } = inColumn ? { widths: 1, ways: 1 } : effort(parts.length);
  const shapes = ways === 1 ? parts.map((each) => each.slice(0, 1)) : parts;
  const area = parts.reduce((sum, [part]) => sum + (part!.width + gap) * (part!.height + gap), 0);
  const least = shapes.reduce((broadest, each) => Math.max(broadest, Math.min(...each.map((part) => part.width))), 0);
  const packings: Packing<Part>[] = [];
  for (let i = 0; i < widths; i++) {
    const share = widths === 1 ? 1.2 : NARROWEST * (BROADEST / NARROWEST) ** (i / (widths - 1));
    const packing = fill(shapes, inColumn ? least : Math.max(least, share * Math.sqrt(area)), gap, ways);
    if (packings.every((other) => packing.width < other.width || packing.height < other.height)) packings.push(packing);
  }
  return packings.filter((each) => !packings.some((other) => other !== each && other.width <= each.width && other.height <= each.height));
}

/** The index of the size that is best seen in a window, or printed on a page, `ratio` times as broad as high. */
export function bestFor(ratio: number, sizes: readonly Size[]): number {
  const extent = ({ width, height }: Size) => Math.max(width, height * ratio) + 0.1 * Math.min(width, height * ratio);
  let best = 0;
  sizes.forEach((size, i) => { if (extent(size) < extent(sizes[best]!)) best = i; });
  return best;
}

/** A part that has been placed, and those before it. */
interface Placed<Part> {
  readonly part: Part;
  readonly x: number;
  readonly y: number;
  readonly before: Placed<Part> | undefined;
}

interface Way<Part> {
  readonly skyline: Skyline;
  readonly last: Placed<Part> | undefined;
}

/** Follows the ways that have filled least of the picture so far. */
function fill<Part extends Size>(parts: readonly (readonly Part[])[], width: number, gap: number, most: number): Packing<Part> {
  let ways: Way<Part>[] = [{ skyline: new Skyline([0], [0], width + gap, 0), last: undefined }];
  for (const shapes of parts) {
    const next = ways.flatMap((way) => shapes.filter((part) => part.width <= width + 0.5)
      .map((part) => ({ way, part, place: way.skyline.placeFor(part.width + gap, part.height + gap) })));
    next.sort((a, b) => a.place.filled - b.place.filled);
    ways = next.slice(0, most).map(({ way, part, place }): Way<Part> => (
      { skyline: way.skyline.with(place), last: { part, x: place.x, y: place.y, before: way.last } }));
  }
  const packings = ways.map(({ last }) => packing(last));
  return packings.reduce((best, each) => (each.height < best.height ? each : best));
}

function packing<Part extends Size>(last: Placed<Part> | undefined): Packing<Part> {
  const placed: Placed<Part>[] = [];
  for (let at = last; at !== undefined; at = at.before) placed.push(at);
  placed.reverse();
  return {
    placed,
    width: placed.reduce((right, { part, x }) => Math.max(right, x + part.width), 0),
    height: placed.reduce((bottom, { part, y }) => Math.max(bottom, y + part.height), 0),
  };
}

/** A place for a part, with the steps that it covers. */
interface Place extends Size {
  readonly x: number;
  readonly y: number;
  readonly first: number;
  readonly last: number;
  /** The area above the skyline once the part is there. */
  readonly filled: number;
}

/** How far down the picture is filled, from left to right: steps that begin at `#x` and are `#y` high. A value. */
class Skyline {
  readonly #x: readonly number[];
  readonly #y: readonly number[];
  readonly #width: number;
  readonly #filled: number;

  constructor(x: readonly number[], y: readonly number[], width: number, filled: number) {
    [this.#x, this.#y, this.#width, this.#filled] = [x, y, width, filled];
  }

  /** The highest place for a part, the leftmost of those. */
  placeFor(width: number, height: number): Place {
    const [xs, ys] = [this.#x, this.#y];
    let [first, y] = [0, Infinity];
    for (let i = 0; i < xs.length; i++) {
      if (i > 0 && xs[i]! + width > this.#width + 0.5) break;
      if (ys[i]! >= y) continue;
      let top = 0;
      for (let k = i; k < xs.length && xs[k]! < xs[i]! + width && top < y; k++) top = Math.max(top, ys[k]!);
      if (top < y) [first, y] = [i, top];
    }
    const x = xs[first]!;
    let last = first;
    let before = 0;
    for (; last < xs.length && xs[last]! < x + width; last++) {
      before += (Math.min(xs[last + 1] ?? this.#width, x + width) - xs[last]!) * ys[last]!;
    }
    return { x, y, width, height, first, last: last - 1, filled: this.#filled + (y + height) * width - before };
  }

  with({ x, y, width, height, first, last, filled }: Place): Skyline {
    const [xs, ys] = [this.#x, this.#y];
    const end = x + width;
    const rest = end < (xs[last + 1] ?? this.#width) ? [[end], [ys[last]!]] as const : [[], []] as const;
    return new Skyline(
      [...xs.slice(0, first + 1), ...rest[0], ...xs.slice(last + 1)],
      [...ys.slice(0, first), y + height, ...rest[1], ...ys.slice(last + 1)], this.#width, filled,
    );
  }
}
