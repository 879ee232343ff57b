import { shorten } from '../../base/shorten.js';
import { citedKeys, hasQuotations } from '../quotations.js';
import type { Rule } from '../rule.js';

export const quotationNotFound: Rule = {
  code: 'quotation-not-found',
  title: 'Quoted words do not stand in the source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      const { state, passage } = library.check(quotation);
      if (state !== 'not-found') continue;
      const where = passage?.pages === undefined ? '' : ` (p. ${passage.pages})`;
      const nearest = passage === undefined ? '' : ` What comes nearest is “${shorten(passage.words, 120)}”${where}.`;
      yield {
        place: quotation.place,
        message: `These words do not stand in ${citedKeys(quotation)}.${nearest} Quote what stands there, or cite the source that has them.`,
      };
    }
  },
};
