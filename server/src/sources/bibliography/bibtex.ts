import { isBraced, splitOutsideBraces } from '../../base/braced.js';
import type { Range } from '../../base/range.js';
import { BibliographyBuilder, type Bibliography } from './bibliography.js';
import { texText } from './tex-text.js';

/** A raw entry: what its braces hold, by the names of fields in small letters. */
interface RawEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly start: number;
}

const months: ReadonlyMap<string, string> = new Map(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  .map((name, index) => [name, String(index + 1).padStart(2, '0')]));

/**
 * Reads BibTeX and BibLaTeX, whatever is wrong in it: an entry that is broken is a problem, and the next that begins a line
 * with `@type{` is read again. Linear.
 */
export function readBibtex(text: string): Bibliography {
  return new BibtexReader(text).read();
}

/** The most characters of a value: strings that are made of strings may grow without end. */
const longestValue = 200_000;

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')', '"': '"' };

/** Something in an entry cannot be read; `at` is where. */
class Broken extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}

class BibtexReader {
  readonly #text: string;
  readonly #builder = new BibliographyBuilder();
  readonly #strings = new Map(months);
  readonly #entries: RawEntry[] = [];
  readonly #mentions: { key: string; range: Range }[] = [];
  #at = 0;
  /** Where the next entry begins that starts a line: no value goes on there. */
  #limit = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Bibliography {
    const head = /@[ \t]*([A-Za-z]+)\s*([{(])/g;
    for (let match = head.exec(this.#text); match !== null; match = head.exec(this.#text)) {
      this.#at = head.lastIndex;
      this.#limit = this.#nextEntry(head.lastIndex);
      try {
        this.#readEntry(match[1]!.toLowerCase(), match[2] === '{' ? '}' : ')');
        head.lastIndex = Math.max(this.#at, head.lastIndex);
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.#builder.report(error.message, { start: match.index, end: Math.min(error.at + 1, this.#limit) });
        head.lastIndex = Math.max(head.lastIndex, this.#limit);
      }
    }
    const byKey = new Map(this.#entries.map((entry) => [entry.key, entry]));
    for (const entry of this.#entries) this.#add(entry, byKey);
    return this.#builder.done(this.#text, this.#mentions);
  }

  #nextEntry(from: number): number {
    const next = /\n[ \t]*@[ \t]*[A-Za-z]+\s*[{(]/g;
    next.lastIndex = from;
    return next.exec(this.#text)?.index ?? this.#text.length;
  }

  #readEntry(type: string, closer: string): void {
    if (type === 'comment') {
      this.#at = this.#closing(this.#at - 1, closer === '}' ? '{' : '(') + 1;
      return;
    }
    if (type === 'preamble') {
      this.#value();
      return;
    }
    if (type === 'string') {
      this.#readFields(closer, (name, value) => void this.#strings.set(name, value));
      return;
    }
    this.#skipSpace();
    const start = this.#at;
    const [key] = /^[^\s,{}()"#%~\\=]+/.exec(this.#text.slice(start, Math.min(start + 300, this.#limit))) ?? [''];
    if (key === '') throw new Broken(`This entry has no key. Write one after \`@${type}{\`.`, start);
    this.#at += key.length;
    this.#skipSpace();
    const fields = new Map<string, string>();
    if (this.#text[this.#at] === ',') {
      this.#at++;
      this.#readFields(closer, (name, value) => {
        if (!fields.has(name)) fields.set(name, value);
      });
    } else if (this.#text[this.#at] === closer) {
      this.#at++;
    } else {
      throw new Broken(`There is no comma after the key \`${key}\`. Add one.`, this.#at);
    }
    this.#entries.push({ type, key, fields, start });
  }

  #readFields(closer: string, take: (name: string, value: string) => void): void {
    for (;;) {
      this.#skipSpace();
      if (this.#text[this.#at] === ',') {
        this.#at++;
        continue;
      }
      if (this.#text[this.#at] === closer && this.#at < this.#limit) {
        this.#at++;
        return;
      }
      const [name] = /^[^\s,{}()"#%=]+/.exec(this.#text.slice(this.#at, Math.min(this.#at + 200, this.#limit))) ?? [''];
      if (name === '') {
        const isEnd = this.#at >= this.#limit;
        throw new Broken(isEnd ? `This entry is not closed. Write \`${closer}\` at its end.` : 'The name of a field is missing here.', this.#at);
      }
      this.#at += name.length;
      this.#skipSpace();
      if (this.#text[this.#at] !== '=') throw new Broken(`There is no \`=\` after the field \`${name}\`.`, this.#at);
      this.#at++;
      this.#skipSpace();
      const from = this.#at;
      take(name.toLowerCase(), this.#value());
      if (/^(?:crossref|xdata)$/i.test(name)) this.#mention(from, this.#at);
      this.#skipSpace();
      const next = this.#text[this.#at];
      if (this.#at >= this.#limit) throw new Broken(`This entry is not closed. Write \`${closer}\` at its end.`, this.#at);
      if (next !== ',' && next !== closer) throw new Broken(`There is no comma after the value of \`${name}\`. Add one.`, this.#at);
    }
  }

  /** The keys in a value. */
  #mention(from: number, to: number): void {
    for (const { 0: key, index } of this.#text.slice(from, to).matchAll(/[^\s,{}()"#%=]+/g)) {
      this.#mentions.push({ key, range: { start: from + index, end: from + index + key.length } });
    }
  }

  /** Parts joined by `#`: in braces, in quotation marks, numbers, and names of strings. */
  #value(): string {
    let value = '';
    for (;;) {
      this.#skipSpace();
      const start = this.#at;
      const first = this.#text[start];
      if (first === '{' || first === '"') {
        const end = this.#closing(start, first);
        value += this.#text.slice(start + 1, end);
        this.#at = end + 1;
      } else {
        const [word] = /^[^\s,{}()"#%=]+/.exec(this.#text.slice(start, Math.min(start + 200, this.#limit))) ?? [''];
        if (word === '') throw new Broken('A value is missing here.', start);
        value += this.#strings.get(word.toLowerCase()) ?? word;
        this.#at += word.length;
      }
      if (value.length > longestValue) throw new Broken(`This value has more than ${longestValue} characters and is not read.`, start);
      this.#skipSpace();
      if (this.#text[this.#at] !== '#') return value;
      this.#at++;
    }
  }

  /** Where what opens at an offset is closed, with braces in it in pairs. */
  #closing(start: number, opener: string): number {
    let depth = 0;
    for (let at = start + 1; at < this.#limit; at++) {
      const character = this.#text[at];
      if (character === '\\') at++;
      else if (character === '{') depth++;
      else if (character === '}' && depth > 0) depth--;
      else if (depth === 0 && character === closers[opener]) return at;
    }
    throw new Broken(opener !== '"' ? 'This brace is not closed before the next entry.' : 'This quotation mark is not closed before the next entry.', start);
  }

  #skipSpace(): void {
    const space = /(?:\s|%[^\n]*)*/y;
    space.lastIndex = this.#at;
    space.exec(this.#text);
    this.#at = Math.min(space.lastIndex, Math.max(this.#limit, this.#at));
  }

  #add(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): void {
    if (entry.type === 'xdata' || entry.type === 'set') return;
    const lookUp = once(() => inherited(entry, byKey));
    const raw = (name: string) => lookUp()(name);
    const text = (...names: string[]) => {
      const found = names.map((name) => raw(name)).find((value) => value !== undefined && value.trim() !== '');
      return found === undefined ? undefined : texText(found);
    };
    const by = once(() => names(raw('author') ?? raw('editor')));
    this.#builder.add(entry.key, { start: entry.start, end: entry.start + entry.key.length }, () => ({
      title: [text('title'), text('subtitle')].filter((each) => each !== undefined).join('. '),
      author: by().map(({ name }) => name), families: by().map(({ family }) => family), date: dateOf(raw), container: text('journaltitle', 'journal', 'booktitle', 'maintitle', 'series'),
      publisher: text('publisher', 'institution', 'school', 'organization'), volume: text('volume'), pages: text('pages'), url: raw('url')?.trim(),
      doi: text('doi'), file: fileOf(raw('file')),
    }));
  }
}

/** The value of a function that is called at most once. */
function once<T>(make: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: make() }).value;
}

/** What an entry says of a field, or the entries that it refers to. */
function inherited(entry: RawEntry, byKey: ReadonlyMap<string, RawEntry>): (name: string) => string | undefined {
  const parents = (each: RawEntry) => ['xdata', 'crossref'].flatMap((by) => (each.fields.get(by) ?? '').split(',').map((key) => key.trim()))
    .flatMap((key) => byKey.get(key) ?? []);
  const chain = [entry];
  for (let index = 0; index < chain.length && chain.length < 20; index++) {
    for (const parent of parents(chain[index]!)) if (!chain.includes(parent)) chain.push(parent);
  }
  return (name) => {
    for (const each of chain) {
      // What a book is called, its chapters are in.
      const value = each === entry || name !== 'title' ? each.fields.get(name) : undefined;
      const container = each !== entry && name === 'booktitle' && each.type !== 'xdata' ? each.fields.get('title') : undefined;
      const found = value ?? container ?? (each.type === 'xdata' ? each.fields.get(name) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };
}

/** Names in the order in which they are spoken, with what a text calls them by; empty where nothing tells. */
function names(value: string | undefined): readonly { readonly name: string; readonly family: string }[] {
  if (value === undefined) return [];
  return splitOutsideBraces(value, String.raw`\s+and\s+`).map((name) => {
    if (name.trim() === 'others') return { name: 'et al.', family: 'et al.' };
    const parts = texText(name).split(',').map((part) => part.trim()).filter(Boolean);
    if (isBraced(name.trim())) return { name: parts.join(', '), family: parts.join(', ') };
    return parts.length < 2 ? { name: parts.join(''), family: '' } : { name: `${parts.at(-1)!} ${parts[0]!}`, family: parts[0]! };
  }).filter(({ name }) => name !== '');
}

function dateOf(raw: (name: string) => string | undefined): string | undefined {
  const date = raw('date')?.trim();
  if (date) return texText(date);
  const year = raw('year');
  const month = months.get((raw('month') ?? '').trim().toLowerCase().slice(0, 3)) ?? (/^\d{1,2}$/.exec((raw('month') ?? '').trim())?.[0] ?? '').padStart(2, '0');
  return year === undefined ? undefined : texText(year) + (month === '00' ? '' : `-${month}`);
}

/** A path; programs write it as `description:path:kind`, and several with `;` between. */
function fileOf(value: string | undefined): string | undefined {
  const [first] = (value ?? '').split(/(?<!\\);/);
  if (first === undefined || first.trim() === '') return undefined;
  const parts = first.split(/(?<!\\):(?!\\)/);
  const path = parts.length >= 3 ? parts.slice(1, -1).join(':') : parts.length === 2 && !/^[A-Za-z]$/.test(parts[0]!) ? parts[1]! || parts[0]! : first;
  return path.replace(/\\([:;\\_&%])/g, '$1').trim();
}
