const marker = String.raw`(?:<?[-+_]|[-+_]>|><|[&?]|\(\d{1,8}\))`;
const emptyLine = new RegExp(`^[ \\t]*${marker}(?:[ \\t]+${marker})?[ \\t]*$`);
const beginning = new RegExp(`^([ \\t]*)(${marker}[ \\t])`);
/** What a line may begin with instead of what was guessed: another marker, or a comment. */
const ownMarker = new RegExp(String.raw`^(?:${marker}[ \t]|//)`);
/** Comments that no words follow: while somebody writes there, words may still come. */
const ownComment = /^(?:\/\*(?:(?!\*\/).)*\*\/[ \t]*|<!--(?:(?!-->).)*-->[ \t]*)*(?:\/\*(?:(?!\*\/).)*|<!--(?:(?!-->).)*|\/\/.*)?$/;
/** A line of hyphens, or the beginning of an inference: no relation stands between the lines of a reconstruction. */
const ownInference = /^--/;

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

/**
 * The marker that a line begins with, if its writer has begun it otherwise after that: `- ? Why` is a question, `(3) ----`
 * an inference. `undefined`: the marker is as good as any. `isWritten`: its writer has gone on to the next line.
 */
export function overruledMarker(line: string, isWritten: boolean): Columns | undefined {
  const match = beginning.exec(line);
  if (match === null) return undefined;
  const [whole, indent, guessed] = match as unknown as [string, string, string];
  const own = line.slice(whole.length);
  const isOwn = ownMarker.test(own) || (isWritten && own.trim() !== '' && ownComment.test(own)) || (guessed.startsWith('(') && ownInference.test(own));
  return isOwn ? { start: indent.length, end: whole.length } : undefined;
}
