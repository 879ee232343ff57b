import type { TextEdit } from '../base/text-edit.js';
import { endOfLine } from '../base/lines.js';
import { fencesOf } from '../syntax/front-matter.js';
import type { Block } from '../syntax/nodes.js';
import { parse } from '../syntax/parse.js';
import { printElement, type ElementStyle } from './element.js';
import { isFrontMatter, printFrontMatter } from './front-matter.js';
import { printGap } from './gaps.js';
import { layOut, readGap } from './layout.js';
import { lineEdits } from './line-edits.js';
import { readSame } from './same-reading.js';
import type { Stretch } from './stretch.js';
import { isSpace } from './white-space.js';

/** How a block is formatted. */
export interface BlockStyle {
  /** Columns of a line that texts are filled up to; 0: never. */
  readonly lineWidth: number;
  /** What ends a line. */
  readonly eol: string;
}

export interface FormattedBlock {
  /** The edits are relative to the block, and none of them reaches beyond `end`. */
  readonly edits: readonly TextEdit[];
  /** Where the blank lines at the end of the block begin; `undefined`: the block is to stay as it is. */
  readonly end: number | undefined;
}

/**
 * Formats a block but for the blank lines at its end. What comes out is parsed and compared: should it not read as
 * before, or not be in its form yet, it is formatted with more care, and in the end left as it is. Linear.
 */
export function formatBlock(block: Block, style: BlockStyle): FormattedBlock {
  for (const { edits, end, after } of attempts(block, style)) {
    if (edits.length === 0 || after.every((each) => isInForm(each, style))) return { edits, end };
  }
  return { edits: [], end: undefined };
}

/** Tells whether a block, printed with `\n` at the ends of its lines, would be formatted no further. */
function isInForm(block: Block, style: BlockStyle): boolean {
  for (const { edits } of attempts(block, { ...style, eol: '\n' })) return edits.length === 0;
  return true;
}

/** Formats a block without care and with care, leaving out what would not read as before; `after`: as it reads then. */
function* attempts(block: Block, { lineWidth, eol }: BlockStyle) {
  // Nobody can tell where front matter ends that nothing closes.
  if (block.unclosed && isFrontMatter(block)) return;
  const end = endOf(block);
  for (const isCareful of [false, true]) {
    const stretches = print(block, end, { lineWidth, isCareful });
    const text = stretches.map(({ newText }) => newText).join('');
    const after = blocksOf(text, block);
    if (after === undefined || !readSame([block], after)) continue;
    // Edits of neighbouring stretches may undo each other.
    const edits = text.replaceAll('\n', eol) === block.text.slice(0, end) ? [] : stretches.flatMap(({ start, end: to, newText }) =>
      lineEdits(block.text.slice(start, to), newText.replaceAll('\n', eol), start));
    yield { edits, end, after };
  }
}

/**
 * The blocks of a formatted block. It is read after a front matter, so that its own first line is none; `undefined`
 * if as the first one of a document it would become one.
 */
function blocksOf(text: string, block: Block): readonly Block[] | undefined {
  if (isFrontMatter(block)) return parse(text).blocks;
  if (fencesOf(text) !== undefined && fencesOf(block.text) === undefined) return undefined;
  return parse(`===\n===\n\n${text}`).blocks.slice(1);
}

function print(block: Block, end: number, style: ElementStyle): Stretch[] {
  if (isFrontMatter(block)) return printFrontMatter(block, end);
  const comments = block.elements.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'comment'));
  const placed = layOut(block);
  const stretches: Stretch[] = [];
  let comment = 0;
  for (let index = 0; index <= placed.length; index++) {
    const [before, next] = [placed[index - 1], placed[index]];
    const gap = { start: before?.content.end ?? 0, end: next ? startOfLine(block.text, next.content.start) : end };
    const within: { start: number; end: number }[] = [];
    for (; comment < comments.length && comments[comment]!.start < gap.end; comment++) {
      if (comments[comment]!.start >= gap.start) within.push(comments[comment]!);
    }
    const printed = printGap(readGap(block, gap, within, before === undefined), before, next);
    stretches.push({ ...gap, newText: (before ? '\n' : startOf(block)) + printed });
    if (next) stretches.push({ start: gap.end, end: next.content.end, newText: printElement(block, next, style) });
  }
  return stretches;
}

/** What stays at the start of a block: a byte order mark, alone in its line if it was, since there it indents nothing. */
function startOf({ text }: Block): string {
  return /^\ufeff(?:[ \t]*[\r\n])?/.exec(text)?.[0].replace(/[^\ufeff]+/, '\n') ?? '';
}

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[\r\n\ufeff]/.test(text[start - 1]!)) start--;
  return start;
}

/** Returns the offset after the last line that is not blank. */
function endOf({ text }: Block): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  let content = text.length;
  while (content > start && isBlank(text.charCodeAt(content - 1))) content--;
  if (content === start) return start;
  const end = endOfLine(text, content);
  return text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
}

function isBlank(code: number): boolean {
  return code === 10 || code === 13 || isSpace(code);
}
