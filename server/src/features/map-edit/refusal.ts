import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { TextEdit } from '../../base/text-edit.js';

/** Edits that do what was asked, or why the text cannot express it. */
export type MapEdited =
  | {
    readonly kind: 'edits';
    /** The edits of the document. */
    readonly edits: readonly TextEdit[];
    /** The edits of other files. */
    readonly elsewhere: NonNullable<WorkspaceEdit['changes']>;
    /** An offset, in the text of `file` after the edits, in what is to be selected; `undefined`: nothing is. */
    readonly select: number | undefined;
    readonly file: string;
  }
  | { readonly kind: 'refusal'; readonly reason: string };

/** Thrown by what plans an edit, with a reason for people; `editMap` answers with it. */
export class EditRefused extends Error {}

/** Refuses, with a reason for people. */
export function refuse(reason: string): never {
  throw new EditRefused(reason);
}
