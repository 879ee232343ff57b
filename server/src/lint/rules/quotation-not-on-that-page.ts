import { shift } from '../../base/range.js';
import { citationOf, hasQuotations, reportedQuotation, searchableOf } from '../quotations.js';
import type { Rule } from '../rule.js';

export const quotationNotOnThatPage: Rule = {
  code: 'quotation-not-on-that-page',
  title: 'Quoted words stand on another page than the citation says',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      const { key, passage, misplaced } = library.check(quotation);
      if (passage === undefined || misplaced === undefined) continue;
      const { cited, byPlace, isMissing } = misplaced;
      const why = isMissing ? ` There is no page ${cited} in it.`
        : byPlace ? ` No page has the number ${cited}, so pages were counted from the first.` : '';
      yield {
        place: citationOf(quotation, key!).place,
        message: `These words stand on p. ${passage.pages!} of \`${key!}\`, not on p. ${cited}.${why} Correct the page.`,
      };
    }
  },
  *fix(violation, context) {
    const reported = reportedQuotation(violation, context);
    const { key, passage, misplaced } = reported?.check ?? {};
    if (reported === undefined || passage === undefined || misplaced === undefined) return;
    const { item, place: { block } } = citationOf(reported.quotation, key!);
    const start = item.name.end;
    const pages = searchableOf(context, key!)?.pagesIn(block.text.slice(start, item.end));
    if (pages === undefined) return;
    yield { title: `Correct the page to ${passage.pages!}`, edits: [{ place: { block, range: shift(pages, start) }, newText: passage.pages! }] };
  },
};
