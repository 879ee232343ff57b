import { plainText } from '../../syntax/plain-text.js';
import { parse } from '../../syntax/parse.js';
import { oneLine } from '../../base/one-line.js';

/**
 * `text` as a paragraph or several, so that it reads as the same plain words: what would be markup is escaped. Empty
 * lines divide paragraphs, and so do line breaks before a bullet or a number. Linear.
 */
export function writtenText(text: string): string {
  const paragraphs = text.replace(/\r\n?/g, '\n').split(/\n\s*\n|\n(?=[ \t]*(?:[-*•]|\d+[.)])[ \t])/).map(oneLine).filter(Boolean);
  return paragraphs.map((words, index) => escaped(words, index > 0)).join('\n\\\n');
}

/** Returns a text as it is if it is read as it is; else with the marks escaped that the language knows; else with all that could be one. */
function escaped(words: string, isLater: boolean): string {
  if (isPlain.test(words) || reads(words, words, isLater)) return words;
  const cautious = words.replace(/[\\{}[\]*_#@]|\/(?=[/*])|<(?=!)|(?<=[/*])\//g, '\\$&')
    .replace(/^(?:[-+_?&>(:]|<[-+_]|\d+\.)/, escapeFirst)
    .replace(/[.:](?=[^\s.:][^.:\s]*[.:])/g, '\\$&');
  if (reads(cautious, words, isLater)) return cautious;
  return words.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Most texts are nothing but words, which begin and end nothing. */
const isPlain = /^\p{L}[\p{L}\p{N} ,;'’()–-]*[.?!]?$/u;

/** A number keeps its digits: what begins an element is the full stop after it. */
function escapeFirst(start: string): string {
  return /^\d/.test(start) ? start.replace('.', '\\.') : `\\${start}`;
}

/** What would close an open bracket, in a line further below. */
const closing = '\n  + [z]: z }])>*/-->\n';

/**
 * Whether `source` is read as the plain words `words`: after a title, or as a later paragraph; with data after it or nothing, and with
 * a line below it, which an open bracket would take in.
 */
function reads(source: string, words: string, isLater: boolean): boolean {
  const text = isLater ? `[x]: x\n\\\n  ${source}` : `[x]: ${source}`;
  const plain = isLater ? `x\n${words}` : words;
  return isPlainIn(`${text} {x: [y]}${closing}`, plain, true) && isPlainIn(`${text}${closing}`, plain, false);
}

/** Whether the first element of a text says these words without a problem, has data or not, and one element follows it. */
function isPlainIn(text: string, words: string, hasData: boolean): boolean {
  const { blocks } = parse(text);
  const [element, below, ...more] = blocks.flatMap(({ elements }) => elements);
  if (element === undefined || below === undefined || more.length > 0 || element.kind !== 'statement') return false;
  const parts = element.parts.filter(({ kind }) => kind !== 'title');
  const last = hasData ? parts.findLastIndex(({ kind }) => kind === 'data') : parts.length;
  const said = parts.filter((_, index) => index !== last);
  return last >= 0 && said.every(({ kind }) => plainKinds.has(kind)) && plainText(blocks[0]!.text, said)?.trimEnd() === words
    // Words that only look like a construct are text, and yet reported.
    && !blocks[0]!.problems.some(({ range }) => range.start < element.end);
}

const plainKinds: ReadonlySet<string> = new Set(['text', 'space', 'escape', 'shortcode', 'break']);

/** A title between its brackets, escaped where it would be read otherwise. */
export function writtenTitle(of: 'claim' | 'argument', title: string): string {
  const [open, close] = of === 'claim' ? '[]' : '<>';
  const plain = `${open}${title}${close}`;
  if (/^[\p{L}\p{N}][^[\]<>\\@]*$/u.test(title)) return plain;
  return `${open}${title.replace(/[[\]<>\\@]|^[-!]/g, '\\$&')}${close}`;
}
