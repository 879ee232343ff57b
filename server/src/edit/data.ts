import type { Place } from '../model/model.js';
import { elementOf } from './lines.js';
import { remove, type Edit } from './edits.js';

/**
 * Takes a key of data in flow style with its value away, and its braces if nothing else is in them. `undefined` if the data
 * has another form.
 */
export function removeKey({ block, range }: Place): Edit | undefined {
  const data = elementOf({ block, range }).parts.find(({ kind, start, end }) => kind === 'data' && start < range.start && range.end < end);
  if (data === undefined) return undefined;
  const [before, after] = [block.text.slice(data.start + 1, range.start), block.text.slice(range.end, data.end - 1)];
  const value = /^\s*:\s*[^\s,{}[\]"'#]+[ \t]*/.exec(after);
  if (value === null || /[\r\n]/.test(before + after)) return undefined;
  const end = range.end + value[0].length;
  const following = /^,[ \t]*/.exec(block.text.slice(end, data.end - 1));
  if (following) return remove({ block, range: { start: range.start, end: end + following[0].length } });
  if (before.trim() !== '') {
    const comma = /,?[ \t]*$/.exec(before)![0].length;
    return remove({ block, range: { start: range.start - comma, end } });
  }
  // The space after the braces is removed with them, or at the end of the line the space before them.
  const space = block.text[data.end] === ' ' ? { start: data.start, end: data.end + 1 }
    : { start: data.start - (block.text[data.start - 1] === ' ' ? 1 : 0), end: data.end };
  return remove({ block, range: space });
}
