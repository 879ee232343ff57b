/** Returns `text` as code, on one line: a blank line would end it. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'").replace(/\s+/g, ' ')}\``;
}

/** Keeps the text of a map from being read as Markdown or HTML. */
export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&').replace(/\r\n|\n|\r/g, '  \n');
}
