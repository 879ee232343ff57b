import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { IndexedLink, IndexEntry } from '../workspace/index-entry.js';
import { canonical, isInside, relativePath, resolvePath } from '../workspace/uris.js';

/** A file or folder that gets another name or place. */
export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * The edits that keep paths leading where they led, when files or folders are renamed or moved: in the files that name
 * them, and in these themselves. Edits are of the files under their old names, as the protocol asks before a renaming.
 * Linear in the index.
 */
export function renameFiles(entries: Iterable<IndexEntry>, renames: readonly FileRename[]): WorkspaceEdit | undefined {
  const moves = renames.map(({ oldUri, newUri }) => ({ from: canonical(oldUri), to: canonical(newUri) }));
  const moved = (uri: string) => {
    for (const { from, to } of moves) {
      if (uri === from) return to;
      if (isInside(from, uri)) return to + uri.slice(from.length);
    }
    return uri;
  };
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri, links } of entries) {
    const file = canonical(uri);
    const newFile = moved(file);
    for (const link of links) {
      const target = link.path === '' ? undefined : resolvePath(file, link.path);
      if (target === undefined) continue;
      const newTarget = moved(target);
      if (newFile === file && newTarget === target) continue;
      const path = relativePath(newFile, newTarget);
      if (path === undefined || resolvePath(newFile, link.path) === newTarget || !canBeWritten(link, path)) continue;
      (changes[uri] ??= []).push({ range: link.range, newText: written(link, path) });
    }
  }
  return Object.keys(changes).length > 0 ? { changes } : undefined;
}

/** Whether a path can be there at all; what cannot is reported as missing, and nothing else is broken. */
function canBeWritten({ kind }: IndexedLink, path: string): boolean {
  return kind === 'include' ? /^(?:[^()\p{Cc}]|\([^()\p{Cc}]*\))+$/u.test(path) : true;
}

/** Words that YAML reads as something else than a text. */
const noText = /^(?:null|true|false|yes|no|on|off|~|[-+]?[\d.][\d_.eExXoO+-]*)$/i;

/** The path as it is quoted where it stands; in YAML with quotation marks where it needs them. */
function written({ kind, written: before }: IndexedLink, path: string): string {
  if (kind === 'include') return path;
  if (before.startsWith("'") && !path.includes("'")) return `'${path}'`;
  return before.startsWith('"') || noText.test(path) || !/^[\p{L}\p{N}_./][\p{L}\p{N}_./-]*$/u.test(path) ? JSON.stringify(path) : path;
}
