import assert from 'node:assert/strict';
import { runsRightToLeft, textWidth, wrapText } from '../../server/src/picture/text-measure.js';

const style = { size: 10, bold: false };

describe('measuring text', () => {
  it('adds up the advance widths of the table', () => {
    assert.equal(textWidth('Ai', style), (667 + 250) / 100);
  });

  it('is wider for bold text', () => {
    assert.ok(textWidth('nuance', { size: 10, bold: true }) > textWidth('nuance', style));
  });

  it('gives combining marks and invisible characters no width', () => {
    assert.equal(textWidth('e\u0301\u200b\u200d', style), textWidth('e', style));
  });

  it('takes ideographs and emoji for at least as wide as high', () => {
    assert.ok(textWidth('漢', style) >= 10);
    assert.ok(textWidth('🙂', style) >= 13);
  });

  it('counts a lone surrogate', () => {
    assert.ok(textWidth('\ud83d', style) > 0);
  });

  it('gives what cannot be drawn the width of the sign that stands for it', () => {
    for (const control of ['\0', '\u0007', '\u001b', '\u007f', '\u0085', '\u009b', '\uffff']) assert.equal(textWidth(control, style), textWidth('\ufffd', style));
  });
});

describe('wrapping text', () => {
  const wrap = (text: string, width: number, maxLines = 99) => wrapText(text, { ...style, width, maxLines });

  it('breaks between words', () => {
    assert.deepEqual(wrap('one two three four', 50), ['one two', 'three four']);
  });

  it('gives a word that is wider than a line a line of its own', () => {
    assert.deepEqual(wrap('a Verbrauchsgueterkauf b', 40), ['a', 'Verbrauchsgueterkauf', 'b']);
  });

  it('parts a word where its language does, with a hyphen, and behind its signs', () => {
    const hyphens = new Map([['Verbrauchsgüterkauf', ['Ver', 'brauchs', 'gü', 'ter', 'kauf']]]);
    const parted = (text: string, width: number) => wrapText(text, { ...style, width, maxLines: 99, hyphens });
    assert.deepEqual(parted('der „Verbrauchsgüterkauf“.', 70), ['der', '„Verbrauchs-', 'güterkauf“.']);
    assert.deepEqual(parted('https://example.org/one/two', 60), ['https://', 'example.org/', 'one/two']);
    assert.deepEqual(parted('Verbrauchsgüterkauf', 200), ['Verbrauchsgüterkauf']);
  });

  it('breaks a word anywhere only where no line may be wider, and what is longer than any word', () => {
    const fixed = wrapText('x'.repeat(30), { ...style, width: 40, maxLines: 99, isFixed: true });
    assert.equal(fixed.join('').replaceAll('-', ''), 'x'.repeat(30));
    assert.ok(fixed.length > 1 && fixed.every((line) => textWidth(line, style) <= 40));
    const noise = wrap('x'.repeat(500), 40);
    assert.equal(noise.join(''), 'x'.repeat(500));
    assert.ok(noise.every((line) => textWidth(line, style) <= 40));
  });

  it('never breaks within what a reader takes for one character', () => {
    const family = '👩‍👩‍👧‍👦';
    assert.deepEqual(wrap(family.repeat(3), 1), [family, family, family]);
    assert.deepEqual(wrapText('e\u0301e\u0301', { ...style, width: 6, maxLines: 9, isFixed: true }), ['e\u0301-', 'e\u0301']);
  });

  it('ends with an ellipsis where lines run out, within the width', () => {
    const lines = wrap('one two three four five six', 50, 2);
    assert.deepEqual(lines, ['one two', 'three fo…']);
    assert.ok(lines.every((line) => textWidth(line, style) <= 50));
  });

  it('does not cut what just fits', () => {
    assert.deepEqual(wrap('one two three four', 50, 2), ['one two', 'three four']);
  });

  it('shows nothing of a text without anything visible', () => {
    assert.deepEqual(wrap(' \n\t ', 50), []);
  });

  it('takes a megabyte without blanks at the price of what it shows', () => {
    const start = process.cpuUsage();
    const lines = wrap('x'.repeat(1_000_000), 100, 3);
    assert.equal(lines.length, 3);
    assert.ok(lines[2]!.endsWith('…'));
    assert.ok(process.cpuUsage(start).user < 1_000_000);
  });

  it('knows which texts run from right to left', () => {
    assert.equal(runsRightToLeft('(1) שלום'), true);
    assert.equal(runsRightToLeft('Shalom שלום'), false);
    assert.equal(runsRightToLeft('123'), false);
  });
});
