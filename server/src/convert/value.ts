import { parseTree, printParseErrorCode, findNodeAtLocation, type Node, type ParseError } from 'jsonc-parser';
import { isNode, isScalar, parseDocument, visit } from 'yaml';
import { containsItself } from '../base/contains-itself.js';
import { errorMessage } from '../base/error-message.js';
import { isRecord, recordOf } from '../base/record.js';
import { checkBrackets, checkIndentation } from './depth.js';
import { ImportError } from './import-error.js';
import { failAt, placeAt } from './place.js';

type Path = readonly (string | number)[];

/** A value of a JSON or YAML file that knows where it stands, so that what is wrong with it can be said. */
export class Value {
  readonly raw: unknown;
  readonly #path: Path;
  readonly #placeOf: (path: Path) => string;

  constructor(raw: unknown, placeOf: (path: Path) => string, path: Path = []) {
    this.raw = raw;
    this.#placeOf = placeOf;
    this.#path = path;
  }

  /** There is a value, and it is not `null`. */
  get isThere(): boolean {
    return this.raw !== undefined && this.raw !== null;
  }

  get isList(): boolean {
    return Array.isArray(this.raw);
  }

  get isObject(): boolean {
    return isRecord(this.raw);
  }

  /** A copy of an object; of anything else, an object without keys. */
  record(): Record<string, unknown> {
    return { ...recordOf(this.raw) };
  }

  /** What stands below a key; of anything but an object: nothing. */
  get(key: string): Value {
    const keys = recordOf(this.raw);
    const below = Object.hasOwn(keys, key) ? keys[key] : undefined;
    return new Value(below, this.#placeOf, [...this.#path, key]);
  }

  has(...keys: readonly string[]): boolean {
    return this.isObject && keys.every((key) => this.get(key).isThere);
  }

  /** The items of a list; none where there is nothing. Fails where there is something else. */
  items(): readonly Value[] {
    if (!this.isThere) return [];
    if (!Array.isArray(this.raw)) return this.fail('there should be a list here');
    return this.raw.map((each, index) => new Value(each, this.#placeOf, [...this.#path, index]));
  }

  /** The items of a list, or the one value that stands in place of a list of one. */
  oneOrMore(): readonly Value[] {
    return this.isThere && !Array.isArray(this.raw) ? [this] : this.items();
  }

  /** Keys and values of an object; none where there is nothing, or an empty list, as which some programs write it. Fails where there is something else. */
  entries(): readonly (readonly [key: string, value: Value])[] {
    if (!this.isThere || Array.isArray(this.raw) && this.raw.length === 0) return [];
    if (!this.isObject) return this.fail('there should be keys with values here');
    return Object.keys(this.raw as object).map((key) => [key, this.get(key)] as const);
  }

  /** A text; numbers and the like as they are written. `undefined` where there is nothing. Fails where there is a list or an object. */
  text(): string | undefined {
    if (!this.isThere) return undefined;
    if (typeof this.raw === 'object') return this.fail('there should be a text here');
    return String(this.raw);
  }

  /** Works as `text` does, and fails where there is nothing. */
  required(): string {
    return this.text() ?? this.fail('this is missing');
  }

  number(): number | undefined {
    const number = typeof this.raw === 'number' ? this.raw : typeof this.raw === 'string' && this.raw.trim() !== '' ? Number(this.raw) : Number.NaN;
    return Number.isFinite(number) ? number : undefined;
  }

  fail(message: string): never {
    throw new ImportError(`${this.#placeOf(this.#path)}: ${message}`);
  }
}

/** `$.nodes[3].text`. */
function shown(path: Path): string {
  return `$${path.map((key) => (typeof key === 'number' ? `[${key}]` : /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`)).join('')}`;
}

/** Reads JSON. Fails, with the place, where the text is none. */
export function readJson(text: string): Value {
  checkBrackets(text);
  const errors: ParseError[] = [];
  let tree: Node | undefined;
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    parseTree(text, errors, { disallowComments: true });
    const [first] = errors;
    failAt(text, first?.offset ?? 0, `this is not JSON${first === undefined ? '' : ` (${words(printParseErrorCode(first.error))})`}`);
  }
  return new Value(raw, (path) => {
    tree ??= parseTree(text);
    // What is missing is said of what it is missing in.
    for (let length = path.length; length >= 0; length--) {
      const node = tree && findNodeAtLocation(tree, path.slice(0, length));
      if (node !== undefined) return `${placeAt(text, node.offset)}, ${shown(path)}`;
    }
    return shown(path);
  });
}

/** `InvalidSymbol` as `invalid symbol`. */
function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** Of two entries with one key, the first would be lost without a word. Linear, which the library's own check is not. */
function checkKeys(text: string, document: ReturnType<typeof parseDocument>): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) failAt(text, key.range?.[0] ?? 0, `the key \`${String(key.value)}\` stands here for the second time, so the first would be lost. Give one of the two another name`);
        seen.add(key.value);
      }
    },
  });
}

/** Reads YAML. Fails, with the place, where the text is none. Aliases are limited, so that a small file stays small. */
export function readYamlFile(text: string): Value {
  checkBrackets(text);
  checkIndentation(text);
  let document: ReturnType<typeof parseDocument>;
  let raw: unknown;
  try {
    document = parseDocument(text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const [error] = document.errors;
    if (error !== undefined) failAt(text, error.pos[0], `this is not YAML: ${error.message.replace(/\.$/, '')}`);
    checkKeys(text, document);
    raw = document.toJS({ maxAliasCount: 100 });
    if (containsItself(raw)) throw new ImportError('a value of this YAML contains itself');
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const message = errorMessage(error);
    throw new ImportError(/alias count/i.test(message) ? 'the aliases of this YAML expand to too much, so it is not read' : `this is not YAML that can be read: ${message}`);
  }
  return new Value(raw, (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${placeAt(text, node.range[0])}, ${shown(path)}`;
    }
    return shown(path);
  });
}
