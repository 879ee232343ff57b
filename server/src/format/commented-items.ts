import { isInner, isNested } from '../syntax/nest.js';
import type { GapComment, Placed } from './layout.js';

/** The beginning of a comment that contains a relation, a premise or a question; in a comment over several lines, the line before that too. */
const item = /^(?:\/\/|\/\*|<!--)[ \t]*(?:(?:\r\n|\n|\r)([ \t]*))?(?:[-+_]>|<[-+_]|><|[-+_&?](?=[ \t[<]))/;

interface Level {
  /** As the text has it, and as it is printed. */
  readonly indent: number;
  readonly column: number;
  /** The column of what belongs to it. */
  readonly below: number;
  readonly isNested: boolean;
}

/**
 * Tells how far the comments between two elements move to the right. A comment that contains an item goes where the item would go if it
 * were not commented out, so that it is the same item once somebody removes the comment's mark. `undefined` for other comments.
 */
export function movesOfItems(comments: readonly GapComment[], before: Placed | undefined): readonly (number | undefined)[] {
  let levels: Level[] | undefined;
  return comments.map(({ source, indent }) => {
    const match = indent === 0 ? null : item.exec(source);
    if (match === null || before === undefined) return undefined;
    if (before.isUnclear) return 0;
    levels ??= levelsOf(before);
    if (levels.length === 0) return undefined;
    const own = match[1]?.length ?? indent;
    return columnOf(own, levels) - own;
  });
}

/** The element and those that it is below, innermost last. Nothing is below a heading. */
function levelsOf(placed: Placed): Level[] {
  const levels: Level[] = [];
  for (let each: Placed | undefined = placed; each !== undefined; each = each.above) {
    const { element, indentation, below } = each;
    if (element.kind === 'heading' || element.kind === 'include' || element.kind === 'front-matter') break;
    levels.unshift({ indent: element.indent, column: indentation.length, below, isNested: isNested(element) });
    if (!isInner(element)) break;
  }
  return levels;
}

/** The column that `syntax/nest.ts` would give an item, which becomes the innermost level. */
function columnOf(indent: number, levels: Level[]): number {
  let isDedented = false;
  while (levels.length > 1 && levels.at(-1)!.indent > indent) {
    levels.pop();
    isDedented = true;
  }
  const last = levels.at(-1)!;
  const isSibling = last.isNested && (isDedented || last.indent === indent);
  if (isSibling) levels.pop();
  const column = isSibling ? last.column : last.below;
  levels.push({ indent: isSibling ? last.indent : indent, column, below: column + 2, isNested: true });
  return column;
}
