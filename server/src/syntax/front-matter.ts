import { endOfLine } from './enclosures.js';
import type { RawElement, RawPart } from './raw.js';

/** The element of a front matter block, `text`, with its YAML as a part of its own. */
export function frontMatterElement(text: string, unclosed: boolean): RawElement[] {
  const opening = text.indexOf('===');
  const yaml = Math.min(afterLine(text, opening), text.length);
  const closing = unclosed ? text.length : /^={3,}[ \t]*$/m.exec(text.slice(yaml))!.index + yaml;
  const parts: RawPart[] = [];
  const add = (kind: 'space' | 'marker' | 'yaml', start: number, end: number) => {
    if (end > start) parts.push({ kind, start, end });
  };
  const openingEnd = endOfLine(text, opening);
  const closingEnd = endOfLine(text, closing);
  add('space', 0, opening);
  add('marker', opening, openingEnd);
  add('space', openingEnd, yaml);
  add('yaml', yaml, closing);
  add('marker', closing, closingEnd);
  add('space', closingEnd, text.length);
  const problem = unclosed ? 'unclosed-front-matter' : undefined;
  return [{ kind: 'front-matter', start: 0, end: text.length, index: 0, parts, parent: undefined, indent: 0, problem }];
}

function afterLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
