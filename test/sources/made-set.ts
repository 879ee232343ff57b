import { extractText } from '../../server/src/sources/extract/extract-text.js';
import type { SourceText } from '../../server/src/sources/source-text.js';
import { makeDocx, makeEpub, makePdf } from './made-files.js';
import { setText, type EventKind, type Layout } from './made-layout.js';
import { makeParagraphs, randomFrom, type Language } from './made-texts.js';

export const formats = ['plain text', 'Markdown', 'HTML', 'PDF', 'Word', 'EPUB'] as const;
export type Format = (typeof formats)[number];

/** A quotation that was made from a text. */
export interface MadeQuotation {
  readonly kind: 'exact' | 'ellipsis' | 'insertion' | 'ligature' | EventKind | 'letter' | 'word' | 'negation' | 'order';
  /** Whether the text has it. */
  readonly isTrue: boolean;
  readonly words: string;
}

const head = 'ANNALS OF THE MUNICIPALITY';

/** A text in a language as a file of a kind, and quotations of it. */
export async function makeSource(language: Language, format: Format, seed: number): Promise<{ text: SourceText; quotations: readonly MadeQuotation[] }> {
  const random = randomFrom(seed);
  const paragraphs = makeParagraphs(language, random, 14);
  const layout = setText(paragraphs, { width: format === 'PDF' ? 42 : 62, linesOfPage: 11, columns: format === 'PDF' ? 2 : 1, head });
  const text = await extractText(await fileOf(format, paragraphs, layout));
  return { text, quotations: quotationsOf(language, format, paragraphs, layout, random) };
}

async function fileOf(format: Format, paragraphs: readonly (readonly string[])[], layout: Layout): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  switch (format) {
    case 'plain text':
      return { name: 'a.txt', bytes: bytes(layout.pages.map(({ columns, notes }, page) => [
        `${head}${' '.repeat(20)}${page + 7}\n\n`, ...columns[0]!.map(({ text, endsParagraph }) => `${text}\n${endsParagraph ? '\n' : ''}`),
        ...notes.map((note) => `\n${note}\n`),
      ].join('')).join('\f')) };
    case 'Markdown':
      return { name: 'a.md', bytes: bytes(layout.pages.map(({ columns, notes }, page) => [
        `<!-- page ${page + 7} -->\n`, ...columns[0]!.map(({ text, endsParagraph }, line) => `${emphasised(text, line)}\n${endsParagraph ? '\n' : ''}`),
        ...notes.map((note) => `\n[^${page}]: ${note.slice(2)}\n\n`),
      ].join('')).join('')) };
    case 'PDF':
      return { name: 'a.pdf', bytes: await makePdf(layout.pages.map(({ columns, notes }, page) => ({ lines: [
        { text: head, x: 60, y: 50, size: 8 },
        ...columns.flatMap((lines, column) => lines.map(({ text }, line) => ({
          text: withLigatures(text), x: 50 + column * 262, y: 90 + line * 14, size: 10,
        }))),
        ...notes.map((note) => ({ text: note, x: 50, y: 760, size: 7 })),
        { text: String(page + 7), x: 290, y: 800, size: 8 },
      ] }))) };
    case 'HTML':
      return { name: 'a.html', bytes: bytes(`<!doctype html><html><body><h1>${head}</h1>${flowing(paragraphs, layout, 'html')}</body></html>`) };
    case 'EPUB':
      return { name: 'a.epub', bytes: makeEpub([`<h1>${head}</h1>${flowing(paragraphs, layout, 'epub')}`]) };
    case 'Word':
      return { name: 'a.docx', bytes: makeDocx(paragraphs.map((words, paragraph) => words.flatMap((word, at) => {
        const breaks = layout.events.filter((event) => event.paragraph === paragraph && event.word === at && event.kind !== 'hyphenation');
        const runs: (string | { note: string } | { page: true })[] = breaks.flatMap(({ kind }) => [{ page: true as const }, ...(kind === 'footnote' ? [{ note: 'See the archive.' }] : [])]);
        return [...runs, at === words.length - 1 ? word : `${word} `];
      }))) };
  }
}

/** Running text in which pages begin, and notes are called, where the layout has them. */
function flowing(paragraphs: readonly (readonly string[])[], layout: Layout, kind: 'html' | 'epub'): string {
  return paragraphs.map((words, paragraph) => `<p>${words.map((word, at) => {
    const marks = layout.events.filter((event) => event.paragraph === paragraph && event.word === at).map((event) => {
      if (event.kind === 'hyphenation') return '';
      const page = kind === 'html' ? '<span role="doc-pagebreak" aria-label="page 9"></span>' : '<span epub:type="pagebreak" title="9"/>';
      return event.kind === 'footnote' ? `<sup><a href="#n">${paragraph + 1}</a></sup> ${page}` : page;
    }).join('');
    const divided = layout.events.some((event) => event.kind === 'hyphenation' && event.paragraph === paragraph && event.word === at);
    return marks + (divided ? `${word.slice(0, 4)}&shy;${word.slice(4)}` : at % 9 === 0 ? `<em>${word}</em>` : word);
  }).join(at3)}</p>`).join('\n');
}

const at3 = '\n  ';

function emphasised(line: string, number: number): string {
  return number % 4 === 0 ? line.replace(/ (\p{L}+) /u, ' **$1** ') : line;
}

function withLigatures(text: string): string {
  return text.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ');
}

const negations = /^(?:not|no|never|nobody|none|nicht|kein(?:e[mnrs]?)?|nie|niemand|ohne|pas|jamais|personne|sans)$/i;

function quotationsOf(
  language: Language, format: Format, paragraphs: readonly (readonly string[])[], { events }: Layout, random: (below: number) => number,
): readonly MadeQuotation[] {
  const quotations: MadeQuotation[] = [];
  const stretch = (length: number) => {
    const words = paragraphs[random(paragraphs.length)]!;
    const start = random(words.length - length);
    return words.slice(start, start + length);
  };
  const add = (kind: MadeQuotation['kind'], isTrue: boolean, words: readonly string[]) => quotations.push({ kind, isTrue, words: words.join(' ') });
  for (let count = 0; count < 3; count++) {
    add('exact', true, stretch(6 + random(9)));
    const long = stretch(12 + random(6));
    // Without the negation before them the last words say the opposite.
    add('ellipsis', !negations.test(long[7]!), [...long.slice(0, 4), random(2) ? '…' : '[...]', ...long.slice(8)]);
    const whole = stretch(8);
    if (/^\p{L}/u.test(whole[4]!)) add('insertion', true, [...whole.slice(0, 4), '[sic]', `[${whole[4]![0]!}]${whole[4]!.slice(1)}`, ...whole.slice(5)]);
    const letter = stretch(7 + random(6));
    const at = letter.findIndex((word, index) => index > 0 && /^\p{L}{4,}/u.test(word));
    if (at > 0) add('letter', false, letter.with(at, changeLetter(letter[at]!, language, random)));
    const word = stretch(7 + random(6));
    add('word', false, word.with(3, otherWord(word[3]!, language, random)));
    const negated = stretch(7 + random(6));
    add('negation', false, [...negated.slice(0, 3), language.negation, ...negated.slice(3)]);
    const order = stretch(7 + random(6));
    const place = order.findIndex((each, index) => index > 0 && each !== order[index + 1] && index < order.length - 1);
    add('order', false, order.with(place, order[place + 1]!).with(place + 1, order[place]!));
  }
  for (const kind of ['hyphenation', 'page break', 'footnote', 'column'] as const) {
    for (const event of events.filter((each) => each.kind === kind).slice(0, 3)) {
      const words = paragraphs[event.paragraph]!;
      const start = Math.max(0, event.word - 4);
      add(kind, true, words.slice(start, Math.min(words.length, event.word + 5)));
    }
  }
  if (format === 'PDF') {
    for (const words of paragraphs.slice(0, 8)) {
      const at = words.findIndex((word) => /f[fil]/.test(word));
      if (at >= 0) add('ligature', true, words.slice(Math.max(0, at - 3), at + 5));
    }
  }
  return quotations;
}

function changeLetter(word: string, { letters }: Language, random: (below: number) => number): string {
  const at = 1 + random(2);
  const other = [...letters].find((letter) => letter !== word[at])!;
  return word.slice(0, at) + other + word.slice(at + 1);
}

function otherWord(word: string, { parts }: Language, random: (below: number) => number): string {
  const all = parts.flat().flatMap((each) => each.split(' ')).filter((each) => each !== word && each.length > 3);
  return all[random(all.length)]!;
}
