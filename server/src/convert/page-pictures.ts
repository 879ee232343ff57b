import { fencesOf } from '../syntax/fences.js';

/** A picture in a Markdown page that shows a map. */
export interface PagePicture {
  /** What is drawn: the text of a fence, or the file that a comment names. */
  readonly map: { readonly text: string } | { readonly file: string };
  /** The address of the picture, as it is in the page. */
  readonly picture: string;
  /** Where the map is in the page, from 1. */
  readonly line: number;
}

/** `![alt](address)`, at the start of a line. */
const image = /^[ \t]*!\[[^\]]*\]\(\s*(?:<([^>]*)>|([^)\s]+))[^)]*\)/;
const mark = /^[ \t]*<!--\s*argmark:\s*(\S.*?)\s*-->[ \t]*$/;

/**
 * The pictures of maps in a page, in order: the first image after a fence with a map, and after a comment
 * `<!-- argmark: map.arg -->`; nothing but blank lines, and tags such as `</details>`, is between. `without` has the lines,
 * from 1, of fences and comments that no picture follows.
 */
export function picturesOf(page: string): { readonly pictures: readonly PagePicture[]; readonly without: readonly number[] } {
  const lines = page.split(/\r\n|\n|\r/);
  const pictures: PagePicture[] = [];
  const without: number[] = [];
  const fences = fencesOf(page);
  const within = linesInFences(lines);
  const look = (map: PagePicture['map'], line: number, from: number) => {
    let at = from;
    while (at < lines.length && /^[ \t>]*(?:<\/?[a-z][^>]*>[ \t]*)*$/i.test(lines[at]!)) at++;
    const found = image.exec(lines[at] ?? '');
    const picture = found?.[1] ?? found?.[2];
    if (picture === undefined) without.push(line);
    else pictures.push({ map, picture, line });
  };
  const starts = [
    ...fences.map(({ text, line, indents }) => ({ map: { text }, line, from: line + indents.length + 1 })),
    ...lines.flatMap((words, index) => {
      const file = within.has(index) ? undefined : mark.exec(words)?.[1];
      return file === undefined ? [] : [{ map: { file }, line: index + 1, from: index + 1 }];
    }),
  ];
  for (const { map, line, from } of starts.toSorted((a, b) => a.line - b.line)) look(map, line, from);
  return { pictures, without };
}

/** The numbers of the lines, from 0, that are in a fenced block of any language. */
function linesInFences(lines: readonly string[]): ReadonlySet<number> {
  const within = new Set<number>();
  let mark: string | undefined;
  lines.forEach((line, index) => {
    const fence = /^[ \t>]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined) within.add(index);
    if (mark === undefined) mark = fence;
    else if (fence?.startsWith(mark) === true) mark = undefined;
  });
  return within;
}
