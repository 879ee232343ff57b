import type { Range } from '../../base/range.js';

/** What is markup in a line of Markdown, wherever it stands; of a link or a picture, all but its text. */
const inLine = [
  // Escapes.
  /\\(?=[!-/:-@[-`{-~])/g,
  // Calls of notes, and what begins a note.
  /\[\^[^\]\n]+\]:?/g,
  // Links: the bracket before the text, and all after it.
  /!?\[(?=[^\]\n]*\]\([^)\n]*\))/g,
  /(?<=\[[^\]\n]{0,500})\]\([^)\n]*\)/g,
  // Emphasis, code, struck-out text.
  /(?<![\\*])\*+(?=[^\s*])|(?<=[^\s\\])\*+/g,
  /(?<![\p{L}\p{N}_\\])_+(?=[^\s_])|(?<=[^\s\\])_+(?![\p{L}\p{N}_])/gu,
  /`+|~~/g,
  // Tags.
  /<\/?[A-Za-z][^<>\n]*>/g,
];

/** What is markup at the beginning of a line. */
const atStart = /^[^\S\n]{0,3}(?:(?:>[^\S\n]?)+|#{1,6}(?=\s)|[-*+](?=\s))|^[^\S\n]*(?:[-*_][^\S\n]*){3,}$|^[^\S\n]*(?:=+|-+|`{3,}.*|~{3,}.*)[^\S\n]*$|^\[(?!\^)[^\]\n]+\]:\s+\S+.*$|^\|?[-:| ]+\|[-:| ]*$/gm;

const comment = /<!--[^]*?(?:-->|$)/g;
const frontMatter = /^---[^\S\n]*\r?\n[^]*?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/;

/** The stretches of a Markdown text that a reader does not see. They may overlap, and come in no order. */
export function markup(text: string): readonly Range[] {
  const found: Range[] = [];
  const add = (match: RegExpMatchArray) => found.push({ start: match.index!, end: match.index! + match[0].length });
  const front = frontMatter.exec(text);
  if (front) add(front);
  for (const pattern of [comment, atStart, ...inLine]) for (const match of text.matchAll(pattern)) add(match);
  return found;
}
