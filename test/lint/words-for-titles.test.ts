import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

/** Whether it says what is read, and not how good the reasons are. */
const isOfReading = (code: string) => !/^(?:unsupported|uncited|unanswered|undefined-claim|missing-inference|skipped|verdict|thesis)/.test(code);

/** Expects one finding about how a text is read, as `code words`, and what its first fix makes of the text. */
function isTold(text: string, told: string, fixed: string | undefined): void {
  const found = findingsIn(text).filter(({ code }) => isOfReading(code));
  assert.deepEqual(found.map(({ code, place: { block, range } }) => `${code} ${block.text.slice(range.start, range.end)}`), [told], JSON.stringify(text));
  assert.equal(repairsOf(text).repairs.find(({ finding }) => finding === found[0] || finding.code === found[0]!.code)?.text, fixed, JSON.stringify(text));
}

function isSilent(text: string): void {
  assert.deepEqual(findingsIn(text).filter(({ code }) => isOfReading(code)).map(({ message }) => message), [], JSON.stringify(text));
}

describe('words in the place of a title', () => {
  it('are told where they are the title of something else, and get brackets', () => {
    isTold('[Rain]: It rains.\n\n[Wet]: It is wet.\n  + Rain\n', 'title-without-brackets Rain', '[Rain]: It rains.\n\n[Wet]: It is wet.\n  + [Rain]\n');
    isTold('[Rain]: It rains.\n\n[Wet]: It is wet.\n  + (3) rain.\n', 'title-without-brackets (3) rain.', '[Rain]: It rains.\n\n[Wet]: It is wet.\n  + [Rain]\n');
    isTold('<Rain>: It rains.\n\n[Wet]: It is wet.\n  + Rain #tag\n', 'title-without-brackets Rain', '<Rain>: It rains.\n\n[Wet]: It is wet.\n  + <Rain> #tag\n');
    isTold('[Wet]: It is wet.\n  + [Rain]\n\nRain: It rains.\n', 'title-without-brackets Rain:', '[Wet]: It is wet.\n  + [Rain]\n\n[Rain]: It rains.\n');
  });

  it('are silent where they say more, or where the title has a text', () => {
    for (const line of ['It rains.', 'Rain and snow', 'Rain: it is wet.', 'Rain\n    falls']) {
      isSilent(`===\nsources: {k: {title: T}}\n===\n\n[Rain]: It rains. [@k]\n\n[Wet]: It is wet.\n  + ${line}\n`);
    }
    isSilent('<A>\n\n(1) a #assumption\n----\n(2) b\n');
  });
});

describe('a title within a text', () => {
  it('is reported where it is one of the file, and gets the sign of a mention', () => {
    isTold('[Rain]: It rains.\n\n[Wet]: It is wet.\n  + As [Rain] says.\n', 'title-in-text [Rain]', '[Rain]: It rains.\n\n[Wet]: It is wet.\n  + As @[Rain] says.\n');
    isTold('<Rain>: It rains.\n\n[Wet]: It is wet, because of <Rain>.\n', 'title-in-text <Rain>', '<Rain>: It rains.\n\n[Wet]: It is wet, because of @<Rain>.\n');
  });

  it('is silent where it is none, a mention, a link, or a relation that is reported as such', () => {
    for (const words of ['[sic] rain', 'as @[Rain] says', 'see [Rain](https://example.org)', '<Rain> rather']) isSilent(`[Rain]: It rains.\n\n[Wet]: It is wet, ${words}.\n`);
    isTold('[Rain]: It rains.\n\n[Wet]: It is wet. - [Rain]\n', 'unknown-sigil  - [Rain]', '[Rain]: It rains.\n\n[Wet]: It is wet.\n  - [Rain]\n');
  });
});

describe('a label', () => {
  it('is told where relations stand below it, and gives way to them', () => {
    isTold('[T]: t\n  - Objections:\n    - [O]: o\n      + p\n    - q\n  + r\n', 'label-as-claim Objections:', '[T]: t\n  - [O]: o\n    + p\n  - q\n  + r\n');
    isTold('Objections:\n  - [O]: o\n', 'label-as-claim Objections:', undefined);
    assert.match(findingsIn('Sources:\n\n- Roe 1990\n').find(({ code }) => code === 'label-as-claim')!.message, /In a list, write `\*`/);
    assert.equal(repairsOf('[T]: t\n  + Objection\n    - no\n').repairs.some(({ finding }) => finding.code === 'label-as-claim'), false);
    for (const text of ['[T]: t\n  - It changes nothing:\n    - It does.\n', '[T]: t\n  + He said:\n', '[T]: as he said:\n  + r\n', '[T]: t\n  + so: it rains\n    + r\n']) isSilent(text);
  });

  it('is told where it contradicts the sigil before it', () => {
    isTold('[T]: t\n  + Objection: o\n', 'unknown-sigil + Objection:', '[T]: t\n  - o\n');
    isTold('[T]: t\n  - Because: r\n', 'unknown-sigil - Because:', '[T]: t\n  + r\n');
    for (const line of ['- Objection: o', '+ Evidence: e', '+ But it is so', '- So: it is']) isSilent(`[T]: t\n  ${line}\n`);
  });
});

describe('a text that is nothing but a relation or a title', () => {
  it('is told, and written below', () => {
    isTold('[Wet]: + [Rain]\n\n[Rain]: It rains.\n', 'unknown-sigil : + [Rain]', '[Wet]\n  + [Rain]\n\n[Rain]: It rains.\n');
    isTold('[Wet]: [Rain]\n\n[Rain]: It rains.\n', 'unknown-sigil : [Rain]', '[Wet]\n  + [Rain]\n\n[Rain]: It rains.\n');
    for (const text of ['[Wet]: [x](http://x.org)', '[Wet]: [sic] it is', '[Wet]: @[Rain]\n\n[Rain]: It rains.', '[Wet]: a + [b] c']) isSilent(`${text}\n`);
  });

  it('is told behind other titles, which no fix makes a text', () => {
    for (const rest of [' and [B]', ' = [B]']) isTold(`[A]${rest}\n\n[A]: a\n\n[B]: b\n`, `text-after-title ${rest.trim()}`, `[A] \n\n[A]: a\n\n[B]: b\n`);
    isTold('[A] (0.5): It rains.\n', 'text-after-title (0.5): It rains.', '[A]: It rains. {weight: 0.5}\n');
  });
});

describe('a definition behind another one', () => {
  it('is told without a full stop between them', () => {
    isTold('[A]: It rains [B]: It is cold.\n', 'broken-title  [B]:', '[A]: It rains\n\n[B]: It is cold.\n');
    isTold('[A]: It rains, and [B]: It is cold.\n', 'broken-title , and [B]:', '[A]: It rains\n\n[B]: It is cold.\n');
    for (const text of ['[A]: He writes in [Roe 1990]: it rains.', '[A]: see [B] It is']) isSilent(`${text}\n`);
  });
});

describe('a word or sign for an inference', () => {
  const drawn = (line: string) => `<A>\n\n(1) a #assumption\n(2) b #assumption\n${line}\n`;
  it('is told between premises and conclusion, and becomes hyphens', () => {
    for (const line of ['Deshalb:', '==>', 'Ergo,', '→', 'Schluss:', 'It follows that']) isTold(drawn(`${line}\n(3) c`), `unknown-sigil ${line}`, drawn('----\n(3) c'));
    for (const word of ['Conclusion:', 'Fazit:', 'Therefore:']) isTold(drawn(`${word} c`), `unknown-sigil ${word}`, drawn('----\n(3) c'));
  });

  it('is silent in the midst of words', () => {
    for (const line of ['so it goes on\n----\n(3) c', 'conclusion of the text\n----\n(3) c']) isSilent(drawn(line));
  });

  it('has its next line told where that stands within a premise', () => {
    isTold('<A>\n\n(1) It rains. (2) It is cold.\n----\n(3) c\n', 'unknown-sigil  (2)', '<A>\n\n(1) It rains.\n(2) It is cold.\n----\n(3) c\n');
    for (const words of ['In § 5 (2) BGB', 'so Abs. (2) Satz', '1,5 (2) Grad', 'as (2) says', 'It rains. (3) too', 'There are (1) rain. And (4) snow']) isSilent(`<A>\n\n(1) ${words} #assumption\n----\n(2) c\n`);
  });

  it('is silent about a number that a line has', () => {
    isSilent('<A>\n\n(1) So Absatz drei (2) Satz. #assumption\n(2) b #assumption\n----\n(3) c\n');
  });

  it('is told before the words of a conclusion', () => {
    for (const sign of ['Therefore,', 'So', '=>', '∴']) isTold(drawn(`${sign} c`), `unknown-sigil ${sign}`, drawn('----\n(3) c'));
    for (const line of ['Therefore, c\n(3) d', 'so that c', 'Also c']) isSilent(drawn(line));
  });

  it('is removed between the hyphens and the conclusion', () => {
    assert.equal(repairsOf('<A>\n\n(1) a\n----\nTherefore:\n(2) c\n').repairs.find(({ finding }) => finding.code === 'missing-conclusion')?.text, '<A>\n\n(1) a\n----\n(2) c\n');
  });

  it('has its conclusion numbered where that lacks a number', () => {
    assert.equal(repairsOf('<A>\n\n(1) a\n----\nc\n').repairs.find(({ finding }) => finding.code === 'missing-conclusion')?.text, '<A>\n\n(1) a\n----\n(2) c\n');
  });

  it('is removed where it parts sections', () => {
    assert.equal(repairsOf('[A]: a\n\n-----\n\n[B]: b\n').repairs.find(({ finding }) => finding.code === 'missing-premise')?.text, '[A]: a\n\n\n[B]: b\n');
  });
});

describe('words in a tree', () => {
  it('are told behind a blank line, if relations stand below them', () => {
    isTold('[T]: t\n  + [A]: a\n\n    More about that.\n\n    + [B]: b\n', 'unknown-sigil More about that.', undefined);
    isTold('[T]: t\n  + [A]: a\n\n    More.\n      + [B]: b\n', 'unknown-sigil More.', undefined);
    isTold('[T]: t\n  + [A]: a\n\n    More.\n\n  + [B]: b\n', 'inconsistent-indentation +', '[T]: t\n  + [A]: a\n\n    More.\n\n      + [B]: b\n');
    isSilent('[T]: t\n  + [A]: a\n\nMore.\n  + [B]: b\n');
  });

  it('are told as numbers of a list below a relation', () => {
    isTold('[T]: t\n  + a\n    1. one\n    2. two\n', 'unknown-sigil 1.', '[T]: t\n  + a\n    + one\n    2. two\n');
  });
});

describe('a citation in another form', () => {
  const cited = (text: string) => `===\nsources: {k: {title: T}, l: {title: U}}\n===\n\n[A]: a [@k; @l]\n\n[B]: ${text}\n`;
  const fixed = (text: string) => repairsOf(cited(text)).repairs.find(({ finding }) => finding.code === 'broken-citation' || finding.code === 'invalid-yaml')?.text;
  it('is told, of LaTeX and in braces', () => {
    assert.equal(fixed('It rains. \\cite{k}'), cited('It rains. [@k]'));
    assert.equal(fixed('It rains. \\citep[12]{k, l}'), cited('It rains. [@k; @l, p. 12]'));
    assert.equal(fixed('It rains. \\parencite*[see]{k}'), cited('It rains. [@k, see]'));
    assert.equal(fixed('It rains. {@k, p. 3}'), cited('It rains. [@k, p. 3]'));
    assert.equal(fixed('It rains. {weight: 0.5}'), undefined);
  });

  it('is told in data, where a key has no @', () => {
    isTold(cited('It rains. {source: "@k"}'), 'unknown-source "@k"', cited('It rains. {source: k}'));
  });

  it('is told where the sources are not indented', () => {
    isTold('===\nsources:\nk:\n  title: T\n===\n\n[A]: a #assumption\n', 'invalid-configuration k', undefined);
    isSilent('===\nsources: {l: {title: U}}\nk:\n  title: T\n===\n\n[A]: a [@l]\n');
  });
});

describe('a tag', () => {
  it('is told where it is rather a number, or goes on with a slash', () => {
    isTold('[A]: It is the #1 cause.\n', 'unknown-tag #1', '[A]: It is the \\#1 cause.\n');
    isTold('[A]: It rains. #region/north\n', 'unknown-tag #region/north', '[A]: It rains. #region-north\n');
    for (const text of ['[A]: It rains. #1 #2', '[A]: It rains #1', '[A]: a #b / c']) isSilent(`${text}\n`);
  });
});

describe('an include of another program', () => {
  it('is told', () => isTold('![[x.arg]]\n\n[A]: a\n', 'broken-include ![[x.arg]]', '@include(x.arg)\n\n[A]: a\n'));
});

describe('a label, a dash or a sign at the place of a sigil', () => {
  it('is told although the text above has not ended', () => {
    isTold('[T]: t\n  + a\n  – b\n', 'unknown-sigil –', '[T]: t\n  + a\n  - b\n');
    isTold('[T]: t\n  + a\n  Reply: b\n', 'unknown-sigil Reply:', '[T]: t\n  + a\n  + b\n');
    isTold('[T]: t #x\n-Shops lose.\n', 'unknown-sigil -', '[T]: t #x\n- Shops lose.\n');
    for (const text of ['[T]: t\n  + a\n    – b\n', '[T]: t\n  + a\n    Reply: b\n', '[T]: t\n  + a\n  reply: b\n', '[T]: t #x\n-5 too\n']) isSilent(text);
  });

  it('is told after a blank line within a tree, and a reply one level deeper', () => {
    isTold('[T]: t\n  + a\n\n  Contra: c\n', 'unknown-sigil Contra:', '[T]: t\n  + a\n\n  - c\n');
    isTold('[T]: t\n  - a\n  Rebuttal: b\n', 'unknown-sigil Rebuttal:', '[T]: t\n  - a\n    - b\n');
  });

  it('is silent in wrapped text before a citation or another bracket', () => {
    for (const words of ['dafür [@k]', 'reason [see @k] to', 'support [C] and more', 'against [@k, p. 3] that']) isSilent(`===\nsources: {k: {title: T}}\n===\n\n[T]: It speaks\n  ${words} so. [@k]\n`);
  });

  it('is removed where nothing follows it', () => {
    isTold('[T]: t\n  Pro:\n    + a\n', 'unknown-sigil Pro:', '[T]: t\n  \n    + a\n');
  });

  it('is told as words that are no claim: of a list, a quotation, a row', () => {
    for (const [label, told] of [['+ Pro', 'Pro'], ['- Gegenargumente', 'Gegenargumente'], ['- **Einwände**', '**Einwände**'], ['- …', '…']] as const) isTold(`[T]: t\n  ${label}\n    ${label[0]!} a\n`, `label-as-claim ${told}`, `[T]: t\n  ${label[0]!} a\n`);
  });

  it('is told where it stands for "not", and no fix drops it', () => {
    for (const sign of ['~', '¬', '!']) isTold(`[T]: t\n  + ${sign}[D]\n`, `unknown-sigil ${sign}`, undefined);
  });

  it('is told before words as two hyphens outside an argument', () => {
    isTold('[T]: t\n  + a\n-- Shops lose money.\n', 'unknown-sigil --', '[T]: t\n  + a\n- Shops lose money.\n');
  });

  it('is told behind a star of a list, which it replaces', () => {
    isTold('[T]: t.\n  * - b\n', 'unknown-sigil * -', '[T]: t.\n  - b\n');
  });
});

describe('a relation behind the text of its claim', () => {
  it('is told after a sentence and after a tag', () => {
    isTold('[T]: It is so. - [S]\n\n[S]: s\n', 'unknown-sigil  - [S]', '[T]: It is so.\n  - [S]\n\n[S]: s\n');
    isTold('[T]: t #x -[S]\n\n[S]: s\n', 'unknown-sigil  -[S]', '[T]: t #x\n  - [S]\n\n[S]: s\n');
    for (const text of ['[T]: from A - [sic]', '[T]: It is so. - [S] too']) isSilent(`${text}\n`);
  });
});

describe('a mention as a claim of its own', () => {
  it('is told, and becomes the title', () => {
    isTold('[T]: t\n  + @[A]\n\n[A]: a\n', 'broken-title @[A]', '[T]: t\n  + [A]\n\n[A]: a\n');
    isTold('@[A]\n  - b\n\n[A]: a\n', 'broken-title @[A]', '[A]\n  - b\n\n[A]: a\n');
    isSilent('[T]: t\n  + as @[A] says\n\n[A]: a\n');
  });
});

describe('a value of data with a comma', () => {
  it('is told, and put in quotation marks', () => {
    isTold('[T]: t {note: costs a lot, see Roe}\n', 'unknown-data-key costs a lot, see Roe', '[T]: t {note: "costs a lot, see Roe"}\n');
    isTold('[T]: t {note: cf. p. 3, p. 4, weight: 0.5}\n', 'unknown-data-key cf. p. 3, p. 4', '[T]: t {note: "cf. p. 3, p. 4", weight: 0.5}\n');
    isTold('[T]: t {price: 3,50 Euro}\n', 'unknown-data-key 3,50 Euro', '[T]: t {price: "3,50 Euro"}\n');
    isTold('[T]: t {sum: 1,000}\n', 'decimal-comma 1,000', '[T]: t {sum: 1000}\n');
    isTold('[T]: t {source: Roe, 2020}\n', 'unknown-data-key Roe, 2020', '[T]: t {source: "Roe, 2020"}\n');
    for (const data of ['{note: "a, b", c: d}', '{x: [a, b]}']) isSilent(`[T]: t ${data}\n`);
  });

  it('is told of a source, and so are its details that are not indented', () => {
    isTold('===\nsources: {k: {title: Cars, bikes and trains, year: 2020}}\n===\n\n[T]: t [@k]\n', 'invalid-configuration bikes and trains', undefined);
    const found = findingsIn('===\nsources:\n  k:\n  title: Cars\n===\n\n[T]: t [@k]\n').filter(({ code }) => code === 'invalid-configuration');
    assert.deepEqual(found.map(({ message }) => message), ['`title` is no source, and `k` is empty, because it is not indented. Indent it below `k`.']);
  });
});

describe('a fix', () => {
  const fixes = (text: string, code: string) => repairsOf(text).repairs.filter(({ finding }) => finding.code === code).map((repair) => repair.text);

  it('gives no second text to a title that has one', () => {
    assert.deepEqual(fixes('[T]: t\n  + [A] (see below)\n\n[A]: a\n', 'text-after-title'), ['[T]: t\n  + [A] \n\n[A]: a\n']);
  });

  it('writes a weight into the data of its relation', () => {
    const map = (line: string) => `[T]: t #thesis {standard: preponderance}\n  + {weight: 0.3} [A]: a #assumption\n  - ${line} [S]: s #assumption\n`;
    assert.deepEqual(fixes(map('{note: weak}'), 'missing-weight'), [map('{weight: 0.6, note: weak}')]);
    assert.deepEqual(fixes(map('{weight: 6}'), 'missing-weight'), []);
  });

  it('makes hyphens alone a line of hyphens', () => {
    assert.deepEqual(fixes('<A>\n\n(1) a #assumption\n--\n(2) b\n', 'unclosed-inference'), ['<A>\n\n(1) a #assumption\n-----\n(2) b\n']);
  });

  it('parts no list from its text that a relation stands below', () => {
    assert.deepEqual(fixes('[T]: t.\n1. a is so\n2. b is so\n- c\n', 'list-in-text'), []);
  });

  it('never makes a weight of the index of a formula', () => {
    assert.deepEqual(fixes('[A]: f(x_{1}) is so\n', 'unknown-data-key'), ['[A]: f(x_\\{1}) is so\n']);
    assert.deepEqual(fixes('[A]: see $a_{ij}$.\n', 'unknown-data-key'), ['[A]: see $a_\\{ij}$.\n']);
  });
});
