import { insert, type Edit } from '../../edit/edits.js';
import { elementOf, lineBreak } from '../../edit/lines.js';
import type { Rule } from '../rule.js';

export const markdownFrontMatter: Rule = {
  code: 'markdown-front-matter',
  title: 'The front matter is enclosed in hyphens',
  category: 'syntax',
  severity: 'warning',
  scope: 'block',
  fix: ({ place }) => {
    const { block } = place;
    const { parts } = elementOf(place);
    const markers = parts.filter(({ kind }) => kind === 'marker');
    const edits = markers.map(({ start, end }): Edit => ({ place: { block, range: { start, end } }, newText: '===' }));
    if (markers.length === 1) {
      const yaml = parts.find(({ kind }) => kind === 'yaml') ?? markers[0]!;
      const end = yaml.start + block.text.slice(yaml.start, yaml.end).trimEnd().length;
      edits.push(insert(block, end, `${lineBreak(block)}===`));
    }
    return [{ title: 'Write lines of ===', automatic: true, edits }];
  },
};
