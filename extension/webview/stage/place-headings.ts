import { GROUP_TOP } from '../../../server/src/picture/layout/arrangement.js';
import { LEAST_SIZE } from './card-text.js';
import { textWidth, wrapText } from '../../../server/src/picture/text-measure.js';

/** A heading of a group seen from afar, in pixels of the page from where the map's origin is. */
export interface PlacedHeading {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly base: number;
  readonly width: number;
}

export interface HeadedGroup {
  readonly heading: string;
  /** This is in the map's units. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** It is within another group. */
  readonly isInner: boolean;
  /** Where the heading is in the map, from the map's left edge. */
  readonly titleX: number;
}

const SIZES = [13, 12, LEAST_SIZE] as const;

/**
 * The headings for which there is room. Outer groups come before those in them: where two would be on each other,
 * the inner one gives way. One that is too long for its group is set smaller, and an outer one is cut if need be.
 * Quadratic in what is shown, of which there are few from afar.
 */
export function placeHeadings(groups: readonly HeadedGroup[], scale: number): readonly PlacedHeading[] {
  const strip = GROUP_TOP * scale - 3;
  // Where the strip above what is in a group is too narrow, its heading is on the frame.
  const inStrip = strip >= LEAST_SIZE;
  const sizes = inStrip ? SIZES.filter((each) => each <= strip) : [LEAST_SIZE];
  const placed: PlacedHeading[] = [];
  for (const { heading, frame, titleX, isInner } of groups) {
    if (frame.width * scale < 70 || frame.height * scale < 30) continue;
    const room = frame.width * scale - 12;
    const size = sizes.find((each) => textWidth(heading, { size: each, bold: true }) <= room) ?? sizes.at(-1)!;
    const style = { size, bold: true };
    const [text = ''] = wrapText(heading, { ...style, width: room, maxLines: 1 });
    // An outer one names a whole region; an inner one that cannot be read whole is left to a closer look.
    if (isInner && text !== heading) continue;
    const width = textWidth(text, style);
    const right = (frame.x + frame.width) * scale - 6;
    const left = Math.max(frame.x * scale + 6, Math.min(titleX * scale, right - width));
    const top = frame.y * scale;
    const base = inStrip ? top + Math.max(size, Math.min(strip, 25 * scale)) : top + Math.min(3, GROUP_TOP * scale - 3);
    const isFree = placed.every((other) => Math.abs(other.base - base) >= size * 1.12 || other.left + other.width + 4 < left || left + width + 4 < other.left);
    if (isFree) placed.push({ text, size, left, base, width });
  }
  return placed;
}
