import { shorten } from '../../base/shorten.js';
import { insert, remove } from '../../edit/edits.js';
import { elementOf } from '../../edit/lines.js';
import { insertAbove, listMarksBeside, reconstructionAt, renumber, type Line } from '../numbered-lines.js';
import type { Place } from '../../model/model.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Fix, Rule } from '../rule.js';
import { placeholder } from '../standing-fixes.js';

export const missingPremise: Rule = {
  code: 'missing-premise',
  title: 'An inference has no premises',
  category: 'structure',
  severity: 'error',
  scope: 'block',
  *fix({ place }, { file }) {
    const marks = listMarksBeside(file, place);
    if (marks.length > 0) yield { title: 'Number these lines with brackets', edits: marks };
    const { lines, steps } = reconstructionAt(file, place);
    const heading = headingAbove(place);
    if (heading) yield heading;
    if (lines.length === 0) yield { title: 'Remove the line', edits: [remove({ block: place.block, range: elementOf(place) })] };
    const isBelow = (line: Line) => line.place.range.start > place.range.start;
    const number = 1 + Math.max(0, ...lines.filter((line) => !isBelow(line)).map((line) => line.number));
    const below = lines.filter(isBelow);
    const by = Math.max(0, number + 1 - Math.min(...below.map((line) => line.number)));
    const newNumbers = new Map(by === 0 ? [] : below.map((line) => [line, line.number + by]));
    yield { title: 'Write a premise', edits: [insertAbove(place, `(${number}) ${placeholder}`), ...renumber(newNumbers, steps)] };
  },
};

/** Makes the words above a heading, where hyphens below a line of them stand for one, as in Markdown. */
function headingAbove(place: Place): Fix | undefined {
  const { block } = place;
  const rule = elementOf(place);
  const above = block.elements[rule.index - 1];
  if (above?.kind !== 'statement' || above.indent > 0 || subjectOf(above) !== undefined) return undefined;
  const words = block.text.slice(above.start, above.end).trim();
  if (/[\r\n]/.test(words) || /[.!?:;,]$/.test(words)) return undefined;
  return { title: `Make it a heading: # ${shorten(words, 40)}`, edits: [insert(block, above.start, '# '), remove({ block, range: rule })] };
}
