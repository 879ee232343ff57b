import assert from 'node:assert/strict';
import { enterKind, isParent } from '../../extension/src/line-kind.js';

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
  const kind = (marked: string) => {
    const lines = marked.split('\n');
    const line = lines.findIndex((each) => each.includes('¦'));
    const character = lines[line]!.indexOf('¦');
    return enterKind((at) => lines[at]?.replace('¦', ''), line, character);
  };

  it('is behind all that its line says', () => {
    for (const text of ['¦', '[A]: a¦', '[A]: a¦  ', '  - b {x: 1}¦', '[A¦]', '  - [@a, p. 1¦]', '“a¦”', '===¦', '===\ntitle: x\n===¦', '===\ntitle: x\n===\n[A]: a¦', 'a\n====\nb¦']) {
      assert.equal(kind(text), 'map', text);
    }
    for (const text of ['¦a', '[A¦]: b', '[A]: a {¦}']) assert.equal(kind(text), 'middle', text);
  });

  it('may be in YAML', () => {
    for (const text of ['===\nsources:¦', '// x\n\n===\nsources:\n  a: b¦\n===', '[A]: a {\n  note: x¦', '[A]: a {\n  x: y\n  z: y¦\n}']) {
      assert.equal(kind(text), 'yaml', text);
    }
    assert.equal(kind('[A]: a {\n  x: y\n}\n[B]: b¦'), 'map');
  });
});
