import assert from 'node:assert/strict';
import { lineKind } from '../../extension/src/relevel.js';

describe('the line that Tab is pressed in', () => {
  const kind = (text: string, line: number) => lineKind((at) => text.split('\n')[at], line);

  it('is a parent where its tree goes on below it', () => {
    assert.equal(kind('[A]: a\n  - b\n\n    + c', 1), 'parent');
    assert.equal(kind('[A]: a\n  - b\n    + c', 2), 'leaf');
    assert.equal(kind('[A]: a\n  - b\n  - c', 1), 'leaf');
  });

  it('is a leaf where nothing but an indentation or a number stands', () => {
    for (const line of ['', '  ', '  (1) a', '  - ']) assert.equal(kind(line, 0), 'leaf', line);
  });

  it('is text elsewhere', () => {
    for (const line of ['[A]: a', 'words', '# Heading', '----']) assert.equal(kind(line, 0), 'text', line);
  });
});
