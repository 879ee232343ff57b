/**
 * A map as a value: `with` makes a new one and leaves this one as it was. What has changed lies in a small layer over a
 * large base that the versions share, so that a change costs what it changes and looking up costs two look-ups at most.
 */
export class LayeredMap<K, V extends object> {
  readonly #base: ReadonlyMap<K, V>;
  /** An `undefined` value says that the key was taken out. */
  readonly #layer: ReadonlyMap<K, V | undefined>;

  /** Takes over `base`, which nobody may change from now on. */
  constructor(base: ReadonlyMap<K, V>, layer: ReadonlyMap<K, V | undefined> = new Map()) {
    this.#base = base;
    this.#layer = layer;
  }

  get(key: K): V | undefined {
    if (this.#layer.size > 0) {
      const changed = this.#layer.get(key);
      if (changed !== undefined || this.#layer.has(key)) return changed;
    }
    return this.#base.get(key);
  }

  /** They come in no particular order. */
  values(): Iterable<V> {
    return this.#layer.size === 0 ? this.#base.values() : this.#layered();
  }

  * #layered(): Iterable<V> {
    for (const [key, value] of this.#base) if (!this.#layer.has(key)) yield value;
    for (const value of this.#layer.values()) if (value !== undefined) yield value;
  }

  /** This map with `changes`, of which `undefined` takes a key out. Linear in the changes but for a copy now and then. */
  with(changes: ReadonlyMap<K, V | undefined>): LayeredMap<K, V> {
    if (changes.size === 0) return this;
    if (changes.size <= deepestLayer) {
      const layer = new Map(this.#layer);
      for (const [key, value] of changes) layer.set(key, value);
      if (layer.size <= deepestLayer) return new LayeredMap(this.#base, layer);
    }
    const base = new Map(this.#base);
    for (const layer of [this.#layer, changes]) {
      for (const [key, value] of layer) {
        if (value === undefined) base.delete(key);
        else base.set(key, value);
      }
    }
    return new LayeredMap(base);
  }
}

const deepestLayer = 256;
