import { TitleOf } from './draft.js';
import { wellFormed } from '../../base/one-line.js';

/** Returns `values` as data in braces, on one line; nothing without values. `titles` has those that data names. */
export function writtenData(values: Readonly<Record<string, unknown>>, titles: ReadonlyMap<string, string>): string {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  return pairs.length === 0 ? '' : flow(Object.fromEntries(pairs), titles);
}

/** YAML in flow style. Strings are in quotation marks wherever they could be something else. */
function flow(value: unknown, titles: ReadonlyMap<string, string>): string {
  if (value instanceof TitleOf) return scalar(titles.get(value.key) ?? null);
  if (Array.isArray(value)) return value.length === 1 && value[0] instanceof TitleOf ? flow(value[0], titles) : `[${value.map((each) => flow(each, titles)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([key, each]) => `${scalar(key)}: ${flow(each, titles)}`).join(', ')}}`;
  }
  return scalar(value);
}

const plain = /^[\p{L}_][\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+)*$/u;
const reserved = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;

function scalar(value: unknown): string {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'null';
  if (typeof value !== 'string') return String(value ?? null);
  const text = wellFormed(value);
  return plain.test(text) && !reserved.test(text) ? text : JSON.stringify(text.replace(/\s+/g, ' ').trim()).replaceAll('\u007f', '');
}
