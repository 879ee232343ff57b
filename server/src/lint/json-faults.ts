import { printParseErrorCode, type Node, type ParseErrorCode } from 'jsonc-parser';
import type { Range } from '../base/range.js';

/** What faults of JSON are called, by the parser's names of them. */
const faults: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing here.',
  CloseBraceExpected: 'A `}` is missing here.',
  CloseBracketExpected: 'A `]` is missing here.',
  EndOfFileExpected: 'The configuration ends before this. Remove what follows.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  UnexpectedEndOfString: 'This string is not closed; a `"` is missing.',
  InvalidSymbol: 'This is not JSON. Put strings in double quotes.',
};

/** What is wrong with JSON, in a sentence. */
export function faultOfJson(error: ParseErrorCode): string {
  return faults[printParseErrorCode(error)] ?? 'This is not JSON.';
}

/** Tells where a value or key of JSON stands. */
export function rangeOf({ offset, length }: Pick<Node, 'offset' | 'length'>): Range {
  return { start: offset, end: offset + length };
}

/** The keys that stand in their object before: of each of them, only the last counts. Linear. */
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

/** Of a key that is given twice. */
export const keyTwice = 'This key is repeated, and only its last value counts. Remove the others.';
