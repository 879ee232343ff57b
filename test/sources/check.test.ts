import assert from 'node:assert/strict';
import { checkQuotation } from '../../server/src/sources/check-quotation.js';
import { readMarkdown, readPlain } from '../../server/src/sources/extract/plain.js';
import { searchable } from '../../server/src/sources/search.js';
import type { SourceState } from '../../server/src/sources/source-state.js';
import type { SourceText } from '../../server/src/sources/source-text.js';

const stateOf = (text: SourceText): SourceState => ({ kind: 'text', text, searchable: searchable(text) });

/** What is found of words in a text: the state, with the page where there is one. */
function look(source: SourceText, words: string, locator = ''): string {
  const { state, passage } = checkQuotation(words, [{ key: 'a', locator, state: stateOf(source) }]);
  return [state, state === 'found' || state === 'nearly' ? passage?.pages : undefined].filter(Boolean).join(' ');
}

/** Expects each of the quotations to be found in a text, or none. */
function expectAll(state: string, text: string, quotations: readonly string[]): void {
  const source = readPlain(text);
  for (const words of quotations) assert.equal(look(source, words).split(' ')[0], state, words);
}

const found = (text: string, ...quotations: string[]) => expectAll('found', text, quotations);
const nearly = (text: string, ...quotations: string[]) => expectAll('nearly', text, quotations);

/** What a quotation has otherwise than a text: its words, then those of the text. */
function differences(text: string, words: string): string[] {
  return checkQuotation(words, [{ key: 'a', locator: '', state: stateOf(readPlain(text)) }]).differences
    .map(({ ours, theirs }) => `${words.slice(ours.start, ours.end)} → ${theirs}`);
}

const rain = 'The service wrote that it will rain tomorrow, and perhaps the day after.';

describe('a quotation', () => {
  it('is found as it stands there, and with its first letter in the other case', () => {
    found(rain, 'it will rain tomorrow', 'It will rain tomorrow', 'the service wrote', rain);
  });

  it('is told of words of the source that go on in the next paragraph or on the next page', () => {
    for (const between of ['\n', '\n\n', '\n\f']) {
      const text = `It was an extra-${between}ordinary day in the town hall of the city.`;
      assert.deepEqual(differences(text, 'It was an ordinary day in the town hall of the city'), ['ordinary → extraordinary'], JSON.stringify(between));
    }
  });

  it('is found whatever the quotation marks, dashes, spaces and ligatures', () => {
    found('He said “it’s – well – ﬁne ﬂour”\u00a0again,\n\tonce more', `it's - well — fine flour`, `said 'it‘s—well—fine flour' again, once more`);
    found('Elle dit : « oui ! » et part', 'Elle dit: "oui!" et part');
  });

  it('is told of words in brackets that are the source’s own, and of negations that ellipses hide', () => {
    const text = 'The girders are inspected every six months. The sale of the hall to a private buyer is not to be pursued, and this holds for the yard behind it and all that stands there, which is never to be let.';
    assert.deepEqual(differences(text, 'are inspected every [six] months'), ['[six] → six']);
    assert.deepEqual(differences(text, 'The girders are inspected [every] six months'), ['[every] → every']);
    assert.deepEqual(differences(text, 'The sale of the hall to a private buyer is […] to be pursued'), ['[…] → not']);
    assert.deepEqual(differences(text, 'The sale of the hall to a private buyer … to be pursued, and this holds for the yard'), ['… → is not']);
    assert.deepEqual(differences(text, 'and this holds for the yard … to be let'), ['… → behind it and all that stands there, which is never']);
    assert.deepEqual(differences(text, '… to be pursued, and this holds for the yard'), ['… → not']);
  });

  it('is found whatever the language whose marks it has', () => {
    for (const [open, close] of ['“”', '„“', '„”', '””', '«»', '»«', '»»', '‹›', '›‹', '‘’', '‚‘', "''", '""', '「」', '『』', '｢｣', '﹁﹂', '〝〞', '〝〟', '＂＂', '❝❞', '״״']) {
      const text = `She wrote ${open}a good${close} answer, which is ${open} rare ${close}.`;
      found(text, 'She wrote "a good" answer, which is "rare"', 'wrote “a good” answer, which is « rare »');
      nearly(text, 'She wrote a good answer, which is "rare" here');
    }
    found('l’été ʼn אבל צה״ל ו־אז m⸺n', "l'été 'n", "אבל צה\"ל ו-אז", 'm-n');
  });

  it('is found whatever stands between a section sign and its number, but with as many signs', () => {
    found('Nach §§ 434 und 437 gilt § 442 Abs. 1; see ¶ 12.', 'Nach §§434 und 437 gilt §\u00a0442 Abs.\u202f1; see ¶12', '§442 Abs. 1');
    nearly('Nach §§ 434 und 437 gilt § 442 Abs. 1; see ¶ 12.', 'Nach § 434 und 437 gilt § 442 Abs. 1', 'gilt § 442 Abs. 1; see § 12');
    nearly('Nach Section 434 gilt nichts anderes', 'Nach § 434 gilt nichts anderes');
  });

  it('is found whatever white space, invisible signs and composed letters it has', () => {
    for (const space of '\u00a0\u1680\u2000\u2003\u2007\u2009\u200a\u202f\u205f\u3000\t') found(`it will${space}rain tomorrow`, 'it will rain tomorrow');
    found('it will rain to\u00admor\u200brow\u2060, na\u00efve e\u0301t\u00e9 o\ufb03ce \ufb05ill \u01c4', 'it will rain tomorrow, nai\u0308ve \u00e9te\u0301 office still D\u017d');
    found('Ｆｕｌｌ ｗｉｄｔｈ ｗｏｒｄｓ ﻼ ﷲ', 'Full width words لا الله');
    nearly('it will rain tomorrow morning', 'it willrain tomorrow morning');
    nearly('the archæology of knowledge', 'the archaeology of knowledge');
  });

  it('is found in a PDF whatever spaces the gaps between its letters were taken for', () => {
    const pdf: SourceText = { ...readPlain('The imp ortance of a W eb page is inherentlysub jective: b oth pages, no 2 5 of 30, andthesameagain. He left.'), format: 'pdf' };
    for (const words of ['The importance of a Web page is inherently subjective: both pages', 'importance of a Web', 'both pages, no 2 5 of 30, and the same again. He']) {
      assert.equal(look(pdf, words), 'found', words);
    }
    for (const words of ['both pages, no 25 of 30', 'inherently sub jectives: both pages', 'The unimportance of a Web page', 'sub jective: both page', 'both pages, no 2 5 of 3 0']) {
      assert.notEqual(look(pdf, words), 'found', words);
    }
    const { differences: told } = checkQuotation('The importance of a Web site is inherently subjective', [{ key: 'a', locator: '', state: stateOf(pdf) }]);
    assert.deepEqual(told.map(({ theirs }) => theirs), ['page']);
    nearly('The imp ortance of a page', 'The importance of a page');
  });

  it('is found over line ends, with a hyphen there or without', () => {
    found('the argumen-\ntation of a well-\nknown author', 'the argumentation of a well-known author');
    found('the argumen\u00adtation of a co\u00adauthor', 'the argumentation of a coauthor');
    nearly('the argumentation of a well-known author', 'the argumen-tation of a well-known author', 'of a wellknown author');
  });

  it('is found with words left out, within a page or so, in their order', () => {
    found(rain, 'it will … the day after', 'The service […] it will ... tomorrow');
    nearly(rain, 'the day after … it will rain');
    assert.notEqual(look(readPlain(`it will rain ${'and it does. '.repeat(1000)} the day after`), 'it will rain … the day after'), 'found');
  });

  it('may have its writer’s own words and letters in brackets', () => {
    found(rain, 'it will [surely] rain tomorrow', '[I]t will rain [sic] tomorrow', 'it will rain[ed] tomorrow', '[t]omorrow, and perhaps');
    found('it will [surely] rain [1] tomorrow', 'it will [surely] rain tomorrow', 'it will [surely] rain [1] tomorrow');
    nearly(rain, 'it will [not] rain tomorrow', 'it [does not] will rain tomorrow', 'it will [never] rain tomorrow');
    found(rain, 'it will [if not today] rain tomorrow');
    nearly('Die Pflicht gilt jederzeit und für beide.', 'Die Pflicht gilt [nicht] jederzeit');
    assert.deepEqual(differences(rain, 'it will [not] rain tomorrow'), ['[not] → ']);
    const asked = 'The residents of Mill Street were not asked, and the council did not, as it should have, tell them.';
    nearly(asked, 'The residents of Mill Street were […] asked', 'The residents … asked', 'the council did … tell them and');
    found(asked, 'The residents … were not asked', 'the council did not […] tell them');
    // What is put in the place of a negation hides it too, and letters and digits can turn a word or number into another.
    nearly('No one objected. Neither plan works, and hardly anybody came. The rule is lawful, and the bus is cheap: 61 people.',
      '[Every]one objected', '[The] plan works, and', '… anybody came. The', 'The rule is [un]lawful', 'and the bus is[n’t] cheap', 'cheap: 61[0] people', 'cheap: [2]61 people');
    found('No one objected. Neither plan works, and hardly anybody came. The rule is lawful, and the bus is cheap: 61 people.',
      '[No one] objected. Neither plan', 'Neither plan [of theirs] works, and', '[T]he rule is lawful', '[Indeed] the bus is cheap', '61 [or so] people', '… and the bus is cheap');
    nearly(rain, 'it will [not] snow tomorrow and perhaps', 'it [shall] rain tomorrow, and perhaps');
  });

  it('is found without what calls notes', () => {
    found('It ended in autumn,9 with the war.¹⁰ Then⁷ came [12] peace [3, 4] to all', 'It ended in autumn, with the war. Then came peace to all');
    nearly('an area of 20 m² in all', 'an area of 20 m in all');
    nearly('the rates of 3.5 and 1,000', 'the rates of 3. and 1,000', 'the rates of 3.5 and 1,');
  });

  it('is found over a page number, a running head and a note between its lines', () => {
    const text = 'The bridge must be closed\n\n62\n\fTHE BRIDGE REPORT\n\nto all heavy traffic\n\n¹ See the annex of this report.\n\nAnother line.\n\n63\n\fTHE BRIDGE REPORT\n\nuntil spring at least.';
    found(text, 'The bridge must be closed to all heavy traffic', 'THE BRIDGE REPORT');
    found('The existence of this\n\n⁶ Hartmann (2024): A new alliance. Berlin, p. 5.\n\nBoc, Good neighbours, 2024.\n\nclause is of interest.', 'The existence of this clause is of interest');
    found('The bridge must be closed\n\fCouncil report 62\n\nto all heavy traffic', 'The bridge must be closed to all heavy traffic');
    found('The bridge must be closed\n\f62 Report\n\nto all heavy traffic', 'The bridge must be closed to all heavy traffic');
    found('It is known (\n\n7 Ibid., p. 5.\n\nand proved) to be true', 'It is known (and proved) to be true');
    found('a divi-\n\f62\n\nded word at the end', 'a divided word at the end');
  });

  it('is found over a note behind its first word, wherever its rarest words stand, and over none that is longer than a page', () => {
    const note = (letters: number) => `¹ See ${'the annex of '.repeat(letters / 13)}this.`;
    const text = (length: number) => `Close\n\n${note(length)}\n\nit now for extraordinarily heavy lorries`;
    found(text(100), 'Close it now for extraordinarily heavy lorries');
    found(`Before it. ${text(100)}`, 'Close it now for extraordinarily heavy lorries');
    // One word alone is rare, and is after the note.
    const often = 'Close it now for heavy lorries. '.repeat(40);
    found(`${often}\n\n${text(2000)}`, 'Close it now for extraordinarily heavy lorries');
    // However few words the note has, it may push the first word further away than all the quotation is long.
    for (let words = 1; words <= 10; words++) {
      found(`${often}\n\nClose\n\n¹ See ${'annex '.repeat(words)}this.\n\nit now for extraordinarily heavy lorries`, 'Close it now for extraordinarily heavy lorries');
    }
    const many = 'for heavy lorries '.repeat(200);
    found(`${often}\n\nClose\n\n${note(2000)}\n\nit now ${many}extraordinarily`, `Close it now ${many}extraordinarily`);
    assert.notEqual(look(readPlain(text(3900)), 'Close it now for extraordinarily heavy lorries'), 'found');
  });

  it('is not found over what may be its own words', () => {
    nearly('The bridge must\n\nnot\n\nbe closed to all heavy traffic', 'The bridge must be closed to all heavy traffic');
    nearly('The bridge must be\n\f62 agreed.\n\nclosed to all heavy traffic', 'The bridge must be closed to all heavy traffic');
    nearly('The sum of\n62\neuros was paid in time', 'The sum of euros was paid in time');
  });

  it('is nearly found if a letter, a word, or their order differs', () => {
    nearly(rain, 'it will rein tomorrow', 'it will not rain tomorrow', 'that will it rain tomorrow', 'it rain tomorrow', 'service The wrote that it will tomorrow rain');
    nearly('It is impossible to do so.', 'possible to do so');
    nearly('a non-binding agreement of both', 'binding agreement of both');
    nearly('an act that is risk-free for all', 'an act that is risk');
    nearly('Will it rain tomorrow?', 'Will it rain tomorrow.');
  });

  it('may end with a full stop or comma of its writer', () => {
    found(rain, 'it will rain tomorrow.', 'it will rain,');
  });

  it('tells what it has otherwise', () => {
    assert.deepEqual(differences(rain, 'it will not rain tomorrow'), ['not → ']);
    assert.deepEqual(differences(rain, 'it will snow tomorrow'), ['snow → rain']);
    assert.deepEqual(differences(rain, 'it will tomorrow and perhaps'), [' → rain', ' → ,']);
  });

  it('is not found where nothing is like it', () => {
    assert.equal(look(readPlain(rain), 'Escape routes are to be kept clear at all times'), 'not-found');
  });

  it('is found in other scripts', () => {
    found('Договор вступает в силу с момента подпи-\nсания сторонами.', 'вступает в силу с момента подписания');
    found('המועצה החליטה לסגור את הגשר "עד האביב" לכל התנועה.', 'החליטה לסגור את הגשר \'עד האביב\'', 'המועצה החליטה … לכל התנועה');
    nearly('המועצה החליטה לסגור את הגשר עד האביב.', 'המועצה החליטה לא לסגור את הגשר');
    found('会议决定关闭\n大桥直到春天。', '决定关闭大桥', '会议决定 … 直到春天');
    found('قرر المجلس إغلاق الجسـر حتى الربيع.', 'إغلاق الجسر حتى الربيع');
  });

  it('is found in Markdown without its marks', () => {
    assert.equal(look(readMarkdown('# Head\n\nIt *will* [rain](http://x.y) **to**morrow[^1].\n'), 'It will rain tomorrow.'), 'found');
  });

  it('is looked up in each source that is cited, and not checked where one cannot be read', () => {
    const states = { a: stateOf(readPlain(rain)), b: stateOf(readPlain('Snow fell.')), c: undefined };
    const ask = (words: string, ...keys: (keyof typeof states)[]) =>
      checkQuotation(words, keys.map((key) => ({ key, locator: '', state: states[key] }))).state;
    assert.equal(ask('it will rain tomorrow', 'b', 'a'), 'found');
    assert.equal(ask('it will rain tomorrow', 'b'), 'not-found');
    assert.equal(ask('it will rain tomorrow', 'c'), 'not-checked');
    assert.equal(ask('it will rain tomorrow', 'b', 'c'), 'not-checked');
    assert.equal(ask('it will not rain tomorrow', 'a', 'c'), 'nearly');
  });
});

describe('the page of a quotation', () => {
  const text = readPlain('[p. iv]\nIt rains on the plain.\n[p. 5]\nSnow falls in\n[p. 6]\nthe mountains. It rains on the plain.\n[p. 7]\nAnd so on.\n');
  const pages = (words: string, locator: string) => {
    const { passage, misplaced } = checkQuotation(words, [{ key: 'a', locator, state: stateOf(text) }]);
    return misplaced === undefined ? passage!.pages : `${passage!.pages!}, not ${misplaced.cited}${misplaced.isMissing ? ', which is missing' : misplaced.byPlace ? ' by place' : ''}`;
  };

  it('is that which is cited, if the words stand there', () => {
    assert.equal(pages('It rains on the plain', ''), 'iv');
    assert.equal(pages('It rains on the plain', 'p. 6'), '6');
    assert.equal(pages('Snow falls in the mountains', 'S. 6'), '5-6');
    assert.equal(pages('It rains on the plain', 'pp. iv-5'), 'iv');
    for (const locator of ['p. 5 f.', '5ff.', 'p. 5, 6', 'pp. 5 and 6', 'p. 6; "It rains"', 'pp. 5–6', 'ch. 2, p. 6']) assert.equal(pages('And so on', locator.replace('6', '7').replace('5 f', '6 f')), '7', locator);
  });

  it('is told if it is another', () => {
    assert.equal(pages('Snow falls', 'p. 7'), '5, not 7');
    assert.equal(pages('And so on', 'p. iv-5, 6'), '7, not iv-5, 6');
    assert.equal(pages('And so on', 'p. 1'), '7, not 1 by place');
    assert.equal(pages('And so on', 'p. 80'), '7, not 80, which is missing');
  });

  it('is counted from the first where no page has that number', () => {
    assert.equal(pages('Snow falls', 'p. 2'), '5');
  });

  it('is counted without a word about it where no page has a number', () => {
    const plain = readPlain('It rains.\fSnow falls.\f');
    const { misplaced } = checkQuotation('Snow falls', [{ key: 'a', locator: 'p. 1', state: stateOf(plain) }]);
    assert.deepEqual(misplaced, { cited: '1', byPlace: false, isMissing: false });
  });

  it('is not asked for by what names no page', () => {
    for (const locator of ['§ 4 S. 1', 'art. 4', '¶12', 'l. 30-35', '1:23:45', 'ch. 9', 'passim']) assert.equal(pages('And so on', locator), '7', locator);
  });
});

describe('a passage', () => {
  const parts = (text: string, words: string) => {
    const source = readPlain(text);
    const { passage } = checkQuotation(words, [{ key: 'a', locator: '', state: stateOf(source) }]);
    return passage!.parts.map(({ start, end }) => source.text.slice(start, end));
  };

  it('is all of it where its words follow each other', () => {
    assert.deepEqual(parts('Before. It rains on\nthe plain. After.', 'It rains on the plain'), ['It rains on\nthe plain']);
    assert.deepEqual(parts('It rains on the wide and flat\n\nplain of the river and of its\n\nhills behind the town.', 'It rains on the wide and flat plain of the river and of its hills behind the town'),
      ['It rains on the wide and flat', 'plain of the river and of its', 'hills behind the town']);
  });

  it('is without the notes, numbers and heads that stand between its pages', () => {
    const text = 'The bridge must be closed\n\n62\n\fTHE BRIDGE REPORT\n\nto all heavy traffic\n\n63\n\fTHE BRIDGE REPORT\n\nuntil spring at least.';
    assert.deepEqual(parts(text, 'The bridge must be closed to all heavy traffic'), ['The bridge must be closed', 'to all heavy traffic']);
    assert.deepEqual(parts('The existence of this\n\n⁶ Hartmann (2024): A new alliance. Berlin, p. 5.\n\nclause is of interest.', 'The existence of this clause is of interest'),
      ['The existence of this', 'clause is of interest']);
    assert.deepEqual(parts('a divi-\n\f62\n\nded word at the end', 'a divided word at the end'), ['a divi-', 'ded word at the end']);
  });

  it('is without what an ellipsis stands for, if that is a paragraph', () => {
    assert.deepEqual(parts('It rains on the plain.\n\nNobody has seen the mountains yet.\n\nIt snows there all day.', 'rains on the plain. … It snows there'),
      ['rains on the plain.', 'It snows there']);
  });
});
