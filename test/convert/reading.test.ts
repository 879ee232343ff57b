import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { detailsOf, readingOf } from '../../server/src/convert/reader/reading.js';
import { evidenceOfFrontMatter } from '../../server/src/convert/evidence.js';
import { verdictsOf } from '../../server/src/features/node-verdicts.js';
import { buildGraph } from '../../server/src/picture/graph.js';
import { verdictMeant } from '../../server/src/picture/reading.js';
import { snapshotOf } from '../../server/src/workspace/snapshot.js';

function told(text: string) {
  const snapshot = snapshotOf('file:///test.arg', text);
  const { map, evaluation } = snapshot;
  return { map, evaluation, graph: buildGraph(map, { verdicts: verdictsOf(snapshot) }), evidence: evidenceOfFrontMatter(map.sources) };
}
const story = (text: string) => readingOf(told(text)).story
  .map(({ kind, id, on, beside, sentence, also }) => [
    kind, id, ...on === null ? [] : [on.type, on.id], ...beside.filter((each) => each !== on?.id).map((each) => `· ${each}`),
    ...sentence === null ? [] : [`: ${sentence}`], ...also.map((each) => `+ ${each}`),
  ].join(' '));

describe('what a reader is told of a map', () => {
  it('is the thesis, what carries it, where it breaks, and the objections with their answers', () => {
    const text = '[T]: t. #thesis\n  + [R]: r.\n    + [S]: s.\n      _ [X]: x.\n  - [O]: o.\n    - [P]: p.\n';
    assert.deepEqual(story(text), [
      'thesis [T] : The thesis [T] is unproven because its only support, [R], is unproven. The objection [O] is rejected.', 'reason [R] support [T] : [R] is unproven because its only support, [S], is undercut by [X] (taken as given).',
      'crux [X] undercut [S] · [R] : [X] is accepted because it is taken as given.',
      'objection [O] attack [T] : [O] is rejected because [P] (taken as given) speaks against it.', 'answer [P] attack [O] : [P] is accepted because it is taken as given.',
    ]);
  });

  it('tells a reason without words of its own by its premises, and looks at these', () => {
    assert.deepEqual(story('[T]: t. #thesis\n  & [P]: p.\n    + [R]: r.\n  & [Q]: q.\n').slice(1).map((stop) => stop.replace(/reason \S+/, 'reason')), [
      'reason conclusion [T] · [P] · [Q] : [P] is accepted because [R] (taken as given) supports it. [Q] is accepted because it is taken as given.',
    ]);
  });

  it('tells three reasons of a thesis that stands, and names the others behind the last', () => {
    assert.deepEqual(story('[T]: t. #thesis\n  + [A]: a.\n  + [B]: b.\n  + [C]: c.\n  + [D]: d.\n  + [E]: e.\n    - [F]: f.\n').map((stop) => stop.replace(/ : .*\./, '')), [
      'thesis [T]', 'reason [A] support [T]', 'reason [B] support [T]', 'reason [C] support [T] + [D] + [E]',
    ]);
  });

  it('follows the reason that breaks, and goes on to the next thesis, the main one first', () => {
    const text = '[A]: a. #thesis\n\n[B]: b. #thesis {main: true}\n  + <G>: g.\n    & [P]: p.\n    & [Q]: q.\n      - [N]: n.\n';
    assert.deepEqual(story(text), [
      'thesis [B] : The thesis [B] is unproven because its only support, <G>, rests on [Q], which is rejected.',
      'reason <G> support [B] : <G> is rejected because its premise [Q] is rejected.', 'reason [Q] premise <G> : [Q] is rejected because [N] (taken as given) speaks against it.',
      'crux [N] attack [Q] : [N] is accepted because it is taken as given.',
      'thesis [A] : The thesis [A] is accepted because it is taken as given.',
    ]);
  });

  it('tells of a thesis that stands the nearest objection that has been answered', () => {
    assert.deepEqual(story('[T]: t. #thesis\n  + [R]: r.\n    - [O]: o.\n      - [P]: p.\n'), [
      'thesis [T] : The thesis [T] is accepted because [R] (taken as given) supports it.', 'reason [R] support [T] : [R] is accepted because it is taken as given. The objection [O] is rejected.',
      'objection [O] attack [R] : [O] is rejected because [P] (taken as given) speaks against it.', 'answer [P] attack [O] : [P] is accepted because it is taken as given.',
    ]);
  });

  it('leads over each link to what decides, and says of the last that nothing speaks for it', () => {
    assert.deepEqual(story('===\nevaluation: {burden: cited}\n===\n\n[T]: t. #thesis\n  + [R]: r.\n    + [S]: s.\n      + [U]: u.\n'), [
      'thesis [T] : The thesis [T] is unproven because its only support, [R], is unproven.', 'reason [R] support [T] : [R] is unproven because its only support, [S], is unproven.',
      'reason [S] support [R] : [S] is unproven because its only support, [U], is unproven.',
      'crux [U] support [S] : [U] is unproven because nothing speaks for it, no source is cited for it, and it is not assumed.',
    ]);
  });

  it('tells of a contested thesis the reason that stands, before one that is open', () => {
    assert.deepEqual(story('[T]: t. #thesis\n  + [A]: a.\n    >< [B]: b.\n  + [C]: c.\n  - [D]: d.\n').map((stop) => stop.replace(/ : .*\./, '')), ['thesis [T]', 'reason [C] support [T] + [A]', 'crux [D] attack [T]']);
  });

  it('follows what leaves a thesis open through what contradicts it, down to all that is open there', () => {
    const text = '[T]: t. #thesis\n  + [S]: s.\n  >< [R]: r.\n    + [A]: a. [@k]\n      >< [B]: b. [@k]\n    + [C]: c. [@k]\n      >< [D]: d. [@k]\n';
    const undecided = (one: string, other: string) => `[${one}] is open because a source is cited for it, and it contradicts [${other}], for which a source is cited, and nothing decides between the two.`;
    assert.deepEqual(story(text).slice(1), [
      'reason [S] support [T] : [S] is accepted because it is taken as given. It does not settle [T]: [R] stands against that, and is open.',
      'objection [R] contradiction [T] : [R] is open because only [A] and [C], which are open, speak for it, and it contradicts [T], for which [S] (taken as given) speaks.',
      `crux [A] support [R] · [B] : ${undecided('A', 'B')}`, `objection [B] contradiction [A] : ${undecided('B', 'A')}`, `crux [C] support [R] · [D] : ${undecided('C', 'D')}`,
      'sum [T]',
    ]);
    assert.equal(readingOf(told(text)).theses[0]!.crux,
      `It comes down to [A] (by way of [R]) and to [C]. ${undecided('A', 'B')} [A]: a. [B]: b. ${undecided('C', 'D')}`);
  });

  it('says of a thesis with reasons that stand which rival is not refuted, and that of the rival without naming the circle', () => {
    const text = '[T]: t. #thesis\n  + [S]: s.\n  >< [R]: r.\n    + [A]: a. [@k]\n      >< [B]: b. [@k]\n';
    const { open, sentence } = readingOf(told(text)).theses[0]!;
    assert.deepEqual(open, { against: '[R]' });
    assert.equal(sentence, 'The thesis [T] is open because [S] (taken as given) speaks for it, and it contradicts [R], which is not refuted: [A], which is open, speaks for that.');
    assert.equal(verdictMeant(told(text).graph, 'open', open), 'open: accepted reasons speak for it, but its rival “R” is not refuted');
    assert.deepEqual(readingOf(told(text.replace('  + [S]: s.\n', ''))).theses[0]!.open, { on: '[R]' });
  });

  it('tells of a contested thesis what both sides say, and neither where one says no more than its name', () => {
    const crux = (text: string) => readingOf(told(text)).theses[0]!.crux;
    assert.equal(crux('[T]: t. #thesis\n  + [C]: c is so.\n  + [E]: e.\n  - [D]: d is so.\n'), '[C]: c is so. [D]: d is so.');
    assert.equal(crux('[T]: t. #thesis\n  + c is so.\n  - [D]: d is so.\n'), null);
  });

  it('looks back at all theses at the end, if it is long', () => {
    const stops = story('[A]: a. #thesis\n  + [B]: b.\n  + [C]: c.\n  + [D]: d.\n\n[E]: e. #thesis\n  + [F]: f.\n');
    assert.deepEqual([stops.length, stops.at(-1)], [7, 'sum [A] · [E]']);
  });

  it('tells further theses that stand in one stop each, if it is long', () => {
    const thesis = (name: string, more = '') => `[${name}]: t. #thesis\n  + [${name}1]: r.\n  + [${name}2]: r.\n  + [${name}3]: r.\n${more}\n`;
    const kinds = (text: string) => readingOf(told(text)).story.map(({ kind, id }) => `${kind} ${id}`).join(', ');
    const stops = (name: string) => `thesis [${name}], reason [${name}1], reason [${name}2], reason [${name}3]`;
    assert.equal(kinds(thesis('A') + thesis('B')), `${stops('A')}, ${stops('B')}, sum [A]`);
    assert.equal(kinds(thesis('A') + thesis('B') + thesis('C', '  - [O]: o.\n')), `${stops('A')}, thesis [B], thesis [C], reason [C1], crux [O], sum [A]`);
  });

  it('says of an objection that leaves a thesis open what stands for that, and of the thesis what decides it alone', () => {
    const text = '[T]: t. #thesis\n  + [A]: a.\n  + [B]: b.\n    - [C]: c.\n  - [O]: o.\n';
    assert.equal(story(text).at(-1), 'crux [O] attack [T] : [O] is accepted because it is taken as given. It leaves [T] open, because [A] stands for that as well.');
    assert.match(story(`===\nlang: de\n===\n${text}`).at(-1)!, /Das lässt \[T\] offen, denn dafür steht \[A\]\.$/);
    const { sentence, brief } = readingOf(told(text)).theses[0]!;
    assert.equal(sentence, `${brief} The support [B] is rejected.`);
    assert.equal(readingOf(told(text.replace('    - [C]: c.\n', ''))).theses[0]!.brief, undefined);
  });

  it('shortens a long way to what decides in its middle', () => {
    const depth = 9;
    const text = `[T]: t. #thesis\n${Array.from({ length: depth }, (_, i) => `${'  '.repeat(i + 1)}+ [R${i}]: r.\n`).join('')}${'  '.repeat(depth + 1)}- [X]: x.\n`;
    const [thesis] = readingOf(told(text)).theses;
    assert.match(thesis!.crux!, /^\[R0\] [^.]*\. \[R1\] [^.]*\. … \[R7\] [^.]*\. \[R8\] is rejected because \[X\] \(taken as given\) speaks against it: x\.$/);
  });

  it('begins, where no thesis is marked, with the claim that most of the map leads to', () => {
    assert.deepEqual(story('[A]: a.\n  + [B]: b.\n\n[C]: c.\n  + [D]: d.\n    + [E]: e.\n      + [F]: f.\n'), ['thesis [C] : [C] is accepted because [D] supports it.', 'reason [D] support [C] : [D] is accepted because [E] supports it.']);
    assert.deepEqual(story('[A]: a.\n\n[B]: b.\n'), []);
  });

  it('has no main claim where no thesis is marked and arrows run to several, but what excludes each other, and these', () => {
    const several = '[G]: g.\n  >< [H]: h.\n\n[A]: a.\n  + [G]\n\n[B]: b.\n  + [H]\n  - [I]: i.\n';
    assert.deepEqual(story(several), [
      'rivals [G] · [H] : [G] is open because it contradicts [H], and nothing decides between the two.',
      'rival [G] · [A] : It is given as a reason for [A].', 'rival [H] · [B] : It is given as a reason for [B].',
      'thesis [B] : [B] is open because its only support, [H], is open, and [I] (taken as given) speaks against it.',
      'sum [G] · [H] · [B] : The claims that exclude one another are given as reasons for 2 claims: [G] for 1 and [H] for 1. '
      + 'The map does not decide between them by this: that a claim would explain something is not counted as a reason for it, and nothing else speaks for any of them.',
    ]);
  });

  const explained = '[G]: g.\n  >< [H]: h.\n  >< [I]: i.\n\n[H]\n  >< [I]\n\n<One>: o.\n\n(1) [G]\n-----\n(2) [A]: a.\n\n<Other>: p.\n\n(1) [G]\n-----\n(2) Not b.\n  >< [B]: b.\n\n'
    + '<Third>: q.\n\n(1) [H]\n(2) [P]: p.\n  - [X]: x.\n-----\n(3) [A]\n\n<Fourth>: r.\n\n(1) [I]\n-----\n(2) [A]\n\n<Fifth>: s.\n\n(1) [I]\n-----\n(2) [C]: c.\n\n[D]: d.\n  + e.\n  + f.\n  + g.\n  + h.\n';

  it('says of claims that exclude one another what follows from each: what it is a reason for, where that fails, and what contradicts it', async () => {
    assert.deepEqual(story(explained).slice(1, 4), [
      'rival [G] · <One> · <Other> · []3:1 · [A] · [B] : It is given as a reason for [A]. What follows from it contradicts [B].',
      'rival [H] · <Third> · [A] : As a reason for [A] it fails: <Third> is rejected because its premise [P] is rejected. [P] is rejected because [X] (taken as given) speaks against it: x. What follows from it contradicts nothing in the map.',
      'rival [I] · <Fourth> · <Fifth> · [A] · [C] : It is given as a reason for [A] and [C]. What follows from it contradicts nothing in the map.',
    ]);
    const map = told(explained);
    const follows = async (id: string) => (await detailsOf(id, { ...map, goOn: () => true, most: 0 }))!.follows;
    assert.equal(await follows('[G]'), 'It is given as a reason for [A]. What follows from it contradicts [B].');
    assert.equal(await follows('[B]'), 'It speaks against [G]: it contradicts what follows from that.');
    assert.equal(await follows('[A]'), undefined);
    assert.deepEqual(readingOf(map).theses.map((each) => each.follows?.slice(0, 12)), ['It is given ', 'As a reason ', 'It is given ', undefined, undefined, undefined]);
  });

  it('weighs such claims at the end, and says how it is to be read that what they explain is open', async () => {
    const map = told(explained);
    const { weighed, derived } = readingOf(map);
    assert.equal(weighed, 'The claims that exclude one another are given as reasons for 2 claims: [I] for both, [G] for 1 and [H] for none. What follows from [G] contradicts [B]. '
      + 'The map does not decide between them by this: that a claim would explain something is not counted as a reason for it, and nothing else speaks for any of them.');
    const doubt = 'does not mean that it is in doubt: nothing speaks against it. The map gives no source and no other reason for it than claims that exclude one another, and these are open.';
    assert.match(derived!, /^That \[A\] and \[C\] are open does not mean that they are in doubt: nothing speaks against them\./);
    assert.equal(story(explained).at(-1), `sum [G] · [H] · [I] · [D] : ${weighed}`);
    assert.equal((await detailsOf('[C]', { ...map, goOn: () => true, most: 0 }))!.sentence, `[C] is open because its only support, <Fifth>, rests on [I], which is open. That [C] is open ${doubt}`);
    const given = told(explained.replace('[C]: c.', '[C]: c. [@k]'));
    assert.equal(readingOf(given).derived, `That [A] is open ${doubt}`);
    assert.equal(readingOf(told(explained.replace('[G]: g.', '[G]: g. [@k]'))).weighed?.includes('The map does not decide'), false);
    assert.equal(readingOf(told('[G]: g.\n  >< [H]: h.\n\n[A]: a.\n  + [G]\n\n[B]: b.\n  + c.\n  + d.\n')).weighed, undefined);
  });

  it('says of a reason that stands why what it speaks for does not', async () => {
    const sentence = async (text: string, id = '[R]') => (await detailsOf(id, { ...told(text), goOn: () => true, most: 0 }))!.sentence!.replace(`${id} is accepted because it is taken as given.`, '').trim();
    assert.equal(await sentence('[T]: t. #thesis\n  + [R]: r.\n    _ [U]: u.\n'), 'It does not carry [T]: [U] undercuts the step to that.');
    assert.equal(await sentence('[T]: t. #thesis\n  + [R]: r.\n    _ [U]: u.\n      - [U]\n'), 'It does not carry [T]: it is open whether [U] undercuts the step to that.');
    assert.equal(await sentence('[T]: t. #thesis\n  + [R]: r.\n  - [C]: c.\n  - [D]: d.\n'), 'It does not settle [T]: [C] and [D] stand against that.');
    assert.equal(await sentence('[T]: t. #thesis\n  + [R]: r.\n  - [C]: c.\n    - [C]\n'), 'It does not settle [T]: [C] stands against that, and is open.');
    assert.equal(await sentence('[T]: t. #thesis\n  + [R]: r.\n  - [C]: c.\n    - [E]: e.\n'), '');
    assert.equal(await sentence('===\nlang: de\n===\n\n[T]: t. #thesis\n  + [R]: r.\n  - [C]: c.\n'), '[R] ist angenommen, denn es ist vorausgesetzt. Das entscheidet [T] nicht: Dagegen steht [C].');
  });

  it('tells which of the two makes a thesis open: reasons on both sides, or what it depends on', () => {
    const open = (text: string) => readingOf(told(text)).theses[0]!.open;
    assert.equal(open('[T]: t. #thesis\n  + [R]: r.\n  - [C]: c.\n'), 'contested');
    assert.deepEqual(open('[T]: t. #thesis\n  + [R]: r.\n    + [S]: s.\n    - [C]: c.\n'), { on: '[R]' });
    assert.equal(open('[T]: t. #thesis\n  - [T]\n'), undefined);
    assert.equal(open('[T]: t. #thesis\n  + [R]: r.\n'), undefined);
  });

  it('names everything that it comes down to, or how much more there is', () => {
    const ends = (count: number) => readingOf(told(`[T]: t. #thesis\n${Array.from({ length: count }, (_, i) => `  + [A${i}]: a.\n    + [B${i}]: b.\n    - [C${i}]: c.\n`).join('')}`)).theses[0]!.crux!.split('.')[0];
    assert.equal(ends(1), '[A0] is open because [B0] (taken as given) speaks for it and [C0] (taken as given) against it');
    assert.equal(ends(2), 'It comes down to [A0] and to [A1]');
    assert.equal(ends(5), 'It comes down to [A0], to [A1], to [A2] and to 2 more');
  });

  it('names claims without a title whole within its sentences, without their full stop', () => {
    assert.equal(readingOf(told('[T]: t. #thesis\n  - The buses that run today are far too old to be kept in use.\n')).theses[0]!.sentence,
      'The thesis [T] is rejected because “The buses that run today are far too old to be kept in use” (taken as given) speaks against it.');
  });

  it('is in the order that the author gives, in the front matter or in data', () => {
    const text = '[A]: a. #thesis\n  + [B]: b. {story: 2}\n  - [C]: c. {story: 1}\n';
    const given = (id: string) => `chosen ${id} : ${id} is accepted because it is taken as given.`;
    assert.deepEqual(story(text), [given('[C]'), given('[B]')]);
    assert.deepEqual(story(`===\nstory: [B, "[A]", Nothing]\n===\n\n${text}`), [given('[B]'), 'chosen [A] : The thesis [A] is open because [B] (taken as given) speaks for it and [C] (taken as given) against it.']);
  });

  it('says of each thesis whether it stands, why, and what decides it', () => {
    const { byline, theses } = readingOf(told(readFileSync('samples/alliance/alliance.en.arg', 'utf8')));
    assert.equal(byline, 'The argument of Havertz (2024) as a map · Argmark samples · 2026-11-24');
    const [main, effects, interest] = theses;
    assert.deepEqual(main, {
      id: '[Security architecture]', status: 'unproven',
      sentence: 'The thesis [Security architecture] is unproven because its only support, <From duty to architecture>, rests on [Weight of Article 4], which is unproven.',
      crux: '[Weight of Article 4] is unproven because its only support, <Wording of Article 4>, is undercut by <Revocable at any time>: '
        + 'The duty holds only as long as the side that owes it wishes, so its words alone do not tell what that side will do. <Revocable at any time> is accepted because its premises [Exit clause] and [Revocable duty] (taken as given) are accepted.',
      named: ['<From duty to architecture>'],
      way: [
        { id: '<From duty to architecture>', type: 'support' }, { id: '[Weight of Article 4]', type: 'premise' },
        { id: '<Wording of Article 4>', type: 'conclusion' }, { id: '<Revocable at any time>', type: 'undercut' },
      ],
    });
    assert.deepEqual([effects!.status, effects!.crux], ['accepted', null]);
    assert.equal(interest!.sentence, "The thesis [Not in Russia's interest] is open because [Scarce resources strained] speaks for it and <American forces tied down> "
      + 'against it. The support <Deliveries lost> rests on [Deliveries dry up], which is open.');
    assert.match(interest!.crux!, /^\[Scarce resources strained\]: \w.* <American forces tied down>: \w/);
  });

  it('quotes what the map does not show, instead of naming it, and says that it is not drawn', () => {
    const [thesis] = readingOf(told('[T]: t. #thesis\n  + [R]: The hidden reason. {isInMap: false}\n')).theses;
    assert.equal(thesis!.sentence, 'The thesis [T] is accepted because “The hidden reason” (not drawn) (taken as given) supports it.');
  });

  it('is in German where the map is', () => {
    const [main] = readingOf(told(readFileSync('samples/alliance/alliance.de.arg', 'utf8'))).theses;
    assert.equal(main!.sentence, 'Die These [Sicherheitsarchitektur] ist unbewiesen, denn die einzige Stütze, <Von der Pflicht zur Architektur>, beruht auf [Gewicht von Artikel 4], und das ist unbewiesen.');
    assert.match(main!.crux!, /^\[Gewicht von Artikel 4\] ist unbewiesen, .* wird durch <Jederzeit widerrufbar> entkräftet: Die Pflicht gilt nur, /);
  });

  it('knows of a claim its other wordings, its note, what would change it, and its sources', async () => {
    const text = '===\nsources:\n  k: {title: Title, author: A. Author, date: 2020, url: "https://example.org/k"}\n===\n\n'
      + '[T]: t. #thesis\n  + [R]: r “word” [@k, p. 3]. {note: remark}\n\n[R]: another wording.\n';
    const options = { ...told(text), goOn: () => true, most: 1 };
    const details = (await detailsOf('[R]', options))!;
    assert.deepEqual({ ...details, sources: details.sources.map(({ key, text: line, quotations }) => [key, line, quotations.map((each) => each.text)]) }, {
      id: '[R]', otherTexts: ['another wording.'], note: 'remark',
      sentence: '[R] is accepted because a source is cited for it.', changes: [],
      sources: [['k', 'A. Author (2020): Title. https://example.org/k [p. 3]', ['“word”']]],
    });
    assert.deepEqual((await detailsOf('[T]', options))!.changes, [{ lead: '[T] becomes unproven if [R] is given up, or the step [R] → [T] is undercut.', ways: [], more: null }]);
    assert.equal(await detailsOf('nothing', options), undefined);
  });

  it('lists what would change a verdict, a way a line, where there are more than two', async () => {
    const text = '===\nlang: en\nevaluation: {burden: cited}\n===\n\n[T]: t. #thesis\n  + [R]: r.\n    + [S]: s.\n      + [U]: u. #assumption\n        - [V]: v.\n        - [W]: w.\n';
    const changes = async (words: string) => (await detailsOf('[T]', { ...told(words), goOn: () => true, most: 1 }))!.changes;
    assert.deepEqual(await changes(text), [{
      lead: '[T] becomes unproven if any one of these happens:', ways: ['[V] is established', '[W] is established', '[U] is given up', 'the step [U] → [S] is undercut'],
      more: { words: '2 more', ways: ['the step [S] → [R] is undercut', 'the step [R] → [T] is undercut'] },
    }]);
    assert.deepEqual(await changes(text.replace('lang: en', 'lang: de')), [{
      lead: '[T] wird unbewiesen, wenn eines davon geschieht:', ways: ['[V] begründet wird', '[W] begründet wird', '[U] aufgegeben wird', 'der Schritt [U] → [S] entkräftet wird'],
      more: { words: '2 weitere', ways: ['der Schritt [S] → [R] entkräftet wird', 'der Schritt [R] → [T] entkräftet wird'] },
    }]);
  });

  it('says what must happen together, and what can stand for each other', async () => {
    const text = '===\nlang: en\n===\n\n[T]: t. #thesis\n  + [R]: r.\n    + [A]: a.\n  + [S]: s.\n    + [B]: b.\n';
    const changes = async (words: string) => (await detailsOf('[T]', { ...told(words), goOn: () => true, most: 2 }))!.changes;
    assert.deepEqual(await changes(text), [{
      lead: '[T] becomes unproven if all of these happen:', more: null, ways: [
        '[A] is given up, or a step of [A] → [R] → [T] is undercut', '[B] is given up, or a step of [B] → [S] → [T] is undercut',
      ],
    }]);
    assert.deepEqual((await changes(text.replace('lang: en', 'lang: de')))[0]!.lead, '[T] wird unbewiesen, wenn dies alles geschieht:');
  });
});
