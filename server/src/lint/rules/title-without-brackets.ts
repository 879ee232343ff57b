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
    const short = shortOnes(file);
    if (short.length === 0) return;
    const titles = titlesOf(file);
    if (titles.size === 0) return;
    for (const use of short) {
      const title = titleIn(use, titles);
      const place = title && wordsOf(use);
      if (title === undefined || place === undefined) continue;
      const all = place.block.text.slice(place.range.start, place.range.end);
      const words = title.isBegun ? all.slice(0, all.indexOf(':') + 1) : all;
      const meant = title.isBegun ? `${title.written}:` : title.written;
      yield {
        place: { block: place.block, range: { start: place.range.start, end: place.range.start + words.length } }, meant: [meant],
        message: title.isBegun ? `Without brackets, “${words}” is part of the text, and ${title.written} has none. Write \`${meant}\`.`
          : `Without brackets, “${words}” is a separate claim, not ${title.written}. If you mean that one, write \`${meant}\`.`,
      };
    }
  },
  fix: meantFixes,
};

/** As many characters as a title hardly ever has. */
const longest = 60;

/** The claims without a title whose text is short, or has a colon near its beginning. */
function shortOnes({ blocks }: FileSummary): readonly UseSummary[] {
  const found: UseSummary[] = [];
  for (const { uses } of blocks) {
    for (const use of uses) {
      if (use.title !== undefined || use.of !== 'claim' || use.text === undefined) continue;
      const colon = use.text.indexOf(':');
      if (colon < 0 ? use.text.length <= longest : colon <= longest) found.push(use);
    }
  }
  return found;
}

/** For each title in its folded form, a use that defines it, or, if there is none, its first use. */
function titlesOf({ blocks }: FileSummary): ReadonlyMap<string, UseSummary> {
  const titles = new Map<string, UseSummary>();
  for (const { uses } of blocks) {
    for (const use of uses) {
      if (use.title === undefined || use.title.length > longest) continue;
      const name = folded(use.title);
      if (use.text !== undefined || !titles.has(name)) titles.set(name, use);
    }
  }
  return titles;
}

/** Letter case tells short titles apart. */
function folded(title: string): string {
  return title.length > 3 ? title.toLowerCase() : title;
}

/** The title that the text of a claim is, or begins with where nothing else defines it. */
function titleIn({ text = '' }: UseSummary, titles: ReadonlyMap<string, UseSummary>): { readonly written: string; readonly isBegun: boolean } | undefined {
  const colon = text.indexOf(':');
  const start = text[0] === '(' ? /^(?:\(\d{1,3}\)\s+)?/.exec(text)![0].length : 0;
  const end = colon >= 0 ? colon : text.endsWith('.') ? text.length - 1 : text.length;
  const titled = titles.get(folded(text.slice(start, end)));
  const isBegun = colon >= 0 && colon < text.length - 1;
  if (titled === undefined || isBegun && titled.text !== undefined) return undefined;
  return { written: titled.of === 'claim' ? `[${titled.title!}]` : `<${titled.title!}>`, isBegun };
}

/** Where the words of a claim stand; `undefined` if they are in several lines, or not only words. */
function wordsOf({ place }: UseSummary): UseSummary['place'] | undefined {
  const { block } = place;
  const [first, ...others] = elementOf(place).parts.filter(({ kind }) => kind !== 'space' && kind !== 'marker' && kind !== 'comment' && kind !== 'data' && kind !== 'tag');
  if (first?.kind !== 'text' || others.some(({ kind }) => kind === 'break')) return undefined;
  const text = block.text.slice(first.start, first.end);
  const start = first.start + text.length - text.trimStart().length;
  return { block, range: { start, end: start + text.trim().length } };
}
