import { movesOfItems } from './commented-items.js';
import { isMisread, type Gap, type GapComment, type Placed } from './layout.js';
import { isInner, isNested } from '../syntax/nest.js';
import { linesOf, shiftLines, trimLineEnd } from './white-space.js';

/** How many blank lines may be between two elements. */
interface Limits {
  readonly least: number;
  readonly most: number;
}

/** At most this many blank lines are before a heading, and one anywhere else. */
export const beforeHeading = 2;

function limitsBetween({ element: before, root }: Placed, { element: next }: Placed): Limits {
  if (next.kind === 'heading') return { least: 1, most: beforeHeading };
  if (before.kind === 'heading') return one;
  if (isNested(next)) return next.parent || isNested(before) ? none : one;
  if (isInner(next)) return next.kind === 'numbered' && next.beginsAnother ? one : none;
  switch (next.kind) {
    case 'numbered': return (root.kind === 'inference' || root.kind === 'numbered') && !next.beginsAnother ? none : one;
    case 'inference': return root.kind === 'inference' || root.kind === 'numbered' ? none : one;
    case 'list-item': return root.kind === 'list-item' ? optional : one;
    case 'include': return optional;
    default: return one;
  }
}

const none: Limits = { least: 0, most: 0 };
const optional: Limits = { least: 0, most: 1 };
const one: Limits = { least: 1, most: 1 };

function asItIs({ blanks }: Gap): Limits {
  return blanks > 0 ? one : none;
}

/**
 * Prints the lines between two elements, each with its end, after the end of the line before: blank lines and comments.
 * Without an element before or after, it is the start or the end of a block; blank lines at the very end are left to
 * the caller.
 */
export function printGap(gap: Gap, before: Placed | undefined, next: Placed | undefined): string {
  const { least, most } = before && next ? (before.directs || isMisread(before.element) || isMisread(next.element) ? asItIs(gap) : limitsBetween(before, next)) : none;
  if (gap.comments.length === 0) return '\n'.repeat(next ? Math.min(Math.max(gap.blanks, least), most) : 0);
  const mostOfRun = Math.max(1, next?.element.kind === 'heading' ? beforeHeading : most);
  const runs = [...gap.comments, { blanks: next ? gap.blanks : 0 }].map(({ blanks }) => Math.min(blanks, mostOfRun));
  // What a block begins with; and a comment that stands close between two thoughts goes with the second, unless it holds an item of the first.
  const moves = movesOfItems(gap.comments, before);
  if (before === undefined) runs[0] = 0;
  else if (least > 0 && !runs.some((blanks) => blanks > 0)) runs[moves.findLastIndex((move) => move !== undefined) + 1] = least;
  const firstBlank = runs.findIndex((blanks) => blanks > 0);
  const lastBlank = runs.findLastIndex((blanks) => blanks > 0);
  const lines = gap.comments.map((comment, index) => {
    // A comment goes with what is below it, unless it stands close under a line and a blank line follows.
    const isAbove = next !== undefined && (before === undefined || lastBlank <= index || firstBlank <= index);
    const move = moves[index];
    const indentation = move !== undefined ? ' '.repeat(Math.max(0, comment.indent + move)) : comment.indent === 0 ? '' : isAbove ? next.indentation : indentationUnder(before, comment.indent);
    return `${'\n'.repeat(runs[index]!)}${printComment(comment, indentation)}\n`;
  });
  return lines.join('') + '\n'.repeat(runs.at(-1)!);
}

function indentationUnder(before: Placed | undefined, indent: number): string {
  if (before === undefined) return '';
  return indent > before.element.indent ? before.inner : before.indentation;
}

function printComment({ source, indent }: GapComment, indentation: string): string {
  const moved = shiftLines(source, indentation.length - indent);
  return indentation + linesOf(moved).map(trimLineEnd).join('\n');
}
