/** The values of a list by the keys of an index into it: a map without the cost of filling one. Neither may change from now on. */
export class IndexedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #indexOf: ReadonlyMap<K, number>;
  readonly #values: readonly V[];

  constructor(indexOf: ReadonlyMap<K, number>, values: readonly V[]) {
    this.#indexOf = indexOf;
    this.#values = values;
  }

  get size(): number {
    return this.#indexOf.size;
  }

  get(key: K): V | undefined {
    const index = this.#indexOf.get(key);
    return index === undefined ? undefined : this.#values[index];
  }

  has(key: K): boolean {
    return this.#indexOf.has(key);
  }

  keys(): MapIterator<K> {
    return this.#indexOf.keys();
  }

  * values(): MapIterator<V> {
    for (const index of this.#indexOf.values()) yield this.#values[index]!;
  }

  * entries(): MapIterator<[K, V]> {
    for (const [key, index] of this.#indexOf) yield [key, this.#values[index]!];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.#indexOf.forEach((index, key) => call(this.#values[index]!, key, this));
  }
}
