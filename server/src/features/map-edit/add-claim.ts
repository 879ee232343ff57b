import { endOf, lineBreak } from '../../edit/lines.js';
import type { MapEdit } from '../../picture/edit.js';
import { elementAt } from '../../syntax/find.js';
import type { Element } from '../../syntax/nodes.js';
import { lastOf } from '../../syntax/subtree.js';
import type { Snapshot } from '../../workspace/snapshot.js';
import { toOffset } from '../positions.js';
import { written } from './add.js';
import { nodeAtOffset } from './lines.js';
import type { Plan } from './plan.js';
import { refuse } from './refusal.js';

/** A new claim as a paragraph of its own: in the empty line of a position, else after what is there and below that. */
export function addClaim(snapshot: Snapshot, { text, position }: Extract<MapEdit, { kind: 'add-claim' }>): Plan {
  if (text.trim() === '') refuse('There is nothing to add: the text is empty.');
  const whole = snapshot.text;
  const { start, end } = position === undefined ? emptyAround(whole, whole.length) : placeAt(snapshot, toOffset(snapshot, position));
  const eol = snapshot.tree.blocks[0] === undefined ? '\n' : lineBreak(snapshot.tree.blocks[0]);
  const before = start === 0 ? '' : eol + eol;
  const behind = end >= whole.length ? eol : eol + eol;
  const edit = { uri: snapshot.uri, range: { start, end }, newText: before + written(text, '  ', eol) + behind };
  const select = { uri: snapshot.uri, offset: start + before.length };
  return {
    edits: [edit],
    select,
    isAsked({ lost, gained }, after) {
      const made = nodeAtOffset(after, select);
      return made !== undefined && lost.length === 0 && gained.length <= 1 && gained.every(({ kind, about }) => kind === 'node' && about[0] === made);
    },
  };
}

/** What the new paragraph takes the place of: the empty lines below what is at an offset. */
function placeAt({ text, tree }: Snapshot, offset: number): { readonly start: number; readonly end: number } {
  const found = elementAt(tree, offset);
  if (found === undefined) return emptyAround(text, text.length);
  const { block, blockStart } = found;
  let top: Element = found.element;
  while (top.parent !== undefined) top = top.parent;
  return emptyAround(text, blockStart + endOf(block, lastOf(block, top)));
}

/** The white space around an offset, but for the indentation of what follows. */
function emptyAround(text: string, offset: number): { readonly start: number; readonly end: number } {
  const start = text.slice(0, offset).trimEnd().length;
  const space = /^\s*/.exec(text.slice(start))![0];
  const end = start + space.length;
  if (end >= text.length) return { start, end };
  return { start, end: start + space.slice(0, Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r')) + 1).length };
}
