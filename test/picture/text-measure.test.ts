import assert from 'node:assert/strict';
import { hasBrokenWord, runsRightToLeft, shortened, textWidth, wrapText } from '../../server/src/picture/text-measure.js';

const style = { size: 10, bold: false };

describe('measuring text', () => {
  it('adds up the advance widths of the table', () => {
    assert.equal(textWidth('Ai', style), (667 + 250) / 100);
  });

  it('is wider for bold text', () => {
    assert.ok(textWidth('nuance', { size: 10, bold: true }) > textWidth('nuance', style));
  });

  it('knows how wide what is not in the table is', () => {
    const widths: Readonly<Record<string, string>> = {
      'nothing: white space, marks on letters, and what is not seen': '0: 9 d 301 20dd 200b 200f 2060 feff ad',
      'a replacement character': '10.5: 8 e 1f 7f 80 9f fffe ffff',
      'letters of other scripts': '7.8: 5d0 218f fb00 fefc ff61 ffdc',
      'signs, ideographs and other wide letters': '10.5: 2191 2e7f 2e80 6f22 d7ff e000 faff ff00 ff60 fdfd fffd 10000 20000',
      'lone halves of a character': '10.5: d83d dc00',
      'pictures and the letters of flags': '14: 1f642 1f1e6 1f1ff',
    };
    for (const [what, line] of Object.entries(widths)) {
      const [width, codes] = line.split(': ');
      for (const each of codes!.split(' ')) {
        assert.equal(textWidth(String.fromCodePoint(Number.parseInt(each, 16)), style), Number(width), `${what}: ${each}`);
      }
    }
  });

  it('adds up what is in the table and what is not', () => {
    assert.equal(textWidth('A🙂A漢\u{20000}A', style), 3 * 6.67 + 14 + 2 * 10.5);
    assert.equal(textWidth('A\uffffA', style), 2 * 6.67 + 10.5);
  });
});

describe('wrapping text', () => {
  const wrap = (text: string, width: number, maxLines = 99) => wrapText(text, { ...style, width, maxLines });

  it('keeps the number of a paragraph, an article or a page with its word, where both have room', () => {
    const room = textWidth('Vermutung des §', style) + 1;
    assert.deepEqual(wrap('Vermutung des § 477', room), ['Vermutung des', '§ 477']);
    assert.deepEqual(wrap('Wortlaut von Artikel 4 des Vertrags', textWidth('Wortlaut von Artikel', style) + 1), ['Wortlaut von', 'Artikel 4 des', 'Vertrags']);
    assert.deepEqual(wrap('so says it (p. 33), and p. x', textWidth('so says it (p.', style) + 1), ['so says it', '(p. 33), and', 'p. x']);
    assert.deepEqual(wrap('Artikel 4', textWidth('Artikel', style)), ['Artikel', '4']);
  });

  it('breaks between words', () => {
    assert.deepEqual(wrap('one two three four', 50), ['one two', 'three four']);
  });

  it('fills a line to its last pixel, and no further', () => {
    const width = textWidth('one two', style);
    assert.deepEqual(wrap('one two three', width), ['one two', 'three']);
    assert.deepEqual(wrap('one two three', width - 0.01), ['one', 'two', 'three']);
    assert.deepEqual(wrapText('nuance', { ...style, width: textWidth('nuance', style), maxLines: 9, isFixed: true }), ['nuance']);
  });

  it('takes any white space between words for one space', () => {
    const spaces = ['  ', '\t', '\n\r ', '\u00a0', ' \u00a0', '\u1680', '\u2003', '\u3000', '\ufeff', '\u000b'];
    for (const space of spaces) assert.deepEqual(wrap(`${space}a${space}b c${space}`, 50), ['a b c'], JSON.stringify(space));
    for (const sign of ['\u0008', '\u000e', '\u009f', '\u167f', '\u200b']) assert.deepEqual(wrap(`a${sign}b`, 99), [`a${sign}b`]);
  });

  it('goes on in the line in which a broken word ends', () => {
    assert.deepEqual(wrapText('iiiiiiiiiiii a b', { ...style, width: 26, maxLines: 9, isFixed: true }), ['iiiiiiiii-', 'iii a b']);
    assert.deepEqual(wrapText('a iiiiiiiiiiii b', { ...style, width: 26, maxLines: 2, isFixed: true }), ['a', 'iiiiii…']);
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

  it('tells whether a word is wider than a line', () => {
    const width = textWidth('Wort', style);
    const cases: readonly (readonly [string, number, boolean])[] = [
      ['a Wort b', width, false], ['a Wort b', width - 0.01, true], ['Wort', width - 0.01, true], ['i'.repeat(9), width, true],
      ['a b c d e f g h', width, false], ['', 10, false], ['W', 1, true], ['WW', 10, true], ['@@@', 30, true], ['@@@', 31, false],
    ];
    for (const [text, at, expected] of cases) assert.equal(hasBrokenWord(text, style, at), expected, `${text} in ${at}`);
  });

  it('shortens a text to what fits with an ellipsis, which follows no sign', () => {
    const cut = (text: string, width: number) => shortened(text, { ...style, width });
    assert.deepEqual([cut('one, two', 60), cut('one, two', 40), cut('one, two', 35), cut('one', 1), cut('one', 20)], ['one, two…', 'one, t…', 'one…', '…', 'o…']);
    const exact = textWidth('one…', style);
    assert.deepEqual([cut('one', exact), cut('one', exact - 0.01)], ['one…', 'on…']);
  });

  it('knows which texts run from right to left', () => {
    assert.equal(runsRightToLeft('(1) שלום'), true);
    assert.equal(runsRightToLeft('Shalom שלום'), false);
    assert.equal(runsRightToLeft('123'), false);
  });
});
