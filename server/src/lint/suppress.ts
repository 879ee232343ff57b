import { elementOf, lineBreak } from '../edit/lines.js';
import type { Finding, FixContext } from './rule.js';
import { insert, type Edit } from '../edit/edits.js';

/** A comment that suppresses a finding, with a title for choosing it. */
export interface Suppressing {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/**
 * Suppresses a finding by a comment in the line above its own; `undefined` where no comment can stand: in the front
 * matter and in data over several lines.
 */
export function suppressAtLine({ code, place }: Finding): Suppressing | undefined {
  const { block, range: { start } } = place;
  const { text } = block;
  const line = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const element = elementOf(place);
  const isTaken = element.parts.some((part) =>
    (part.kind === 'yaml' || part.kind === 'data' || part.kind === 'comment') && part.start < line && line < part.end);
  if (element.kind === 'front-matter' || isTaken || code === 'unused-suppression') return undefined;
  const indent = /^[ \t]*/.exec(text.slice(line))![0];
  const comment = `${indent}// argmark-disable-next-line ${code}${lineBreak(block)}`;
  return { title: `Suppress ${code} on this line`, edits: [insert(block, line, comment)] };
}

/** Suppresses all findings of a rule by a comment at the beginning of the file, after the front matter. */
export function suppressInFile({ code }: Finding, { file: { blocks } }: FixContext): Suppressing | undefined {
  const first = blocks.find(({ frontMatter }) => frontMatter === undefined);
  if (first === undefined || code === 'unused-suppression') return undefined;
  const { block } = first;
  const at = block.text.startsWith('\ufeff') ? 1 : 0;
  const eol = lineBreak(block);
  return {
    title: `Suppress ${code} in this file`, edits: [insert(block, at, `// argmark-disable-file ${code}${eol}${eol}`)],
  };
}
