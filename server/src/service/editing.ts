import type {
  CodeAction, CodeActionContext, CompletionItem, CompletionList, Position, Range, TextEdit, WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { CompletionClient } from '../features/completion.js';
import type { LinkedEditingRanges } from '../features/linked-editing-range.js';
import { toOffset } from '../features/positions.js';
import type { Refusal } from '../features/refusal.js';
import type { FileRename } from '../features/rename-files.js';
import type { RenameTarget } from '../features/rename.js';
import type { FormatOptions } from '../format/format.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Ask } from './ask.js';

/** Help with writing: everything that changes texts, or offers to. */
export interface Editing {
  completion(uri: string, position: Position, client?: CompletionClient, trigger?: string): Promise<CompletionList | undefined>;
  /** The paths of files that the front matter may name at a position; `undefined` where it names none: ask `completion`. Reads one folder. */
  pathCompletion(uri: string, position: Position): Promise<CompletionList | undefined>;
  /** The item with its documentation. */
  resolveCompletion(item: CompletionItem): Promise<CompletionItem>;
  /** The actions for a range. If the client `resolves` them, those that fix all of a kind come without their edits. */
  codeActions(uri: string, range: Range, context: CodeActionContext, resolves?: boolean): Promise<CodeAction[]>;
  /** The action with its edit, as the text is now. */
  resolveCodeAction(action: CodeAction): Promise<CodeAction>;
  /** The edits that give a document, or the blocks that `range` touches, the canonical form. */
  formatting(uri: string, options: FormatOptions, range?: Range): Promise<TextEdit[]>;
  /** A text that need not be open in the canonical form; `undefined` for binary data, which has none. */
  formatText(text: string, options: FormatOptions): Promise<string | undefined>;
  /** What is to be written after Enter. */
  onTypeFormatting(uri: string, position: Position): Promise<TextEdit[]>;
  linkedEditingRanges(uri: string, position: Position): Promise<LinkedEditingRanges | undefined>;
  prepareRename(uri: string, position: Position): Promise<RenameTarget | Refusal | undefined>;
  /** Renames an entry of a bibliography, there and in all maps of the workspace that take it from there. */
  rename(uri: string, position: Position, newName: string): Promise<WorkspaceEdit | Refusal | undefined>;
  /** The edits that files need before some are renamed; `undefined`: none. */
  renameFiles(renames: readonly FileRename[]): Promise<WorkspaceEdit | undefined>;
}

/** What is assumed about a client that has said nothing about itself. */
const plainClient: CompletionClient = { snippets: false };

/** Help with writing the texts of `workspace`. */
export function editingIn(workspace: Workspace, { of, at }: Ask): Editing {
  return {
    // Loaded when something is first completed; the answer is about the text as it was when it was asked for.
    completion: async (uri, position, client = plainClient, trigger) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/completion.js')).completion(snapshot, offset, client, trigger)),
    pathCompletion: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/completion/source-paths.js')).sourcePaths(snapshot, offset, (path) => workspace.folder(uri, path))),
    resolveCompletion: async (item) => of((item.data as { uri?: string } | undefined)?.uri ?? '', async (snapshot) =>
      (await import('../features/completion.js')).resolveCompletion(snapshot, item)) ?? item,
    // Loaded when actions are first asked for.
    async codeActions(uri, { start, end }, context, resolves) {
      const { codeActions } = await import('../features/code-actions/code-action.js');
      return of(uri, (snapshot) =>
        codeActions(snapshot, { start: toOffset(snapshot, start), end: toOffset(snapshot, end) }, context, resolves)) ?? [];
    },
    async resolveCodeAction(action) {
      const { documentToFix, resolveFixAll } = await import('../features/code-actions/fix-all.js');
      return of(documentToFix(action) ?? '', (snapshot) => resolveFixAll(snapshot, action)) ?? action;
    },
    // Loaded when something is first formatted.
    async formatting(uri, options, range) {
      const { formatting } = await import('../features/formatting.js');
      return of(uri, (snapshot) => formatting(snapshot, options, range)) ?? [];
    },
    formatText: async (text, options) => (await import('../format/format.js')).formatText(text, options),
    // Loaded when Enter is first pressed; the answer is about the text as it was then.
    onTypeFormatting: async (uri, position) => of(uri, async (snapshot) =>
      (await import('../features/on-type-formatting.js')).onTypeFormatting(snapshot, position)) ?? [],
    // Loaded when somebody first moves to a name, or gives one.
    linkedEditingRanges: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/linked-editing-range.js')).linkedEditingRanges(snapshot, offset)),
    prepareRename: async (uri, position) => at(uri, position, async (snapshot, offset) =>
      (await import('../features/rename.js')).prepareRename(snapshot, offset)),
    rename: async (uri, position, newName) => at(uri, position, async (snapshot, offset) =>
      await (await import('../features/entry-uses.js')).renameEntry(snapshot, offset, newName, workspace.all())
        ?? (await import('../features/rename.js')).rename(snapshot, offset, newName)),
    renameFiles: async (renames) => (await import('../features/rename-files.js')).renameFiles(workspace.indexed(), renames),
  };
}
