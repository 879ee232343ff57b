import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/lint/fixes.js';
import { views } from '../support/specification.js';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

const mapIn = (text: string) => views['map']!(text);

/** Expects one finding in a text, of a code and at some words, and what its first fix makes of the text. */
function isTold(text: string, code: string, at: string, fixed: string): void {
  const found = findingsIn(text, { 'unsupported-thesis': 'off', 'thesis-not-accepted': 'off' });
  assert.deepEqual(found.map((each) => `${each.code} ${each.place.block.text.slice(each.place.range.start, each.place.range.end)}`), [`${code} ${at}`], text);
  const { repairs } = repairsOf(text);
  assert.equal(repairs.find(({ finding }) => finding.code === code)?.text, fixed, text);
}

/** Expects nothing of the kind. */
function isFine(text: string): void {
  const slips = findingsIn(text).filter(({ code }) => /sigil|title|comma|hyphen/.test(code));
  assert.deepEqual(slips.map(({ code }) => code), [], text);
}

const thesis = '[T]: t #thesis\n';
const below = (line: string) => `${thesis}  ${line}\n`;

describe('a sign that became text', () => {
  it('is told where two sigils stand for one, and is made one', () => {
    for (const [line, sign, fixed] of [
      ['++ [X]: x #assumption', '++', '+ [X]: x #assumption'],
      ['+ + [X]: x #assumption', '+ +', '+ [X]: x #assumption'],
      ['-- [X]: x #assumption', '--', '- [X]: x #assumption'],
      ['- - <X>: x #assumption', '- -', '- <X>: x #assumption'],
      ['+- [X]: x', '+-', '+ [X]: x'],
      ['+: [X]: x', '+:', '+ [X]: x'],
      ['--> [X]: x', '-->', '-> [X]: x'],
      ['=> [X]: x', '=>', '+> [X]: x'],
      ['<=> [X]', '<=>', '>< [X]'],
      ['– [X]: x', '–', '- [X]: x'],
      ['• [X]: x', '•', '+ [X]: x'],
      ['＋ [X]: x #assumption', '＋', '+ [X]: x #assumption'],
      ['－ [X]: x', '－', '- [X]: x'],
      ['‐ [X]: x', '‐', '- [X]: x'],
      ['‑ <X>: x', '‑', '- <X>: x'],
      ['➖ [X]: x', '➖', '- [X]: x'],
      ['✓ [X]: x #assumption', '✓', '+ [X]: x #assumption'],
      ['✗ [X]: x', '✗', '- [X]: x'],
      ['＞＜ [X]: x', '＞＜', '>< [X]: x'],
      ['＿ [X]: x #assumption', '＿', '_ [X]: x #assumption'],
      ['➜ [X]: x', '➜', '+> [X]: x'],
    ] as const) isTold(below(line), 'unknown-sigil', sign, below(fixed));
  });

  it('is told where a word stands for it', () => {
    for (const [line, word, fixed] of [
      ['pro: [X]: x', 'pro:', '+ [X]: x'],
      ['Con: <X>', 'Con:', '- <X>'],
      ['**Pro:** [X]: x', '**Pro:**', '+ [X]: x'],
      ['support: some words', 'support:', '+ some words'],
      ['Pro - [X]', 'Pro -', '+ [X]'],
      ['dafür: [X]: x', 'dafür:', '+ [X]: x'],
      ['Einwand: [X]: x', 'Einwand:', '- [X]: x'],
      ['supports [X]', 'supports', '+> [X]'],
      ['- pro: [X]: x', '- pro:', '+ [X]: x'],
      ['+ Reason: [X]: x', '+ Reason:', '+ [X]: x'],
      ['+ Claim: [X]: x', 'Claim: ', '+ [X]: x'],
      ['- but [X]: x', '- but', '- [X]: x'],
      ['+ 1) [X]: x #assumption', '1) ', '+ [X]: x #assumption'],
      ['+ a. [X]: x #assumption', 'a. ', '+ [X]: x #assumption'],
      ['&nbsp;+ [X]: x', '&nbsp;', '+ [X]: x'],
    ] as const) isTold(below(line), 'unknown-sigil', word, below(fixed));
    isTold('Thesis: [X]: x\n', 'unknown-sigil', 'Thesis: ', '[X]: x\n');
    isTold(`${thesis}* con: [X]\n`, 'unknown-sigil', '* con:', `${thesis}- [X]\n`);
  });

  it('is told where a title lacks a bracket or its colon', () => {
    for (const [line, title, fixed] of [
      ['+ [Reason one: so', '[Reason one', '+ [Reason one]: so'],
      ['+ [Reason one', '[Reason one', '+ [Reason one]'],
      ['+ [Reason one): so', '[Reason one)', '+ [Reason one]: so'],
      ['+ Reason one]: so', 'Reason one]', '+ [Reason one]: so'],
      ['- <Gap: so', '<Gap', '- <Gap>: so'],
      ['- [Gap]： so', '：', '- [Gap]: so'],
      ['- [Gap]]: so', '[Gap]]', '- [Gap]: so'],
      ['- <Gap>>: so', '<Gap>>', '- <Gap>: so'],
      ['- ([Gap]): so', '([Gap]):', '- [Gap]: so'],
      ['- ([Gap]:) so', '([Gap]:)', '- [Gap]: so'],
      ['- {[Gap]}: so', '{[Gap]}:', '- [Gap]: so'],
      ['- [Gap]; so', ';', '- [Gap]: so'],
      ['- [Gap]. So', '.', '- [Gap]: So'],
      ['- <Gap>- so', '-', '- <Gap>: so'],
    ] as const) isTold(below(line), 'broken-title', title, below(fixed));
    for (const line of ['+ [X], [Y]', '+ [X]; <Y>: z', '+ [X], [Y] und [Z] #x']) {
      const told = findingsIn(below(line)).filter(({ code }) => code === 'broken-title').map(({ message }) => message);
      assert.deepEqual([told.length, told[0]?.startsWith('A line can relate only one title')], [1, true], line);
    }
    isTold('[T: t\n', 'broken-title', '[T', '[T]: t\n');
    isTold('<A>\n\n(1) [P: p #assumption\n----\n(2) [C]: c\n', 'broken-title', '[P', '<A>\n\n(1) [P]: p #assumption\n----\n(2) [C]: c\n');
  });

  it('is told where a title is in bold or in quote marks', () => {
    for (const [line, title, fixed] of [
      ['+ **[X]**: x', '**[X]**:', '+ [X]: x'],
      ['+ **[X]:** x', '**[X]:**', '+ [X]: x'],
      ['+ **[X]: x**', '**[X]: x**', '+ [X]: x'],
      ['+ **[X]** x', '**[X]**', '+ [X]: x'],
      ['- *<X>*: x', '*<X>*:', '- <X>: x'],
      ['- `[X]`: x', '`[X]`:', '- [X]: x'],
      ['+ [**X**]: x #assumption', '**X**', '+ [X]: x #assumption'],
    ] as const) isTold(below(line), 'bold-title', title, below(fixed));
    isTold('**[T]**\n', 'bold-title', '**[T]**', '[T]\n');
  });

  it('is not told of what may be meant as it stands', () => {
    for (const text of [
      '[A]: see [b], <c> and d]: e', 'He said: [no].', '**Bold** words: so.', '*[sic]* is Latin.', '"[sic]" is Latin.',
      '[A]: a\n  - 5 degrees', '[A]: a\n  + "x" - y', '[A]: a - [b] c', 'For all I know: so.', '[A]: a, but for\n  reasons: so', '[A]: a\n  + Against the odds: so',
      '<5 percent: few', '[@k]: a', '\\[A: b', '[half [open]: d', '[A]: a\n  – and so on', '[An aside that goes\n on]',
      '[sic]; more', '[1]. Smith, 2001', '([see above])', '[A]: a\n  + see [B], [C] and <D>', 'Ticked: ✓ done',
    ]) isFine(`${text}\n`);
  });
});

describe('a number with a comma', () => {
  it('is told with the number that is meant, and counts for nothing', () => {
    for (const [data, comma, fixed] of [
      ['{weight: 0,5}', '0,5', '{weight: 0.5}'],
      ['{weight: 0,5, note: x}', '0,5', '{weight: 0.5, note: x}'],
      ['{weight: "0,5"}', '"0,5"', '{weight: 0.5}'],
      ['{price: 3,50}', '3,50', '{price: 3.50}'],
      ['{\n  weight: 0,5\n}', '0,5', '{\n  weight: 0.5\n}'],
    ] as const) isTold(`[A]: a #assumption ${data}\n`, 'decimal-comma', comma, `[A]: a #assumption ${fixed}\n`);
    assert.equal(mapIn('[A]: a {weight: 0,5, note: x}\n'), '[A]: "a" {"note":"x"}');
  });

  it('is none where two numbers are meant', () => {
    isFine('(1) a\n(2) b\n-- MP {uses: [1,2]} --\n(3) c\n');
    isFine('[A]: a {pages: "3,5", places: [0,5]}\n');
  });
});

describe('front matter between hyphens', () => {
  it('is read, and told once, with the lines it should have', () => {
    const right = '===\ntitle: x\n===\n\n[A]: a #assumption\n';
    for (const [open, close] of [['---', '---'], ['===', '---'], ['---', '===']] as const) {
      const text = `${open}\ntitle: x\n${close}\n\n[A]: a #assumption\n`;
      isTold(text, 'markdown-front-matter', '---', right);
      assert.equal(mapIn(text), 'title: x\n[A]: "a" #assumption');
      assert.equal(fixAll(text).text, right);
    }
    isTold('---\ntitle: x\n\n[A]: a #assumption\n', 'markdown-front-matter', '---', right);
  });

  it('is none where no YAML stands between them', () => {
    assert.equal(mapIn('---\nSome words.\n---\n\n[A]: a\n').split('\n')[0], '[]1: "Some words."');
  });
});

describe('a line of hyphens', () => {
  it('may name a rule between more than two, which is told', () => isTold(
    '(1) a #assumption\n--- Modus ponens ---\n(2) b\n', 'too-many-hyphens', '---', '(1) a #assumption\n-- Modus ponens --\n(2) b\n'));

  it('that has nothing above and below is told once', () => {
    const found = findingsIn('[A]: a #assumption\n\n---\n\n[B]: b #assumption\n');
    assert.deepEqual(found.map(({ code, at }) => `${code} ${at}`), ['missing-premise 2:0-3']);
  });
});

describe('a number that is skipped', () => {
  it('is told, and the lines are numbered', () => isTold(
    '(1) a #assumption\n(3) b #assumption\n-- MP {uses: [1, 3]} --\n(4) c\n', 'skipped-number', '(3)',
    '(1) a #assumption\n(2) b #assumption\n-- MP {uses: [1, 2]} --\n(3) c\n'));

  it('is not told where numbering goes on from another argument', () => assert.deepEqual(
    findingsIn('(4) a #assumption\n----\n(5) b\n').map(({ code }) => code), []));
});
