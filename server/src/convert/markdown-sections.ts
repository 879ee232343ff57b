import { isMarked } from './outline-draft.js';
import type { OutlineEntry } from './outline-entry.js';
import { groupedBy } from './outline-words.js';

/** A heading of a page with the lines below it. */
interface HeadedLines {
  readonly text: string;
  readonly line: number;
  readonly level: number;
  readonly below: readonly OutlineEntry[];
}

/** The lines of a page, and what they are about. */
interface Arranged {
  /** The first heading, if it is not one of several claims. */
  readonly title: string | undefined;
  readonly entries: readonly OutlineEntry[];
  readonly headings: readonly HeadedLines[];
}

/**
 * Puts lines below the headings that they are about. One heading, the first, may be what all lines are about. Where others have reasons
 * or objections of their own, as options that are compared do, each of these is a claim.
 */
export function inSections(entries: readonly OutlineEntry[], sections: readonly HeadedLines[]): Arranged {
  const [first, ...others] = sections;
  const claims = others.filter(({ below }) => below.some(speaks));
  if (first === undefined || claims.length === 0) return { title: first?.text, entries, headings: [] };
  const isClaim = first.below.some(speaks);
  const headings = isClaim ? [first, ...claims] : claims;
  const names = new Set(headings.map(({ text }) => text));
  // A list of options names them once more.
  const gone = new Set([...headings.flatMap(({ below }) => below), ...entries.filter(({ text, below }) => below.length === 0 && names.has(text))]);
  const isTitle = !isClaim || first.level < Math.min(...claims.map(({ level }) => level));
  return {
    title: isTitle ? first.text : undefined, headings,
    entries: [...headings.map(({ text, line, below }) => ({ text, line, below })), ...entries.filter((entry) => !gone.has(entry))],
  };
}

/** Whether a line says that it speaks for or against what is above it. */
function speaks(entry: OutlineEntry): boolean {
  return isMarked(entry) && entry.relation !== 'question' && (entry.below.length === 0 || groupedBy(entry.text) !== 'question');
}
