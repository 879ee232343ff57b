import { CodeActionKind } from 'vscode-languageserver-types';
import { shift } from '../../base/range.js';
import { applyEdits, removeLines, type TextEdit } from '../../base/text-edit.js';
import { childIndent, indentOf, lineBreak, reindent } from '../../edit/lines.js';
import { titledId } from '../../model/ids.js';
import { locate } from '../../model/locate.js';
import { nodeOf } from '../../model/query.js';
import { relationKinds } from '../../model/relations.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Block, Element } from '../../syntax/nodes.js';
import { parse } from '../../syntax/parse.js';
import { plainText } from '../../syntax/plain-text.js';
import { childrenOf, unitsOf, wordsOf } from '../../syntax/subtree.js';
import { saysTheSame } from '../reading.js';
import { contentOf, continued, linesOf, withLineBreak, type Refactoring, type Spot } from './refactoring.js';

/**
 * Moves the definition of the claim or argument that a line refers to into that line, with everything below it; and
 * removes the title of a claim that nothing else refers to.
 */
export function* inlineClaim(spot: Spot): Iterable<Refactoring> {
  const { block, element } = spot;
  const subject = subjectOf(element);
  if (subject === undefined || element.kind === 'question') return;
  if (subject.role === 'reference') yield* moveDefinition(spot);
  else if (subject.of === 'claim') yield* removeTitle(block, element, spot);
}

function* moveDefinition({ snapshot, block, blockStart, element }: Spot): Iterable<Refactoring> {
  const { map } = snapshot;
  const subject = subjectOf(element)!;
  const id = titledId(subject.of, subject.title);
  const definitions = nodeOf(map, id)?.uses.filter(({ mode }) => mode === 'definition') ?? [];
  const [definition] = definitions;
  if (definition === undefined || definitions.length > 1 || locate(map, definition.place).uri !== snapshot.uri) return;
  const other = definition.place.block;
  const defining = other.elements.find(({ start, end }) => start <= definition.place.range.start && definition.place.range.end <= end)!;
  const unit = unitsOf(other).find(({ first }) => first === defining.index);
  const holds = other === block && unit !== undefined && unit.first <= element.index && element.index <= unit.last;
  if (defining.kind !== 'statement' || unit?.kind !== 'other' || holds) return;
  const children = childrenOf(other, defining);
  // Below a relation an undercut would be aimed at its step.
  if (children.some((child) => child.kind === 'relation' && relationKinds[child.relation].aim === 'step')) return;
  const otherStart = locate(map, { block: other, range: { start: 0, end: 0 } }).range.start;
  const eol = lineBreak(block);
  const deeper = childIndent(block, element);
  const content = contentOf(other, defining);
  const words = continued(other.text.slice(content.start, content.end), deeper);
  const below = children.map((child) => {
    const { start, end } = linesOf(other, child);
    return eol + reindent(other.text.slice(start, end), indentOf(other, child), deeper);
  }).join('');
  const end = blockStart + wordsOf(block, element).end;
  const subjectEnd = blockStart + subject.end;
  const gone = shift(withLineBreak(other, linesOf(other, defining)), otherStart);
  const edits = [
    { range: { start: blockStart + subject.start, end: subjectEnd }, newText: words },
    ...(below === '' ? [] : [{ range: { start: end, end }, newText: below }]),
  ];
  if (!sayTheSame(other === block ? [[block, blockStart]] : [[block, blockStart], [other, otherStart]], [...edits, { range: gone, newText: '' }])) return;
  yield { title: `Move the definition of ${id} here`, kind: CodeActionKind.RefactorInline, edits: [...edits, removeLines(snapshot.text, gone.start, gone.end)] };
}

/** Whether blocks by themselves still say the same after edits of the document that concern them. */
function sayTheSame(blocks: readonly (readonly [Block, number])[], edits: readonly TextEdit[]): boolean {
  let before = '';
  const moved: TextEdit[] = [];
  for (const [{ text }, start] of blocks.toSorted((a, b) => a[1] - b[1])) {
    for (const { range, newText } of edits) {
      const isIn = start <= range.start && (range.start < start + text.length || (range.start === start + text.length && !text.endsWith('\n')));
      if (isIn) moved.push({ range: shift(range, before.length - start), newText });
    }
    before += text.endsWith('\n') ? `${text}\n` : `${text}\n\n`;
  }
  return saysTheSame(before, applyEdits(before, moved));
}

function* removeTitle(block: Block, element: Element, { snapshot, blockStart }: Spot): Iterable<Refactoring> {
  const subject = subjectOf(element)!;
  const id = titledId(subject.of, subject.title);
  const node = nodeOf(snapshot.map, id);
  if (node === undefined || node.uses.length !== 1 || node.texts.length === 0) return;
  const end = subject.end + /^[ \t]*/.exec(block.text.slice(subject.end))![0].length;
  const range = { start: subject.start, end };
  const before = plainText(block.text, element.parts);
  const after = parse(applyEdits(block.text, [{ range, newText: '' }])).blocks.flatMap((each) => each.elements.map((one) => ({ each, one })));
  const same = after[element.index];
  const isRead = after.length === block.elements.length && same!.one.kind === element.kind
    && subjectOf(same!.one) === undefined && plainText(same!.each.text, same!.one.parts) === before;
  if (!isRead) return;
  yield {
    title: `Remove the title ${id}, which nothing refers to`, kind: CodeActionKind.RefactorInline,
    edits: [{ range: { start: blockStart + range.start, end: blockStart + range.end }, newText: '' }],
  };
}
