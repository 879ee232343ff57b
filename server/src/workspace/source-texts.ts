import { forEach } from '../base/for-each.js';
import type { SourceFile } from '../sources/extract/extract-text.js';
import type { SourceState } from '../sources/source-state.js';
import type { SourceText } from '../sources/source-text.js';
import type { FileReader } from './file-reader.js';
import { FileTooLarge, largestSource, type Host } from './host.js';
import { nameOf } from './uris.js';

/** Takes the text out of a file. Rejects where it cannot, with a reason for people; and where it is not wanted any more. */
export type ExtractText = (file: SourceFile, isWanted: () => boolean) => Promise<SourceText>;

/** What a file was like when it was read last. */
interface Known {
  readonly state: SourceState;
  /** Of its bytes; `undefined`: they could not be read. */
  readonly hash: string | undefined;
}

/** The texts of sources: each file is read once, and again when it has changed. Keys are canonical URIs. */
export class SourceTexts {
  readonly #host: Host | undefined;
  readonly #reader: FileReader;
  readonly #extract: ExtractText;
  readonly #known = new Map<string, Known>();
  readonly #reading = new Map<string, Promise<void>>();
  /** Files that have changed since they were read. */
  readonly #changed = new Set<string>();

  constructor(host: Host | undefined, reader: FileReader, extract: ExtractText) {
    this.#host = host;
    this.#reader = reader;
    this.#extract = extract;
  }

  /** What is known of a file: what it was like when it was read last, or that it is to be read. */
  stateOf(key: string): SourceState {
    return this.#known.get(key)?.state ?? (this.#host?.readBytes === undefined ? unread : loading);
  }

  /** Stands for the bytes that a text was taken from; `undefined`: there are none. */
  hashOf(key: string): string | undefined {
    return this.#known.get(key)?.hash;
  }

  has(key: string): boolean {
    return this.#known.has(key) || this.#reading.has(key);
  }

  /** A file has come, changed or gone. */
  change(key: string): void {
    if (this.has(key)) this.#changed.add(key);
  }

  /**
   * Reads what is not known of some files, or not any more; `undefined`: nothing, or it is being read already. `isWanted` is
   * asked while a text is being taken out.
   */
  load(keys: readonly string[], isWanted: () => boolean = () => true): Promise<void> | undefined {
    if (this.#host?.readBytes === undefined) return undefined;
    const missing = keys.filter((key) => !this.#reading.has(key) && (!this.#known.has(key) || this.#changed.has(key)));
    if (missing.length === 0) return undefined;
    const all = forEach(missing, (key) => this.#readOnce(key, isWanted));
    return all;
  }

  /** Drops the texts that are not `needed`. */
  keepOnly(needed: ReadonlySet<string>): void {
    for (const key of this.#known.keys()) if (!needed.has(key)) this.#known.delete(key);
  }

  /** All may be otherwise than it was. */
  forget(): void {
    this.#known.clear();
    this.#changed.clear();
  }

  #readOnce(key: string, isWanted: () => boolean): Promise<void> {
    this.#changed.delete(key);
    const reading = this.#read(key, isWanted).then((known) => {
      if (known) this.#known.set(key, known);
    }).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  /** Never rejects. `undefined`: it is not wanted any more. */
  async #read(key: string, isWanted: () => boolean): Promise<Known | undefined> {
    try {
      if (await this.#reader.isOutside(key)) return { state: unread, hash: undefined };
      const bytes = await this.#host!.readBytes!(key, largestSource);
      if (bytes === undefined) return { state: unread, hash: undefined };
      const hash = await hashOf(bytes);
      const before = this.#known.get(key);
      if (before?.hash === hash) return before;
      return { state: await this.#extracted(key, bytes, isWanted), hash };
    } catch (error) {
      if (!isWanted()) return undefined;
      if (error instanceof FileTooLarge) {
        return { state: unreadable(`it is ${error.megabytes} MB large; 500 MB are the most. Take the pages out of it that are quoted.`), hash: undefined };
      }
      return { state: unreadable(`it cannot be read (${reasonOf(error)}). Check whether another program holds it, and who may read it.`), hash: undefined };
    }
  }

  async #extracted(key: string, bytes: Uint8Array, isWanted: () => boolean): Promise<SourceState> {
    try {
      const text = await this.#extract({ name: nameOf(key), bytes }, isWanted);
      const { searchable } = await import('../sources/search.js');
      return { kind: 'text', text, searchable: searchable(text) };
    } catch (error) {
      if (!isWanted()) throw error;
      return unreadable(reasonOf(error));
    }
  }
}

const unread: SourceState = { kind: 'unread' };
const loading: SourceState = { kind: 'loading' };

function unreadable(reason: string): SourceState {
  return { kind: 'unreadable', reason };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
