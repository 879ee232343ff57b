import type { Content } from '../content.js';
import type { MapDraft } from '../draft/draft.js';
import { oneLine } from '../../base/one-line.js';
import { ImportError } from '../import-error.js';
import { readMarkdownList } from '../markdown-list.js';
import { draftOfOutline, isMarked, type OutlineEntry } from '../outline-draft.js';

/** Recognises bullets some of which say that they speak for or against the one above. */
export function fits({ text }: Content): boolean {
  const says = (entry: OutlineEntry): boolean => isMarked(entry) || entry.below.some(says);
  return readMarkdownList(text).entries.some(({ below }) => below.some(says)) || /^[ \t]*[-*+•][ \t]+(?:\*\*)?(?:pro|con)(?:\*\*)?:/im.test(text);
}

/** Bullet lists of reasons and objections (`- pro:`, `- con:`, `+`, `-`). What stands around them is kept in a comment. */
export function read({ text }: Content): MapDraft {
  const { title, entries, rest, boxes } = readMarkdownList(text);
  if (entries.length === 0) throw new ImportError('there is no bullet list in this text');
  const draft = draftOfOutline(entries, title);
  for (const words of rest) draft.remarks.push(oneLine(words));
  draft.keep('lines around the list', rest.length);
  draft.leaveOut('check boxes', boxes);
  return draft;
}
