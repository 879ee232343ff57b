import assert from 'node:assert/strict';
import type { SourceContent } from '../../server/src/protocol.js';
import { alignPieces } from '../../extension/webview-source/align.js';
import { byWord, sentenceFrom } from '../../extension/webview-source/sentences.js';

describe('the pieces of a page', () => {
  const shown = (text: string, pieces: readonly string[]) => alignPieces(text, pieces).map((at, index) => (at === undefined ? undefined : text.slice(Math.max(0, at), at + pieces[index]!.length)));

  it('stand one behind the other in its text', () => {
    assert.deepEqual(shown('The lane is\nclosed. The end', ['The lane', ' ', 'is', '', 'closed.', ' The end']), ['The lane', undefined, 'is', undefined, 'closed.', ' The end']);
  });

  it('may have raised figures, and be left out', () => {
    assert.deepEqual(shown('a burden.¹² More', ['a burden.', '12', ' More']), ['a burden.', '¹²', ' More']);
    assert.deepEqual(shown('one two', ['one', 'watermark', 'two']), ['one', undefined, 'two']);
  });

  it('are not looked for far ahead: the same words come again', () => {
    assert.deepEqual(alignPieces(`a b ${'x'.repeat(100)} c`, ['a', 'c', 'b']), [0, undefined, 2]);
  });
});

describe('sentences', () => {
  const text = 'One is here. Two\nis there.\n\nThree stands alone.';
  const content = { text, paragraphs: [[0, 26], [28, text.length]], hidden: [] } as unknown as SourceContent;
  const words = (stretch: { start: number; end: number } | undefined) => stretch && text.slice(stretch.start, stretch.end);

  it('follow each other over paragraphs, both ways', () => {
    const first = sentenceFrom(content, 0, 1)!;
    const second = sentenceFrom(content, first.end, 1)!;
    const third = sentenceFrom(content, second.end, 1)!;
    assert.deepEqual([first, second, third].map(words), ['One is here.', 'Two\nis there.', 'Three stands alone.']);
    assert.equal(sentenceFrom(content, third.end, 1), undefined);
    assert.deepEqual(words(sentenceFrom(content, third.start, -1)), 'Two\nis there.');
    assert.equal(sentenceFrom(content, 0, -1), undefined);
  });

  it('are what is seen: markup alone is none', () => {
    const marked = 'It is so.[^1] **Yes.**';
    const source = { text: marked, paragraphs: [[0, marked.length]], hidden: [[9, 13], [14, 16], [20, 22]] } as unknown as SourceContent;
    const next = sentenceFrom(source, 9, 1)!;
    assert.equal(marked.slice(next.start, next.end), 'Yes.');
    assert.equal(sentenceFrom(source, next.end, 1), undefined);
  });

  it('grow and shrink by words at either end, and never to nothing', () => {
    const second = { start: 13, end: 26 };
    assert.equal(words(byWord(content, second, 'end', -1)), 'Two\nis');
    assert.equal(words(byWord(content, second, 'start', 1)), 'is there.');
    assert.equal(words(byWord(content, second, 'start', -1)), 'here. Two\nis there.');
    assert.equal(words(byWord(content, { start: 13, end: 16 }, 'end', -1)), 'Two');
  });
});
