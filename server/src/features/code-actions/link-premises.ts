import { CodeActionKind } from 'vscode-languageserver-types';
import { inferentialType, relationKinds } from '../../model/relations.js';
import { markerOf, relationDataOf, subjectOf } from '../../syntax/nest.js';
import type { Element } from '../../syntax/nodes.js';
import { childrenOf } from '../../syntax/subtree.js';
import type { Refactoring, Spot } from './refactoring.js';

/**
 * Turns the supports below a line, which each count for themselves, into `&` premises, which count together, and back.
 * Of lines that are arguments, carry data of their relation or are undercut this would say something else.
 */
export function* linkPremises({ block, blockStart, element }: Spot): Iterable<Refactoring> {
  const children = childrenOf(block, element);
  const replace = (lines: readonly Element[], sigil: string) => lines.map((line) => {
    const { start, end } = markerOf(line);
    return { range: { start: blockStart + start, end: blockStart + end }, newText: sigil };
  });
  const isUndercut = (line: Element) => childrenOf(block, line).some((child) => child.kind === 'relation' && relationKinds[child.relation].aim === 'step');
  const supports = children.filter((child) => child.kind === 'relation' && child.relation === inferentialType && child.direction === 'up');
  const premises = children.filter(({ kind }) => kind === 'premise');
  const isPlain = (line: Element) => !isUndercut(line) && subjectOf(line)?.of !== 'argument'
    && !(line.kind === 'relation' && relationDataOf(line) !== undefined);
  const isArgument = subjectOf(element)?.of === 'argument';
  if (supports.length > (isArgument ? 0 : 1) && premises.length === 0 && supports.every(isPlain)) {
    yield {
      title: isArgument ? 'Turn the supports below into premises of the argument' : 'Combine the supports below as premises of one argument',
      kind: CodeActionKind.RefactorRewrite, edits: replace(supports, '&'),
    };
  }
  if (premises.length > 0 && premises.every(isPlain)) {
    yield { title: 'Turn the premises below into separate supports', kind: CodeActionKind.RefactorRewrite, edits: replace(premises, '+') };
  }
}
