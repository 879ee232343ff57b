/** A half-open stretch `[start, end)` of a text, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Tells whether `offset` lies in `range`; its end counts, so that a cursor after the last character is inside. */
export function contains(range: Range, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Returns `range` without white space at its ends; what is blank shrinks to its end. */
export function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end).trimStart();
  return { start: end - words.length, end: end - words.length + words.trimEnd().length };
}

/** Returns `range` moved by `by` code units. */
export function shift(range: Range, by: number): Range {
  return { start: range.start + by, end: range.end + by };
}
