import assert from 'node:assert/strict';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

const quiet = /^(?:verdict-mismatch|unsupported|uncited|undefined|missing-premise|unused)/;

/** Expects one finding in a text, as `code words`, and what its first fix makes of the text. */
function isTold(text: string, told: string, fixed: string | undefined): void {
  const found = findingsIn(text).filter(({ code }) => !quiet.test(code));
  assert.deepEqual(found.map(({ code, place: { block, range } }) => `${code} ${block.text.slice(range.start, range.end)}`), [told], JSON.stringify(text));
  assert.equal(repairsOf(text).repairs.find(({ finding }) => finding.code === told.split(' ')[0])?.text, fixed, JSON.stringify(text));
}

function isSilent(text: string): void {
  assert.deepEqual(findingsIn(text).filter(({ code }) => !quiet.test(code)).map(({ message }) => message), [], JSON.stringify(text));
}

describe('what other programs write', () => {
  it('is told: footnotes', () => {
    for (const [line, note] of [['[A]: It rains[^1].', '[^1]'], ['[A]: It rains^[says Ann].', '^[says Ann]'], ['[^1]: Ann, p. 3', '[^1]']] as const) isTold(`${line}\n`, `broken-citation ${note}`, undefined);
    for (const text of ['x^[2', '\\[^1]', '[A ^ B]: a', '2^n [sic]']) isSilent(`${text}\n`);
  });

  it('is told: links of wikis, which become mentions', () => {
    isTold('[A]: see [[B]] there\n', 'broken-title [[B]]', '[A]: see @[B] there\n');
    isTold('[A]: see [[B|words]].\n', 'broken-title [[B|words]]', '[A]: see @[B].\n');
    for (const text of ['[A]: see @[B]', '[A]: see [x [y] z]', '[A]: a \\[[B]]']) isSilent(`${text}\n`);
  });

  it('is told: addresses whose end is read as a tag, which become links', () => {
    isTold('[A]: a, as https://x.org/p#s-2 says\n', 'unknown-tag https://x.org/p#s-2', '[A]: a, as [x.org/p](https://x.org/p#s-2) says\n');
    isTold('[A]: a, see www.x.org/p#s\n', 'unknown-tag www.x.org/p#s', '[A]: a, see [www.x.org/p](https://www.x.org/p#s)\n');
    for (const text of ['[A]: a, see [x](https://x.org/p#s)', '[A]: a, see https://x.org/p #s', '[A]: a.#s']) isSilent(`${text}\n`);
  });

  it('is told: numbers of premises behind the rule of an inference, which become data', () => {
    const argument = (rule: string) => `<A>\n\n(1) a #assumption\n(2) b #assumption\n-- ${rule} --\n(3) c\n`;
    for (const [rule, numbers, fixed] of [
      ['MP (1, 2)', '(1, 2)', 'MP {uses: [1, 2]}'], ['MP from 1 and 2', 'from 1 and 2', 'MP {uses: [1, 2]}'], ['1, 2', '1, 2', '{uses: [1, 2]}'],
      ['MP ((1), (2))', '((1), (2))', 'MP {uses: [1, 2]}'], ['MP (Uses: 1,2)', '(Uses: 1,2)', 'MP {uses: [1, 2]}'], ['MP aus (2)', 'aus (2)', 'MP {uses: [2]}'], ['cases from (1) (2)', 'from (1) (2)', 'cases {uses: [1, 2]}'],
    ] as const) isTold(argument(rule), `unknown-sigil ${numbers}`, argument(fixed));
    for (const rule of ['from (1)-(2)', 'some rule (info: 1,2)', 'Lemma 2', 'Rule 2.1', 'Toulmin (1958)', 'S5', 'MP {uses: [1, 2]}', 'Kant 1787', 'by cases']) isSilent(argument(rule));
  });

  it('is told: data with a semicolon, or nothing, between two pairs', () => {
    isTold('[A]: a {weight: 0.5; expect: open}\n', 'invalid-yaml ; expect', '[A]: a {weight: 0.5, expect: open}\n');
    isTold('[A]: a {weight: 0.5 expect: open, note: n}\n', 'invalid-yaml  expect', '[A]: a {weight: 0.5, expect: open, note: n}\n');
    for (const data of ['{note: "a weight: b"}', '{note: a; b}', '{weight: 0.5,\n expect: open}']) isSilent(`[A]: a ${data}\n`);
  });

  it('is told: a key of data that no source has', () => {
    const cited = (data: string) => `===\nsources: {h: {title: H}, long2020: {title: L}}\n===\n\n[A]: a [@h] [@long2020] {source: ${data}}\n`;
    isTold(cited('long202'), 'unknown-source long202', cited('long2020'));
    isTold(cited('[h, k]'), 'unknown-source k', cited('[h, k]').replace('{h:', '{k: {title: …}, h:'));
    for (const data of ['h', '[h, long2020]', 'Ann Roe', '"https://x.org"', 'p. 3']) isSilent(cited(data));
    isSilent('[A]: a {source: Ann}\n');
  });

  it('is told: settings as they are called in Pandoc and in German', () => {
    for (const [other, own] of [['references', 'sources'], ['Quellen', 'sources'], ['titel', 'title'], ['language', 'lang']] as const) {
      isTold(`===\n${other}:\n===\n\n[A]: a #assumption\n`, `invalid-configuration ${other}`, `===\n${own}:\n===\n\n[A]: a #assumption\n`);
    }
  });

  it('is told: roles in German, tags in quotation marks, and tags as data', () => {
    isTold('[A]: a #These\n', 'unknown-tag #These', '[A]: a #thesis\n');
    isTold('[A]: a #Annahme\n', 'unknown-tag #Annahme', '[A]: a #assumption\n');
    isTold('[A]: a #"two words"\n', 'unknown-tag #"two words"', '[A]: a #(two words)\n');
    isTold('[A]: a {tags: [x]}\n', 'unknown-data-key tags', undefined);
    isSilent('===\ntags: [These]\n===\n\n[A]: a #These\n');
    isSilent('[A]: the "#" key, C#"s" and #1 "a"\n');
  });

  it('is told: a relation in words between two titles, written below the first', () => {
    for (const [line, at, fixed] of [
      ['[A] supports [B]', ' supports [B]', '[A]\n  +> [B]'], ['[A] is supported by <B>.', ' is supported by <B>.', '[A]\n  + <B>'], ['[A] weil [B]', ' weil [B]', '[A]\n  + [B]'],
      ['[A] contradicts [B]', ' contradicts [B]', '[A]\n  >< [B]'], ['[A] widerspricht [B].', ' widerspricht [B].', '[A]\n  >< [B]'], ['[A] attacks [B] #t', ' attacks [B]', '[A]\n  -> [B] #t'],
    ] as const) {
      const found = findingsIn(`${line}\n`).filter(({ code }) => !quiet.test(code));
      assert.deepEqual(found.map(({ code, place: { block, range } }) => `${code}${block.text.slice(range.start, range.end)}`), [`unknown-sigil${at}`], line);
      assert.equal(repairsOf(`${line}\n`).repairs.find(({ finding }) => finding.code === 'unknown-sigil')?.text, `${fixed}\n`, line);
    }
  });

  it('is told: a bullet that is indented below a claim, and a word with a dash', () => {
    isTold('[A]: a\n  * [B]: b\n', 'unknown-sigil *', '[A]: a\n  + [B]: b\n');
    isTold('[A]: a\n  Pro - b\n', 'unknown-sigil Pro -', '[A]: a\n  + b\n');
    for (const text of ['[A]: a\n\n  * [B]: b', 'Some words:\n  * [B]: b', '[A]: a\n  forth - b']) isSilent(`${text}\n`);
  });

  it('is told: a title without a name, a link as one, and a sign of equality behind one', () => {
    isTold('[]: a\n', 'broken-title []: ', 'a\n');
    isTold('[A](page.md): a\n', 'broken-title [A](page.md):', '[A]: a\n');
    isTold('[A]= a\n', 'broken-title =', '[A]: a\n');
    for (const text of ['[] a', 'x [A](y): a', '[A](y) a', '[A]=b', '[sic]: a']) isSilent(`${text}\n`);
  });

  it('is told: a title in round brackets or quotation marks, or with a semicolon, and a colon behind a number', () => {
    isTold('(Rain): It rains.\n', 'broken-title (Rain):', '[Rain]: It rains.\n');
    isTold('"Rain": It rains.\n', 'broken-title "Rain":', '[Rain]: It rains.\n');
    isTold('[Rain]; It rains.\n', 'broken-title ;', '[Rain]: It rains.\n');
    isTold('<A>\n\n(1): a #assumption\n----\n(2) b\n', 'unknown-sigil :', '<A>\n\n(1) a #assumption\n----\n(2) b\n');
    for (const text of ['(He said: so it is)', '"He said: it rains" and so on', '[sic]; so he said', '(A): a', '"It is so", he said: it rains']) isSilent(`${text}\n`);
  });

  it('is told: a definition behind a sentence of another claim', () => {
    isTold('[Rain]: It rains. [Cold]: It is cold.\n', 'broken-title  [Cold]:', '[Rain]: It rains.\n\n[Cold]: It is cold.\n');
    for (const text of ['[Rain]: See [Cold]: it is cold.', '[Rain]: It rains. [Cold] follows.', 'It rains. [Cold]: so']) isSilent(`${text}\n`);
  });

  it('is told: numbers of lines in brackets behind a conclusion', () => {
    isTold('<A>\n\n(1) a #assumption\n----\n(2) b (from 1)\n', 'unknown-sigil (from 1)', '<A>\n\n(1) a #assumption\n----\n(2) b {uses: [1]}\n');
    for (const words of ['b (1)', 'b (from 1990)', 'b from 1', 'see (from 1) b']) isSilent(`<A>\n\n(1) a #assumption\n----\n(2) ${words}\n`);
  });

  it('is told: a dash before an indented line below a blank one', () => {
    isTold('[A]: a\n\n  – b\n', 'unknown-sigil –', '[A]: a\n\n  - b\n');
    for (const text of ['[A]: a\n\n– b\n', '[A]: a\n  – so to say – b\n']) isSilent(text);
  });

  it('is told: a title without its colon in a line that goes on with a text', () => {
    for (const [line, at, fixed] of [['[Sun] The sun shines.', '[Sun]', '[Sun]: The sun shines.'], ['[Sun] : It shines.', '[Sun] :', '[Sun]: It shines.'], ['<Sun> - It shines.', '<Sun> -', '<Sun>: It shines.']] as const) {
      isTold(`[Rain]: It rains.\n${line}\n`, `broken-title ${at}`, `[Rain]: It rains.\n\n${fixed}\n`);
    }
    for (const line of ['[sic] The sun shines.', '[Laut Roe] scheint sie.', 'The [Sun] Shines.']) isSilent(`[Rain]: It rains.\n${line}\n`);
    isSilent('[Rain]: It rains in the\n[Sun] Hotel.\n');
  });

  it('is told: a word in braces before a sign', () => {
    isTold('[A]: It rains {probably}.\n', 'unknown-data-key {probably}', '[A]: It rains \\{probably}.\n');
  });

  it('is told: a word for an objection in the place of a sigil', () => {
    for (const word of ['Kontra', 'Objection', 'Gegenargument', 'Nachteil']) isTold(`[A]: a\n  ${word}: b\n`, `unknown-sigil ${word}:`, '[A]: a\n  - b\n');
  });
});
