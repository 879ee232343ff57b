/** What does not show but does something: control characters, line ends, marks of the writing direction, half characters. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff\p{Surrogate}]/u;
const allUnprintable = new RegExp(unprintable.source, 'gu');

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as one line that a terminal, a log or a table shows as it is: what would end the line, turn the writing round or
 * command a terminal is written as an escape, `\n` or `\u{1b}`. Whatever comes from a text, a file's name or a setting and
 * leaves in a report goes through here.
 */
export function printable(text: string): string {
  if (!unprintable.test(text)) return text;
  return text.replace(allUnprintable, (character) => named[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** A value as JSON that holds nothing unprintable but the line ends of its layout: it is read as the same value. */
export function printableJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  if (!unprintable.test(json)) return json;
  return json.replace(allUnprintable, (character) =>
    (character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** A line of a text with a sign in the place of each character that does not show: every column stays where it is. */
export function printableColumns(line: string): string {
  return line.replace(allUnprintable, (character) =>
    (character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\ufffd'));
}
