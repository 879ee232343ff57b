/**
 * A map whose values are made when they are first asked for, by the index of their key: so it costs nothing to fill. The
 * index may not change from now on.
 */
export class IndexedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #indexOf: ReadonlyMap<K, number>;
  readonly #make: (index: number) => V;
  readonly #made: (V | undefined)[] = [];

  constructor(indexOf: ReadonlyMap<K, number>, make: (index: number) => V) {
    this.#indexOf = indexOf;
    this.#make = make;
  }

  #at(index: number): V {
    return (this.#made[index] ??= this.#make(index));
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
