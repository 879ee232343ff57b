import { partitionPoint } from './partition-point.js';

/** What a client counts in a line: code units of UTF-8 or UTF-16, or code points. */
export type PositionEncoding = 'utf-8' | 'utf-16' | 'utf-32';

/** The columns of one line, to turn those of UTF-16 into those of another encoding and back. */
export interface Columns {
  /** The column before the UTF-16 code unit at `index`, which is clamped to the line; in a pair, the pair's. Constant. */
  fromUtf16(index: number): number;
  /** The UTF-16 index of `column`, which is clamped to the line; in a character, the character's. Logarithmic. */
  toUtf16(column: number): number;
}

/** Indexes the columns of a line, given without its end. Linear, and constant from then on. */
export function indexColumns(line: string, encoding: PositionEncoding): Columns {
  const clamp = (at: number) => Math.max(0, Math.min(at, line.length));
  // Most lines are ASCII, and count alike everywhere.
  // oxlint-disable-next-line no-control-regex
  if (encoding === 'utf-16' || /^[\0-\x7f]*$/.test(line)) return { fromUtf16: clamp, toUtf16: clamp };
  const before = new Uint32Array(line.length + 1);
  for (let at = 0, column = 0; at < line.length;) {
    const point = line.codePointAt(at)!;
    const units = point > 0xffff ? 2 : 1;
    before.fill(column, at, at + units);
    column += encoding === 'utf-32' ? 1 : bytesOf(point);
    at += units;
    before[at] = column;
  }
  return {
    fromUtf16: (index) => before[clamp(index)]!,
    toUtf16(column) {
      const at = Math.max(0, partitionPoint(before.length, (index) => before[index]! <= column) - 1);
      // Of the two halves of a pair, which have one column, the first.
      return at > 0 && before[at] === before[at - 1] ? at - 1 : at;
    },
  };
}

/** A lone surrogate counts as what stands for it in UTF-8, the replacement character. */
function bytesOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_0000 ? 3 : 4;
}
