import { removeLines } from '../../base/text-edit.js';
import { indentOf, lineBreak } from '../../edit/lines.js';
import { plainText } from '../../syntax/plain-text.js';
import { wordsOf } from '../../syntax/subtree.js';
import { withLineBreak, type Refactoring, type Spot } from './refactoring.js';

/** A menu can hold this many sections. */
const most = 10;

/** The kind as version 3.18 of the protocol calls it. */
const kind = 'refactor.move';

/**
 * Moves a thought, with the comments directly above it, to the end of another section. The sections that are nearest are
 * offered, in the order of the text. Linear in the blocks.
 */
export function* moveUnderHeading(spot: Spot): Iterable<Refactoring> {
  const { snapshot, block, blockStart, element, unit } = spot;
  if (unit === undefined || unit.first !== element.index) return;
  if (element.kind === 'heading' || element.kind === 'front-matter' || element.kind === 'include' || indentOf(block, element) !== '') return;
  const start = blockStart + element.start - commentsAbove(block.text.slice(0, element.start));
  const end = blockStart + wordsOf(block, block.elements[unit.last]!).end;
  const words = block.text.slice(start - blockStart, end - blockStart);
  const sections = sectionsOf(spot);
  const own = sections.findLast(({ start: from }) => from < start);
  const near = sections.filter((section) => section !== own)
    .toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start)).slice(0, most).toSorted((a, b) => a.start - b.start);
  const gone = removeLines(snapshot.text, start, blockStart + withLineBreak(block, { start: start - blockStart, end: end - blockStart }).end);
  const eol = lineBreak(snapshot.tree.blocks[0]!);
  for (const { title, end: at } of near) {
    yield { title: `Move under “${title}”`, kind, edits: [gone, { range: { start: at, end: at }, newText: `${eol}${eol}${words}` }] };
  }
}

interface Section {
  readonly title: string;
  readonly start: number;
  /** It ends before the next heading, whatever its level. */
  end: number;
}

function sectionsOf({ snapshot: { tree } }: Spot): Section[] {
  const sections: Section[] = [];
  tree.blocks.forEach((block, index) => {
    const base = tree.starts[index]!;
    for (const element of block.elements) {
      if (element.kind === 'trivia') continue;
      const { start, end } = wordsOf(block, element);
      if (element.kind === 'heading') sections.push({ title: plainText(block.text, element.parts) ?? '', start: base + start, end: base + end });
      else if (sections.length > 0) sections.at(-1)!.end = base + end;
    }
  });
  return sections;
}

/** How long the lines of comments are that end a text. */
function commentsAbove(text: string): number {
  return /(?:^|(?<=[\r\n]))(?:[ \t]*\/\/[^\r\n]*(?:\r\n|\n|\r))+$/.exec(text)?.[0].length ?? 0;
}
