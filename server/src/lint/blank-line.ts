import { startOfLine } from '../base/lines.js';
import { insert } from '../edit/edits.js';
import { lineBreak } from '../edit/lines.js';
import type { Place } from '../model/model.js';
import type { Fix } from './rule.js';

/** Parts the line of a place from the one above. `titleForAll`: what to call that for all findings of the kind. */
export function blankLineAbove({ block, range }: Place, titleForAll: string): Fix {
  return { title: 'Write a blank line', titleForAll, edits: [insert(block, startOfLine(block.text, range.start), lineBreak(block))] };
}
