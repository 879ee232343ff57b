import { isRecord } from './record.js';

/** The text of a date as CSL has it: a text or number, or `{date-parts: [[2020, 1]]}`, which is `2020-01`; `undefined` for anything else. */
export function textOfCslDate(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const date: unknown = Array.isArray(value) ? value[0] : value;
  if (!isRecord(date)) return undefined;
  const parts: unknown = date['date-parts'];
  const first: unknown = Array.isArray(parts) ? parts[0] : undefined;
  if (Array.isArray(first) && first.length > 0) return first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
  return [date['raw'], date['literal']].find((each) => typeof each === 'string');
}
