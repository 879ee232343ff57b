import { shift } from '../../base/range.js';
import type { Repair } from '../../sources/searchable.js';
import { differsMessage, hasQuotations, isNegated, reportedQuotation, searchableOf } from '../quotations.js';
import type { Rule } from '../rule.js';

export const quotationDiffers: Rule = {
  code: 'quotation-differs',
  title: 'A quotation differs from its source',
  category: 'sources',
  severity: 'warning',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      const check = library.check(quotation);
      if (check.state === 'nearly') yield { place: quotation.place, message: differsMessage(quotation, check) };
    }
  },
  *fix(violation, context) {
    const reported = reportedQuotation(violation, context);
    if (reported === undefined || reported.check.state !== 'nearly') return;
    const { quotation: { words, place: { block, range } }, check: { key, differences } } = reported;
    const searchable = searchableOf(context, key!);
    if (differences.length === 0 || searchable === undefined) return;
    const [start, end] = [range.start + 1, range.end - 1];
    const written = { words, written: block.text.slice(start, end), mark: block.text[end]! };
    const edits = (repair: Repair) => searchable.rewrite(written, differences, repair)
      .map(({ range: changed, newText }) => ({ place: { block, range: shift(changed, start) }, newText }));
    yield { title: 'Quote the source exactly', edits: edits('take-words') };
    // Marked or not, words that turn a sentence into its opposite are not quoted.
    if (differences.some((each) => isNegated(words, each))) return;
    const isInsertion = differences.every(({ theirs, isOfWords }) => theirs === '' && isOfWords);
    if (isInsertion) yield { title: 'Put words that are not in the source in brackets', edits: edits('bracket') };
    const isOmission = differences.every(({ ours, isOfWords }) => ours.start === ours.end && isOfWords);
    if (isOmission) yield { title: 'Mark what is left out', edits: edits('mark-omission') };
  },
};
