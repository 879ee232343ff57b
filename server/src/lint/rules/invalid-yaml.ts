import type { Edit } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { meantFixes } from '../meant.js';
import type { Rule, Violation } from '../rule.js';

export const invalidYaml: Rule = {
  code: 'invalid-yaml',
  title: 'Data or front matter is not valid YAML',
  category: 'form',
  severity: 'error',
  scope: 'block',
  *fix(violation) {
    const { place: { block, range } } = violation;
    if (block.text.slice(range.start, range.end) === '\t') yield { title: 'Indent by spaces', edits: blanksForTabs(violation) };
    else yield* meantFixes(violation);
  },
};

/** Two blanks for each tab that a line of the same data or front matter begins with. */
function blanksForTabs({ place }: Violation): readonly Edit[] {
  const { block, range } = place;
  const { start, end } = elementOf(place).parts.find((part) => part.start <= range.start && range.start < part.end)!;
  return [...block.text.slice(start, end).matchAll(/^[ \t]*\t[ \t]*(?=\S)/gm)].map(({ 0: indent, index }) => {
    const from = start + index;
    return { place: { block, range: { start: from, end: from + indent.length } }, newText: indent.replaceAll('\t', '  ') };
  });
}
