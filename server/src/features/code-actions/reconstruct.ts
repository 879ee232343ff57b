import { CodeActionKind } from 'vscode-languageserver-types';
import { indentOf, lineBreak, reindent } from '../../edit/lines.js';
import { titledId } from '../../model/ids.js';
import { nodeOf } from '../../model/query.js';
import { inferentialType } from '../../model/relations.js';
import { subjectOf } from '../../syntax/nest.js';
import type { Block, Element, Title } from '../../syntax/nodes.js';
import { childrenOf, wordsOf } from '../../syntax/subtree.js';
import { nameRange } from '../../syntax/titles.js';
import { contentOf, linesOf, withLineBreak, type Refactoring, type Spot } from './refactoring.js';

/**
 * Writes an argument out: the `&` premises below an argument or a claim become the numbered premises of a reconstruction
 * after the thought, a sketch gets one to fill in. The conclusion is what the argument is written to support; `…` where
 * the text does not say.
 */
export function* reconstruct({ snapshot, block, blockStart, element, unit }: Spot): Iterable<Refactoring> {
  const line = element.kind === 'premise' ? element.parent : element;
  const subject = line && subjectOf(line);
  if (line === undefined || subject === undefined || unit?.kind !== 'other') return;
  const premises = childrenOf(block, line).filter(({ kind }) => kind === 'premise');
  const isArgument = subject.of === 'argument';
  if (!isArgument && premises.length === 0) return;
  const node = nodeOf(snapshot.map, titledId(subject.of, subject.title));
  if (isArgument && (node?.kind !== 'argument' || node.steps.length > 0 || node.premises.length > premises.length)) return;
  const { text } = block;
  const eol = lineBreak(block);
  const numbered = premises.map((premise, index) => {
    const { start } = contentOf(block, premise);
    const { end } = linesOf(block, premise);
    const words = text.slice(start, end);
    return `(${index + 1}) ${reindent(words, indentOf(block, premise), '').trimEnd()}`;
  });
  if (numbered.length === 0) numbered.push('(1) …');
  const conclusion = isArgument ? conclusionOf(block, line) : subject;
  const lines = [...numbered, '----', `(${numbered.length + 1}) ${conclusion === undefined ? '…' : written(block, conclusion)}`];
  const end = blockStart + wordsOf(block, block.elements[unit.last]!).end;
  // A reconstruction directly after its argument need not name it again.
  const naming = isArgument && line.kind !== 'statement' ? [written(block, subject), ''] : [];
  const whole = `${eol}${eol}${[...naming, ...lines].join(eol)}`;
  const gone = premises.map((premise) => withLineBreak(block, linesOf(block, premise)))
    .map(({ start, end: to }) => ({ range: { start: blockStart + start, end: Math.min(blockStart + to, end) }, newText: '' }));
  const last = gone.at(-1);
  // What is taken away at the very end leaves a line break behind, which the new lines bring along.
  const isAtEnd = last !== undefined && last.range.end === end;
  if (isAtEnd) last.newText = whole.slice(eol.length);
  yield {
    title: premises.length > 0 ? 'Write the premises out as a reconstruction' : 'Write the argument out as a reconstruction',
    kind: CodeActionKind.RefactorRewrite,
    edits: isAtEnd ? gone : [...gone, { range: { start: end, end }, newText: whole }],
  };
}

/** Puts a reconstruction of one plain step below its conclusion, as `&` premises. */
export function* sketch({ block, blockStart, element, unit }: Spot): Iterable<Refactoring> {
  if (unit?.kind !== 'reconstruction' || element.parent !== undefined) return;
  const { text } = block;
  const tops = block.elements.slice(unit.first, unit.last + 1).filter(({ kind, parent }) => kind !== 'trivia' && parent === undefined);
  const argument = tops[0]!.kind === 'statement' ? tops[0] : undefined;
  const lines = argument === undefined ? tops : tops.slice(1);
  const [inference, conclusion] = lines.slice(-2);
  const premises = lines.slice(0, -2);
  const isPlain = inference?.kind === 'inference' && conclusion?.kind === 'numbered' && premises.length > 0
    && premises.every(({ kind }) => kind === 'numbered') && childrenOf(block, inference).length === 0
    && /^-{3,}$/.test(text.slice(inference.start, inference.end).trim());
  const hasComments = block.elements.slice(unit.first, unit.last + 1).some(({ parts }) => parts.some(({ kind }) => kind === 'comment'));
  if (!isPlain || hasComments || lines.some((line) => subjectOf(line)?.of === 'argument')) return;
  const eol = lineBreak(block);
  const outer = argument === undefined ? '  ' : '    ';
  const from = (line: Element, to: string, sigil: string) => {
    const words = text.slice(contentOf(block, line).start, linesOf(block, line).end);
    const [first, ...others] = words.split(/(?<=\r\n|\n|\r(?!\n))/);
    const [child] = childrenOf(block, line);
    const below = child === undefined ? reindent(others.join(''), indentOf(block, line), to)
      : reindent(others.join(''), indentOf(block, child), `${to}  `);
    return `${to}${sigil}${first}${below}`;
  };
  const newText = [
    from(conclusion!, '', ''),
    ...(argument === undefined ? [] : [from(argument, '  ', '+ ')]),
    ...premises.map((premise) => from(premise, outer, '& ')),
  ].join(eol);
  const start = blockStart + wordsOf(block, tops[0]!).start;
  yield {
    title: 'Write the premises below the conclusion, as a sketch', kind: CodeActionKind.RefactorRewrite,
    edits: [{ range: { start, end: blockStart + wordsOf(block, block.elements[unit.last]!).end }, newText }],
  };
}

/** The claim with a title that the line of an argument is written to support. */
function conclusionOf(block: Block, line: Element): Title | undefined {
  const above = line.kind === 'relation' && line.relation === inferentialType && line.direction === 'up' && line.parent ? subjectOf(line.parent) : undefined;
  const below = childrenOf(block, line).filter((child) => child.kind === 'relation' && child.relation === inferentialType && child.direction === 'down')
    .map((child) => subjectOf(child));
  return [above, ...below].find((title) => title?.of === 'claim');
}

/** The title in its brackets, as a reference. */
function written({ text }: Block, title: Title): string {
  const { start, end } = nameRange(title);
  const words = text.slice(start, end);
  return title.of === 'claim' ? `[${words}]` : `<${words}>`;
}
