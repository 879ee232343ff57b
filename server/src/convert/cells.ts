import { oneLine } from '../base/one-line.js';
import { formulaStart } from './csv-columns.js';

const guard = new RegExp(`^'(?='*${formulaStart})`);

/** What a cell says, without what keeps spreadsheets from taking it for a formula. */
export function plain(text: string): string {
  return text.trim().replace(guard, '');
}

/** `0.5`, `0,5` or `50 %`; the words themselves where they are no number, and `undefined` where there are none. */
export function weightIn(words: string): number | string | undefined {
  const [, digits, percent] = /^(-?\d+(?:[.,]\d+)?)\s*(%?)$/.exec(words) ?? [];
  if (digits === undefined) return words === '' ? undefined : words;
  const number = Number(digits.replace(',', '.'));
  return percent === '%' ? number / 100 : number;
}

/** Words in which people name a row otherwise than it is written there; never what a row is called itself. */
export function comparable(words: string): string {
  return `~ ${oneLine(words).toLowerCase().replace(/[.!?]$/, '')}`;
}
