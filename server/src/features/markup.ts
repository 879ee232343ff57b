/** `text` as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Keeps the text of a map from being read as Markdown or HTML. */
export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&').replace(/\n/g, '  \n');
}
