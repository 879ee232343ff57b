import type { MarkupContent } from 'vscode-languageserver-types';

/** Markdown as a client shows it: as it is, or in plain words. */
export function markup(markdown: string, isMarkdown: boolean): MarkupContent {
  return isMarkdown ? { kind: 'markdown', value: markdown } : { kind: 'plaintext', value: plain(markdown) };
}

/** What our own Markdown says, without its marks; links by their words and address. */
function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1: $2')
    .replace(/(?<!\\)(?:\*\*|\*|`)/g, '')
    .replace(/ <(https?:[^>]*)>/g, ' $1')
    .replace(/ {2}\n/g, '\n')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** `text` as code. */
export function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** Keeps the text of a map from being read as Markdown or HTML. */
export function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&').replace(/\n/g, '  \n');
}
