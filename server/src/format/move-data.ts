import type { Piece } from './pieces.js';
import { trimLineEnd, trimLineStart } from './white-space.js';

/**
 * The pieces with data in the middle of a text moved after it. Data keeps its order, since the later of two values
 * counts; data that goes over several lines, touches a word, or looks like words or a formula in braces (`the set {a, b}`), stays, and then all
 * stays. Linear.
 */
export function moveDataBehindText(pieces: readonly Piece[]): readonly Piece[] {
  const lastWords = pieces.findLastIndex(isWords);
  const moved = pieces.filter((piece, index) => piece.kind === 'data' && index < lastWords);
  if (moved.length === 0) return pieces;
  const stays = pieces.some((piece, index) => piece.kind === 'data' && index < lastWords && !isFree(pieces, index));
  if (stays) return pieces;
  const rest: Piece[] = [];
  let end: number | undefined;
  pieces.forEach((piece, index) => {
    if (piece.kind === 'data' && index < lastWords) return;
    if (piece.kind === 'data') end ??= lengthOfWords(rest);
    // A line that held data alone is gone.
    if (rest.length > 0 || piece.kind !== 'break' || index === 0) append(rest, piece);
  });
  end ??= lengthOfWords(rest);
  const before = rest.slice(0, end);
  const last = before.pop();
  if (last) before.push(last.kind === 'text' ? { ...last, source: trimLineEnd(last.source) } : last);
  return [...before, ...moved.flatMap((data): Piece[] => [{ kind: 'text', source: ' ' }, data]), ...rest.slice(end)];
}

function isWords({ kind, source }: Piece): boolean {
  switch (kind) {
    case 'space': case 'break': case 'comment': case 'data': case 'tag': return false;
    case 'text': return source.trim() !== '';
    default: return true;
  }
}

/** Whether somebody rather wrote words or a formula in braces: `{a, b}`, `{x: x > 0}`. */
function isLikeText(source: string): boolean {
  return !source.includes(':') || /[<>=≤≥∈|]/.test(source);
}

/** Tells whether data is in one line, with white space on both sides. */
function isFree(pieces: readonly Piece[], index: number): boolean {
  const [before, { source }, after] = [pieces[index - 1], pieces[index]!, pieces[index + 1]!];
  if (/[\r\n]/.test(source) || !isSpaceAt(after, 0) || isLikeText(source)) return false;
  return before === undefined ? after.at !== 'paragraph' : isSpaceAt(before, -1);
}

function isSpaceAt({ kind, source }: Piece, at: 0 | -1): boolean {
  return kind === 'break' || kind === 'space' || (kind === 'text' && /\s/.test(source.at(at)!));
}

/** Adds a piece where data may have was before it: white space and line ends do not double. */
function append(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  const isAfterSpace = last === undefined || isSpaceAt(last, -1);
  if (piece.kind === 'break' && last?.kind === 'break') {
    if (piece.at === 'paragraph') pieces[pieces.length - 1] = piece;
  } else if (piece.kind === 'text' && isAfterSpace) {
    const source = trimLineStart(piece.source);
    if (source !== '') pieces.push({ ...piece, source });
  } else if (piece.kind !== 'space' || !isAfterSpace) {
    pieces.push(piece);
  }
}

/** How many of the pieces there are without white space at their end. */
function lengthOfWords(pieces: readonly Piece[]): number {
  return pieces.findLastIndex(({ kind, source }) => kind !== 'space' && kind !== 'break' && source.trim() !== '') + 1;
}
