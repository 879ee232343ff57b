import type { Range } from '../base/range.js';
import { readData } from '../model/data.js';
import type { Place } from '../model/model.js';
import type { Block } from '../syntax/nodes.js';

/** Where the key is in the data of a block, each time. Reads that data anew. */
export function* placesOfKey(block: Block, key: string): Iterable<Place> {
  for (const { parts } of block.elements) {
    for (const part of parts) {
      if (part.kind !== 'data') continue;
      const range = readData(block.text, part).keysOf().get(key);
      if (range) yield { block, range };
    }
  }
}

/** Returns the text of a key's value; `undefined` if it is no plain or quoted word on the key's line. */
export function valueOf({ block, range }: Place): { readonly range: Range; readonly text: string } | undefined {
  const match = /^\s*:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{}[\],][^{}[\],\n\r]*?))[ \t]*(?=[,}\n\r])/.exec(block.text.slice(range.end));
  if (match === null) return undefined;
  const text = match[1] ?? match[2] ?? match[3]!;
  const end = range.end + match[0].trimEnd().length - (match[3] === undefined ? 1 : 0);
  return { range: { start: end - text.length, end }, text };
}
