import { oneLine } from '../base/one-line.js';
import type { DraftCitation } from './draft/draft.js';

/** A source in the list below an outline that Argmark wrote. */
interface OwnSource {
  readonly key: string;
  /** Where there is none, lines name it by its title. */
  readonly author: string;
  readonly title: string;
  readonly date: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The sources of an outline that Argmark wrote, `Ann Roe (2020): Title. Publisher.`, and what its lines cite of them, `(Roe 2020, p. 3)`. */
export class OwnSources {
  readonly #sources: OwnSource[] = [];
  readonly #keys = new Set<string>();

  /** Takes an entry of the list; whether it is one. `url` is where a link in it leads. */
  add(entry: string, url: string | undefined): boolean {
    const words = oneLine(entry).replace(/ \[(?:cited|zitiert): [^[\]]*\]$/, '');
    const [, author = '', inBrackets, first, title] = /^(?:([^()]+) \((\d{4}[a-z]?)\)|(\d{4}[a-z]?)): (.+)$/.exec(words) ?? [];
    const date = inBrackets ?? first;
    if (date === undefined || title === undefined) return false;
    const [one] = author.split(';') as [string];
    const name = ((one.includes(',') ? one.split(',')[0]! : one).trim().split(' ').at(-1)! || title.split(' ')[0]!).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
    let key = `${name}${date}`;
    for (let number = 2; this.#keys.has(key); number++) key = `${name}${date}-${number}`;
    this.#keys.add(key);
    const authors = author.split(/;\s*/);
    const bare = (url === undefined ? title : title.replace(url, '')).trim().replace(/\.$/, '');
    this.#sources.push({ key, author, date, title, fields: { title: bare, ...author === '' ? {} : { author: authors.length === 1 ? author : authors }, date: date.replace(/[a-z]$/, ''), ...url === undefined ? {} : { url } } });
    return true;
  }

  /** The places that an entry says are cited and none of the lines names, in words for people. */
  placesBeside(entry: string, lines: string): readonly string[] {
    const [, places = ''] = / \[(?:cited|zitiert): ([^[\]]*)\]$/.exec(oneLine(entry)) ?? [];
    return places.split(/;\s*/).filter((place) => place !== '' && !lines.includes(place));
  }

  /** The fields of all of them, by keys that are made of authors and dates. */
  get all(): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
    return new Map(this.#sources.map(({ key, fields }) => [key, fields]));
  }

  /** A line without the citations that it ends with. Words in brackets that do not all name one of the sources are words. */
  citedIn(text: string): { readonly text: string; readonly citations: readonly DraftCitation[] } {
    const [whole, inside] = / ?\(([^()]+)\)$/.exec(text) ?? [];
    const citations = (inside?.split(/;\s*/) ?? []).map((part) => this.#citation(part));
    if (whole === undefined || citations.includes(undefined)) return { text, citations: [] };
    return { text: text.slice(0, -whole.length), citations: citations as DraftCitation[] };
  }

  #citation(part: string): DraftCitation | undefined {
    const [, names, date, locator] = /^(.+?),? (\d{4}[a-z]?)(?:, (.+))?$/.exec(part.trim()) ?? [];
    if (names === undefined) return undefined;
    const all = names.replace(/ et al\.$/, '').split(/ (?:and|und) |, /);
    // A name of several words may be that of a body, which has `and` in it.
    const isNamed = ({ author, title }: OwnSource) => (author === '' ? title.startsWith(names) : author.includes(names) || all.every((name) => author.includes(name)));
    const dated = this.#sources.filter((source) => source.date === date && isNamed(source));
    // A short name may be a part of another one.
    const exact = dated.filter(({ author }) => author === names);
    const found = exact.length === 1 ? exact : dated;
    return found.length === 1 ? { key: found[0]!.key, ...locator === undefined ? {} : { locator } } : undefined;
  }
}
