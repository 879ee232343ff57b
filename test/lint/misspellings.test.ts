import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

/** Expects findings of a code at some words, and what the first fix of the first of them makes of the text. */
function isTold(text: string, code: string, at: readonly string[], fixed: string | undefined): void {
  const found = findingsIn(text).filter((each) => each.code === code);
  assert.deepEqual(found.map(({ place: { block, range } }) => block.text.slice(range.start, range.end)), at, JSON.stringify(text));
  assert.equal(repairsOf(text).repairs.find(({ finding }) => finding.code === code)?.text, fixed, JSON.stringify(text));
}

function isSilent(text: string, code: string): void {
  assert.deepEqual(findingsIn(text).filter((each) => each.code === code).map(({ message }) => message), [], JSON.stringify(text));
}

describe('a character that cannot be seen', () => {
  it('is told where it stands in the place of an indentation', () => {
    for (const [space, blanks] of [['\u3000', '  '], ['\u2003', '  '], ['\u2009', ' '], ['\u202f', ' '], ['\u200b', ''], ['\u2060', '']] as const) {
      for (const line of ['- [C]: c', '+ c', '_ <C>', '(1) c', '[C]: c', '? Is it?', '& c', '@include(c.arg)']) {
        isTold(`[A]: a\n${space}${line}\n`, 'hidden-character', [space], `[A]: a\n${blanks}${line}\n`);
      }
    }
  });

  it('is told before a title, by its number', () => {
    for (const mark of ['\u200b', '\u200e', '\u200f', '\u2066', '\u00ad']) {
      isTold(`${mark}[A]: a\n`, 'hidden-character', [mark], '[A]: a\n');
      isTold(`[A]: a\n  - ${mark}[C]: c\n`, 'hidden-character', [mark], '[A]: a\n  - [C]: c\n');
      isTold(`(1) ${mark}[C]: c\n`, 'hidden-character', [mark], '(1) [C]: c\n');
    }
    isTold('[A]: a\n\n-\u3000[C]: c\n', 'hidden-character', ['\u3000'], '[A]: a\n\n- [C]: c\n');
    assert.match(findingsIn('\u200f[A]: a\n')[0]!.message, /^Because of the invisible U\+200F here, .* Remove it\.$/);
  });

  it('is not told where the line would be text without it', () => {
    for (const text of ['\u3000Some words', '[A]: a\n\u3000\u3000goes on', '\u200fמילים', '[A]: a \u200f- b', '\ufeff[A]: a', '\u00a0\u00a0words', '[A]: a\n  - \u200fמילים']) {
      isSilent(text, 'hidden-character');
    }
  });

  it('makes a title look like another one, which is told', () =>
    isTold('[A\u200b]: a #assumption\n\n[A]: b #assumption\n', 'confusable-titles', ['A'], undefined));
});

describe('an include that is not written as one', () => {
  it('is told, and written as one', () => {
    for (const line of [
      '@include (b.arg)', '@Include(b.arg)', '@INCLUDE(b.arg)', '@include: b.arg', '@include <b.arg>', '@includes(b.arg)', '@import(b.arg)', '@include b.arg',
      '@include "b.arg"', '@include[b.arg]', '@include{b.arg}', '!include b.arg', '@include: "b.arg"', '@include("b.arg"',
    ]) {
      for (const above of ['', '[A]: a #assumption\n']) {
        if (!line.startsWith('@include(')) isTold(`${above}${line}\n`, 'broken-include', [line], `${above}@include(b.arg)\n`);
      }
    }
  });

  it('is not told of words that name no file', () => {
    for (const text of ['@include all of them', '@imports rise.', 'Please @include (everybody)', '\\@include (b.arg)', '@include(b.arg)']) isSilent(`${text}\n`, 'broken-include');
  });
});

describe('what stands behind an include', () => {
  it('is told, and put into a line of its own', () => {
    for (const rest of ['and [C]: c', '[D]: d', '#tag {x: 1}']) {
      isTold(`@include(b.arg) ${rest}\n`, 'broken-include', [rest], `@include(b.arg) \n\n${rest}\n`);
    }
    isSilent('@include(b.arg) // c\n@include(x (1).arg) /* d */\n', 'broken-include');
  });
});

describe('a comment that begins in a line of text', () => {
  it('is told where what follows it might begin a line', () => {
    isTold('[A]: a /* old\n */ + [D]: d\n', 'unknown-sigil', ['/ '], '[A]: a /* old\n */\n+ [D]: d\n');
    isTold('[A]: a\n  + [B]: b <!-- old\n-->  [D]: d\n', 'unknown-sigil', ['>  '], '[A]: a\n  + [B]: b <!-- old\n-->\n[D]: d\n');
    for (const text of ['[A]: a /* old */ + [D]: d\n', '[A]: a\n/* old\n */ + [D]: d\n', '/* old\n*/ [A]: a\n', '[A]: a /* old\n*/ goes on\n', '[A]: a\n  + /* b\n */ [B]: b\n']) isSilent(text, 'unknown-sigil');
  });
});

describe('a citation that is not written as one', () => {
  const cited = (line: string) => `===\nsources: {k: {title: K}}\n===\n\n[A]: “a” ${line}\n`;

  it('is told, and written as one', () => {
    for (const [line, at, fixed] of [
      ['[@ k]', '[@ k]', '[@k]'], ['[@ k, p. 3] and more', '[@ k, p. 3]', '[@k, p. 3] and more'], ['[@k', '[@k', '[@k]'], ['[@k #assumption', '[@k', '[@k] #assumption'],
    ] as const) isTold(cited(line), 'broken-citation', [at], cited(fixed));
  });

  it('is told where a quotation is followed by one as other programs write it', () => {
    for (const [line, at, fixed] of [
      ['(@k)', '(@k)', '[@k]'], ['(@k, p. 3), he said', '(@k, p. 3)', '[@k, p. 3], he said'], ['(see also @k, ch. 2; @l)', '(see also @k, ch. 2; @l)', '[see also @k, ch. 2; @l]'],
      ['@k', '@k', '[@k]'], ['@k [p. 3] and more', '@k [p. 3]', '[@k, p. 3] and more'], ['@k.', '@k', '[@k].'], ['and „b“ (@k)', '(@k)', 'and „b“ [@k]'],
    ] as const) isTold(cited(line), 'broken-citation', [at], cited(fixed));
    for (const line of ['(see me@home.org)', '(@ k)', '(k)', 'as @l says', '\\@k', '(\\@k)', '@[A]', '@<B>', 'and (@l)']) isSilent(cited(line), 'broken-citation');
  });

  it('is not told of what is a citation, or no source at all', () => {
    for (const [line, at, fixed] of [
      [', [@k]', ', ', ' [@k]'], ['. [@k]', '. ', ' [@k]'], ['and "b c" , [@k]', ' , ', 'and "b c" [@k]'], ['and “b [@k]', '“', undefined],
    ] as const) {
      const text = (words: string) => cited(words).replace(/” (?=[,.])|”  /, (each) => `”${each.slice(2)}`.replace('”[', '” ['));
      isTold(text(line), 'broken-citation', [at], fixed === undefined ? undefined : text(fixed));
    }
    for (const line of ['[@k]', '[see @k, p. 3]', '\\[@ k]', '[@', '[@!]', 'a@b.c', '[mail@home.de]', 'and “b c” [@k]; „d“ [@k], he said: [@k]', 'and he is 6” tall [@k]']) isSilent(cited(line), 'broken-citation');
  });
});

describe('front matter below other text', () => {
  it('is told, and moved to the top', () => isTold(
    '# My map\n\n===\ntitle: x\nmodel: {mode: strict}\n===\n\n[A]: a #assumption\n', 'misplaced-front-matter', ['==='],
    '===\ntitle: x\nmodel: {mode: strict}\n===\n\n# My map\n\n\n[A]: a #assumption\n'));

  it('is told of a second one, which no fix can move', () =>
    isTold('===\ntitle: x\n===\n\n[A]: a #assumption\n\n===\nauthor: y\n===\n', 'misplaced-front-matter', ['==='], undefined));

  it('is not moved where it has no key, and is none where seven signs part versions', () => {
    isTold('# H\n\n===\nSome words\n===\n', 'misplaced-front-matter', ['==='], undefined);
    isTold('# H\n\n=====\n', 'misplaced-front-matter', ['====='], undefined);
    isSilent('# H\n\n=======\n[A]: a\n', 'misplaced-front-matter');
  });
});

describe('front matter with words behind its first line', () => {
  it('is told', () => {
    isTold('=== My map\ntitle: x\n===\n\n[A]: a #assumption\n', 'misplaced-front-matter', ['==='], undefined);
    for (const text of ['=== so\nmany words\n===\n', 'a === b\nc: d\n']) isSilent(text, 'misplaced-front-matter');
  });
});

describe('front matter between other signs', () => {
  it('is told', () => {
    for (const [text, sign] of [['==\ntitle: x\n==\n', '=='], ['+++\ntitle = "x"\n+++\n', '+++']] as const) isTold(`${text}\n[A]: a #assumption\n`, 'misplaced-front-matter', [sign], undefined);
    isSilent('==\n\n[A]: a\n', 'misplaced-front-matter');
  });
});

describe('a block of code in Markdown', () => {
  it('is told in a map, and taken away', () => {
    for (const fence of ['```', '```argmark', '~~~ {.argdown-map}']) {
      const text = `${fence}\n[A]: a #assumption\n`;
      isTold(text, 'markdown-fence', [fence], '\n[A]: a #assumption\n');
    }
    isTold('[A]: a #assumption\n```\n', 'markdown-fence', ['```'], '[A]: a #assumption\n\n');
    isSilent('[A]: a `b` ```c``` d #assumption\n', 'markdown-fence');
  });
});

describe('the marks of a merge', () => {
  it('are told, each', () => isTold(
    '<<<<<<< HEAD\n[A]: a #assumption\n\n||||||| base\n\n=======\n[B]: b #assumption\n\n>>>>>>> main\n', 'merge-conflict',
    ['<<<<<<<', '|||||||', '=======', '>>>>>>>'], undefined));

  it('are none without the first of them', () => isSilent('A heading\n=======\n\n>>>>>>> quoted\n', 'merge-conflict'));
});

describe('a key of data without its value', () => {
  it('is told with what is meant', () => {
    for (const [data, key, fixed] of [
      ['{weight=0.5}', 'weight=0.5', '{weight: 0.5}'], ['{weight 0.5}', 'weight 0.5', '{weight: 0.5}'], ['{weight:0.5}', 'weight:0.5', '{weight: 0.5}'],
      ['{expected: open}', 'expected', '{expect: open}'], ['{weights: 0.5}', 'weights', '{weight: 0.5}'],
      ['{0.5}', '0.5', '{weight: 0.5}'], ['{expect = open}', 'expect = open', '{expect: open}'],
    ] as const) isTold(`[A]: a #assumption ${data}\n`, 'unknown-data-key', [key], `[A]: a #assumption ${fixed}\n`);
  });

  it('is not told of keys of other names', () => isSilent('[A]: a #assumption {important, source text: x}\n', 'unknown-data-key'));
});

describe('a title and its text', () => {
  it('are told what stands between them in the place of a colon', () => {
    const message = (line: string) => findingsIn(`[T]: t #thesis\n  ${line}\n`).find(({ code }) => code === 'text-after-title')?.message ?? '';
    assert.match(message('+ [X] : x'), /^There is white space before this colon.*Write `\[X\]:`/);
    assert.match(message('+ [X] = x'), /^`=` is not a colon.*Write `\[X\]:`/);
    assert.match(message('+ [X] x'), /^There is no colon between/);
  });
});

describe('a relation in the line of its claim', () => {
  it('is told, and written below it', () => {
    isTold('[B] -> [A]\n', 'unknown-sigil', [' -> [A]'], '[B]\n  -> [A]\n');
    isTold('[A]: a\n[B]: b\n[B] => <A>\n', 'unknown-sigil', [' => <A>'], '[A]: a\n[B]: b\n[B]\n  +> <A>\n');
    isTold('[A]: a\n  + [B] <- [C]\n', 'unknown-sigil', [' <- [C]'], '[A]: a\n  + [B]\n    - [C]\n');
    isTold('[A] → [B] #tag\n', 'unknown-sigil', [' → [B]'], '[A]\n  +> [B] #tag\n');
    isTold('[A] - [B]\n', 'unknown-sigil', [' - [B]'], '[A]\n  - [B]\n');
    isTold('[T]\n  + [S] <- <A>: words\n', 'unknown-sigil', [' <- <A>'], '[T]\n  + [S]\n    - <A>: words\n');
    for (const text of ['[A] - so [B]\n', '[A] and -> [B]\n', '[A]\n  -> [B]\n', '[A] -> words\n', 'so [A] -> [B]\n']) isSilent(text, 'unknown-sigil');
  });

  it('is told with both that it may mean, and nothing else', () => {
    const found = findingsIn('[B] -> [A]\n').filter(({ code }) => code === 'unknown-sigil' || code === 'text-after-title');
    assert.deepEqual(found.map(({ message }) => message.slice(message.indexOf('Write'))), ['Write it below [B], indented: `-> [A]` if it attacks this, `+> [A]` if it supports this.']);
  });
});
