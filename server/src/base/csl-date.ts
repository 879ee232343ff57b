import { isRecord } from './record.js';

/**
 * The text of a date as CSL and Pandoc have it: a text or number, `{date-parts: [[2020, 1]]}` or `{year: 2020, month: 1}`, which is
 * `2020-01`, and for a time between two dates `2020/2021`; `undefined` for anything else.
 */
export function textOfCslDate(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.flatMap((each) => textOfCslDate(each) ?? []).join('/') || undefined;
  if (!isRecord(value)) return undefined;
  const parts = value['date-parts'];
  const dates: unknown[] = Array.isArray(parts) ? parts : [['year', 'month', 'day'].flatMap((name) => value[name] ?? [])];
  const text = dates.map((date) => [date].flat().map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')).filter(Boolean).join('/');
  return text || [value['raw'], value['literal']].find((each) => typeof each === 'string');
}
