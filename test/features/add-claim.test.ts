import assert from 'node:assert/strict';
import { indexLines, positionAt } from '../../server/src/base/line-index.js';
import { edited } from '../support/map-editing.js';
import { readMarks } from '../support/markers.js';

/** The text before, with `¦` where the claim is asked for (else at the end), and after it, with `¦` where the new claim begins. */
function adds(before: string, after: string, claim = 'New.'): void {
  const { text, cursors: [offset] } = readMarks(before);
  const position = offset === undefined ? {} : { position: positionAt(indexLines(text), offset) };
  assert.equal(edited(text, () => ({ kind: 'add-claim', text: claim, ...position })), after, before);
}

describe('adding a claim in the map', () => {
  it('writes a paragraph at the end', () => {
    adds('', '¦New.\n');
    adds('\n', '¦New.\n');
    adds('[A]: a', '[A]: a\n\n¦New.\n');
    adds('[A]: a\n\n\n', '[A]: a\n\n¦New.\n');
    adds('[A]: a\r\n', '[A]: a\r\n\r\n¦New.\r\n');
  });

  it('writes it in the empty line of the cursor, between what stands around it', () => {
    adds('¦', '¦New.\n');
    adds('¦\n[A]: a', '¦New.\n\n[A]: a');
    adds('\n¦\n\n[A]: a\n', '¦New.\n\n[A]: a\n');
    adds('[A]: a\n\n¦\n\n[B]: b\n', '[A]: a\n\n¦New.\n\n[B]: b\n');
    adds('[A]: a\n  ¦\n\n  \n  // n\n[B]: b\n', '[A]: a\n\n¦New.\n\n  // n\n[B]: b\n');
    adds('[A]: a\r\n\r\n¦\r\n[B]: b\r\n', '[A]: a\r\n\r\n¦New.\r\n\r\n[B]: b\r\n');
    adds('[A]: a\r\r¦\r[B]: b\r', '[A]: a\r\r¦New.\r\r[B]: b\r');
  });

  it('writes it behind all that the line of the cursor is part of', () => {
    adds('[A¦]: a\n  + [B]: b\n  - [C]: c\n\n[D]: d\n', '[A]: a\n  + [B]: b\n  - [C]: c\n\n¦New.\n\n[D]: d\n');
    adds('[A]: a\n  + [B]: b\n    - ¦x\n  - [C]: c\n\n[D]: d\n', '[A]: a\n  + [B]: b\n    - x\n  - [C]: c\n\n¦New.\n\n[D]: d\n');
    adds('[A]: a\n[B]: ¦b\n[C]: c\n', '[A]: a\n[B]: b\n\n¦New.\n\n[C]: c\n');
    adds('# H¦\n[A]: a\n', '# H\n\n¦New.\n\n[A]: a\n');
    adds('---\nti¦tle: x\n---\n[A]: a\n', '---\ntitle: x\n---\n\n¦New.\n\n[A]: a\n');
    adds('[A]: a\n/* x\n\n¦\n\n*/\n[B]: b\n', '[A]: a\n/* x\n\n\n\n*/\n\n¦New.\n\n[B]: b\n');
  });

  it('writes all lines of one claim, as one', () => {
    adds('[A]: a\r\n', '[A]: a\r\n\r\n¦one\r\n  two\r\n  \\- three\r\n', ' one\ntwo\n- three\n');
    adds('[A]: a', '[A]: a\n\n¦[B]: b @[C] c\n', '[B]: b @[C] c');
    adds('[A]: a', '[A]: a\n\n¦[A]\n', '[A]');
  });

  it('refuses what is no claim, and what changes others', () => {
    const more = '! This would change more of the map than you asked for. Make the change in the text.';
    adds('[A]: a', '! There is nothing to add: the text is empty.', '  \n');
    for (const text of ['# H', '[A]: b', '- [B]: b', '// x', '@[A] holds']) adds('[A]: a', more, text);
    adds('[A]: a', '! In the text this would be an error: No conclusion is drawn from this premise. Write a line of hyphens and the conclusion below the premises.', '(1) b');
  });
});
