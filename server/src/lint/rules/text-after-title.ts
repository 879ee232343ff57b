import { remove } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { otherTitles } from '../../syntax/slip.js';
import { asDefinition } from '../undefined.js';
import type { Rule } from '../rule.js';

export const textAfterTitle: Rule = {
  code: 'text-after-title',
  title: 'Text follows a reference',
  category: 'syntax',
  severity: 'error',
  scope: 'block',
  *fix({ place }) {
    const { block, range } = place;
    const title = elementOf(place).parts.find(({ kind }) => kind === 'title')!;
    const [between, words] = [block.text.slice(title.end, range.start).trim(), block.text.slice(range.start, range.end)];
    const weight = /^\((0?\.\d+|1)\):[ \t]+/.exec(words);
    // Titles are no text.
    if (weight === null && !otherTitles.test(words)) yield {
      title: 'Make this text the definition',
      edits: [between !== '' && words.startsWith(':') ? { place: { block, range: { start: title.end, end: range.end } }, newText: `${words} ${between}` } : asDefinition(block, title.end, range.start)],
    };
    if (weight) yield { title: 'Write the weight as data', edits: [{ place: { block, range: { start: title.end, end: range.end } }, newText: `: ${words.slice(weight[0].length)} {weight: ${Number(weight[1])}}` }] };
    yield { title: 'Remove the text', edits: [remove({ block, range })] };
  },
};
