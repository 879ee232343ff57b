import { folderOf, isInside } from './uris.js';

/** What may be read. */
export interface Reach {
  /** The folders of the workspace. Without, what is below the folder of a file that names others. */
  readonly folders: readonly string[];
  /** Nothing but open documents may be read. */
  readonly untrusted: boolean;
  /** Files outside the workspace may be read, where a map names them. */
  readonly outside: boolean;
}

/** Whether a file lies in one of the workspace's folders. */
export function isInWorkspace({ folders }: Reach, uri: string): boolean {
  return folders.some((folder) => isInside(folder, uri));
}

/** Whether the file `from` may name `target` as a part of its map, or as a source. */
export function mayName(reach: Reach, from: string, target: string): boolean {
  if (reach.outside) return true;
  return isInWorkspace(reach, from) ? isInWorkspace(reach, target) : isInside(folderOf(from), target);
}
