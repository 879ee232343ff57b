import type { Range } from '../base/range.js';
import type { Block } from '../syntax/nodes.js';
import type { Place } from './model.js';

/** The place from `start` to `end` in a block. Two numbers take less room than a range, and a map keeps thousands of places. */
export function placeAt(block: Block, start: number, end: number): Place {
  return new FlatPlace(block, start, end);
}

class FlatPlace implements Place {
  readonly block: Block;
  readonly #start: number;
  readonly #end: number;

  constructor(block: Block, start: number, end: number) {
    this.block = block;
    this.#start = start;
    this.#end = end;
  }

  get range(): Range {
    return { start: this.#start, end: this.#end };
  }
}
