import { CodeActionKind } from 'vscode-languageserver-types';
import { lineBreak } from '../../edit/lines.js';
import { titledId } from '../../model/ids.js';
import { isNested, relationDataOf } from '../../syntax/nest.js';
import { wordsOf } from '../../syntax/subtree.js';
import { titleOf } from '../../syntax/titles.js';
import { contentOf, continued, titleFor, untitledText, type Refactoring, type Spot } from './refactoring.js';

/** A selection longer than this is not a title. */
const longest = 100;

/**
 * Moves an untitled claim on a line, or the selected words of a text, to a definition of their own after the current tree,
 * and refers to it at its old place.
 */
export function* extractClaim(spot: Spot): Iterable<Refactoring> {
  const { snapshot, block, blockStart, element, selection, unit } = spot;
  // A line that belongs to nothing, and those after it, would come to belong to the definition.
  if (unit === undefined || (isNested(element) && element.parent === undefined)) return;
  const eol = lineBreak(block);
  const end = blockStart + wordsOf(block, block.elements[unit.last]!).end;
  // The next item of a list would be below the definition, like a relation.
  const gap = element.kind === 'list-item' && /^[ \t]*(?:\r\n?|\n)[ \t]*\S/.test(block.text.slice(end - blockStart)) ? eol : '';
  const define = (definition: string) => ({ range: { start: end, end }, newText: `${eol}${eol}${definition}${gap}` });
  if (selection.end > selection.start) {
    const words = block.text.slice(selection.start, selection.end);
    const isText = element.parts.some(({ kind, start, end: to }) => kind === 'text' && start <= selection.start && selection.end <= to);
    const isTitle = words.trim() === words && words.length <= longest && !/[[\]@\\#{}\r\n]/.test(words);
    if (!isText || !isTitle || element.kind === 'inference') return;
    const isKnown = snapshot.map.claims.has(titledId('claim', titleOf(words)));
    yield {
      title: isKnown ? `Mention [${words}] here` : `Extract the selection as the claim [${words}]`, kind: `${CodeActionKind.RefactorExtract}.claim`,
      edits: [
        { range: { start: blockStart + selection.start, end: blockStart + selection.end }, newText: `@[${words}]` },
        ...(isKnown ? [] : [define(`[${words}]: ${words}`)]),
      ],
    };
    return;
  }
  const text = untitledText(block, element);
  if (text === undefined || element.kind === 'statement') return;
  const content = contentOf(block, element);
  const data = element.kind === 'relation' ? relationDataOf(element) : undefined;
  const behind = data?.end ?? content.start;
  const start = behind + /^\s*/.exec(block.text.slice(behind))![0].length;
  const title = titleFor(snapshot.map, text);
  // Where a comment or a paragraph ends depends on where its lines are.
  const isFixed = element.parts.some((part) => part.kind === 'comment' || (part.kind === 'break' && part.paragraph));
  if (title === undefined || isFixed) return;
  const words = continued(block.text.slice(start, content.end), '  ');
  const here = { range: { start: blockStart + start, end: blockStart + content.end }, newText: `[${title}]` };
  yield {
    title: `Extract as the claim [${title}]`, kind: `${CodeActionKind.RefactorExtract}.claim`,
    // If nothing came after it, the reference and the definition would run together.
    edits: here.range.end === end ? [{ range: here.range, newText: `[${title}]${eol}${eol}[${title}]: ${words}${gap}` }] : [here, define(`[${title}]: ${words}`)],
  };
}
