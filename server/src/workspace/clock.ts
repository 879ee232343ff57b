/** Says when each of some things changed last. Its time rises with every change. */
export class Clock {
  #now = 0;
  #changedAt = new Map<string, number>();
  #allChangedAt = 0;
  #onTick: (() => void) | undefined;

  get now(): number {
    return this.#now;
  }

  /** Calls `listener` at every change. */
  onTick(listener: () => void): void {
    this.#onTick = listener;
  }

  /** One thing has changed. */
  touch(key: string): void {
    this.#changedAt.set(key, ++this.#now);
    this.#onTick?.();
  }

  /** Something has changed that holds for all things. */
  touchAll(): void {
    this.#allChangedAt = ++this.#now;
    this.#changedAt = new Map();
    this.#onTick?.();
  }

  /** When the last of these things changed. */
  lastChange(keys: readonly string[]): number {
    return keys.reduce((last, key) => Math.max(last, this.#changedAt.get(key) ?? 0), this.#allChangedAt);
  }
}
