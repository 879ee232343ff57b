import type { Range } from './range.js';

/** One replacement in a text. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** Returns `text` with `edits` made, all ranges being of the text before; edits must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const { range, newText } of ordered) {
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}

/** A stretch of the text before, or a new one. */
type Piece = Range | string;

/**
 * The edits that do to a text of the given length what `first` and then `second` do, whose ranges are of the text in
 * between. Linear in the edits, once sorted.
 */
export function composeEdits(length: number, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] {
  const composed = replaceIn(replaceIn([{ start: 0, end: length }], first), second);
  const edits: TextEdit[] = [];
  let at = 0;
  let newText = '';
  const close = (end: number) => {
    if (newText !== '' || end > at) edits.push({ range: { start: at, end }, newText });
    newText = '';
  };
  for (const piece of composed) {
    if (typeof piece === 'string') {
      newText += piece;
      continue;
    }
    close(piece.start);
    at = piece.end;
  }
  close(length);
  return edits;
}

/** The pieces with edits of their text made. */
function replaceIn(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const result: Piece[] = [];
  let index = 0;
  /** How much of the piece at `index` has been used, and where it ends in the text. */
  let used = 0;
  let offset = 0;
  const take = (until: number, keep: boolean) => {
    while (offset < until && index < pieces.length) {
      const piece = pieces[index]!;
      const size = typeof piece === 'string' ? piece.length : piece.end - piece.start;
      const step = Math.min(size - used, until - offset);
      if (keep && step > 0) {
        result.push(typeof piece === 'string' ? piece.slice(used, used + step)
          : { start: piece.start + used, end: piece.start + used + step });
      }
      used += step;
      offset += step;
      if (used === size) {
        index++;
        used = 0;
      }
    }
  };
  for (const { range, newText } of ordered) {
    take(range.start, true);
    if (newText !== '') result.push(newText);
    take(range.end, false);
  }
  take(Infinity, true);
  return result;
}

/** The edit that takes lines away, and with them a blank line where two would meet or the text would end in one. */
export function removeLines(text: string, start: number, end: number): TextEdit {
  const blankBefore = start === 0 ? '' : /(?:^|\r\n|\n|\r)((?:[ \t]*(?:\r\n|\n|\r))+)$/.exec(text.slice(Math.max(0, start - 400), start))?.[1];
  if (blankBefore === undefined) return { range: { start, end }, newText: '' };
  const blankBehind = /^(?:[ \t]*(?:\r\n|\n|\r))+/.exec(text.slice(end, end + 400))?.[0] ?? '';
  const isLast = end + blankBehind.length === text.length;
  return { range: { start: isLast ? start - blankBefore.length : start, end: end + blankBehind.length }, newText: '' };
}
