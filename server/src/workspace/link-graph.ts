import { components } from '../base/cycles.js';

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
    for (const each of before) {
      const by = this.#includedBy.get(each);
      by?.delete(file);
      if (by?.size === 0) this.#includedBy.delete(each);
    }
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
    return this.#includedBy.has(file);
  }

  /** The files of the map that has this root: the root, then what it includes in order, depth first, each once. */
  filesOf(root: string): readonly string[] {
    let files = this.#files.get(root);
    if (files === undefined) this.#files.set(root, files = [...reachable(root, (file) => this.#includes.get(file) ?? [])]);
    return files;
  }

  /**
   * The outermost files that include a file, by their names; the file itself if none does. Where files include each other
   * in a circle and nothing else includes them, the first of them is the root. Linear in what is above the file; of a chain,
   * each file is looked at once for all.
   */
  rootsOf(file: string): readonly string[] {
    // What is included by one file alone has the roots of that file.
    const chain = new Set<string>();
    let top = file;
    for (let by = this.#onlyIncluder(top); by !== undefined && !this.#roots.has(top) && !chain.has(by); by = this.#onlyIncluder(top)) {
      chain.add(top);
      top = by;
    }
    const roots = this.#roots.get(top) ?? this.#findRoots(top);
    for (const each of [...chain, top]) this.#roots.set(each, roots);
    return roots;
  }

  #onlyIncluder(file: string): string | undefined {
    const by = this.#includedBy.get(file);
    return by?.size === 1 ? by.values().next().value : undefined;
  }

  /** As far as they are not known, the roots of all that is above a file are found with its own, so that each file is looked at once. */
  #findRoots(file: string): readonly string[] {
    const includersOf = (each: string) => this.#includedBy.get(each) ?? [];
    const above = [...reachable(file, (each) => (this.#roots.has(each) ? [] : includersOf(each)))].filter((each) => !this.#roots.has(each));
    const indexOf = new Map(above.map((each, index) => [each, index]));
    const edges = above.map((each) => [...includersOf(each)].flatMap((by) => (indexOf.has(by) ? [{ to: indexOf.get(by)! }] : [])));
    // What includes a file comes before it.
    for (const numbers of components(edges)) {
      const members = new Set(numbers.map((number) => above[number]!));
      const outside = new Set<readonly string[]>();
      for (const member of members) for (const by of includersOf(member)) if (!members.has(by)) outside.add(this.#roots.get(by)!);
      const [first, ...others] = outside;
      const roots = first === undefined ? [[...members].sort()[0]!] : others.length === 0 ? first : [...new Set([...outside].flat())].sort();
      for (const member of members) this.#roots.set(member, roots);
    }
    return this.#roots.get(file)!;
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
    for (const each of [...next(file)].reverse()) waiting.push(each);
  }
  return found;
}
