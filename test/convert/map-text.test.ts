import assert from 'node:assert/strict';
import type { MapGraph } from '../../server/src/picture/graph.js';
import { exported } from '../support/exported.js';

/** The map in words of an exported page, without its markup. */
async function wordsOf(text: string): Promise<string> {
  const html = await exported(text, 'html') as string;
  return /<main id="text">([^]*?)<\/main>/.exec(html)![1]!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();
}

const between = (words: string, from: string, to: string) => words.slice(words.indexOf(from) + from.length, words.indexOf(to)).trim();

describe('the map in words of an exported page', () => {
  it('tells the reasons that carry a thesis as its verdict does, then the weak ones, and names what it does not tell', async () => {
    const lost = Array.from({ length: 3 }, (_, i) => `  + [L${i}]: lost.\n    - [O${i}]: o.\n`).join('');
    const carry = Array.from({ length: 5 }, (_, i) => `  + [R${i}]: r.\n`).join('');
    const words = await wordsOf(`[T]: t. #thesis\n${lost}${carry}`);
    assert.equal(between(words, 'Main reasons', 'What is rejected'), 'R0. r. R1. r. R2. r. R3. r. R4. r. L0. lost. [rejected] L1. lost. [rejected] L2. lost. [rejected]');
    const many = await wordsOf(`[T]: t. #thesis\n${carry}${Array.from({ length: 6 }, (_, i) => `  + [L${i}]: lost.\n    - [O${i}]: o.\n`).join('')}`);
    assert.match(between(many, 'Main reasons', 'What is rejected'), /L2\. lost\. \[rejected\] and 3 more: “L3” \[rejected\] , “L4” \[rejected\] , “L5” \[rejected\]$/);
  });

  it('tells an objection with the first reason that is given for it', async () => {
    assert.match(await wordsOf('[T]: t. #thesis\n  + [R]: r.\n  - [O]: o.\n    + <A>: a.\n    + <B>: b.\n  - [N]: n.\n'), /Strongest objections O\. o\. Because A\. a\. N\. n\. What is presupposed/);
  });

  it('tells what decides a thesis link by link in its words, and leads from each title to its place', async () => {
    const text = '[T]: t. #thesis\n  + <A>: a.\n    & [P]: p.\n      + [Q]: q.\n        _ [X]: x.\n';
    assert.match(await wordsOf(text), /Main reasons A\. a\. \[unproven\] Given that P\. p\. \[unproven\] But this does not follow: X\. x\. /);
    assert.match(await exported(text, 'html') as string, /because its only support, <a href="#item-1\.1" data-number="1\.1">“A”<\/a>/);
  });

  it('stands beside a picture in which is marked what decides the main thesis: what is open, or else what breaks its support', async () => {
    const decides = async (text: string) => (JSON.parse(/id="graph">(.*?)<\/script>/.exec(await exported(text, 'html') as string)![1]!) as MapGraph).nodes.filter((node) => node.decides).map(({ id }) => id);
    assert.deepEqual(await decides('[T]: t. #thesis\n  + <A>: a.\n    & [P]: p.\n      + [Q]: q.\n        _ [X]: x.\n'), ['[X]']);
    assert.deepEqual(await decides('[T]: t. #thesis\n  + <A>: a.\n    & [P]: p.\n      + [Q]: q.\n      - [R]: r.\n'), ['[P]']);
    assert.deepEqual(await decides('[T]: t. #thesis\n  + [Q]: q.\n  - [R]: r.\n'), ['[R]']);
    assert.deepEqual(await decides('[T]: t. #thesis\n  + [A]: a.\n    + [Q]: q.\n    - [R]: r.\n  + [B]: b.\n    + [S]: s.\n    - [U]: u.\n'), ['[A]', '[B]']);
    assert.deepEqual(await decides('[T]: t. #thesis\n  + [Q]: q.\n    - [R]: r.\n      - [S]: s.\n'), []);
  });

  it('has quotations in the language that their source says it is in', async () => {
    const quotation = async (language: string) => /<section class="sources">.*?<li>.*?<li>(.*?) \(/.exec(
      await exported(`===\nsources:\n  k: {title: Titel${language}}\n===\n\n[T]: It is “sehr schön” [@k]. #thesis\n`, 'html') as string)![1];
    assert.deepEqual([await quotation(', language: de'), await quotation(', language: German'), await quotation('')],
      ['<span lang="de">“sehr schön”</span>', '“sehr schön”', '“sehr schön”']);
  });

  it('calls no claim the main one where arrows run to several', async () => {
    const kindsOf = async (text: string) => [...(await exported(text, 'html') as string).matchAll(/<p class="verdict \w*">([^<]*) · /g)].map(([, kind]) => kind);
    assert.deepEqual(await kindsOf('[G]: g.\n  >< [H]: h.\n\n[A]: a.\n  + [G]\n\n[B]: b.\n  + [H]\n'), ['Claim, excludes others', 'Claim, excludes others', 'Claim', 'Claim']);
    assert.deepEqual(await kindsOf('[A]: a.\n  + [G]: g.\n'), ['Main claim']);
  });

  it('says by which rule or scheme an argument concludes', async () => {
    assert.match(await wordsOf('===\nlang: de\n===\n\n<A>: a.\n\n(1) p\n--\nRücktritt nach § 437 Nr. 2 BGB\n--\n(2) [T]: t. #thesis\n'), /A\. a\. \(Regel: Rücktritt nach § 437 Nr\. 2 BGB\)/);
    assert.match(await wordsOf('[T]: t. #thesis\n  + <A>: a. {scheme: expert opinion}\n'), /A\. a\. \(rule: expert opinion\)/);
  });

  it('tells an argument without a name by its premises', async () => {
    assert.match(await wordsOf('[T]: t. #thesis\n  & [P]: the one.\n  & [Q]: the other.\n'), /Main reasons P\. the one\. and Q\. the other\. What is/);
  });

  it('names what the map takes as given, and what it assumes', async () => {
    assert.match(await wordsOf('[T]: t. #thesis\n  + [P]: p.\n  + [Q]: q. #assumption\n'), /What is presupposed taken as given \(1\): “P” assumption \(1\): “Q” What the words mean .* Assumption: .* The whole/);
  });

  it('says in the outline what is an assumption, and what is not developed', async () => {
    const words = await wordsOf('[T]: t. #thesis\n  + <A>: a.\n    & [P]: p. #assumption\n    & [Q]: q. #undeveloped\n');
    assert.match(words, /Given that P\. p\. \[assumption\] .*Given that Q\. q\. \[undeveloped\]/);
    assert.match(await wordsOf('===\nlang: de\n===\n\n[T]: t. #thesis\n  + [P]: p. #assumption\n'), / p\. \[Annahme\]/);
  });

  it('leads from what is said elsewhere to where it is said', async () => {
    const html = await exported('[T]: t. #thesis\n  + [A]: a.\n    + [C]: c.\n  + [B]: b.\n    + [C]\n', 'html') as string;
    assert.match(html, /<li id="item-1\.1\.1">/);
    assert.match(html, /<li id="item-1\.2\.1">.*<a href="#item-1\.1\.1">\(see 1\.1\.1\)<\/a>/);
  });
});
