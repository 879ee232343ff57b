import type { Range } from '../base/range.js';
import type { Title } from './nodes.js';

/** What is between the brackets of a title: `[T]:`, `[T]` or `@[T]`. */
export function nameRange({ start, end, role }: Pick<Title, 'start' | 'end' | 'role'>): Range {
  return { start: role === 'mention' ? start + 2 : start + 1, end: role === 'definition' ? end - 2 : end - 1 };
}

/**
 * The identity of a title written as `source`: escapes resolved, Unicode NFC, trimmed, white space collapsed.
 * Two titles with the same identity are the same claim or argument.
 */
export function titleOf(source: string): string {
  if (isPlain.test(source)) return source;
  return source.replace(/\\(\W)/g, '$1').normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Most titles are their own identity; this finds them faster than making it. */
const isPlain = /^[!-Z^-~]+(?: [!-Z^-~]+)*$/;
