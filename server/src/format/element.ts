import { subjectOf } from '../syntax/nest.js';
import type { Block, Element } from '../syntax/nodes.js';
import { parse } from '../syntax/parse.js';
import { fill } from './fill.js';
import type { Placed } from './layout.js';
import { continuesText } from './line-start.js';
import { moveDataBehindText } from './move-data.js';
import { piecesOf, type Piece, type Pieces } from './pieces.js';
import { readSame } from './same-reading.js';
import { linesOf, shiftLines, trimLineEnd, trimLineStart } from './white-space.js';

/** How elements are printed. */
export interface ElementStyle {
  /** Columns of a line that texts are filled up to; 0: they are broken where they are. */
  readonly lineWidth: number;
  /**
   * Moving data and filling lines make lines that nobody wrote. With this each element is parsed, and where it would
   * not read as before neither is done.
   */
  readonly isCareful: boolean;
}

/** Prints an element in its canonical form: its lines joined by `\n`, without an end of the last one. Linear. */
export function printElement(block: Block, placed: Placed, { lineWidth, isCareful }: ElementStyle): string {
  const { element, content, indentation, by, verbatim, keepsLines, inner } = placed;
  if (verbatim) return indentation + linesOf(block.text.slice(content.start, content.end)).join('\n');
  if (element.kind === 'inference') return linesOf(printInference(block, element)).map((line) => indentation + line).join('\n');
  const pieces = piecesOf(block, placed);
  // A bullet without the space after it is a word.
  if (element.kind === 'list-item' && pieces.body.length === 0 && !pieces.hasTitle) return `${pieces.head.trimEnd()} `;
  if (keepsLines) return printLines(pieces, inner, by);
  const arranged = arrange(pieces, element);
  const width = element.kind === 'heading' ? 0 : lineWidth;
  const better = (width > 0 ? fill(arranged, inner, width) : undefined) ?? printLines(arranged, inner, by);
  if (!isCareful) return better;
  const plain = printLines(pieces, inner, by);
  return better === plain || readSame(parse(plain).blocks, parse(better).blocks) ? better : plain;
}

/** Data after the text, unless a comment might be about it, or after a reference, where no text is wanted. */
function arrange(pieces: Pieces, element: Element): Pieces {
  const stays = element.kind === 'heading' || subjectOf(element)?.role === 'reference'
    || pieces.body.some(({ kind }) => kind === 'comment');
  return stays ? pieces : { ...pieces, body: moveDataBehindText(pieces.body) };
}

function printLines({ head, body }: Pieces, inner: string, by: number): string {
  const lines: string[] = [];
  let line = head;
  body.forEach(({ kind, source, at }, index) => {
    switch (kind) {
      case 'break':
        lines.push(trimLineEnd(line));
        if (at === 'paragraph') lines.push(`${inner}\\`);
        line = indentationBehind(source, body, index + 1, inner);
        break;
      case 'data':
        line += shiftLines(source, by);
        break;
      case 'comment':
        line += linesOf(shiftLines(source, by)).map(trimLineEnd).join('\n');
        break;
      default:
        line += source;
    }
  });
  lines.push(trimLineEnd(line));
  return lines.join('\n');
}

/** The indentation of the line after a break: as it was where another one would make the line begin an element. */
function indentationBehind(source: string, body: readonly Piece[], next: number, inner: string): string {
  const before = linesOf(source).at(-1)!;
  if (body[next]?.kind === 'comment' && before === '') return '';
  const line: string[] = [];
  for (let at = next; at < body.length && body[at]!.kind !== 'break'; at++) line.push(linesOf(body[at]!.source)[0]!);
  return before === inner || continuesText(inner + trimLineEnd(line.join(''))) ? inner : before;
}

/** An inference is drawn with at least this many hyphens. */
const hyphens = 5;

/** `-----`, or the rules between `--` and `--`, in one line or in lines of their own as they were. */
function printInference(block: Block, { parts }: Element): string {
  const sources = parts.map(({ kind, start, end }) => ({ kind, source: block.text.slice(start, end) }));
  const markers = sources.filter(({ kind }) => kind === 'marker');
  if (markers.length === 1) return markers[0]!.source.padEnd(hyphens, '-');
  const within = sources.slice(sources.indexOf(markers[0]!) + 1, sources.indexOf(markers[1]!));
  const lines: string[] = [''];
  for (const { kind, source } of within) {
    if (kind === 'break') lines.push('');
    else lines[lines.length - 1] += linesOf(source).join('\n');
  }
  const [first, ...more] = lines.map((line) => trimLineEnd(trimLineStart(line)));
  const last = more.pop();
  if (last === undefined) return ['--', ...(first === '' ? [] : [first]), '--'].join(' ');
  return [first === '' ? '--' : `-- ${first}`, ...more, last === '' ? '--' : `${last} --`].join('\n');
}
