/** How a line with what is below it is to be indented. */
export interface Relevelling {
  /** The last line of it. */
  readonly last: number;
  /** What the lines are indented by now, and what instead; those that are deeper keep what they have more. */
  readonly from: string;
  readonly to: string;
}

const listLine = /^[ \t]*(?:<?[-+_]|[-+_]>|><|[&?])(?:[ \t[<{]|$)/;

/** Whether a line is one of a tree: a relation, a premise or a question. */
export function isListLine(line: string): boolean {
  return listLine.test(line) && !/^[ \t]*--/.test(line);
}

/** Whether a line is one of a reconstruction, which has its place but no level. */
export function isNumberedLine(line: string): boolean {
  return /^[ \t]*\(\d{1,8}\)/.test(line);
}

/**
 * How to put a line of a tree, with what is below it, one level deeper (below the line that is its sibling above) or
 * one level up (beside the line that it is below). `undefined`: there is no such level. Linear in the lines above and
 * below up to the next of its level.
 */
export function relevel(lines: readonly string[], line: number, direction: 'in' | 'out'): Relevelling | undefined {
  const from = indentOf(lines[line]!);
  const to = direction === 'in' ? deeper(lines, line, from) : outer(lines, line, from);
  if (to === undefined || to === from) return undefined;
  let last = line;
  for (let below = line + 1; below < lines.length; below++) {
    if (lines[below]!.trim() === '') continue;
    if (indentOf(lines[below]!).length <= from.length) break;
    last = below;
  }
  return { last, from, to };
}

function deeper(lines: readonly string[], line: number, from: string): string | undefined {
  let child: string | undefined;
  for (let above = line - 1; above >= 0; above--) {
    if (lines[above]!.trim() === '') continue;
    const indent = indentOf(lines[above]!);
    if (indent.length < from.length) return undefined;
    if (indent.length === from.length) return child ?? `${from}${from.includes('\t') ? '\t' : '  '}`;
    if (isListLine(lines[above]!)) child = indent;
  }
  return undefined;
}

function outer(lines: readonly string[], line: number, from: string): string | undefined {
  for (let above = line - 1; above >= 0; above--) {
    const indent = indentOf(lines[above]!);
    if (lines[above]!.trim() === '' || indent.length >= from.length) continue;
    return isListLine(lines[above]!) ? indent : undefined;
  }
  return undefined;
}

/** The blanks that a line begins with. */
export function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)![0];
}
