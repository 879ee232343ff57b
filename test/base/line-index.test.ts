import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editLines, indexLines, offsetAt, positionAt } from '../../server/src/base/line-index.js';
import { applyEdits } from '../../server/src/base/text-edit.js';
import { seeded } from '../support/seeded.js';

describe('the line index', () => {
  it('counts LF, CRLF and CR as line ends, and characters in UTF-16', () => {
    const lines = indexLines('a\nb\r\n😀c\rd');
    assert.deepEqual(positionAt(lines, 0), { line: 0, character: 0 });
    assert.deepEqual(positionAt(lines, 2), { line: 1, character: 0 });
    assert.deepEqual(positionAt(lines, 7), { line: 2, character: 2 });
    assert.deepEqual(positionAt(lines, 9), { line: 3, character: 0 });
  });

  it('clamps what lies outside', () => {
    const lines = indexLines('ab\ncd');
    assert.equal(offsetAt(lines, { line: 0, character: 99 }), 3);
    assert.equal(offsetAt(lines, { line: 9, character: 0 }), 5);
    assert.deepEqual(positionAt(lines, 99), { line: 1, character: 2 });
  });

  it('clamps a character beyond its line to what stands before the line\'s end', () => {
    const text = 'ab\ncd\r\n\re';
    const at = (line: number) => offsetAt(indexLines(text), { line, character: 99 }, (from, to) => text.slice(from, to));
    assert.deepEqual([at(0), at(1), at(2), at(3)], [2, 5, 7, 9]);
  });

  it('turns every offset into a position and back', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀') }), (text) => {
      const lines = indexLines(text);
      for (let at = 0; at <= text.length; at++) assert.equal(offsetAt(lines, positionAt(lines, at)), at);
    }), seeded(100));
  });

  it('follows edits', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '😀'), maxLength: 12 });
    fc.assert(fc.property(texts, fc.nat(12), fc.nat(4), texts, (text, at, length, newText) => {
      const start = Math.min(at, text.length);
      const end = Math.min(start + length, text.length);
      const edited = text.slice(0, start) + newText + text.slice(end);
      assert.deepEqual(editLines(indexLines(text), (from, to) => edited.slice(from, to), start, end - start, newText.length), indexLines(edited));
    }), seeded(3000));
  });
});

describe('edits', () => {
  it('are made with ranges of the text before', () => {
    assert.equal(applyEdits('abcdef', [
      { range: { start: 4, end: 5 }, newText: 'X' }, { range: { start: 1, end: 1 }, newText: '-' }, { range: { start: 2, end: 4 }, newText: '' },
    ]), 'a-bXf');
  });
});
