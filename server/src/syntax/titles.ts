/**
 * The identity of a title written as `source`: escapes resolved, Unicode NFC, trimmed, white space collapsed.
 * Two titles with the same identity are the same claim or argument.
 */
export function titleOf(source: string): string {
  if (isPlain.test(source)) return source;
  return source.replace(/\\(\W)/g, '$1').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Most titles are their own identity; this finds them faster than making it. */
const isPlain = /^[!-Z^-~]+(?: [!-Z^-~]+)*$/;
