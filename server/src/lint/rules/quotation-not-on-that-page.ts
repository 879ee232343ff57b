import { shift } from '../../base/range.js';
import { citationOf, hasQuotations, misplacedMessage, reportedQuotation, searchableOf } from '../quotations.js';
import type { Rule } from '../rule.js';

export const quotationNotOnThatPage: Rule = {
  code: 'quotation-not-on-that-page',
  title: 'Quoted words are not on the page that the citation names',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      const check = library.check(quotation);
      if (check.passage === undefined || check.misplaced === undefined) continue;
      yield { place: citationOf(quotation, check.key!).place, message: misplacedMessage(check) };
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
