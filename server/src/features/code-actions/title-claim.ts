import { CodeActionKind } from 'vscode-languageserver-types';
import { contentOf, titleFor, untitledText, type Refactoring, type Spot } from './refactoring.js';
import { relationDataOf } from '../../syntax/nest.js';

/** Gives a claim without a title one, made of its first words, so that others can refer to it. */
export function* titleClaim({ snapshot, block, blockStart, element }: Spot): Iterable<Refactoring> {
  const text = untitledText(block, element);
  if (text === undefined) return;
  const data = element.kind === 'relation' ? relationDataOf(element) : undefined;
  const behind = data === undefined ? contentOf(block, element).start : data.end;
  const at = behind + /^\s*/.exec(block.text.slice(behind))![0].length;
  const start = blockStart + at;
  const title = titleFor(snapshot.map, text);
  if (title === undefined) return;
  yield {
    title: `Give it the title [${title}]`, kind: CodeActionKind.RefactorRewrite,
    edits: [{ range: { start, end: start }, newText: `[${title}]: ` }],
  };
}
