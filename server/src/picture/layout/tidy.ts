/**
 * The outline of a subtree on one side, from its top down: how far it reaches outward from the middle of its root.
 * A chain of segments; each begins where the one before ends.
 */
interface Segment {
  /** Depth at which it ends. */
  readonly end: number;
  /** How far out it reaches, in the frame of its subtree. */
  readonly reach: number;
  next: Segment | undefined;
  /** What to add to a reach when going on to `next`, which may belong to another subtree. */
  hop: number;
}

interface Side {
  readonly first: Segment;
  readonly last: Segment;
  /** The hops from first to last. */
  readonly shift: number;
}

/** The outline of a subtree. Depth counts from the same origin in all of them; breadth from the middle of the root. */
export interface Outline {
  readonly left: Side;
  readonly right: Side;
}

/** Breadths and depths of a box. */
export interface Extent {
  readonly half: number;
  readonly end: number;
}

/** The outline of boxes that are above each other around one middle, ordered by their ends. */
export function outlineOf(...boxes: readonly Extent[]): Outline {
  const chain = (): Side => {
    const segments = boxes.map(({ half, end }): Segment => ({ end, reach: half, next: undefined, hop: 0 }));
    segments.forEach((segment, i) => { segment.next = segments[i + 1]; });
    return { first: segments[0]!, last: segments.at(-1)!, shift: 0 };
  };
  return { left: chain(), right: chain() };
}

/** Siblings beside each other: where their middles stand relative to their parent's, and their common outline. */
export interface Family {
  readonly offsets: readonly number[];
  readonly left: Side;
  readonly right: Side;
}

/**
 * Moves subtrees together until the outlines of no two are closer than `gap`, and balances what freedom is left: every
 * subtree is in the middle between as far left and as far right as it can. The parent is in the middle of its
 * first and last child. Reingold & Tilford (1981) with boxes of any size (van der Ploeg 2014); a subtree's outline is
 * followed only as deep as its shallower neighbours go, so that a whole tree costs linear time. Uses the outlines up.
 */
export function family(children: readonly Outline[], gap: number): Family {
  const fromLeft = pushed(children, 'left', 'right', gap);
  const fromRight = pushed(children.toReversed(), 'right', 'left', gap);
  const width = fromLeft.places.at(-1)!;
  const places = fromLeft.places.map((place, i) => (place + width - fromRight.places[children.length - 1 - i]!) / 2);
  const middle = (places[0]! + places.at(-1)!) / 2;
  const offsets = places.map((place) => place - middle);
  const left = joined(children, 'left', fromLeft.deeper, offsets.map((offset) => -offset));
  const right = joined(children.toReversed(), 'right', fromRight.deeper, offsets.toReversed());
  return { offsets, left, right };
}

/** Returns the outline of a family with its parent's box and the strip of edges above it. */
export function withParent(parent: readonly Extent[], { left, right }: Pick<Family, 'left' | 'right'>): Outline {
  const top = outlineOf(...parent);
  const on = (above: Side, below: Side): Side => {
    above.last.next = below.first;
    return { first: above.first, last: below.last, shift: below.shift };
  };
  return { left: on(top.left, left), right: on(top.right, right) };
}

/** Where the outline of a subtree goes on below everything that was placed before it. */
type Deeper = { readonly at: Segment; readonly shift: number } | undefined;

/** The children one after the other as close as they go, the first at 0, all in one direction. */
function pushed(
  children: readonly Outline[], near: keyof Outline, far: keyof Outline, gap: number,
): { readonly places: number[]; readonly deeper: Deeper[] } {
  const places = [0];
  const deeper: Deeper[] = [undefined];
  const links: Segment[] = [];
  let front: { first: Segment; shift: number } = { first: children[0]![far].first, shift: 0 };
  for (let i = 1; i < children.length; i++) {
    const child = children[i]!;
    let [a, aShift]: [Segment | undefined, number] = [front.first, front.shift];
    let [b, bShift]: [Segment | undefined, number] = [child[near].first, 0];
    let place = -Infinity;
    while (a !== undefined && b !== undefined) {
      place = Math.max(place, aShift + a.reach + gap + bShift + b.reach);
      const [aEnd, bEnd]: [number, number] = [a.end, b.end];
      if (aEnd <= bEnd) {
        aShift += a.hop;
        a = a.next;
      }
      if (bEnd <= aEnd) {
        bShift += b.hop;
        b = b.next;
      }
    }
    places.push(place);
    deeper.push(b === undefined ? undefined : { at: b, shift: bShift });
    const own = child[far];
    if (a !== undefined) {
      own.last.next = a;
      own.last.hop = aShift - (place + own.shift);
      links.push(own.last);
    }
    front = { first: own.first, shift: place };
  }
  for (const link of links) {
    link.next = undefined;
    link.hop = 0;
  }
  return { places, deeper };
}

/** The outline of all on one side: the first one's, then what reaches deeper. `shifts` are outward. */
function joined(
  children: readonly Outline[], side: keyof Outline, deeper: readonly Deeper[], shifts: readonly number[],
): Side {
  const first = children[0]![side];
  // A segment of its own carries the first child's shift.
  const head: Segment = { end: -Infinity, reach: -Infinity, next: first.first, hop: shifts[0]! };
  let last = first.last;
  let shift = shifts[0]! + first.shift;
  for (let i = 1; i < children.length; i++) {
    const more = deeper[i];
    if (more === undefined) continue;
    const own = children[i]![side];
    last.next = more.at;
    last.hop = shifts[i]! + more.shift - shift;
    last = own.last;
    shift = shifts[i]! + own.shift;
  }
  return { first: head, last, shift };
}
