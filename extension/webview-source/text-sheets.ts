import type { SourceContent } from '../../server/src/protocol.js';
import { element } from '../webview/panels/furniture.js';
import type { Run } from './runs.js';
import type { Sheet, Sheets } from './sheet.js';

/** This many paragraphs are a sheet, where a source has no pages. */
const paragraphsOfSheet = 40;

type Offsets = readonly [number, number];

/** Returns a source as readable text: only its words are put on the page, as text, whatever the file has in it. */
export function textSheets(content: SourceContent): Sheets {
  const all = stretches(content).map(({ name, paragraphs, end }): Sheet => {
    const root = element('section', 'sheet text');
    const body = element('div', 'body');
    if (name !== undefined) {
      // Hundreds of pages are no landmarks.
      root.setAttribute('role', 'group');
      root.setAttribute('aria-label', `Page ${name}`);
      root.append(element('div', 'page-name', `p. ${name}`));
    }
    root.append(body);
    const runs: Run[] = [];
    for (const each of paragraphs) body.append(...linesOf(content, each, runs));
    return { root, body, start: paragraphs[0]?.[0] ?? end, end, runs, fill: async () => {}, empty: () => {}, zoom: () => {} };
  });
  return { all, dispose: () => {} };
}

interface Stretch {
  readonly name: string | undefined;
  readonly paragraphs: readonly Offsets[];
  readonly end: number;
}

function stretches({ pages, paragraphs, text }: SourceContent): readonly Stretch[] {
  if (pages.length === 0) {
    const count = Math.ceil(paragraphs.length / paragraphsOfSheet);
    return Array.from({ length: count }, (_, index) => {
      const own = paragraphs.slice(index * paragraphsOfSheet, (index + 1) * paragraphsOfSheet);
      return { name: undefined, paragraphs: own, end: paragraphs[(index + 1) * paragraphsOfSheet]?.[0] ?? text.length };
    });
  }
  let next = 0;
  return pages.map(({ name }, index) => {
    const end = pages[index + 1]?.start ?? text.length;
    const first = next;
    while (next < paragraphs.length && paragraphs[next]![0] < end) next++;
    return { name, paragraphs: paragraphs.slice(first, next), end };
  });
}

/** A line of Markdown that begins a thing of its own. */
const itemStart = /\n(?=[^\S\n]*(?:[-*+]|\d{1,9}[.)]|\||>)\s)/g;

/** The elements that show a paragraph; adds what they show to `runs`. */
function linesOf({ text, format, hidden }: SourceContent, [start, end]: Offsets, runs: Run[]): readonly HTMLElement[] {
  if (format !== 'markdown') {
    const line = element('p', format === 'text' ? 'as-written' : '');
    addRuns(line, text, hidden, [start, end], runs);
    return [line];
  }
  const cuts = [start, ...[...text.slice(start, end).matchAll(itemStart)].map((match) => start + match.index + 1), end];
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1]!;
    const line = markdownLine(text.slice(from, to));
    addRuns(line, text, hidden, [from, to], runs);
    return line;
  });
}

function markdownLine(words: string): HTMLElement {
  const heading = /^\s{0,3}(#{1,6})\s/.exec(words)?.[1];
  if (heading !== undefined) {
    const line = element('p', `heading level-${heading.length}`);
    line.setAttribute('role', 'heading');
    line.setAttribute('aria-level', String(heading.length));
    return line;
  }
  if (/^\s*[-*+]\s/.test(words)) return element('p', 'item bullet');
  if (/^\s*\d{1,9}[.)]\s/.test(words)) return element('p', 'item');
  if (/^\s*>/.test(words)) return element('p', 'cited');
  return element('p', /^\s*\|/.test(words) ? 'row' : '');
}

/** Adds the words of a stretch, without what is hidden in it; signs of emphasis among that make what follows bold or italic. */
function addRuns(line: HTMLElement, text: string, hidden: readonly Offsets[], [start, end]: Offsets, runs: Run[]): void {
  let [isBold, isItalic] = [false, false];
  const add = (from: number, to: number) => {
    if (from >= to) return;
    const span = element('span', [isBold ? 'bold' : '', isItalic ? 'italic' : ''].join(' ').trim(), text.slice(from, to));
    line.append(span);
    runs.push({ element: span, start: from, text: text.slice(from, to) });
  };
  let at = start;
  for (let index = firstAfter(hidden, start); index < hidden.length && hidden[index]![0] < end; index++) {
    const [from, to] = hidden[index]!;
    add(at, from);
    const sign = text.slice(from, to);
    if (/^(?:\*{2,3}|_{2,3})$/.test(sign)) isBold = !isBold;
    if (/^(?:\*|_|\*{3}|_{3})$/.test(sign)) isItalic = !isItalic;
    at = Math.max(at, Math.min(to, end));
  }
  add(at, end);
}

function firstAfter(ranges: readonly Offsets[], offset: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![1] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
