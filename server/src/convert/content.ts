import type { Unread } from './unread.js';
import type { Value } from './value.js';
import type { Element } from './xml.js';

/** A file that is to be read: its text, and what the text is as JSON, YAML or XML, each read once. */
export class Content {
  readonly #text: string;
  readonly #read = new Map<string, Promise<Value | Element>>();
  #last: Promise<Value | Element> | undefined;

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

  /** Says that the format is known: what is asked for from now on is what the file is read as. */
  begin(): void {
    this.#last = undefined;
  }

  /** What has not been taken since then; nothing of what is read as mere text. */
  async unread(): Promise<readonly Unread[]> {
    return [...(await this.#last)?.unread() ?? []];
  }

  /** How many control characters are in the file, also as escapes; white space is none. XML cannot have them. */
  async controls(): Promise<number> {
    const read = await this.#last;
    return controlsIn(read !== undefined && 'raw' in read ? read.raw : this.#text);
  }

  #once<T extends Value | Element>(kind: string, read: () => Promise<T>): Promise<T> {
    const made = this.#read.get(kind) as Promise<T> | undefined ?? read();
    this.#read.set(kind, made);
    this.#last = made;
    return made;
  }
}

function controlsIn(raw: unknown): number {
  if (typeof raw === 'string') return raw.match(/[\u0000-\u0008\u000e-\u001f\u007f]/g)?.length ?? 0;
  if (typeof raw !== 'object' || raw === null) return 0;
  return Object.entries(raw).reduce((count, [key, value]) => count + controlsIn(key) + controlsIn(value), 0);
}
