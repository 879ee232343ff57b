import type { TextEdit } from '../base/text-edit.js';

/**
 * The edits that turn `before`, which is at `start`, into `after`: line by line, and in a line only what differs,
 * so that cursors, folds and marks in all the rest stay. Linear.
 */
export function lineEdits(before: string, after: string, start: number): TextEdit[] {
  if (before === after) return [];
  const [olds, news] = [fullLines(before), fullLines(after)];
  let first = 0;
  let at = start;
  while (first < olds.length && first < news.length && olds[first] === news[first]) at += olds[first++]!.length;
  let common = 0;
  const longest = Math.min(olds.length, news.length) - first;
  while (common < longest && olds[olds.length - 1 - common] === news[news.length - 1 - common]) common++;
  const changed = olds.slice(first, olds.length - common);
  const changes = news.slice(first, news.length - common);
  if (changed.length !== changes.length) {
    const newText = changes.join('');
    return [{ range: { start: at, end: at + changed.join('').length }, newText }];
  }
  const edits: TextEdit[] = [];
  changed.forEach((line, index) => {
    if (line !== changes[index]) edits.push(editWithin(line, changes[index]!, at));
    at += line.length;
  });
  return edits;
}

function fullLines(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

function editWithin(before: string, after: string, start: number): TextEdit {
  const longest = Math.min(before.length, after.length);
  let head = 0;
  while (head < longest && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < longest - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  // Neither a pair of surrogates nor CR LF is cut in two.
  if (head > 0 && isPair(before, head)) head--;
  if (tail > 0 && isPair(before, before.length - tail)) tail--;
  return { range: { start: start + head, end: start + before.length - tail }, newText: after.slice(head, after.length - tail) };
}

/** Tells whether what is before and after `at` belongs together. */
function isPair(text: string, at: number): boolean {
  const [left, right] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return (left >= 0xd800 && left < 0xdc00) || (left === 13 && right === 10);
}
