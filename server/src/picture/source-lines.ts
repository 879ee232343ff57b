import { TEXT_STYLE } from './node-box.js';
import type { SceneGroup, TextPrimitive } from './scene.js';
import { texts } from './style.js';
import { runsRightToLeft, wrapText } from './text-measure.js';

/** A list of sources as it is below a map, in pixels before it is scaled. */
export interface SourceLines {
  readonly items: readonly SceneGroup[];
  readonly height: number;
}

const COLUMN = 460;
const GAP = 32;
const LINE = 17;
const BETWEEN = 5;

/** The entries in as many columns as there is room for, about equally long, read from top to bottom. No text is cut. */
export function sourceLines(entries: readonly string[], room: number): SourceLines {
  if (entries.length === 0) return { items: [], height: 0 };
  const most = Math.max(1, Math.floor((room + GAP) / (COLUMN + GAP)));
  const width = most === 1 ? room : COLUMN;
  const wrapped = entries.map((entry) => wrapText(entry, { ...TEXT_STYLE, width, maxLines: Infinity }));
  const heights = wrapped.map((lines) => lines.length * LINE + BETWEEN);
  const share = heights.reduce((sum, height) => sum + height, 0) / most;
  const items: SceneGroup[] = [];
  let [column, y, tallest] = [0, 0, 0];
  wrapped.forEach((lines, index) => {
    if (y > 0 && y + heights[index]! / 2 > share && column < most - 1) [column, y] = [column + 1, 0];
    items.push({ kind: 'group', classes: 'entry', x: column * (COLUMN + GAP), y, items: lines.map((text, line) => lineItem(text, line)) });
    y += heights[index]!;
    tallest = Math.max(tallest, y);
  });
  return { items, height: tallest };
}

function lineItem(text: string, line: number): TextPrimitive {
  return { kind: 'text', style: texts.text, text, x: 0, y: 13.5 + line * LINE, rightToLeft: runsRightToLeft(text) };
}
