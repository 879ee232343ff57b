import type { ReaderBlock, ReaderDocument, Run } from './document.js';

/** A text for readers as Markdown (CommonMark with GitHub's tables). Ends with a line end. */
export function toMarkdown({ title, byline, blocks }: ReaderDocument): string {
  const lines = [`# ${escape(title)}`, ...byline === '' ? [] : ['', escape(byline)]];
  let before: ReaderBlock['kind'] = 'heading';
  for (const block of blocks) {
    const goesOn = block.kind === before && (block.kind === 'item' || block.kind === 'reference');
    if (!goesOn || (block.kind === 'item' && block.level === 0)) lines.push('');
    lines.push(...linesOf(block));
    before = block.kind;
  }
  return `${lines.join('\n')}\n`;
}

function linesOf(block: ReaderBlock): readonly string[] {
  switch (block.kind) {
    case 'heading': return [`${'#'.repeat(block.level + 1)} ${escape(block.text)}`];
    case 'paragraph': return [inline(block.runs)];
    case 'item': return [`${'  '.repeat(block.level)}- ${escape(block.number)} ${inline(block.runs)}`];
    case 'reference': return [`- ${inline(block.runs)}`];
    case 'table': return [
      row(block.head.map(escape)), row(block.head.map(() => '---')), ...block.rows.map((cells) => row(cells.map(inline))),
    ];
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function inline(runs: readonly Run[]): string {
  return runs.map(({ text, style, href }) => {
    if (href !== undefined) return text === href ? `<${encoded(href)}>` : `[${escape(text)}](<${encoded(href)}>)`;
    const mark = style === 'bold' ? '**' : style === 'italic' ? '*' : '';
    const words = escape(text);
    // Marks are not beside white space.
    return mark === '' || words.trim() === '' ? words : words.replace(/^(\s*)([^]*?)(\s*)$/, `$1${mark}$2${mark}$3`);
  }).join('');
}

function encoded(href: string): string {
  return href.replace(/[<>\s]/g, encodeURIComponent);
}

/** Plain words, on one line: what could be markup in some place is escaped. */
function escape(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ').replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[\\`*_[\]<>#|~$]/g, '\\$&').replace(/&(?=[#\w])/g, '&amp;')
    .replace(/^([-+])(?=\s|$)/, '\\$1').replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
