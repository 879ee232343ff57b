/** Gives names of their own to things, which a file calls them by: what they are wished to be, with a number where that is taken. */
export class ElementIds {
  readonly #taken = new Set<string>();
  readonly #byKey = new Map<string, string>();

  /** Keeps a name for the thing that has it already, before names are made for others. The first of several things with one name keeps it. */
  reserve(key: string, id: string): void {
    if (this.#taken.has(id)) return;
    this.#taken.add(id);
    this.#byKey.set(key, id);
  }

  /** The name of a thing, given when it is first asked for. */
  of(key: string, wish: () => string): string {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const wished = wish();
    let id = wished;
    for (let number = 2; this.#taken.has(id); number++) id = `${wished}_${number}`;
    this.#taken.add(id);
    this.#byKey.set(key, id);
    return id;
  }

  /** The first number that, after the prefix, names nothing yet. */
  numbered(prefix: string): string {
    let number = 1;
    while (this.#taken.has(`${prefix}${number}`)) number++;
    return `${prefix}${number}`;
  }
}
