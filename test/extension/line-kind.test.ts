import assert from 'node:assert/strict';
import { isBehindWords, isParent } from '../../extension/src/line-kind.js';

describe('the line that Tab is pressed in', () => {
  const is = (text: string, line: number) => isParent((at) => text.split('\n')[at], line);

  it('is a parent where its tree goes on below it', () => {
    assert.equal(is('[A]: a\n  - b\n\n    + c', 1), true);
    assert.equal(is('[A]: a\n  - b\n    + c', 2), false);
    assert.equal(is('[A]: a\n  - b\n  - c', 1), false);
  });

  it('is none where words, a number or nothing stands', () => {
    for (const line of ['', '  ', '  (1) a', '[A]: a', 'words', '# Heading', '----']) assert.equal(is(`${line}\n      + b`, 0), false, line);
  });
});

describe('the place that Enter is pressed in', () => {
  const isBehind = (marked: string) => isBehindWords(marked.replace('¦', ''), marked.indexOf('¦'));

  it('is behind all that its line says', () => {
    for (const text of ['¦', '[A]: a¦', '[A]: a¦  ', '  - b {x: 1}¦', '[A¦]', '  - [@a, p. 1¦]', '“a¦”']) assert.equal(isBehind(text), true, text);
    for (const text of ['¦a', '[A¦]: b', '[A]: a {¦}']) assert.equal(isBehind(text), false, text);
  });
});
