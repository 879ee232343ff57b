import type { Range as LspRange, WorkspaceEdit } from 'vscode-languageserver-types';
import { shift } from '../base/range.js';
import { nameAt } from '../model/names.js';
import { partAt } from '../syntax/find.js';
import type { Snapshot } from '../workspace/snapshot.js';
import { toRange } from './positions.js';
import type { Refusal } from './refusal.js';
import { changesOf, renamings, whyNotRenamed } from './renaming.js';

/** What would be renamed, and the text to begin with. */
export interface RenameTarget {
  readonly range: LspRange;
  readonly placeholder: string;
}

/** Returns the title, tag, source key or heading at `offset`. `undefined`: nothing there has a name. */
export function prepareRename(snapshot: Snapshot, offset: number): RenameTarget | Refusal | undefined {
  const found = nameAt(snapshot, offset);
  if (found === undefined) return undefined;
  const refused = whyNotRenamed(snapshot, found.name);
  if (refused !== undefined) return { refused };
  const { block, range } = found.place;
  return {
    range: toRange(snapshot, shift(range, partAt(snapshot.tree, offset)!.blockStart)),
    // A title with the escapes that its author used; everything else without its quotes and signs.
    placeholder: found.form === 'title' ? block.text.slice(range.start, range.end).trim() : found.name.text,
  };
}

/** Gives the title, tag, source key or heading at `offset` another name wherever it stands; see `renamings`. */
export function rename(snapshot: Snapshot, offset: number, newName: string): WorkspaceEdit | Refusal | undefined {
  const found = nameAt(snapshot, offset);
  if (found === undefined) return undefined;
  const all = renamings(snapshot, found.name, newName);
  return 'refused' in all ? all : { changes: changesOf(all) };
}
