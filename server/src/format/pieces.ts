import { relationDataOf, subjectOf } from '../syntax/nest.js';
import type { Block, Part } from '../syntax/nodes.js';
import type { Placed } from './layout.js';
import { shiftLines } from './white-space.js';

/** A stretch of an element as it is printed. */
export interface Piece {
  readonly kind: Part['kind'];
  readonly source: string;
  /** What is said of a line break: that it begins a paragraph, or is inside of a citation. */
  readonly at?: 'paragraph' | 'citation' | undefined;
}

/** An element's text in two: what must be in its first line, and the rest. */
export interface Pieces {
  /** Indentation, marker, data of the relation, title and comments before these, with single spaces between them and after them. */
  readonly head: string;
  readonly hasTitle: boolean;
  readonly body: readonly Piece[];
}

/** Takes an element apart. Linear. */
export function piecesOf(block: Block, { element, content, indentation, by }: Placed): Pieces {
  const parts = element.parts.filter(({ start, end }) => start >= content.start && end <= content.end);
  const subject = subjectOf(element);
  const data = element.kind === 'relation' ? relationDataOf(element) : undefined;
  let head = '';
  let hasTitle = false;
  const marker = parts.findIndex(({ kind }) => kind === 'marker');
  const isHead = (part: Part, index: number) => index <= marker || part === subject || part === data
    || (marker >= 0 && part.kind === 'comment' && subject !== undefined && part.start < subject.start);
  let at = 0;
  while (at < parts.length && isHead(parts[at]!, at)) {
    const part = parts[at]!;
    hasTitle = part === subject;
    head += shiftLines(block.text.slice(part.start, part.end), by);
    const isApart = parts[at + 1]?.kind === 'space';
    at += isApart ? 2 : 1;
    const next = parts[at];
    if (next && next.kind !== 'break' && (isApart || !isOneWithNext(block.text, next))) head += ' ';
  }
  return { head: indentation + head, hasTitle, body: parts.slice(at).flatMap((part) => piecesOfPart(block, part)) };
}

function piecesOfPart(block: Block, part: Part): Piece[] {
  const source = block.text.slice(part.start, part.end);
  if (part.kind === 'break') return [{ kind: 'break', source, at: part.paragraph ? 'paragraph' : undefined }];
  if (part.kind !== 'citation') return [{ kind: part.kind, source }];
  return source.split(/((?:\r\n|\n|\r)[ \t\f\v\u00a0\ufeff]*)/).map((piece, index): Piece =>
    (index % 2 === 0 ? { kind: 'citation', source: piece } : { kind: 'break', source: piece, at: 'citation' }));
}

/** After white space `//` would begin a comment, and a run of signs that is no sigil would be told as two of them. */
function isOneWithNext(text: string, { kind, start }: Part): boolean {
  return (kind === 'text' || kind === 'emphasis') && /^\(?[-/:;,.?&!^\p{Sm}\p{Pd}\p{Pc}]/u.test(text.slice(start, start + 2));
}
