/** What the core knows of the world around it. Every environment provides its own. */
export interface Host {
  /**
   * The text of a file, decoded as UTF-8; `undefined`: there is none, or it is out of reach. Rejects where there is
   * one that cannot be read; with `FileTooLarge` where it has more than `largestFile` bytes.
   */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The bytes of a file; `undefined`: there is none, or it is out of reach. Rejects where there is one that cannot be read;
   * with `FileTooLarge` where it has more than `most` bytes. Without, nobody looks into sources.
   */
  readBytes?(uri: string, most: number): Promise<Uint8Array | undefined>;
  /** `false`: nobody can look whether there is a file, so it may well exist. Without, files of all URIs are in reach. */
  reaches?(uri: string): boolean;
  /** Whether there is something of this name that is no folder; reading it tells whether it is a file. Without, nobody can say. */
  exists?(uri: string): Promise<boolean>;
  /**
   * The URI of a file or folder, with symbolic links followed; `undefined`: there is none, or nobody can say. Without, no
   * link leads anywhere else.
   */
  realUri?(uri: string): Promise<string | undefined>;
  /** What lies in a folder; nothing where there is none. Without, nobody can say. */
  readFolder?(uri: string): Promise<readonly FolderEntry[]>;
  /**
   * The argument maps below a folder, without hidden folders, node_modules and what Git ignores. What cannot be read is
   * left out. Without, files are known only as others include them.
   */
  findFiles?(folder: string): Promise<readonly string[]>;
}

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Whether folders of this name are never looked into, and nothing of this name is offered. */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** The most bytes of a file that is read where no other limit is given. Larger files are no texts that a person wrote. */
export const largestFile = 16 * 1024 * 1024;

/** The most bytes of a file that is read as a source. A larger one would keep too much of a machine busy. */
export const largestSource = 500 * 1024 * 1024;

/** A file has more bytes than it may: `largestFile`, unless another limit is given. */
export class FileTooLarge extends Error {
  readonly bytes: number;

  constructor(bytes: number, most = largestFile) {
    super(`It is ${megabytes(bytes)} MB; the limit is ${megabytes(most)} MB.`);
    this.bytes = bytes;
  }

  get megabytes(): number {
    return megabytes(this.bytes);
  }
}

/** Bytes as people read them, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** A file that has come, changed or gone; a folder that has gone stands for all in it. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}
