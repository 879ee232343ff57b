import { textWidth, wrapText } from '../../../server/src/picture/text-measure.js';

/** A title as it is set, from the top line down. */
export interface Fitted {
  readonly size: number;
  /** None if a word would have to be broken. */
  readonly lines: readonly string[];
  /** Nothing is left out. */
  readonly isWhole: boolean;
}

export interface TitleRoom {
  readonly bold: boolean;
  readonly width: number;
  readonly height: number;
  /** No type is set larger; by default that of `TITLE_SIZES` first. */
  readonly largest?: number;
}

/** Between two lines, in pixels. */
export const LEADING = 1;
/** What can just be read. */
export const LEAST_TITLE = 7;
export const TITLE_SIZES = [10, 9, 8, LEAST_TITLE] as const;
/** How much a long word in the smallest size may be condensed. */
export const CONDENSED = 0.78;

/**
 * Sets a title in the largest size in which its words fit into the room, or else as much of it as does in the smallest.
 * In that, lines may be somewhat longer than the room, for whoever draws them to condense. Costs what it shows.
 */
export function fitTitle(title: string, { bold, width, height, largest = TITLE_SIZES[0] }: TitleRoom): Fitted {
  const words = title.split(/\s+/);
  for (const size of TITLE_SIZES) {
    if (size > largest && size !== LEAST_TITLE) continue;
    const longest = Math.max(...words.map((word) => textWidth(word, { size, bold })));
    const room = size === LEAST_TITLE ? Math.max(width, Math.min(longest, width / CONDENSED)) : width;
    const maxLines = Math.max(1, Math.floor((height + LEADING) / (size + LEADING)));
    const lines = wrapText(title, { size, bold, width: room, maxLines });
    const isWhole = longest <= room && !lines.at(-1)?.endsWith('…');
    if (isWhole || size === LEAST_TITLE) return { size, lines: longest <= room ? lines : [], isWhole };
  }
  throw new RangeError('There is no size to set a title in');
}
