import { forEach } from '../base/for-each.js';
import { outsideWorkspace, type SourceState } from '../sources/source-state.js';
import type { FileReader } from './file-reader.js';
import type { Host } from './host.js';
import type { ExtractText, NamedSource, ReadSource } from './read-source.js';

/** The texts of sources: each file is read once, and again when it has changed. Keys are canonical URIs. */
export class SourceTexts {
  readonly #host: Host | undefined;
  readonly #reader: FileReader;
  readonly #extract: ExtractText;
  readonly #known = new Map<string, ReadSource>();
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

  /** A file has come, changed or gone. */
  change(key: string): void {
    if (this.#known.has(key) || this.#reading.has(key)) this.#changed.add(key);
  }

  /**
   * Reads what is not known of some files, or not any more; `undefined`: nothing, or it is being read already. `isWanted` is
   * asked while a text is being taken out; what is not wanted any more is read when a document is opened again.
   */
  load(sources: readonly NamedSource[], isWanted: () => boolean = () => true): Promise<void> | undefined {
    if (this.#host?.readBytes === undefined) return undefined;
    const missing = sources.filter(({ key }) => !this.#reading.has(key) && (!this.#known.has(key) || this.#changed.has(key)));
    return missing.length === 0 ? undefined : forEach(missing, (source) => this.#readOnce(source, isWanted));
  }

  /** Reading what was given up may be tried again. */
  retry(): void {
    for (const [key, { state }] of this.#known) if (state === givenUp) this.#known.delete(key);
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

  #readOnce(source: NamedSource, isWanted: () => boolean): Promise<void> {
    const { key } = source;
    this.#changed.delete(key);
    const reading = this.#read(source, isWanted).then((read) => void this.#known.set(key, read)).finally(() => this.#reading.delete(key));
    this.#reading.set(key, reading);
    return reading;
  }

  async #read(source: NamedSource, isWanted: () => boolean): Promise<ReadSource> {
    const { key } = source;
    if (await this.#reader.isOutside(key)) return { state: { kind: 'unreadable', reason: outsideWorkspace }, hash: undefined };
    const { readSource } = await import('./read-source.js');
    return await readSource(this.#host!, source, this.#extract, isWanted, this.#known.get(key)) ?? { state: givenUp, hash: undefined };
  }
}

const unread: SourceState = { kind: 'unread' };
const givenUp: SourceState = { kind: 'unread' };
const loading: SourceState = { kind: 'loading' };
