import { CodeActionKind } from 'vscode-languageserver-types';
import { applyEdits } from '../../base/text-edit.js';
import { deeper, indentOf, lineBreak, reindent } from '../../edit/lines.js';
import { relationDataOf } from '../../syntax/nest.js';
import type { Element, RelationLine } from '../../syntax/nodes.js';
import { relationSigils } from '../../syntax/sigils.js';
import { childrenOf } from '../../syntax/subtree.js';
import { saysTheSame } from '../reading.js';
import { contentOf, continued, linesOf, type Refactoring, type Spot } from './refactoring.js';

/**
 * Writes a relation from its other end: the line comes to be at the top, and what it was below becomes the line
 * below it, with the sigil that points the other way. Offered where all of it still says the same.
 */
export function* reverseRelation({ block, blockStart, element, unit }: Spot): Iterable<Refactoring> {
  const parent = element.parent;
  if (element.kind !== 'relation' || parent?.kind !== 'statement' || unit?.kind !== 'other') return;
  const { text } = block;
  const lines = linesOf(block, parent);
  const hasComments = block.elements.slice(unit.first, unit.last + 1)
    .some(({ parts }) => parts.some(({ kind }) => kind === 'comment'));
  const [own, above] = [contentOf(block, element), contentOf(block, parent)];
  if (hasComments || own.end <= own.start || above.end <= above.start) return;
  const data = relationDataOf(element);
  const start = data === undefined ? own.start : data.end + /^\s*/.exec(text.slice(data.end))![0].length;
  const indent = indentOf(block, element);
  const [outer, below] = [indentOf(block, parent), deeper(block, indent)];
  const subtree = (child: Element, to: string) => {
    const { start: from, end } = linesOf(block, child);
    return reindent(text.slice(from, end), indentOf(block, child), to);
  };
  const newText = [
    outer + continued(text.slice(start, own.end), indent),
    ...childrenOf(block, element).map((child) => subtree(child, indent)),
    `${indent}${sigilOf(element)} ${data === undefined ? '' : `${text.slice(data.start, data.end)} `}${continued(text.slice(above.start, above.end), below)}`,
    ...childrenOf(block, parent).filter((child) => child !== element).map((child) => subtree(child, below)),
  ].join(lineBreak(block));
  if (!saysTheSame(text, applyEdits(text, [{ range: lines, newText }]))) return;
  yield {
    title: 'Write the relation from its other end', kind: CodeActionKind.RefactorRewrite,
    edits: [{ range: { start: blockStart + lines.start, end: blockStart + lines.end }, newText }],
  };
}

/** The sigil that says the same when the two ends have changed places. */
function sigilOf({ relation, direction }: RelationLine): string {
  return relationSigils[relation][direction === 'up' ? 'down' : 'up'];
}
