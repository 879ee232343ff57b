import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../../base/text-edit.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Difference, Sameness } from '../reading.js';

/** How an edit of the map is to be made in the text, and how to tell that nothing else comes of it. */
export interface Plan {
  readonly edits: readonly TextEdit[];
  /** The edits of other files, which leave the map that these are part of as it is but for a name. */
  readonly elsewhere?: NonNullable<WorkspaceEdit['changes']>;
  /** An offset in the text afterwards. */
  readonly select?: number | undefined;
  /** What counts as the same before and after. */
  readonly same?: (after: Snapshot) => Sameness;
  /** Whether the map differs by what was asked and nothing else. */
  readonly isAsked: (difference: Difference, after: Snapshot) => boolean;
}

/** Where, in the text after all `edits`, the character stands that `edit` writes as its `within`th. */
export function offsetAfter(edits: readonly TextEdit[], edit: TextEdit, within: number): number {
  let at = edit.range.start + within;
  for (const { range, newText } of edits) {
    if (range.end <= edit.range.start && range.start < edit.range.start) at += newText.length - (range.end - range.start);
  }
  return at;
}
