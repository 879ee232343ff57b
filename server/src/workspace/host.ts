/** What the core knows about its environment. Every environment provides its own. */
export interface Host {
  /**
   * The text of a file, decoded as UTF-8; `undefined`: there is none, or it is out of reach. Rejects if it
   * cannot be read, with `FileTooLarge` if it has more than `largestFile` bytes.
   */
  readFile(uri: string): Promise<string | undefined>;
  /**
   * The bytes of a file; `undefined`: there is none, or it is out of reach. Rejects if it cannot be read, with
   * `FileTooLarge` if it has more than `most` bytes. Without this function, sources are not read.
   */
  readBytes?(uri: string, most: number): Promise<Uint8Array | undefined>;
  /** `false`: it cannot be known whether the file exists. Without this function, files of all URIs are in reach. */
  reaches?(uri: string): boolean;
  /** Whether there is something of this name that is not a folder; reading it shows whether it is a file. Without this function, it is not known. */
  exists?(uri: string): Promise<boolean>;
  /**
   * The URI of a file or folder, with symbolic links followed; `undefined`: there is none, or it is not known. Without this
   * function, no link leads anywhere else.
   */
  realUri?(uri: string): Promise<string | undefined>;
  /** What is in a folder; empty if there is none. Without this function, it is not known. */
  readFolder?(uri: string): Promise<readonly FolderEntry[]>;
  /**
   * The argument maps below a folder, without hidden folders, node_modules and what Git ignores. What cannot be read is
   * left out. Without this function, files are known only if others include them.
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

/** The most bytes of a file that is read where no other limit is given. Larger files are not texts that a person wrote. */
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

/** Bytes in megabytes for people, rounded up. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

/** A file that was created, changed or deleted; a deleted folder stands for everything in it. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}
