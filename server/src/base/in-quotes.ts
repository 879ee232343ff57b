const inner: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚' };

/** A text as it is within quotation marks: its own are single ones there. */
export function withinQuotes(text: string): string {
  return text.replace(/[“”„]/g, (mark) => inner[mark]!);
}

/** Returns a text in quotation marks. */
export function inQuotes(text: string): string {
  return `“${withinQuotes(text)}”`;
}
