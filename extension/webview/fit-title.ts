import { textWidth, wrapText } from '../../server/src/map/text-measure.js';

/** A title as it is set, from the top line down. */
export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
}

export interface TitleRoom {
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
}

/** Between two lines, in pixels. */
export const LEADING = 1;
/** What can just be read. */
export const LEAST_TITLE = 7;
const SIZES = [10, 9, 8, LEAST_TITLE] as const;
/** How much a long word in the smallest size may be condensed. */
const CONDENSED = 0.78;

/**
 * Sets a title in the largest size in which its words fit into the room, or else as much of it as does in the smallest.
 * In that, lines may be somewhat longer than the room, for whoever draws them to condense. Costs what it shows.
 */
export function fitTitle(title: string, { bold, width, height }: TitleRoom): Fitted {
  const words = title.split(/\s+/);
  let best: Fitted = { size: LEAST_TITLE, lines: [] };
  for (const size of SIZES) {
    const longest = Math.max(...words.map((word) => textWidth(word, { size, bold })));
    const room = size === LEAST_TITLE ? Math.max(width, Math.min(longest, width / CONDENSED)) : width;
    const maxLines = Math.max(1, Math.floor((height + LEADING) / (size + LEADING)));
    const lines = wrapText(title, { size, bold, width: room, maxLines });
    best = { size, lines };
    if (longest <= room && !lines.at(-1)?.endsWith('…')) break;
  }
  return best;
}
