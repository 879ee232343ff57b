/** The offset at which the line of `at` begins. */
export function startOfLine(text: string, at: number): number {
  // The text may have no line feed, or no carriage return, up to its beginning.
  for (let start = at; start > 0; start--) {
    const code = text.charCodeAt(start - 1);
    if (code === 10 || code === 13) return start;
  }
  return 0;
}

/** The offset of the line end at or after `from`, or the text's end. */
export function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
