import type { Problem } from '../base/problem.js';
import type { Range } from '../base/range.js';

/** The problems of elements that their place or their marks cause, by name, and what each of them says. */

/** The problem with this name at a place. Its code is the name, unless `codes` has another. */
export function problem(name: string, range: Range): Problem {
  return { code: codes[name] ?? name, range: { start: range.start, end: range.end }, message: messages[name] ?? name };
}

const codes: Readonly<Record<string, string>> = { 'empty-question': 'empty-relation', 'empty-premise': 'empty-relation', 'indented-less': 'inconsistent-indentation' };

const messages: Readonly<Record<string, string>> = {
  'relation-without-parent':
    'This relation has nothing above it to support or attack. Indent it below a claim or an argument.',
  'premise-without-parent':
    'This premise belongs to no argument. Indent it below an argument (`<Title>`) or below the claim it argues for.',
  'question-without-parent':
    'This question asks about nothing. Indent it below the claim or argument that it asks about.',
  'inconsistent-indentation':
    'This line is indented less than the one above it but matches none of the lines above, so it is unclear what it belongs to. '
    + 'Indent it like its siblings.',
  'indented-less':
    'This line belongs to the one above, although it is indented less. Indent it more than that line.',
  'empty-relation':
    'This relation says nothing yet. Write a claim or argument after the sigil, or remove the line.',
  'empty-question':
    'This question asks nothing yet. Write it after the sigil, or remove the line.',
  'empty-premise':
    'This premise says nothing yet. Write a claim after the sigil, or remove the line.',
  'text-after-title':
    'There is no colon between the title and this text, so the text is not part of the map. Write the colon, or remove the text.',
  'citation-without-key':
    'A semicolon begins the citation of another source, but no `@key` follows this one. Write a comma if it is still about the same source.',
  'unclosed-comment':
    'Nothing closes this comment, so it is read as text. Close it with `*/` (or `-->`).',
  'unclosed-data':
    'Nothing closes this brace, so what follows is read as text. Close the data with `}`.',
  'unclosed-front-matter':
    'Nothing closes the front matter, so it is taken to end at the first blank line. Close it with a line `===`.',
  'markdown-front-matter':
    'This front matter is enclosed in hyphens, as in Markdown. Argmark reads it, but other programs may not: write `===` above and below it.',
  'too-many-hyphens':
    'The rules of an inference have two hyphens on either side, and these have more. Write `-- rule --`.',
  'unclosed-inference':
    'This inference is not closed. End it with `--` after the rules, or use a line of hyphens alone.',
  'unclosed-include':
    'This include is not closed. Write `@include(path)`.',
};
