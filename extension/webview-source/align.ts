const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** This far ahead a piece is looked for: what is between two pieces is white space. */
const reach = 40;

/**
 * Where the pieces of a page, in the order in which it has them, are in the text that was taken out of it; `undefined` for
 * those that are blank or were left out. Linear.
 */
export function alignPieces(text: string, pieces: readonly string[]): readonly (number | undefined)[] {
  let at = 0;
  return pieces.map((piece) => {
    const words = piece.trim();
    if (words === '') return undefined;
    const ahead = text.slice(at, at + words.length + reach);
    // Raised figures, which call a note, are written as such.
    const forms = [words, words.replace(/\d/g, (figure) => superscript[Number(figure)]!)];
    const form = forms.find((each) => ahead.includes(each));
    if (form === undefined) return undefined;
    const found = at + ahead.indexOf(form);
    at = found + form.length;
    return found - piece.indexOf(words);
  });
}
