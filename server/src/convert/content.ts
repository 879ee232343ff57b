import type { Value } from './value.js';
import type { Element } from './xml.js';

/** A file that is to be read: its text, and what the text is as JSON, YAML or XML, each read once. */
export class Content {
  readonly #text: string;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(text: string) {
    this.#text = text.replace(/^\ufeff/, '');
  }

  /** The text without a byte order mark. */
  get text(): string {
    return this.#text;
  }

  /** The text as JSON. Rejects with an ImportError, which says where the text is none. */
  json(): Promise<Value> {
    return this.#once('json', async () => (await import('./value.js')).readJson(this.#text));
  }

  /** The text as YAML, of which JSON is a part. */
  yaml(): Promise<Value> {
    return this.#once('yaml', async () => (await import('./value.js')).readYamlFile(this.#text));
  }

  /** The root element of the text as XML. */
  xml(): Promise<Element> {
    return this.#once('xml', async () => (await import('./xml.js')).readXml(this.#text));
  }

  #once<T>(kind: string, read: () => Promise<T>): Promise<T> {
    const known = this.#read.get(kind);
    if (known !== undefined) return known as Promise<T>;
    const made = read();
    this.#read.set(kind, made);
    return made;
  }
}
