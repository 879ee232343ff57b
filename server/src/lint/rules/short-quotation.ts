import { hasQuotations } from '../quotations.js';
import type { Rule } from '../rule.js';

export const shortQuotation: Rule = {
  code: 'short-quotation',
  title: 'A quotation is too short to prove much',
  category: 'sources',
  severity: 'off',
  scope: 'block',
  concerns: hasQuotations,
  *check({ quotations }, { library }) {
    for (const quotation of quotations) {
      if (!isShort(quotation.words) || library.check(quotation).state !== 'found') continue;
      yield { place: quotation.place, message: 'So few words can be found almost anywhere, so this proves little. Quote more of the sentence.' };
    }
  },
};

/** A letter of a script that is written without spaces is a word, and tells as much as three letters of others. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Fewer than three words or twelve letters. */
function isShort(words: string): boolean {
  const alone = words.match(unspaced)?.length ?? 0;
  const spaced = words.replace(unspaced, ' ').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return alone + spaced.length < 3 || 3 * alone + spaced.join('').length < 12;
}
