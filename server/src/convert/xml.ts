import { parseXml, XmlElement, XmlError, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { checkElements } from './depth.js';
import { ImportError } from './import-error.js';
import { failAt, lineIn, placeAt } from './place.js';
import type { Unread } from './unread.js';

/** What of an element has been taken. */
interface Read {
  readonly attributes: Set<string>;
  /** All of it, with what is in it. */
  isWhole: boolean;
  /** The words that are right in it. */
  hasWords: boolean;
}

/**
 * An element of an XML file that knows where it stands. The file remembers which attributes and words were taken, so that a reader can
 * tell what nobody has taken.
 */
export class Element {
  readonly #element: XmlElement;
  readonly #text: string;
  readonly #read: Map<XmlElement, Read>;

  constructor(element: XmlElement, text: string, read: Map<XmlElement, Read> = new Map()) {
    this.#element = element;
    this.#text = text;
    this.#read = read;
  }

  /** The name without a prefix. */
  get name(): string {
    return this.#element.name.replace(/^.*:/, '');
  }

  attribute(name: string): string | undefined {
    this.#take().attributes.add(name);
    return Object.hasOwn(this.#element.attributes, name) ? this.#element.attributes[name] : undefined;
  }

  /** An attribute that says one of these words. Another word is not taken by asking, so it is told. */
  word<T extends string>(name: string, ...words: readonly T[]): T | undefined {
    const word = this.#element.attributes[name];
    return words.find((each) => each === word && this.attribute(name) === each);
  }

  /** All attributes, of which none is taken by this. */
  attributes(): readonly (readonly [string, string])[] {
    return Object.entries(this.#element.attributes);
  }

  /** Takes some attributes that say nothing a map could use; without names, the whole element. */
  skip(...names: readonly string[]): void {
    for (const name of names) this.attribute(name);
    if (names.length === 0) this.#take().isWhole = true;
  }

  #take(): Read {
    const read = this.#read.get(this.#element) ?? { attributes: new Set(), isWhole: false, hasWords: false };
    this.#read.set(this.#element, read);
    return read;
  }

  /** Attributes and words that nobody has taken. Of an element in which nobody has taken anything, that is the whole of it. */
  * unread(): Generator<Unread> {
    const read = this.#read.get(this.#element);
    if (read?.isWhole) return;
    if (!this.isTouched) {
      const words = this.#source();
      if (words !== undefined) yield { name: this.name, words };
      return;
    }
    for (const [name, value] of this.attributes()) {
      if (read?.attributes.has(name) !== true && value.trim() !== '' && !name.startsWith('xmlns')) yield { name, words: `${this.place} ${name}="${value}"` };
    }
    for (const child of this.#element.children) {
      if (child instanceof XmlText && child.text.trim() !== '' && read?.hasWords !== true) yield { name: `words in ${this.name}`, words: `${this.place}: ${child.text}` };
      else if (child instanceof XmlElement) yield* this.#of(child).unread();
    }
  }

  /** Whether something of it, or of what is in it, has been taken. */
  get isTouched(): boolean {
    return this.#read.has(this.#element) || this.children().some((child) => child.isTouched);
  }

  /** What an element says, on one line; `undefined`: nothing. */
  #source(): string | undefined {
    const attributes = this.attributes().filter(([, value]) => value.trim() !== '').map(([name, value]) => ` ${name}="${value}"`).join('');
    const inner = this.#element.children.map((each) => (each instanceof XmlText ? each.text.trim() : each instanceof XmlElement ? this.#of(each).#source() ?? '' : '')).filter(Boolean).join(' ');
    return attributes === '' && inner === '' ? undefined : `<${this.name}${attributes}>${inner === '' ? '' : ` ${inner}`}`;
  }

  /** Where it begins in the file, in words for people. */
  get place(): string {
    return `${this.#element.start >= 0 ? `${placeAt(this.#text, this.#element.start)}, ` : ''}<${this.#element.name}>`;
  }

  /** The number of the line where it begins, from 1. To find it out takes as long as to read the file. */
  get line(): number | undefined {
    return lineIn(this.place);
  }

  #of(element: XmlElement): Element {
    return new Element(element, this.#text, this.#read);
  }

  /** The elements below it, all or those of a name. */
  children(name?: string): readonly Element[] {
    return this.#element.children.filter((each): each is XmlElement => each instanceof XmlElement)
      .map((each) => this.#of(each)).filter((each) => name === undefined || each.name === name);
  }

  child(name: string): Element | undefined {
    return this.children(name)[0];
  }

  /** All elements of a name below it, at any depth, in order. */
  *all(name: string): Generator<Element> {
    const pending = this.children().toReversed();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      if (next.name === name) yield next;
      pending.push(...next.children().toReversed());
    }
  }

  /** All words in it, white space collapsed; those of block elements of HTML apart from each other. */
  words(): string {
    this.#takeWords();
    return wordsIn(this.#element).replace(/[ \t\f\v]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').trim();
  }

  /** How words in HTML look says nothing. */
  #takeWords(): void {
    this.#take().hasWords = true;
    if (/^(?:html|head|body|p|div|span|font|br|li|ul|ol|h[1-6]|b|i|u|em|strong)$/i.test(this.name)) this.skip('class', 'style', 'lang', 'dir', 'align', 'color', 'size', 'face');
    for (const child of this.children()) child.#takeWords();
  }

  fail(message: string): never {
    throw new ImportError(`${this.place}: ${message}`);
  }
}

function wordsIn(node: XmlNode): string {
  if (node instanceof XmlText) return node.text.replace(/\s+/g, ' ');
  if (!(node instanceof XmlElement)) return '';
  const inner = node.children.map(wordsIn).join('');
  return /^(?:p|div|br|li|h[1-6])$/i.test(node.name) ? `\n${inner}\n` : inner;
}

/** A file may gain this many characters by its entities. */
const mostGained = 1_000_000;

/**
 * What the entities are that a file declares itself, if that is plain text, as short names for addresses are. Entities within
 * entities and those of other files are not resolved.
 */
function entitiesIn(text: string): (reference: string) => string | undefined {
  const declared = new Map<string, string>();
  const type = /<!DOCTYPE\b[^[>]*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  for (const [, name, quoted, single] of type.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/g)) declared.set(`&${name};`, quoted ?? single!);
  let gained = 0;
  return (reference) => {
    const value = declared.get(reference);
    gained += value?.length ?? 0;
    return gained > mostGained ? undefined : value;
  };
}

/** Reads XML without entities of other files. Fails, with the place, where the text is none. */
export function readXml(text: string): Element {
  checkElements(text);
  try {
    const { root } = parseXml(text, { includeOffsets: true, resolveUndefinedEntity: entitiesIn(text) });
    if (root === null) throw new ImportError('there is no element in this file');
    return new Element(root, text);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if (error instanceof XmlError) failAt(text, error.pos, `this is not XML: ${error.message.split('\n')[0]!.replace(/ ?\(line \d+, column \d+\)/, '')}`);
    throw error;
  }
}
