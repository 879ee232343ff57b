/**
 * Returns the beginning of a text on one line, for a name, a message or a list: at most `most` UTF-16 units. An ellipsis
 * shows what is left out, after a whole word if one ends in the second half. No character is cut in two.
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most - 1);
  if (space >= most / 2) return `${line.slice(0, space)}…`;
  const end = most - 1;
  const isWithinPair = /[\uD800-\uDBFF]/.test(line[end - 1]!) && /[\uDC00-\uDFFF]/.test(line[end]!);
  return `${line.slice(0, isWithinPair ? end - 1 : end).trimEnd()}…`;
}
