// The style sheet of maps in VS Code's preview of Markdown.
import { readFileSync } from 'node:fs';
import { importSource } from './import-source.mjs';

/** The style of maps in the colours of VS Code, and that of the figures that they are in. */
export async function markdownCss() {
  const { mapCss } = await importSource('server/src/picture/style.ts');
  return mapCss('vscode') + readFileSync('extension/src/markdown/preview.css', 'utf8');
}
