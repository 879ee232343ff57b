import { hasQuotations, notFoundMessage } from '../quotations.js';
import type { Rule } from '../rule.js';

export const quotationNotFound: Rule = {
  code: 'quotation-not-found',
  title: 'Quoted words are not in the source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      const check = library.check(quotation);
      if (check.state === 'not-found') yield { place: quotation.place, message: notFoundMessage(quotation, check) };
    }
  },
};
