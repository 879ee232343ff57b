import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { Range } from '../base/range.js';

/** What faults of JSON are called, by the parser's names of them. */
const faults: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A `}` is missing here.',
  CloseBracketExpected: 'A `]` is missing here.',
  EndOfFileExpected: 'The JSON ends before this. Remove what follows.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  UnexpectedEndOfString: 'This string is not closed; a `"` is missing.',
  InvalidSymbol: 'This is not JSON. Put strings in double quotes.',
};

/** A fault of JSON, and where it is. */
export interface JsonFault {
  readonly range: Range;
  readonly message: string;
}

/** Reads JSON with comments and trailing commas; offsets are those of `text`. Total: what cannot be read has faults. */
export function readJsonTree(text: string): { readonly root: Node | undefined; readonly faults: readonly JsonFault[] } {
  const errors: ParseError[] = [];
  try {
    // A byte-order mark is no JSON; a space keeps every offset.
    const root = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    return { root, faults: errors.map((each) => ({ range: rangeOf(each), message: faults[printParseErrorCode(each.error)] ?? 'This is not JSON.' })) };
  } catch {
    return { root: undefined, faults: [{ range: { start: 0, end: 1 }, message: 'This is nested too deeply, so it is not read.' }] };
  }
}

/** Tells where a value or key of JSON stands. */
export function rangeOf({ offset, length }: Pick<Node, 'offset' | 'length'>): Range {
  return { start: offset, end: offset + length };
}

/** The keys that are in their object before: of each of them, only the last counts. Linear. */
export function* keysGivenTwice(root: Node | undefined): Iterable<Node> {
  const open = root === undefined ? [] : [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const seen = new Set<unknown>();
    for (const child of node.children ?? []) {
      const key = node.type === 'object' ? child.children?.[0] : undefined;
      if (key !== undefined) {
        if (seen.has(key.value)) yield key;
        seen.add(key.value);
      }
      open.push(child);
    }
  }
}
