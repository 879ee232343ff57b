import type { Range } from '../../base/range.js';

/** An entry of a bibliography. */
export interface BibliographyEntry {
  readonly key: string;
  /** By the names that sources have in front matter: `title`, `author`, `date`, `container`, `publisher`, `url`, `doi`, `file`. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Where the key stands in the file. */
  readonly range: Range;
}

/** A bibliography as far as it can be read. */
export interface Bibliography {
  /** By key; of several with one key the first. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** What is wrong in it, in order; each costs its entry. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
  /** All of its text, to tell lines by. */
  readonly text: string;
}

/** Puts a bibliography together. */
export class BibliographyBuilder {
  readonly #entries = new Map<string, BibliographyEntry>();
  readonly #problems: { message: string; range: Range }[] = [];

  add(key: string, fields: Readonly<Record<string, string | readonly string[] | undefined>>, range: Range): void {
    if (this.#entries.has(key)) {
      this.report(`The key \`${key}\` stands here a second time; the first entry counts. Give this one another key.`, range);
      return;
    }
    const known = Object.entries(fields).filter((field): field is [string, string | readonly string[]] => field[1] !== undefined && field[1].length > 0);
    this.#entries.set(key, { key, fields: Object.fromEntries(known), range });
  }

  report(message: string, range: Range): void {
    this.#problems.push({ message, range });
  }

  done(text: string): Bibliography {
    return { entries: this.#entries, problems: this.#problems, text };
  }
}
