/** A key that needs no braces, as in Pandoc: letters, digits, `_`, and single signs between them; `://` as in an address. */
const plainKey = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*$/u;
/** What may be in braces: anything on one line, with braces in pairs. */
const bracedKey = /^(?:[^{}\r\n]|\{[^{}\r\n]*\})+$/;

/** How a source is cited: `@key`, or `@{any key}`; `undefined`: nothing can be read as its citation. */
export function writtenCitation(key: string): string | undefined {
  if (plainKey.test(key)) return `@${key}`;
  return bracedKey.test(key) ? `@{${key}}` : undefined;
}
