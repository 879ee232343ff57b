import type { ClientCapabilities, Position } from 'vscode-languageserver';
import { indexColumns, type Columns, type PositionEncoding } from '../base/columns.js';

/** The text of a line without its end; `undefined` where there is no such line, or the document is not known. */
export type LineReader = (uri: string, line: number) => string | undefined;

/**
 * How positions are counted with a client: in UTF-16, as we do, if it can; else the first way of its list that we know.
 * A client that lists none counts in UTF-16.
 */
export function chooseEncoding({ general }: ClientCapabilities): PositionEncoding {
  const offered = general?.positionEncodings ?? [];
  if (offered.includes('utf-16')) return 'utf-16';
  return offered.find((each): each is PositionEncoding => each === 'utf-8' || each === 'utf-32') ?? 'utf-16';
}

/** Translates what is said of texts as they are now. For one message: it remembers the lines that it has looked at. */
export interface Translation {
  /** A value of the protocol with all its positions turned into UTF-16. `uri` is the document of those that name none. */
  incoming<Value>(value: Value, uri: string | undefined): Value;
  /** The same, from UTF-16 into the client's encoding. */
  outgoing<Value>(value: Value, uri: string | undefined): Value;
  /** Semantic tokens of a document, five numbers each, in the client's encoding. */
  tokens(data: number[], uri: string): number[];
}

/** Positions of lines that cannot be read stay as they are. */
export function translation(encoding: PositionEncoding, read: LineReader): Translation {
  const known = new Map<string, Columns | undefined>();
  const columnsOf = (uri: string | undefined, line: number): Columns | undefined => {
    if (uri === undefined) return undefined;
    const key = `${line} ${uri}`;
    if (!known.has(key)) {
      const text = read(uri, line);
      known.set(key, text === undefined ? undefined : indexColumns(text, encoding));
    }
    return known.get(key);
  };
  const out: Convert = (uri, line, character) => columnsOf(uri, line)?.fromUtf16(character) ?? character;
  return {
    incoming: (value, uri) => convertAll(value, uri, (at, line, character) => columnsOf(at, line)?.toUtf16(character) ?? character),
    outgoing: (value, uri) => convertAll(value, uri, out),
    tokens(data, uri) {
      const encoded = data.slice();
      let [line, before, encodedBefore] = [0, 0, 0];
      for (let at = 0; at < data.length; at += 5) {
        if (data[at]! > 0) [before, encodedBefore] = [0, 0];
        line += data[at]!;
        const start = before + data[at + 1]!;
        const encodedStart = out(uri, line, start);
        encoded[at + 1] = encodedStart - encodedBefore;
        encoded[at + 2] = out(uri, line, start + data[at + 2]!) - encodedStart;
        [before, encodedBefore] = [start, encodedStart];
      }
      return encoded;
    },
  };
}

/** The column of a position in another encoding. */
type Convert = (uri: string | undefined, line: number, character: number) => number;

/** What comes back to us as we have sent it, and what is text. */
const opaque: ReadonlySet<string> = new Set(['data', 'arguments', 'initializationOptions']);

/**
 * Copies a value of the protocol with its positions converted. Whatever says which document it is about (`uri`,
 * `targetUri`, `textDocument`, the item of a call, a key of `changes`) says so for all within it.
 */
function convertAll<Value>(value: Value, uri: string | undefined, convert: Convert): Value {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Array.isArray(value)) return value.map((each) => convertAll(each, uri, convert)) as Value;
  if (isPosition(value)) return { ...value, character: convert(uri, value.line, value.character) };
  const named = documentOf(value) ?? uri;
  const result: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (opaque.has(key)) result[key] = each;
    else if (key === 'changes' && !Array.isArray(each)) result[key] = convertChanges(each as object | null, convert);
    // Of a link, the place that it is clicked at.
    else result[key] = convertAll(each, key === 'originSelectionRange' ? uri : named, convert);
  }
  const { startLine, startCharacter, endLine, endCharacter } = result;
  if (typeof startCharacter === 'number') result['startCharacter'] = convert(named, startLine as number, startCharacter);
  if (typeof endCharacter === 'number') result['endCharacter'] = convert(named, endLine as number, endCharacter);
  return result as Value;
}

/** The edits of a `WorkspaceEdit`, by document. */
function convertChanges(changes: object | null, convert: Convert): object | null {
  return changes && Object.fromEntries(Object.entries(changes).map(([uri, edits]) => [uri, convertAll(edits, uri, convert)]));
}

function isPosition(value: object): value is Position {
  const { line, character } = value as Partial<Position>;
  return typeof line === 'number' && typeof character === 'number';
}

/** The document that the positions within a value of the protocol are of, as far as it says so. */
export function documentOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri, targetUri, textDocument, item, from } = value as Readonly<Record<string, unknown>>;
  for (const each of [uri, targetUri]) if (typeof each === 'string') return each;
  return documentOf(textDocument) ?? documentOf(item) ?? documentOf(from);
}
