/**
 * Which file includes which: the roots of maps and what belongs to them follow from it alone. Answers are kept until an
 * include comes or goes.
 */
export class LinkGraph {
  readonly #includes = new Map<string, readonly string[]>();
  readonly #includedBy = new Map<string, Set<string>>();
  #roots = new Map<string, readonly string[]>();
  #files = new Map<string, readonly string[]>();

  /** Says what a file includes, in order; nothing for one that is not there. */
  set(file: string, includes: readonly string[]): void {
    const before = this.#includes.get(file) ?? [];
    if (before.length === includes.length && before.every((each, index) => each === includes[index])) return;
    for (const each of before) this.#includedBy.get(each)?.delete(file);
    for (const each of includes) {
      let by = this.#includedBy.get(each);
      if (by === undefined) this.#includedBy.set(each, by = new Set());
      by.add(file);
    }
    if (includes.length === 0) this.#includes.delete(file);
    else this.#includes.set(file, includes);
    this.#roots = new Map();
    this.#files = new Map();
  }

  /** Whether some file includes this one. */
  isIncluded(file: string): boolean {
    return (this.#includedBy.get(file)?.size ?? 0) > 0;
  }

  /** The files of the map that has this root: the root, then what it includes in order, depth first, each once. */
  filesOf(root: string): readonly string[] {
    let files = this.#files.get(root);
    if (files === undefined) this.#files.set(root, files = [...reachable(root, (file) => this.#includes.get(file) ?? [])]);
    return files;
  }

  /**
   * The outermost files that include a file, by their names; the file itself if none does. Where files include each other
   * in a circle and nothing else includes them, the first of them is the root.
   */
  rootsOf(file: string): readonly string[] {
    let roots = this.#roots.get(file);
    if (roots !== undefined) return roots;
    const above = reachable(file, (each) => this.#includedBy.get(each) ?? []);
    const outermost = new Set<string>();
    const seen = new Set<string>();
    // Everything above a file that stands in a circle with all of it has the same root.
    for (const each of [...above].sort()) {
      if (seen.has(each)) continue;
      const aboveEach = reachable(each, (other) => this.#includedBy.get(other) ?? []);
      if (aboveEach.size === 1) {
        outermost.add(each);
        continue;
      }
      const below = new Set(this.filesOf(each));
      if (![...aboveEach].every((other) => below.has(other))) continue;
      outermost.add(each);
      for (const other of aboveEach) seen.add(other);
    }
    this.#roots.set(file, roots = [...outermost]);
    return roots;
  }
}

/** All that can be reached from `start`, itself first, depth first and in order. */
function reachable(start: string, next: (file: string) => Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [start];
  while (waiting.length > 0) {
    const file = waiting.pop()!;
    if (found.has(file)) continue;
    found.add(file);
    waiting.push(...[...next(file)].reverse());
  }
  return found;
}
