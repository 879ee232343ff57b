import { parse } from '../syntax/parse.js';

/** What begins with a letter, a number or a quotation mark begins no element, but for `1.` */
const plainStart = /^\s*(?:[\p{L}"'“”„«»‘’‚]|\d+[^.\d])/u;

/**
 * Tells whether `line`, with its indentation, below a line of text goes on with that text: it begins no element and no
 * paragraph. Asks the parser itself, so that it holds for whatever the grammar knows. Linear in the line.
 */
export function continuesText(line: string): boolean {
  return plainStart.test(line) || continueText([line]);
}

/** Tells whether `line`, not indented, begins a statement, wherever it may be broken. */
export function beginsStatement(line: string): boolean {
  if (plainStart.test(line)) return true;
  return isStatement(line) && isStatement(/^\S*/.exec(line)![0]);
}

function isStatement(line: string): boolean {
  return parse(line).blocks[0]?.elements.find(({ kind }) => kind !== 'trivia')?.kind === 'statement';
}

/** What may follow a word in its line and changes how a line that begins with the word is read. */
const sequels = ['', ' x', ' #x', ' {x: 1}'];

/** Tells whether a line indented by `indentation` may begin with `word`, whatever follows it there. */
export function mayBeginLine(indentation: string, word: string): boolean {
  return plainStart.test(`${word} `) || continueText(sequels.map((sequel) => indentation + word + sequel));
}

/** One call of the parser for all lines: to start it costs more than such a line. Each goes on with a claim's text. */
function continueText(lines: readonly string[]): boolean {
  const { blocks } = parse(lines.map((line) => `[x]: x\n${line}\n`).join(''));
  return blocks.length === 1 && blocks[0]!.elements.length === lines.length;
}
