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

describe('a label', () => {
  it('is told where relations stand below it, and gives way to them', () => {
    isTold('[T]: t\n  - Objections:\n    - [O]: o\n      + p\n    - q\n  + r\n', 'label-as-claim Objections:', '[T]: t\n  - [O]: o\n    + p\n  - q\n  + r\n');
    isTold('Objections:\n  - [O]: o\n', 'label-as-claim Objections:', undefined);
    for (const text of ['[T]: t\n  + He said:\n', '[T]: as he said:\n  + r\n', '[T]: t\n  + so: it rains\n    + r\n']) isSilent(text);
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
    for (const words of ['as (2) says', 'It rains. (3) too', 'There are (1) rain. And (4) snow']) isSilent(`<A>\n\n(1) ${words} #assumption\n----\n(2) c\n`);
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
    for (const text of ['[T]: t\n  + [A]: a\n\nMore.\n  + [B]: b\n', '[T]: t\n  + [A]: a\n\n    More.\n\n  + [B]: b\n']) isSilent(text);
  });

  it('are told as numbers of a list below a relation', () => {
    isTold('[T]: t\n  + a\n    1. one\n    2. two\n', 'unknown-sigil 1.', '[T]: t\n  + a\n    + one\n    2. two\n');
  });
});

describe('a citation in another form', () => {
  const cited = (text: string) => `===\nsources: {k: {title: T}, l: {title: U}}\n===\n\n[A]: a [@k; @l]\n\n[B]: ${text}\n`;
  const fixed = (text: string) => repairsOf(cited(text)).repairs.find(({ finding }) => finding.code === 'broken-citation')?.text;
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
