import { parseTree, printParseErrorCode, findNodeAtLocation, visit as visitJson, type Node, type ParseError } from 'jsonc-parser';
import { isNode, isScalar, parseDocument, visit } from 'yaml';
import { containsItself } from '../base/contains-itself.js';
import { errorMessage } from '../base/error-message.js';
import { oneLine } from '../base/one-line.js';
import { plainYaml } from '../base/plain-yaml.js';
import { isRecord, recordOf } from '../base/record.js';
import { checkBrackets, checkIndentation } from './depth.js';
import { ImportError } from './import-error.js';
import { failAt, lineIn, placeAt } from './place.js';
import type { Unread } from './unread.js';

type Path = readonly (string | number)[];

/** What is known of a file beside its values. */
interface File {
  readonly placeOf: (path: Path) => string;
  /** What has been read of each object and list, by keys and indexes. */
  readonly read: Map<unknown, Set<string | number>>;
}

/**
 * A value of a JSON or YAML file that knows where it stands, so that what is wrong with it can be said. The file remembers what was
 * taken as text, number, flag or record, so that a reader can tell what nobody has taken.
 */
export class Value {
  /** The value as it is. Who only looks at it has not taken it. */
  readonly raw: unknown;
  readonly #file: File;
  readonly #path: Path;
  readonly #holder: unknown;

  constructor(raw: unknown, file: File, path: Path = [], holder?: unknown) {
    this.raw = raw;
    this.#file = file;
    this.#path = path;
    this.#holder = holder;
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

  /** Takes the value as it is, with all that is in it; also what says nothing that a map could use. */
  take(): unknown {
    if (typeof this.#holder !== 'object') return this.raw;
    const known = this.#file.read.get(this.#holder);
    const key = this.#path.at(-1)!;
    if (known === undefined) this.#file.read.set(this.#holder, new Set([key]));
    else known.add(key);
    return this.raw;
  }

  /** Takes the values of some keys, which say nothing that a map could use. */
  skip(...keys: readonly string[]): void {
    for (const key of keys) this.get(key).take();
  }

  /** A copy of an object; of anything else, an object without keys. */
  record(): Record<string, unknown> {
    return this.isObject ? { ...recordOf(this.take()) } : {};
  }

  /** Whether the value is this one. Another value is not taken by asking. */
  is(value: unknown): boolean {
    return this.raw === value && this.take() === value;
  }

  /** What the value says if it is true or false, also in other words for it; `undefined` otherwise. */
  flag(): boolean | undefined {
    const flag = flags.get(String(this.raw).toLowerCase());
    if (flag !== undefined) this.take();
    return flag;
  }

  /** Whether something in it has been taken. */
  get isTouched(): boolean {
    return this.#file.read.has(this.raw) || this.#below().some((below) => below.isTouched);
  }

  /** What was taken neither itself nor as a part of something, and says something; with its path. */
  * unread(): Generator<Unread> {
    const read = this.#file.read.get(this.raw);
    for (const below of this.#below()) {
      if (read?.has(below.#path.at(-1)!) === true || !says(below.raw)) continue;
      if (below.isTouched) yield* below.unread();
      else yield { name: String(below.#path.findLast((part) => typeof part === 'string') ?? 'items'), words: `${shown(below.#path)}: ${JSON.stringify(below.raw)}` };
    }
  }

  #below(): readonly Value[] {
    return this.isList ? this.items() : this.isObject ? this.entries().map(([, value]) => value) : [];
  }

  /** What is below a key; of anything but an object: nothing. */
  get(key: string): Value {
    const keys = recordOf(this.raw);
    const below = Object.hasOwn(keys, key) ? keys[key] : undefined;
    return new Value(below, this.#file, [...this.#path, key], this.raw);
  }

  has(...keys: readonly string[]): boolean {
    return this.isObject && keys.every((key) => this.get(key).isThere);
  }

  /** The items of a list; none where there is nothing. Fails where there is something else. */
  items(): readonly Value[] {
    if (!this.isThere) return [];
    if (!Array.isArray(this.raw)) return this.fail('there should be a list here');
    return this.raw.map((each, index) => new Value(each, this.#file, [...this.#path, index], this.raw));
  }

  /** The items of a list, or the one value that is in place of a list of one. */
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
    return String(this.take());
  }

  /** Works as `text` does, and fails where there is nothing. */
  required(): string {
    return this.text() ?? this.fail('this is missing');
  }

  /** All of it on one line: a text as it is, lists and objects as JSON. */
  words(): string {
    const raw = this.take();
    return oneLine(typeof raw === 'object' ? JSON.stringify(raw) : String(raw));
  }

  number(): number | undefined {
    const number = typeof this.raw === 'number' ? this.raw : typeof this.raw === 'string' && this.raw.trim() !== '' ? Number(this.raw) : Number.NaN;
    if (!Number.isFinite(number)) return undefined;
    this.take();
    return number;
  }

  /** Where it is in the file, in words for people. */
  get place(): string {
    return this.#file.placeOf(this.#path);
  }

  /** The number of its line in the file, from 1. To find it out takes as long as to read the file. */
  get line(): number | undefined {
    return lineIn(this.place);
  }

  fail(message: string): never {
    throw new ImportError(`${this.place}: ${message}`);
  }
}

/** Words that are true or false; YAML of today takes most of them for texts. */
const flags: ReadonlyMap<string, boolean> = new Map([['true', true], ['yes', true], ['on', true], ['false', false], ['no', false], ['off', false]]);

function says(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null ? Object.values(raw).some(says) : raw !== null && raw !== '';
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
  checkJsonKeys(text);
  return new Value(raw, { read: new Map(), placeOf: (path) => {
    tree ??= parseTree(text);
    // What is missing is said of what it is missing in.
    for (let length = path.length; length >= 0; length--) {
      const node = tree && findNodeAtLocation(tree, path.slice(0, length));
      if (node !== undefined) return `${placeAt(text, node.offset)}, ${shown(path)}`;
    }
    return shown(path);
  } });
}

function checkJsonKeys(text: string): void {
  const open: Set<string>[] = [];
  visitJson(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty(key, offset) {
      if (open.at(-1)!.has(key)) failTwice(text, key, offset);
      open.at(-1)!.add(key);
    },
  });
}

/** Of two entries with one key, the first would be lost without a word. */
function failTwice(text: string, key: string, offset: number): never {
  return failAt(text, offset, `the key \`${key}\` occurs here for the second time, so the first would be lost. Give one of the two another name`);
}

/** `InvalidSymbol` as `invalid symbol`. */
function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}

/** Fails at the second of two entries with one key. Linear, which the library's own check is not. */
function checkKeys(text: string, document: ReturnType<typeof parseDocument>): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) failTwice(text, String(key.value), key.range?.[0] ?? 0);
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
    document = parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
    const [error] = document.errors;
    if (error?.code === 'MULTIPLE_DOCS') failAt(text, error.pos[0], 'a second YAML document begins here; put each one into a file of its own');
    if (error !== undefined) failAt(text, error.pos[0], `this is not YAML: ${plainYaml(error.message)}`);
    checkKeys(text, document);
    raw = document.toJS({ maxAliasCount: 100 });
    if (containsItself(raw)) throw new ImportError('a value of this YAML contains itself');
  } catch (error) {
    if (error instanceof ImportError) throw error;
    const message = errorMessage(error);
    throw new ImportError(/alias count/i.test(message) ? 'the aliases of this YAML expand to too much, so it is not read' : `this is not YAML that can be read: ${message}`);
  }
  return new Value(raw, { read: new Map(), placeOf: (path) => {
    for (let length = path.length; length >= 0; length--) {
      const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${placeAt(text, node.range[0])}, ${shown(path)}`;
    }
    return shown(path);
  } });
}
