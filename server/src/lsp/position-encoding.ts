import type { ClientCapabilities } from 'vscode-languageserver';
import { indexColumns, type Columns, type PositionEncoding } from '../base/columns.js';
import { convertAll } from '../base/protocol-values.js';

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
  const out = (uri: string | undefined, line: number, character: number) => columnsOf(uri, line)?.fromUtf16(character) ?? character;
  return {
    incoming: (value, uri) => convertAll(value, uri, {
      position: (at, { line, character }) => ({ line, character: columnsOf(at, line)?.toUtf16(character) ?? character }),
    }),
    outgoing: (value, uri) => convertAll(value, uri, { position: (at, { line, character }) => ({ line, character: out(at, line, character) }) }),
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
