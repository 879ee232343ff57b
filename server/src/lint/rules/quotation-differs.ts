import { shorten } from '../../base/shorten.js';
import { shift } from '../../base/range.js';
import type { Difference, Repair } from '../../sources/searchable.js';
import { hasQuotations, reportedQuotation, searchableOf } from '../quotations.js';
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
      const { state, key, differences } = library.check(quotation);
      if (state !== 'nearly') continue;
      yield {
        place: quotation.place,
        message: `\`${key!}\` says it otherwise: ${told(quotation.words, differences)} `
          + 'Take the words of the source, or mark in brackets what is yours.',
      };
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
    yield { title: 'Take the words of the source', edits: edits('take-words') };
    const isInsertion = differences.every(({ theirs, isOfWords }) => theirs === '' && isOfWords);
    if (isInsertion) yield { title: 'Put in brackets what the source does not have', edits: edits('bracket') };
    const isOmission = differences.every(({ ours, isOfWords }) => ours.start === ours.end && isOfWords);
    if (isOmission) yield { title: 'Mark what is left out', edits: edits('mark-omission') };
  },
};

/** Nobody reads a list of more. */
const mostTold = 3;

/** The differences as sentences. */
function told(words: string, differences: readonly Difference[]): string {
  if (differences.length === 0) return 'the words stand there, but not in this order, or far apart.';
  const sentences = differences.slice(0, mostTold).map(({ ours, theirs }) => {
    const own = words.slice(ours.start, ours.end);
    if (own === '') return `it has “${shorten(theirs, 60)}”, which is left out here`;
    return theirs === '' ? `it has no “${shorten(own, 60)}”` : `it has “${shorten(theirs, 60)}” instead of “${shorten(own, 60)}”`;
  });
  const more = differences.length - sentences.length;
  return `${sentences.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`;
}
