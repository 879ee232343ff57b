import { oneLine } from '../base/one-line.js';
import type { MapDraft } from './draft/draft.js';

/** A part of a file that no reader has taken. */
export interface Unread {
  /** What the file calls it, as far as its kind goes: the name of a field. */
  readonly name: string;
  /** The whole of it with its place in the file. */
  readonly words: string;
}

/** What no reader has taken is in the comment at the end, each part with its place in the file. */
export function keepUnread(draft: MapDraft, unread: readonly Unread[]): void {
  if (unread.length === 0) return;
  const names = [...new Set(unread.map(({ name }) => oneLine(name)))];
  const shown = names.slice(0, mostNames).join(', ');
  draft.remarks.push('Parts of the file that Argmark does not read:', ...unread.map(({ words }) => oneLine(words)));
  draft.keep(`parts that Argmark does not read: ${shown}${names.length > mostNames ? ', …' : ''}`, unread.length);
}

/** A report names no more fields than these. */
const mostNames = 8;
