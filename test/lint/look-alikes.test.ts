import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

/** Expects the findings of a code at some words, and what the first fix of the first of them makes of the text. */
function isTold(text: string, code: string, at: readonly string[], fixed: string | undefined): void {
  const found = findingsIn(text).filter((each) => each.code === code);
  assert.deepEqual(found.map(({ place: { block, range } }) => block.text.slice(range.start, range.end)), at, JSON.stringify(text));
  assert.equal(repairsOf(text).repairs.find(({ finding }) => finding.code === code)?.text, fixed, JSON.stringify(text));
}

function isSilent(text: string, code: string): void {
  assert.deepEqual(findingsIn(text).filter((each) => each.code === code).map(({ message }) => message), [], JSON.stringify(text));
}

describe('a colon too many', () => {
  it('is told, and removed', () => {
    for (const [title, colons] of [['[A]:', ':'], ['<A>:', ':'], ['[A]:', ' :'], ['[A]:', '::']] as const) {
      isTold(`${title}${colons} text\n`, 'broken-title', [colons], `${title} text\n`);
    }
    isTold('[T]: t\n  + [A]::text\n', 'broken-title', [':'], '[T]: t\n  + [A]:text\n');
  });

  it('is none where it begins a shortcode or stands in the text', () => {
    for (const text of ['[A]: :heart: it', '[A]::heart:', '[A]: a :: b', '[A]: a: b', '[A]:']) isSilent(`${text}\n`, 'broken-title');
  });
});

describe('a word that is nearly a tag', () => {
  it('is told, and made one', () => {
    for (const [words, at, fixed] of [
      ['a # assumption', '# assumption', 'a #assumption'], ['a # Thesis', '# Thesis', 'a #thesis'], ['It rains. # weather', '# weather', 'It rains. #weather'],
      ['a ＃assumption', '＃assumption', 'a #assumption'], ['雨が降る。＃天気', '＃天気', '雨が降る。#天気'], ['a #(two words', '#(two words', 'a #(two words)'],
      ['a # assumption {x: 1}', '# assumption', 'a #assumption {x: 1}'],
    ] as const) isTold(`[A]: ${words}\n`, 'unknown-tag', [at], `[A]: ${fixed}\n`);
    isTold('===\nmap: {colours: {weather: red}}\n===\n\n[A]: a #assumption # weather\n', 'unknown-tag', [], undefined);
  });

  it('is none where the sign stands for a number or for itself', () => {
    for (const text of ['the # of cases', 'a # b', 'C# assumption', 'a \\# assumption', 'a ## assumption', 'item # 3.']) isSilent(`[A]: ${text}\n`, 'unknown-tag');
  });
});

describe('a heading without a space', () => {
  it('is told, and made one', () => {
    for (const [line, signs, fixed] of [['##Weather', '##', '## Weather'], ['##Weather today', '##', '## Weather today'], ['#Weather today', '#', '# Weather today']] as const) {
      isTold(`${line}\n\n[A]: a\n`, 'unknown-sigil', [signs], `${fixed}\n\n[A]: a\n`);
    }
    isTold('#Weather\n\n[A]: a\n', 'missing-text', ['#Weather'], '# Weather\n\n[A]: a\n');
  });

  it('is none where a tag is meant', () => {
    for (const text of ['#weather today', '#Weather It rains.', '#Weather [A]', '[A]: a\n#Weather', '#(Two words) today', '# Weather', '#Weather It rains\nagain']) isSilent(`${text}\n`, 'unknown-sigil');
  });
});

describe('a line below a heading', () => {
  it('is told where it is read as part of it', () => {
    isTold('# Weather\nIt rains.\n', 'line-in-heading', ['It rains.'], '# Weather\n\nIt rains.\n');
    isTold('# Weather\r\n* a\r\n* b\r\n', 'line-in-heading', ['* a'], '# Weather\r\n\r\n* a\r\n* b\r\n');
    isTold('# Weather\n  [Rain] --> [Wet]\n', 'line-in-heading', ['[Rain] --> [Wet]'], '# Weather\n\n  [Rain] --> [Wet]\n');
  });

  it('is none where the heading goes on, or with nothing but tags and data', () => {
    for (const text of ['# On the\nWeather', '# Weather,\nWind', '# Weather\nand wind', '# On\n@[Rain] and wind', '# Weather\n#t {isClosed: true}', '# Weather\n[A]: a', '# Weather\n// note', '# Weather\n[@k]']) {
      isSilent(`${text}\n`, 'line-in-heading');
    }
  });
});

describe('a relation within the text of a claim', () => {
  it('is told, and written below it', () => {
    for (const [line, at, fixed] of [
      ['[A]: a <- [B]', ' <- [B]', '[A]: a\n  - [B]'], ['[A]: a +> <B> #x', ' +> <B>', '[A]: a\n  +> <B> #x'], ['[A]: a >< [B]: b', ' >< [B]', '[A]: a\n  >< [B]: b'],
      ['<A>: a → [B]', ' → [B]', '<A>: a\n  +> [B]'], ['[A]: a + [B]: b', ' + [B]', '[A]: a\n  + [B]: b'],
    ] as const) isTold(`${line}\n`, 'unknown-sigil', [at], `${fixed}\n`);
    isTold('[T]: t\n  + a <- [B]\n', 'unknown-sigil', [' <- [B]'], '[T]: t\n  + a\n    - [B]\n');
  });

  it('is none in prose', () => {
    for (const text of ['[A]: a - [b] c', '[A]: a + [b]', '[A]: from x -> y', 'so [A] -> [B]', '[A]: [x] -> [y] and more', '[A]: see <- [b] here', '[A]: a <- b [c]', '[A]: a \\<- [B]']) isSilent(`${text}\n`, 'unknown-sigil');
  });
});

describe('a citation without square brackets', () => {
  const cited = (words: string) => `===\nsources: {k: {title: K}}\n===\n\n[A]: ${words}\n`;

  it('is told where its key is that of a source', () => {
    for (const [words, at, fixed] of [
      ['it rains (@k)', '(@k)', 'it rains [@k]'], ['it rains (see @k, p. 3).', '(see @k, p. 3)', 'it rains [see @k, p. 3].'], ['as @k says', '@k', 'as [@k] says'], ['as @k [p. 3] says', '@k [p. 3]', 'as [@k, p. 3] says'],
    ] as const) isTold(cited(words), 'broken-citation', [at], cited(fixed));
  });

  it('is none where it is another word', () => {
    for (const words of ['it rains (@l)', 'me@k', 'a \\@k', '(\\@k)', '@[k]', 'it rains [@k]', '@kk']) isSilent(cited(words), 'broken-citation');
    isSilent('[A]: it rains (@k)\n', 'broken-citation');
  });
});

describe('tags and data before a title', () => {
  it('are told, and written after the claim', () => {
    for (const [line, fixed] of [
      ['{x: 1} [A]: a', '[A]: a {x: 1}'], ['#tag [A]: a', '[A]: a #tag'], ['#thesis {x: 1} <A>', '<A> #thesis {x: 1}'], ['#tag [A]: a // note', '[A]: a #tag // note'],
    ] as const) isTold(`${line}\n`, 'broken-title', [line.replace(' // note', '')], `${fixed}\n`);
    isTold('[T]: t\n  + #tag [A]: a\n', 'broken-title', ['#tag [A]: a'], '[T]: t\n  + [A]: a #tag\n');
    isTold('[T]: t\n  - {weight: 0.5} #tag [A]: a\n', 'broken-title', ['#tag [A]: a'], '[T]: t\n  - {weight: 0.5} [A]: a #tag\n');
    isTold('(1) {x: 1} [A]: a\n----\n(2) b\n', 'broken-title', ['{x: 1} [A]: a'], '(1) [A]: a {x: 1}\n----\n(2) b\n');
  });

  it('are none before words', () => {
    for (const text of ['#tag words [A]: a', '#tag [sic] words', '{x: 1} words', '[T]: t\n  + {weight: 0.5} [A]: a']) isSilent(`${text}\n`, 'broken-title');
  });

  it('are told where nothing else stands, and written after the title below', () => {
    isTold('{x: 1}\n[A]: a\n', 'missing-text', ['{x: 1}'], '[A]: {x: 1} a\n');
    isTold('[T]: t\n  + {x: 1}\n', 'missing-text', ['+ {x: 1}'], '[T]: t\n');
    isTold('#weather {x: 1}\n', 'missing-text', ['#weather {x: 1}'], '');
    for (const text of ['[A] {x: 1}', '# H {x: 1}', '[T]: t\n  + [@k]', '(1) a\n-- r {uses: [1]} --\n(2) b']) isSilent(`${text}\n`, 'missing-text');
  });
});

describe('a sign of lists, or a dash, before words', () => {
  it('is told where it begins an indented line', () => {
    for (const [sign, fixed] of [['•', '+'], ['＋', '+'], ['－', '-'], ['✓', '+']] as const) isTold(`[A]: a\n  ${sign} b c\n`, 'unknown-sigil', [sign], `[A]: a\n  ${fixed} b c\n`);
    for (const [sign, fixed] of [['–', '-'], ['−', '-'], ['=>', '+>'], ['→', '+>']] as const) {
      for (const above of ['It rains.', 'it rains #thesis', 'it rains {x: 1}']) isTold(`[A]: ${above}\r\n  ${sign} b c\r\n`, 'unknown-sigil', [sign], `[A]: ${above}\r\n  ${fixed} b c\r\n`);
    }
  });

  it('is none where the text goes on', () => {
    for (const text of ['[A]: a\n  – and so on', '[A]: a.\n– b', '[A]: “a.”\n  — The author', '[A]: 2\n  − 3', '[A]: a • b', '• a']) isSilent(`${text}\n`, 'unknown-sigil');
  });
});

describe('brackets of other scripts', () => {
  it('are told, and made those of a title', () => {
    for (const [written, meant] of [['［A］: ', '[A]:'], ['【A】：', '[A]:'], ['＜A＞: ', '<A>:']] as const) isTold(`${written}a\n`, 'broken-title', [written.trim()], `${meant}${written.endsWith(' ') ? ' ' : ''}a\n`);
    for (const text of ['【A】', '［注］ a', '＜A']) isSilent(`${text}\n`, 'broken-title');
  });
});

describe('data in two pairs of braces', () => {
  it('is told, and written in one', () => {
    isTold('[A]: a #assumption {{ids: [1]}}\n', 'unknown-data-key', ['{{ids: [1]}}'], '[A]: a #assumption {ids: [1]}\n');
    for (const data of ['{a: {b: 1}}', '{a: {{b: 1}: 2}}', '\\{{b}}']) isSilent(`[A]: a #assumption ${data}\n`, 'unknown-data-key');
  });
});
