const marker = String.raw`(?:<?[-+_]|[-+_]>|><|[&?]|\(\d{1,8}\))`;
const emptyLine = new RegExp(`^[ \\t]*${marker}(?:[ \\t]+${marker})?[ \\t]*$`);
const beginning = new RegExp(`^([ \\t]*)(${marker}[ \\t])`);
/** What a line may begin with instead of what was guessed: another marker, or a comment. */
const ownMarker = new RegExp(String.raw`^(?:${marker}[ \t]|//)`);
/** Comments that no words follow: while somebody writes there, words may still come. */
const ownComment = /^(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*|<!--(?:(?!-->).)*-->[ \t]*)*(?:\/\*(?:(?!\*\/).)*|<!--(?:(?!-->).)*|\/\/.*)?$/;
/** A line of hyphens, or the beginning of an inference: no relation is between the lines of a reconstruction. */
const ownInference = /^--/;

/** A relation, premise or question. */
const belowNumber = /^(?!--|<!)[-+_<>&?]/;

/** The line holds the marker of a relation, premise, question or numbered line and nothing else. */
export function isEmptyListLine(line: string): boolean {
  return emptyLine.test(line);
}

/** The marker that a line begins with, and the column after the blank that follows it. */
export function markerOf(line: string): (Columns & { readonly text: string }) | undefined {
  const match = beginning.exec(line);
  return match === null ? undefined : { start: match[1]!.length, end: match[0].length, text: match[2]! };
}

/** A stretch of a line, in columns. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** A marker that is overruled, and the blanks that take its place. */
export interface Overruled extends Columns {
  readonly blanks: string;
}

/**
 * The marker that a line begins with, if its writer has begun it otherwise after that: `- ? Why` is a question, `(3) ----`
 * an inference. What is below the numbered line above, `(4) -> [A]`, comes as far in as the text of that line, as the formatter
 * has it. `undefined`: the marker is as good as any. `isWritten`: its writer has gone on to the next line.
 */
export function overruledMarker(line: string, isWritten: boolean): Overruled | undefined {
  const match = beginning.exec(line);
  if (match === null) return undefined;
  const [whole, indent, guessed] = match as unknown as [string, string, string];
  const own = line.slice(whole.length);
  const isOwn = ownMarker.test(own) || (isWritten && own.trim() !== '' && ownComment.test(own)) || (guessed.startsWith('(') && ownInference.test(own));
  if (!isOwn) return undefined;
  const isBelowNumber = guessed.startsWith('(') && belowNumber.test(own);
  return { start: indent.length, end: whole.length, blanks: isBelowNumber ? ' '.repeat(`(${parseInt(guessed.slice(1)) - 1}) `.length) : '' };
}
