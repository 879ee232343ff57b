import { GROUP_TOP } from '../../server/src/map/layout/arrangement.js';
import { textWidth, wrapText } from '../../server/src/map/text-measure.js';

/** A heading of a group seen from afar, in pixels of the page from where the map's origin is. */
export interface PlacedHeading {
  readonly text: string;
  readonly left: number;
  readonly base: number;
}

export interface HeadedGroup {
  readonly heading: string;
  /** In the map's units. */
  readonly frame: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Where the heading stands in the map, from the map's left edge. */
  readonly titleX: number;
}

const HEADING = 12;
/** In the strip above what stands in its group a heading is at least so large; where that is too narrow it stands on the frame. */
const LEAST_HEADING = 7;

/**
 * The headings for which there is room, and their common size. Outer groups come before those in them: where two would
 * stand on each other, the inner one gives way. Quadratic in what is shown, of which there are few from afar.
 */
export function placeHeadings(groups: readonly HeadedGroup[], scale: number): { readonly size: number; readonly placed: readonly PlacedHeading[] } {
  const strip = GROUP_TOP * scale - 1.5;
  const inStrip = strip >= LEAST_HEADING;
  const size = inStrip ? Math.min(HEADING, strip) : HEADING;
  const style = { size, bold: true };
  const placed: (PlacedHeading & { readonly right: number })[] = [];
  for (const { heading, frame, titleX } of groups) {
    if (frame.width * scale < 70 || frame.height * scale < 30) continue;
    const right = (frame.x + frame.width) * scale - 6;
    const [text = ''] = wrapText(heading, { ...style, width: frame.width * scale - 12, maxLines: 1 });
    const width = textWidth(text, style);
    const left = Math.max(frame.x * scale + 6, Math.min(titleX * scale, right - width));
    const top = frame.y * scale;
    const base = inStrip ? top + Math.max(size + 0.5, 25 * scale) : top + Math.min(4, GROUP_TOP * scale);
    const isFree = placed.every((other) => Math.abs(other.base - base) >= size || other.right + 4 < left || left + width + 4 < other.left);
    if (isFree) placed.push({ text, left, base, right: left + width });
  }
  return { size, placed };
}
