import { parseXml, XmlElement, XmlError, XmlText, type XmlNode } from '@rgrove/parse-xml';
import { checkElements } from './depth.js';
import { ImportError } from './import-error.js';
import { failAt, placeAt } from './place.js';

/** An element of an XML file that knows where it stands. */
export class Element {
  readonly #element: XmlElement;
  readonly #text: string;

  constructor(element: XmlElement, text: string) {
    this.#element = element;
    this.#text = text;
  }

  /** The name without a prefix. */
  get name(): string {
    return this.#element.name.replace(/^.*:/, '');
  }

  attribute(name: string): string | undefined {
    return Object.hasOwn(this.#element.attributes, name) ? this.#element.attributes[name] : undefined;
  }

  attributes(): readonly (readonly [string, string])[] {
    return Object.entries(this.#element.attributes);
  }

  /** The elements below it, all or those of a name. */
  children(name?: string): readonly Element[] {
    return this.#element.children.filter((each): each is XmlElement => each instanceof XmlElement)
      .map((each) => new Element(each, this.#text)).filter((each) => name === undefined || each.name === name);
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
    return wordsIn(this.#element).replace(/[ \t\f\v]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').trim();
  }

  fail(message: string): never {
    const at = this.#element.start;
    throw new ImportError(`${at >= 0 ? `${placeAt(this.#text, at)}, ` : ''}<${this.#element.name}>: ${message}`);
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
