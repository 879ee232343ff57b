import { CharacterClass, classOf } from './characters.js';

/** One letter of a script without spaces tells as much as three others. */
const unspacedWeight = 3;

/** How many letters words are looked up by, from the beginning of one on. */
export class SeedLength {
  readonly #weight: number;

  constructor(weight: number) {
    this.#weight = weight;
  }

  /** Tells where the seed from `start` on ends; -1: the letters end before. */
  end(letters: string, start: number): number {
    let weight = 0;
    let at = start;
    while (weight < this.#weight && at < letters.length) {
      weight += classOf(letters.charCodeAt(at++)) === CharacterClass.Unspaced ? unspacedWeight : 1;
    }
    return weight < this.#weight ? -1 : at;
  }
}

/** These are for what differs in some of its words. */
export const shortSeed = new SeedLength(6);

/** These are for letters that all follow, where short seeds are common. */
export const longSeed = new SeedLength(32);

/** The words of a text by the letters that follow from their beginning on. Making it is linear. */
export class SeedTable {
  readonly #letters: string;
  readonly #starts: Uint32Array;
  readonly #length: SeedLength;
  readonly #heads: Int32Array;
  readonly #next: Int32Array;
  /** How many words have a hash. */
  readonly #counts: Uint32Array;

  constructor({ letters, letterStarts }: { readonly letters: string; readonly letterStarts: Uint32Array }, length: SeedLength) {
    this.#letters = letters;
    this.#starts = letterStarts;
    this.#length = length;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, letterStarts.length * 1.5)));
    this.#heads = new Int32Array(size).fill(-1);
    this.#next = new Int32Array(letterStarts.length);
    this.#counts = new Uint32Array(size);
    for (let word = letterStarts.length - 1; word >= 0; word--) {
      const end = length.end(letters, letterStarts[word]!);
      if (end < 0) continue;
      const slot = hashOf(letters, letterStarts[word]!, end) & (size - 1);
      this.#next[word] = this.#heads[slot]!;
      this.#heads[slot] = word;
      this.#counts[slot]!++;
    }
  }

  /** How many words of the text at most have the seed of `letters` at `start`; 0 where too few letters follow. */
  count(letters: string, start: number): number {
    const end = this.#length.end(letters, start);
    return end < 0 ? 0 : this.#counts[this.#slot(letters, start, end)]!;
  }

  /** The words of the text that have the seed of `letters` at `start`, in order; none where too few letters follow. */
  * words(letters: string, start: number): Iterable<number> {
    const end = this.#length.end(letters, start);
    if (end < 0) return;
    const seed = letters.slice(start, end);
    for (let word = this.#heads[this.#slot(letters, start, end)]!; word >= 0; word = this.#next[word]!) {
      if (this.#letters.startsWith(seed, this.#starts[word]!)) yield word;
    }
  }

  #slot(letters: string, start: number, end: number): number {
    return hashOf(letters, start, end) & (this.#heads.length - 1);
  }
}

function hashOf(letters: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
