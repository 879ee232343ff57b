import { unzipSync } from 'fflate';
import { decodeText } from './decode.js';
import { Unreadable } from './unreadable.js';

/** The most bytes that are taken out of one file. Whatever unpacks to more was made to be a nuisance. */
const mostUnpacked = 200 * 1024 * 1024;

/** The files packed in a file, as texts. */
export class Zip {
  readonly #bytes: Uint8Array;
  readonly #sizes = new Map<string, number>();
  #unpacked = 0;

  /** Throws `Unreadable` where the file is broken or locked. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#open(({ name, originalSize }) => {
      this.#sizes.set(name, originalSize);
      return false;
    });
  }

  get names(): Iterable<string> {
    return this.#sizes.keys();
  }

  has(name: string): boolean {
    return this.#sizes.has(name);
  }

  /** The texts of some of the files by name; those that there are. Throws `Unreadable` where they unpack to too much. */
  texts(names: readonly string[]): ReadonlyMap<string, string> {
    const wanted = new Set(names.filter((name) => this.#sizes.has(name)));
    for (const name of wanted) this.#unpacked += this.#sizes.get(name)!;
    if (this.#unpacked > mostUnpacked) {
      throw new Unreadable('it unpacks to more than 200 MB. Make a file of the pages that are quoted.');
    }
    const files = this.#open(({ name }) => wanted.has(name));
    return new Map(Object.entries(files).map(([name, bytes]) => [name, decodeText(bytes)]));
  }

  #open(filter: (file: { readonly name: string; readonly originalSize: number }) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch {
      throw new Unreadable('it is broken, or locked with a password. Open it in the program that made it and save it again.');
    }
  }
}
