import type { Range } from '../../server/src/base/range.js';

/** A text without its marks, and where they stood: `¦` for cursors, `⟦…⟧` for ranges. */
export interface Marked {
  readonly text: string;
  readonly cursors: readonly number[];
  readonly ranges: readonly Range[];
}

/** Takes the marks out of a text. Ranges may not nest. */
export function readMarks(source: string): Marked {
  const cursors: number[] = [];
  const ranges: Range[] = [];
  let text = '';
  let start = 0;
  for (const char of source) {
    if (char === '¦') cursors.push(text.length);
    else if (char === '⟦') start = text.length;
    else if (char === '⟧') ranges.push({ start, end: text.length });
    else text += char;
  }
  return { text, cursors, ranges };
}

/** The text with `⟦…⟧` around ranges of it. */
export function putMarks(text: string, ranges: readonly Range[]): string {
  const marks = ranges.flatMap(({ start, end }) => [{ at: start, mark: '⟦' }, { at: end, mark: '⟧' }]);
  return marks.toSorted((a, b) => b.at - a.at).reduce((marked, { at, mark }) => marked.slice(0, at) + mark + marked.slice(at), text);
}

/** An example of a page, with the control characters that the signs for them stand for (`␀`, `␚`): no page can show these. */
export function withControls(example: string): string {
  return example.replace(/[\u2400-\u241f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x2400));
}

export interface ExpectedFinding {
  /** Zero-based, of the text without marker lines. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly code: string;
}

/**
 * A text without its marker lines, and what they expect: `// ^^^ code` says that a finding of that code is on the
 * carets' columns in the nearest line above. Spaces before `//` count; carets that would be on the `//` itself are
 * written with the marker as `^^^ code` alone.
 */
export function expectedFindings(marked: string): { readonly text: string; readonly expected: readonly ExpectedFinding[] } {
  const lines: string[] = [];
  const expected: ExpectedFinding[] = [];
  for (const line of marked.split('\n')) {
    const marker = /^(\s*(?:\/\/)?\s*)(\^+) ([a-z-]+)\s*$/.exec(line);
    if (marker) {
      const start = marker[1]!.length;
      expected.push({ line: lines.length - 1, start, end: start + marker[2]!.length, code: marker[3]! });
    } else {
      lines.push(line);
    }
  }
  return { text: lines.join('\n'), expected };
}
