import { format, formatText } from '../../server/src/format/format.js';
import { parse } from '../../server/src/syntax/parse.js';
import { expectTold } from '../support/told.js';

/** A text in canonical form, by which edits it comes about, and in lines of 24 columns. */
function formatted(text: string): string[] {
  const now = formatText(text);
  const edits = format(parse(text)).map(({ range: { start, end }, newText }) => `${start}-${end} ${JSON.stringify(newText)}`);
  const filled = formatText(text, { lineWidth: 24 });
  return [now === text ? 'as it is' : JSON.stringify(now), ...edits, ...filled === now ? [] : [`filled: ${JSON.stringify(filled)}`]];
}

describe('texts in canonical form (UPDATE=1 writes what they are now)', () => {
  it('are what they were', () => expectTold('formatted.txt', formatted));
});
