import { shift, type Range } from '../base/range.js';
import { applyEdits, type TextEdit } from '../base/text-edit.js';
import type { Block, Tree } from '../syntax/nodes.js';
import { parse } from '../syntax/parse.js';
import { formatBlock, type BlockStyle, type FormattedBlock } from './block.js';
import { isFrontMatter } from './front-matter.js';
import { beforeHeading } from './gaps.js';
import { lineEdits } from './line-edits.js';
import { linesOf } from './white-space.js';

export interface FormatOptions {
  /** Columns that lines of text are filled up to; 0 (the default): lines are broken where they are. */
  readonly lineWidth?: number;
}

/**
 * The edits that give a document its canonical form, in the order of the text and without overlaps; none for a line
 * that has it. With `range`, only blocks that it touches are formatted. The document reads as before; binary data (a
 * NUL character) is left alone. Each block is formatted once: after an edit the cost is that of the blocks it changed,
 * plus a step for each block; at first it is linear in the text.
 */
export function format(tree: Tree, { lineWidth = 0 }: FormatOptions = {}, range?: Range): TextEdit[] {
  if (isBinary(tree.text)) return [];
  const style = { lineWidth, eol: /\r\n|\n|\r/.exec(tree.text)?.[0] ?? '\n' };
  const edits: TextEdit[] = [];
  const [top] = tree.blocks;
  const isOpen = top?.unclosed === true && isFrontMatter(top);
  tree.blocks.forEach((block, index) => {
    const start = tree.starts[index]!;
    const end = start + block.text.length;
    if (range && (range.start > end || range.end < start || (range.start === end && end < tree.text.length))) return;
    const formatted = formattedBlock(block, style);
    if (formatted.end === undefined || (isOpen && endsFrontMatter(applyEdits(block.text, formatted.edits)))) return;
    for (const edit of formatted.edits) edits.push({ range: shift(edit.range, start), newText: edit.newText });
    const next = tree.blocks[index + 1];
    const blanks = block.text.slice(formatted.end);
    edits.push(...lineEdits(blanks, blankLines(blanks, next).replaceAll('\n', style.eol), start + formatted.end));
  });
  return edits;
}

/** Returns `text` in its canonical form; `undefined` for binary data, which has none. */
export function formatText(text: string, options: FormatOptions = {}): string | undefined {
  return isBinary(text) ? undefined : applyEdits(text, format(parse(text), options));
}

/** Tells whether the text would close front matter that it is below, and that nothing has closed. */
function endsFrontMatter(text: string): boolean {
  return /^={3,}[ \t]*$/m.test(text);
}

function isBinary(text: string): boolean {
  return text.includes('\0');
}

/** Blank lines between a block and the next. */
function blankLines(blanks: string, next: Block | undefined): string {
  if (next === undefined) return '';
  const first = next.elements.find(({ kind }) => kind !== 'trivia');
  const most = first?.kind === 'heading' ? beforeHeading : 1;
  return '\n'.repeat(Math.min(Math.max(linesOf(blanks).length - 1, 1), most));
}

const known = new WeakMap<Block, { readonly style: BlockStyle; readonly formatted: FormattedBlock }>();

function formattedBlock(block: Block, style: BlockStyle): FormattedBlock {
  const before = known.get(block);
  if (before?.style.lineWidth === style.lineWidth && before.style.eol === style.eol) return before.formatted;
  const formatted = formatBlock(block, style);
  known.set(block, { style, formatted });
  return formatted;
}
