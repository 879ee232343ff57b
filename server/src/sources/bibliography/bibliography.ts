import type { Range } from '../../base/range.js';

/** An entry of a bibliography. */
export interface BibliographyEntry {
  readonly key: string;
  /** The fields by the names that sources have in front matter: `title`, `author`, `date`, `container`, `publisher`, `url`, `doi`, `file`; and `families`, what each author is called by in a text. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Where the key is in the file. */
  readonly range: Range;
}

/** A bibliography as far as it can be read. */
export interface Bibliography {
  /** The entries by key; where several have one key, the first counts. */
  readonly entries: ReadonlyMap<string, BibliographyEntry>;
  /** What is wrong in it, in order; each costs its entry. */
  readonly problems: readonly { readonly message: string; readonly range: Range }[];
  /** All of its text, to tell lines by. */
  readonly text: string;
  /** Where entries name others, as what they inherit from. */
  readonly mentions: readonly { readonly key: string; readonly range: Range }[];
}

type Fields = BibliographyEntry['fields'];
type FieldsRead = Readonly<Record<string, string | readonly string[] | undefined>>;

/** An entry whose fields are read when they are first asked for: most of a large bibliography is never looked at. */
class LazyEntry implements BibliographyEntry {
  readonly key: string;
  readonly range: Range;
  #read: (() => FieldsRead) | undefined;
  #fields: Fields | undefined;

  constructor(key: string, range: Range, read: () => FieldsRead) {
    this.key = key;
    this.range = range;
    this.#read = read;
  }

  get fields(): Fields {
    if (this.#fields === undefined) {
      const known = Object.entries(this.#read!()).filter((field): field is [string, string | readonly string[]] => field[1] !== undefined && field[1].length > 0);
      this.#fields = Object.fromEntries(known);
      this.#read = undefined;
    }
    return this.#fields;
  }
}

/** Puts a bibliography together. */
export class BibliographyBuilder {
  readonly #entries = new Map<string, BibliographyEntry>();
  readonly #problems: { message: string; range: Range }[] = [];

  add(key: string, range: Range, read: () => FieldsRead): void {
    if (this.#entries.has(key)) this.report(`The key \`${key}\` is used a second time here; the first entry counts. Give this one another key.`, range);
    else this.#entries.set(key, new LazyEntry(key, range, read));
  }

  report(message: string, range: Range): void {
    this.#problems.push({ message, range });
  }

  done(text: string, mentions: Bibliography['mentions'] = []): Bibliography {
    return { entries: this.#entries, problems: this.#problems.sort((one, other) => one.range.start - other.range.start), text, mentions };
  }
}
