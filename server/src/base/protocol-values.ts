import type { Position } from 'vscode-languageserver-types';

/** What becomes of the parts of a value of the protocol. */
export interface Conversion {
  /** Converts a position in the document `uri`, which is `undefined` where nothing says which it is. */
  readonly position: (uri: string | undefined, position: Position) => Position;
  /** Converts the name of a document; without this, it stays. */
  readonly document?: (uri: string) => string;
  /** Converts the text that an edit of a document writes; without this, it stays. */
  readonly newText?: (uri: string | undefined, text: string) => string;
}

/** What comes back to us as we have sent it, and what is text. */
const opaque: ReadonlySet<string> = new Set(['data', 'arguments', 'initializationOptions']);

/**
 * Copies a value of the protocol with its parts converted. Whatever says which document it is about (`uri`, `targetUri`,
 * `textDocument`, the item of a call, a key of `changes`) says so for all within it; `uri` is that of what says nothing.
 */
export function convertAll<Value>(value: Value, uri: string | undefined, conversion: Conversion): Value {
  if (typeof value !== 'object' || value === null || value instanceof Error) return value;
  if (Array.isArray(value)) return value.map((each) => convertAll(each, uri, conversion)) as Value;
  if (isPosition(value)) return { ...value, ...conversion.position(uri, value) };
  const named = documentOf(value) ?? uri;
  const result: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(value)) {
    if (opaque.has(key)) result[key] = each;
    else if (key === 'changes' && !Array.isArray(each)) result[key] = convertChanges(each as object | null, conversion);
    else if ((key === 'uri' || key === 'targetUri') && typeof each === 'string') result[key] = conversion.document?.(each) ?? each;
    // An editor indents what it completes by itself.
    else if (key === 'textEdit') result[key] = convertAll(each, named, { ...conversion, newText: (_, text) => text });
    else if (key === 'newText' && typeof each === 'string') result[key] = conversion.newText?.(named, each) ?? each;
    // Of a link, the place that it is clicked at.
    else result[key] = convertAll(each, key === 'originSelectionRange' ? uri : named, conversion);
  }
  for (const [line, character] of [['startLine', 'startCharacter'], ['endLine', 'endCharacter']] as const) {
    if (typeof result[character] !== 'number') continue;
    const converted = conversion.position(named, { line: result[line] as number, character: result[character] });
    Object.assign(result, { [line]: converted.line, [character]: converted.character });
  }
  return result as Value;
}

/** The edits of a `WorkspaceEdit`, by document. */
function convertChanges(changes: object | null, conversion: Conversion): object | null {
  const converted: Record<string, unknown> = {};
  for (const [uri, edits] of Object.entries(changes ?? {})) {
    const name = conversion.document?.(uri) ?? uri;
    const before = converted[name];
    const now = convertAll(edits, uri, conversion);
    converted[name] = Array.isArray(before) && Array.isArray(now) ? [...before, ...now] : now;
  }
  return changes && converted;
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
