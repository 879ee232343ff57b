import type { FileSummary, UseSummary } from '../../model/summary.js';
import { elementOf } from '../../edit/lines.js';
import { meantFixes } from '../meant.js';
import type { Rule } from '../rule.js';

export const titleWithoutBrackets: Rule = {
  code: 'title-without-brackets',
  title: 'A title lacks its brackets',
  category: 'names',
  severity: 'warning',
  scope: 'file',
  *check({ file }) {
    const found = bareIn(file);
    if (found.length === 0) return;
    const titled = titlesOf(file);
    for (const { use, start, words } of found) {
      const [, name, colon] = /^(?:\(\d{1,3}\)[ \t]+)?([^:]*?)[ \t]*(?:(:)(?=[ \t]).*|[.:]?)$/u.exec(words) ?? [];
      const { written, isDefined } = titled.get(folded(name ?? '')) ?? {};
      if (written === undefined || colon !== undefined && isDefined) continue;
      const end = colon === undefined ? words.length : words.indexOf(':') + 1;
      const meant = colon === undefined ? written : `${written}:`;
      yield {
        place: { block: use.place.block, range: { start, end: start + end } }, meant: [meant],
        message: colon === undefined ? `Without brackets, “${words}” is a claim of its own and not ${written}. To mean that one, write \`${meant}\`.`
          : `Without brackets, “${words.slice(0, end)}” is part of the text, and ${written} has none. Write \`${meant}\`.`,
      };
    }
  },
  fix: meantFixes,
};

const longest = 200;

interface Bare {
  readonly use: UseSummary;
  /** Where the words begin in the block. */
  readonly start: number;
  /** They stand in one line. */
  readonly words: string;
}

/** The claims without a title whose words are few and nothing but words, or have a colon near their beginning. */
function bareIn({ blocks }: FileSummary): readonly Bare[] {
  const found: Bare[] = [];
  for (const { uses } of blocks) {
    for (const use of uses) {
      if (use.title !== undefined || use.of !== 'claim' || use.text === undefined || use.text.length > longest || !/^[^:]{1,60}(?::|$)/.test(use.text)) continue;
      const { block } = use.place;
      const words = elementOf(use.place).parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'data' && kind !== 'tag');
      const [first] = words;
      if (first?.kind !== 'text' || words.some(({ kind }) => kind === 'break')) continue;
      const text = block.text.slice(first.start, first.end);
      found.push({ use, start: first.start + text.length - text.trimStart().length, words: text.trim() });
    }
  }
  return found;
}

/** Letter case tells short titles apart. */
function folded(title: string): string {
  return title.length > 3 ? title.toLowerCase() : title;
}

/** By their folded form: the titles of a file as they are written, and whether a text defines them. */
function titlesOf({ blocks }: FileSummary): ReadonlyMap<string, { readonly written: string; readonly isDefined: boolean }> {
  const titled = new Map<string, { readonly written: string; readonly isDefined: boolean }>();
  for (const { uses } of blocks) {
    for (const { title, of, text } of uses) {
      if (title === undefined) continue;
      const name = folded(title);
      const isDefined = text !== undefined || titled.get(name)?.isDefined === true;
      titled.set(name, { written: titled.get(name)?.written ?? (of === 'claim' ? `[${title}]` : `<${title}>`), isDefined });
    }
  }
  return titled;
}
