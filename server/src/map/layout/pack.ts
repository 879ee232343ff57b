export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Packing extends Size {
  /** The top left corner of each part, in the parts' order. */
  readonly corners: readonly { readonly x: number; readonly y: number }[];
}

/** What a picture should be like: it is read on screens and pages that are wider than high. */
const RATIO = 1.35;
const TRIES = 16;
/** Of so many parts the shape comes out right at once. */
const MANY = 200;
/** The reading order is given up for a picture this much smaller. */
const WORTH = 0.8;

/**
 * Places `parts` side by side and below each other, `gap` apart, in reading order as far as that wastes no space, so
 * that the whole comes close to the shape of a screen.
 */
export function pack(parts: readonly Size[], gap: number): Packing {
  const reading = parts.map((_, i) => i);
  const inOrder = bestOf(parts, reading, gap);
  if (parts.length < 3 || parts.length > MANY) return inOrder;
  const tallFirst = bestOf(parts, reading.toSorted((a, b) => parts[b]!.height - parts[a]!.height), gap);
  return extent(tallFirst) < WORTH * extent(inOrder) ? tallFirst : inOrder;
}

function bestOf(parts: readonly Size[], order: readonly number[], gap: number): Packing {
  const widest = Math.max(0, ...parts.map((part) => part.width));
  const area = parts.reduce((sum, part) => sum + (part.width + gap) * (part.height + gap), 0);
  const ideal = Math.sqrt(area * RATIO);
  const tries = parts.length > MANY ? 1 : TRIES;
  let best: Packing | undefined;
  for (let i = 0; i < tries; i++) {
    const packing = fill(parts, order, Math.max(widest, ideal * (1 + i / tries)), gap);
    if (best === undefined || extent(packing) < extent(best)) best = packing;
  }
  return best!;
}

function extent({ width, height }: Size): number {
  return Math.max(width, height * RATIO) + 0.1 * Math.min(width, height * RATIO);
}

interface Step {
  readonly x: number;
  readonly width: number;
  readonly y: number;
}

/** Each part as high up as it goes, then as far left; `width` limits how far right. */
function fill(parts: readonly Size[], order: readonly number[], width: number, gap: number): Packing {
  let skyline: Step[] = [{ x: 0, width: width + gap, y: 0 }];
  const corners: { x: number; y: number }[] = [];
  let right = 0;
  let bottom = 0;
  for (const index of order) {
    const part = parts[index]!;
    let spot: { x: number; y: number } | undefined;
    for (const { x } of skyline) {
      if (x > 0 && x + part.width > width + 0.5) continue;
      const y = Math.max(...skyline.filter((s) => s.x < x + part.width + gap && s.x + s.width > x).map((s) => s.y));
      if (spot === undefined || y < spot.y) spot = { x, y };
    }
    const { x, y } = spot!;
    corners[index] = { x, y };
    right = Math.max(right, x + part.width);
    bottom = Math.max(bottom, y + part.height);
    skyline = raise(skyline, { x, width: part.width + gap, y: y + part.height + gap });
  }
  return { corners, width: right, height: bottom };
}

function raise(skyline: readonly Step[], step: Step): Step[] {
  const end = step.x + step.width;
  const rest = skyline.flatMap((s): Step[] => {
    const pieces: Step[] = [];
    if (s.x < step.x) pieces.push({ ...s, width: Math.min(s.width, step.x - s.x) });
    if (s.x + s.width > end) pieces.push({ ...s, x: Math.max(s.x, end), width: s.x + s.width - Math.max(s.x, end) });
    return pieces;
  });
  return [...rest, step].sort((a, b) => a.x - b.x);
}
