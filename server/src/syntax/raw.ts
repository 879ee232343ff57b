import type { Range } from '../base/range.js';
import type { Element, Part } from './nodes.js';

/** An element as the grammar makes it: flat, titles unread, emphasis unpaired. */
export interface RawElement extends Range {
  readonly kind: Element['kind'];
  readonly parts: RawPart[];
  /** Completed by `nest`. */
  readonly index: number;
  readonly parent: undefined;
  readonly indent: number;
  /** The code of a problem that the whole element has. */
  readonly problem: string | undefined;
}

/** A part as the grammar makes it. */
export interface RawPart extends Range {
  readonly kind: Part['kind'];
}
