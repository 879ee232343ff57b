/**
 * A map whose values are told by the index of their key, so that it costs nothing to fill, and several may share their
 * keys. The index may not change from now on.
 */
export class IndexedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #indexOf: ReadonlyMap<K, number>;
  readonly #at: (index: number) => V;

  constructor(indexOf: ReadonlyMap<K, number>, at: (index: number) => V) {
    this.#indexOf = indexOf;
    this.#at = at;
  }

  get size(): number {
    return this.#indexOf.size;
  }

  get(key: K): V | undefined {
    const index = this.#indexOf.get(key);
    return index === undefined ? undefined : this.#at(index);
  }

  has(key: K): boolean {
    return this.#indexOf.has(key);
  }

  keys(): MapIterator<K> {
    return this.#indexOf.keys();
  }

  * values(): MapIterator<V> {
    for (const index of this.#indexOf.values()) yield this.#at(index);
  }

  * entries(): MapIterator<[K, V]> {
    for (const [key, index] of this.#indexOf) yield [key, this.#at(index)];
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    this.#indexOf.forEach((index, key) => call(this.#at(index), key, this));
  }
}
