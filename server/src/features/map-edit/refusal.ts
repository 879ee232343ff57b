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

/** Thrown by what plans an edit, with a reason for people; `orRefusal` answers with it. */
class EditRefused extends Error {}

/** Plans an edit. Returns the reason where that was refused. */
export function orRefusal<Plan>(plan: () => Plan): Plan | { readonly kind: 'refusal'; readonly reason: string } {
  try {
    return plan();
  } catch (error) {
    if (error instanceof EditRefused) return { kind: 'refusal', reason: error.message };
    throw error;
  }
}

/** Refuses, with a reason for people. */
export function refuse(reason: string): never {
  throw new EditRefused(reason);
}
