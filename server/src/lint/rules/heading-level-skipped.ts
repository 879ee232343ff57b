import type { FileSummary, HeadingSummary } from '../../model/summary.js';
import type { Rule } from '../rule.js';
import type { Edit } from '../../edit/edits.js';

export const headingLevelSkipped: Rule = {
  code: 'heading-level-skipped',
  title: 'A heading skips a level',
  category: 'form',
  severity: 'information',
  scope: 'file',
  *check({ file }) {
    let above: HeadingSummary | undefined;
    for (const heading of headingsOf(file)) {
      if (above && heading.level > above.level + 1) {
        yield {
          place: heading.place,
          message: `This heading is ${heading.level - above.level} levels below the one above it, so the outline has an empty `
            + `level. Write it with ${above.level + 1} \`#\`.`,
          related: [{ message: 'The heading above.', place: above.place }],
        };
      }
      above = heading;
    }
  },
  *fix({ place }, { file }) {
    const headings = headingsOf(file);
    const index = headings.findIndex((each) => each.place.block === place.block && each.place.range.start === place.range.start);
    const [above, heading] = [headings[index - 1], headings[index]];
    if (above === undefined || heading === undefined) return;
    const tooDeep = heading.level - above.level - 1;
    const edits: Edit[] = [];
    // The headings beside and below it move with it, so that the outline stays as it is.
    for (const each of headings.slice(index)) {
      if (each.level < heading.level) break;
      const { block, range: { start } } = each.place;
      edits.push({ place: { block, range: { start, end: start + tooDeep } }, newText: '' });
    }
    yield { title: `Raise it to level ${above.level + 1}`, edits };
  },
};

function headingsOf({ blocks }: FileSummary): readonly HeadingSummary[] {
  const found: HeadingSummary[] = [];
  for (const { headings } of blocks) for (const heading of headings) found.push(heading);
  return found;
}
