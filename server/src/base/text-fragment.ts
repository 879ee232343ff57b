/** Passages with more characters than this are named by their beginning and their end, as browsers do it. */
const longestWhole = 120;

/** This many words name an end of a longer passage. */
const wordsAtEnd = 5;

/**
 * The address of a passage on a page: a browser that opens it goes to these words and marks them (`#:~:text=`). A place that the
 * address names already stays, for browsers that do not know this. The words are those of the page, in one line.
 */
export function passageAddress(address: string, passage: string): string {
  const base = address.replace(/:~:.*$/s, '');
  return `${base}${base.includes('#') ? '' : '#'}:~:text=${ends(passage.trim()).map(encoded).join(',')}`;
}

/** The passage, or its beginning and its end where it is long and has words to part it by. */
function ends(passage: string): readonly string[] {
  const words = passage.split(/\s+/);
  if (passage.length <= longestWhole || words.length < 2 * wordsAtEnd) return [words.join(' ')];
  return [words.slice(0, wordsAtEnd), words.slice(-wordsAtEnd)].map((some) => some.join(' '));
}

/** A hyphen, a comma and an ampersand have a meaning of their own there. */
function encoded(words: string): string {
  return encodeURIComponent(words.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
