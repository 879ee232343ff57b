import { forEach, readMap } from './file-store.js';
import type { Host } from './host.js';
import type { KnownFiles } from './known-files.js';
import type { Paths } from './paths.js';

/** Reads what maps need, each file once at a time. */
export class FileReader {
  readonly #host: Host | undefined;
  readonly #files: KnownFiles;
  readonly #paths: Paths;
  readonly #reading = new Map<string, Promise<void>>();

  constructor(host: Host | undefined, files: KnownFiles, paths: Paths) {
    this.#host = host;
    this.#files = files;
    this.#paths = paths;
  }

  /** Reads what `files` need, which is asked again once more is known; `undefined`: nothing. */
  load(files: () => readonly string[]): Promise<void> | undefined {
    const missing = files().flatMap((key) => this.#missingOf(key));
    return missing.length === 0 ? undefined : forEach(missing, (read) => read()).then(() => this.load(files));
  }

  #missingOf(key: string): readonly (() => Promise<void>)[] {
    const text = this.#files.textOf(key);
    if (text) return this.#paths.unseenFrom(key, text).map((target) => () => this.#look(target));
    if (this.#files.stateOf(key) !== undefined) return [];
    if (this.#files.canRead(key)) return [() => this.#readOnce(key)];
    this.#files.setUnread(key);
    return [];
  }

  async #look(target: string): Promise<void> {
    this.#files.setExists(target, await this.#host!.exists!(target).catch(() => true));
  }

  #readOnce(key: string): Promise<void> {
    let reading = this.#reading.get(key);
    if (reading === undefined) {
      reading = readMap(this.#host!, key).then((file) => this.#files.take(key, file, true)).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }
}
