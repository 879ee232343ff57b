import { CompletionItemKind, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { elementAt } from '../../syntax/find.js';
import type { FolderEntry } from '../../workspace/host.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toRange } from '../positions.js';
import { yamlPathAt } from '../yaml-context.js';

/**
 * The paths that may follow at `offset`, where the front matter names the file of a source or a bibliography; `undefined`
 * elsewhere. Paths are completed folder by folder: `read` is called once, for the folder that the path leads to so far.
 */
export function sourcePaths(
  snapshot: Snapshot, offset: number, read: (path: string) => Promise<readonly FolderEntry[]>,
): Promise<CompletionList> | undefined {
  const found = elementAt(snapshot.tree, offset);
  if (found?.element.kind !== 'front-matter') return undefined;
  const at = offset - found.blockStart;
  const { text } = found.block;
  const yaml = found.element.parts.find(({ kind, start, end }) => kind === 'yaml' && start <= at && at <= end);
  if (yaml === undefined) return undefined;
  const { above, key, typed } = yamlPathAt(text.slice(yaml.start, at));
  const isPath = (above.length === 0 && key === 'bibliography') || (above.length === 2 && above[0] === 'sources' && key === 'file');
  // An address is not a path.
  if (!isPath || /^[a-z][\w+.-]+:/i.test(typed)) return undefined;
  const quote = /["'](?=[^"']*$)/.exec(text.slice(yaml.start, at).slice(-typed.length - 1))?.[0];
  const following = /^[^\r\n"',{}#]*/.exec(text.slice(at, yaml.end))![0].trimEnd();
  const isClosed = quote !== undefined && text.startsWith(quote, at + following.length);
  const folder = typed.slice(0, typed.lastIndexOf('/') + 1);
  const replace = toRange(snapshot, { start: offset - typed.length, end: offset + following.length });
  const insert = toRange(snapshot, { start: offset - typed.length, end: offset });
  const itemFor = ({ name, isFolder }: FolderEntry): CompletionItem => {
    const path = folder + name + (isFolder ? '/' : '');
    const opening = quote === undefined && !isPlain(path) ? '"' : '';
    const closing = isFolder || isClosed ? '' : quote ?? opening;
    const newText = opening + path + closing;
    return {
      label: isFolder ? `${name}/` : name, filterText: path, kind: isFolder ? CompletionItemKind.Folder : CompletionItemKind.File,
      textEdit: following === '' ? { range: insert, newText } : { newText, insert, replace },
    };
  };
  return read(folder).then((entries) => ({
    isIncomplete: false,
    items: entries.filter(({ name }) => isWritable(name, quote)).sort((one, other) => (one.name < other.name ? -1 : 1)).map(itemFor),
  }));
}

/** Whether YAML allows a path without quotation marks. */
function isPlain(path: string): boolean {
  return /^[\p{L}\p{N}_./][\p{L}\p{N}_./ -]*$/u.test(path);
}

/** Names that would have to be escaped are left to the writer. */
function isWritable(name: string, quote = '"'): boolean {
  return !name.includes(quote) && !/[\\\p{Cc}]/u.test(name);
}
