import { trimmed, type Range } from '../base/range.js';
import type { NamedPlace } from './locator.js';
import { pageIndexAt, pageRange, paragraphsOf, type SourceText } from './source-text.js';

/** What a line begins with that begins a place with a number; `#` and the like may be before it. */
const heads: Readonly<Record<'section' | 'article' | 'paragraph', string>> = {
  section: String.raw`(?:§+|sec(?:tion|t)?\.?|paragraph|\$)\s*`,
  article: String.raw`(?:art(?:icle|ikel|ículo|icolo)?\.?)\s*`,
  paragraph: String.raw`(?:¶\s*|[(\[])`,
};

/**
 * Where a source has a place that a citation names, as far as its text says so: the section or article under that heading, the
 * paragraph with that number (else the so manieth), the lines of a file, the line with that time. `undefined`: it does not. Linear.
 */
export function rangeOfPlace(source: SourceText, { kind, name }: NamedPlace): Range | undefined {
  switch (kind) {
    case 'line': return linesOf(source, name);
    case 'time': return lineWithTime(source, name);
    case 'paragraph': return numbered(source, 'paragraph', name) ?? countedParagraph(source, name);
    case 'section':
    case 'article': return numbered(source, kind, name);
  }
}

function numbered({ text }: SourceText, kind: keyof typeof heads, name: string): Range | undefined {
  const [first] = name.split(/\s*[-–—]\s*/);
  const number = first!.replaceAll('.', String.raw`\.`);
  const before = String.raw`^[^\S\n]{0,12}(?:#{1,6}\s+|\*\*|[-*]\s+)?`;
  const behind = kind === 'paragraph' ? String.raw`[)\]]?` : '';
  // A bare number begins a section or a paragraph, where no sign does.
  for (const head of [heads[kind], kind === 'article' ? undefined : '']) {
    if (head === undefined) continue;
    const start = new RegExp(`${before}${head}${number}${behind}${head === '' ? String.raw`(?:\.(?!\d)|\s+(?=\p{Lu}))` : String.raw`(?![\p{L}\d]|\.\d)`}`, 'imu').exec(text);
    if (start === null) continue;
    const next = new RegExp(`${before}${head}\\d+[a-z]?${behind}${head === '' ? String.raw`\.?\s` : String.raw`(?![\p{L}\d])`}`, 'imu');
    const from = start.index + start[0].length;
    const end = next.exec(text.slice(from))?.index;
    return trimmed(text, { start: start.index, end: end === undefined ? text.length : from + end });
  }
  return undefined;
}

function countedParagraph(source: SourceText, name: string): Range | undefined {
  const [from, to = from] = name.split(/\s*[-–—]\s*/).map(Number);
  const paragraphs = paragraphsOf(source);
  const [first, last] = [paragraphs[from! - 1], paragraphs[to! - 1]];
  return first && last && { start: first.start, end: last.end };
}

/** Lines are counted in files that hold nothing but their text. */
function linesOf({ text, format }: SourceText, name: string): Range | undefined {
  const [from, to = from] = name.split(/\s*[-–—]\s*/).map(Number);
  if ((format !== 'text' && format !== 'markdown') || !(from! >= 1) || !(to! >= from!)) return undefined;
  let start = 0;
  for (let line = 1; line < from!; line++) {
    start = text.indexOf('\n', start) + 1;
    if (start === 0) return undefined;
  }
  let end = start;
  for (let line = from!; line <= to!; line++) {
    const next = text.indexOf('\n', end);
    if (next < 0) return trimmed(text, { start, end: text.length });
    end = next + 1;
  }
  return trimmed(text, { start, end });
}

function lineWithTime(source: SourceText, name: string): Range | undefined {
  const at = new RegExp(`(?<![\\d:])[0:]*${name}(?![\\d:])`).exec(source.text)?.index;
  if (at === undefined) return undefined;
  const { start, end } = pageRange(source, pageIndexAt(source, at));
  const behind = source.text.indexOf('\n', at);
  return trimmed(source.text, { start: Math.max(start, source.text.lastIndexOf('\n', at) + 1), end: behind < 0 ? end : behind });
}
