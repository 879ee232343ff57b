import type { Range } from '../base/range.js';
import { pageRange, type SourceText } from './source-text.js';

/** More characters than this are no running head. */
const longestHead = 120;

/** This many lines at the top and at the bottom of a page may be its number and its running head. */
const mostEdgeLines = 3;

/** A line at the top or the bottom of a page. */
interface EdgeLine extends Range {
  /** Its words without figures, by which it is known again on other pages. */
  readonly words: string;
}

/** The number of a page, or the line that holds nothing else. */
export const pageNumber = /^[^\p{L}\p{N}]*(?:(?:page|p\.|seite|s\.|página|pagina|pág\.|עמוד|стр\.)\s*)?(?:\d{1,5}|[ivxlc]{1,8})(?:\s*(?:\/|of|von|de|sur|\|)\s*\d{1,5})?[^\p{L}\p{N}]*$/iu;

/**
 * The lines at the edges of pages that are no text of theirs: page numbers, and lines that come again on other pages,
 * whatever figures are in them. In order. Linear.
 */
export function edgeLines(source: SourceText): readonly Range[] {
  const byPage = source.pages.map((_, index) => edgesOf(source, index));
  const counts = new Map<string, number>();
  for (const edges of byPage) {
    for (const words of new Set(edges.flat().map((line) => line.words))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const found = new Map<number, Range>();
  for (const edges of byPage) {
    for (const edge of edges) {
      // From the edge on, as far as lines are no text.
      for (const { start, end, words } of edge) {
        if (!pageNumber.test(source.text.slice(start, end)) && (words === '' || counts.get(words)! < 2)) break;
        found.set(start, { start, end });
      }
    }
  }
  return [...found.values()].sort((one, other) => one.start - other.start);
}

/** The lines at the top of a page, from its first on, and those at its bottom, from its last on. */
function edgesOf(source: SourceText, index: number): readonly (readonly EdgeLine[])[] {
  const { start, end } = pageRange(source, index);
  const top: EdgeLine[] = [];
  for (let at = start; at < end && top.length < mostEdgeLines;) {
    const lineEnd = endOfLine(source.text, at, end);
    add(top, source.text, at, lineEnd);
    at = lineEnd + 1;
  }
  const bottom: EdgeLine[] = [];
  for (let at = end; at > start && bottom.length < mostEdgeLines;) {
    const lineStart = Math.max(start, source.text.lastIndexOf('\n', at - 1) + 1);
    add(bottom, source.text, lineStart, at);
    at = lineStart - 1;
  }
  return [top, bottom];
}

/** Empty lines do not count. */
function add(lines: EdgeLine[], text: string, start: number, end: number): void {
  const line = text.slice(start, end);
  if (line.trim() === '') return;
  const words = line.length > longestHead ? '' : line.toLowerCase().replace(/[^\p{L}]+/gu, ' ').trim();
  lines.push({ start, end, words });
}

function endOfLine(text: string, from: number, most: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 || end > most ? most : end;
}
