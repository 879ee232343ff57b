import type { RawPart } from './raw.js';

/** What may open a quotation that a mark closes. The marks of one kind at both ends do not nest. */
const openers: Readonly<Record<string, string>> = {
  '"': '"', "'": "'", '”': '“„”', '“': '„', '’': '‘‚’', '‘': '‚',
  '»': '«»', '«': '»', '›': '‹›', '‹': '›', '」': '「', '』': '『', '｣': '｢', '〞': '〝', '〟': '〝', '＂': '＂',
};

/** The marks that a quotation may be in, an opening one with the one that closes it. */
export const quotePairs: readonly (readonly [open: string, close: string])[] =
  Object.entries(openers).flatMap(([close, all]) => [...all].map((open) => [open, close] as const));

/**
 * Finds the quotations among `parts`: words in quote marks of any kind, directly followed by a citation. Their two marks
 * become parts of their own. Linear: no quotation reaches over a citation before its own.
 */
export function pairQuotes(text: string, parts: readonly RawPart[]): RawPart[] {
  /** The marks found, by the part that they are cut out of. */
  const cuts = new Map<RawPart, Mark[]>();
  let from = 0;
  parts.forEach((part, index) => {
    if (part.kind !== 'citation') return;
    const pair = findPair(text, parts, from, index);
    from = index + 1;
    for (const mark of pair ?? []) {
      const marks = cuts.get(mark.part);
      if (marks === undefined) cuts.set(mark.part, [mark]);
      else marks.push(mark);
    }
  });
  if (cuts.size === 0) return parts as RawPart[];
  return parts.flatMap((part) => cut(part, cuts.get(part)));
}

interface Mark {
  readonly part: RawPart;
  readonly at: number;
  readonly opens: boolean;
}

/** The quote marks around what the citation at `citation` directly follows, among the parts from `from` on. */
function findPair(text: string, parts: readonly RawPart[], from: number, citation: number): [Mark, Mark] | undefined {
  let index = citation - 1;
  while (index >= from && saysNothing(text, parts[index]!)) index--;
  const last = parts[index];
  if (index < from || last!.kind !== 'text') return undefined;
  let end = last!.end;
  while (/\s/.test(text[end - 1]!)) end--;
  const closing = { part: last!, at: end - 1, opens: false };
  const opens = openers[text[closing.at]!];
  if (opens === undefined) return undefined;
  const opening = findOpening(text, parts.slice(from, index + 1), closing.at, opens);
  return opening === undefined || opening.at + 1 === closing.at ? undefined : [opening, closing];
}

const apostrophe = '’';

/** The nearest mark of `opens` before `before` that is not itself closed; one that also closes must begin a word. */
function findOpening(text: string, parts: readonly RawPart[], before: number, opens: string): Mark | undefined {
  const closer = text[before]!;
  let nested = 0;
  let same: Mark | undefined;
  for (const part of parts.toReversed()) {
    if (part.kind !== 'text') continue;
    for (let at = Math.min(part.end, before) - 1; at >= part.start; at--) {
      const char = text[at]!;
      if (char === closer) {
        if (opens.includes(closer) && beginsWord(text, at)) same ??= { part, at, opens: true };
        else if (closer !== apostrophe) nested++;
        if (opens === closer && same !== undefined) return same;
      } else if (opens.includes(char)) {
        if (nested === 0) return { part, at, opens: true };
        nested--;
      }
    }
  }
  return same;
}

/** Tells whether a mark that can open as well as close opens: a word follows it, and none ends before it. */
function beginsWord(text: string, at: number): boolean {
  return !/[\p{L}\p{N}.,;:!?]/u.test(text[at - 1] ?? ' ') && /\S/.test(text[at + 1] ?? ' ');
}

/** Tells whether a quotation may be said to be directly followed by what comes after `part`. */
function saysNothing(text: string, part: RawPart): boolean {
  return part.kind === 'break' || part.kind === 'emphasis' || part.kind === 'comment'
    || (part.kind === 'text' && text.slice(part.start, part.end).trim() === '');
}

/** A text in pieces, with its quote marks between them. */
function cut(part: RawPart, marks: readonly Mark[] = []): RawPart[] {
  const pieces: RawPart[] = [];
  let start = part.start;
  const add = (piece: RawPart) => {
    if (piece.end > piece.start) pieces.push(piece);
  };
  for (const { at, opens } of [...marks].sort((one, other) => one.at - other.at)) {
    add({ kind: 'text', start, end: at });
    add(Object.assign({ kind: 'quote' as const, start: at, end: at + 1 }, { opens }));
    start = at + 1;
  }
  add({ ...part, start });
  return pieces;
}
