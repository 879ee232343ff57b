import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../../base/text-edit.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import type { Difference, Sameness } from '../reading.js';

/** An edit of one of the files of a map. */
export interface FileEdit extends TextEdit {
  readonly uri: string;
}

/** An offset in one of the files of a map. */
export interface FileOffset {
  readonly uri: string;
  readonly offset: number;
}

/** How to make an edit of the map in the text, and how to check that it has no other effect. */
export interface Plan {
  readonly edits: readonly FileEdit[];
  /** The edits of files of other maps, which change nothing in those maps but a name. */
  readonly elsewhere?: NonNullable<WorkspaceEdit['changes']>;
  /** An offset in the text afterwards. */
  readonly select?: FileOffset | undefined;
  /** What counts as the same before and after. */
  readonly same?: (after: Snapshot) => Sameness;
  /** Whether the map differs in what was asked for and nothing else. */
  readonly isAsked: (difference: Difference, after: Snapshot) => boolean;
}

/** Where the character with the index `within` of what `edit` writes is in the text after all `edits`. */
export function offsetAfter(edits: readonly FileEdit[], edit: FileEdit, within: number): FileOffset {
  const { uri } = edit;
  let offset = edit.range.start + within;
  for (const { uri: other, range, newText } of edits) {
    if (other === uri && range.end <= edit.range.start && range.start < edit.range.start) offset += newText.length - (range.end - range.start);
  }
  return { uri, offset };
}
