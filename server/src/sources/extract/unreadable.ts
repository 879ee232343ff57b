/** Nothing can be taken out of a file; the message is a sentence that says why, and one what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Whether an error is one, also of a module that was loaded apart and has a class of its own. */
export function isUnreadable(error: unknown): boolean {
  return (error as { name?: unknown } | undefined)?.name === 'Unreadable';
}

/** The most characters that the text of a source has. Nobody quotes from longer ones. */
export const longestText = 60_000_000;

/** This is for whoever has a text that is too long. */
export function tooLong(): Unreadable {
  return new Unreadable('it contains more than 60 million characters. Name a file with only the part that is quoted.');
}
