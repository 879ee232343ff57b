import assert from 'node:assert/strict';
import fc from 'fast-check';
import { preferencesOf } from '../../server/src/evaluation/preferences.js';
import { sentenceFor } from '../../server/src/evaluation/reason-words.js';
import { seeded } from '../support/seeded.js';
import { evaluationOf, verdictsOf } from './maps.js';

const nixon = (prefer: string, front = '') => `${front}[Pac]: p ${prefer}
  + [Quaker]
  >< [Haw]

[Haw]
  + [Republican]
`;
const verdict = (text: string, id = '[T]') => evaluationOf(text).verdicts.get(id)!.status;

describe('preferences', () => {
  it('decide between rivals by the reasons for them, whichever of the two states them', () => {
    const only = ['[Pac]', '[Haw]'];
    assert.equal(verdictsOf(nixon(''), only), '[Pac] open\n[Haw] open');
    assert.equal(verdictsOf(nixon('{prefer: [Quaker, Republican]}'), only), '[Pac] accepted\n[Haw] rejected');
    assert.equal(verdictsOf(nixon('{prefer: [Republican, Quaker]}'), only), '[Pac] rejected\n[Haw] accepted');
    assert.equal(verdictsOf(nixon('{prefer: [Haw, Pac]}'), only), '[Pac] rejected\n[Haw] accepted');
  });

  it('hold for the whole map where the front matter states them, one list or several', () => {
    const front = (prefer: string) => `===\nevaluation: {prefer: ${prefer}}\n===\n`;
    for (const prefer of ['[Quaker, Republican]', '[[Quaker, Republican]]', '[[Quaker, Other], [Other, Republican]]', '[[Quaker], [Republican]]']) {
      assert.equal(verdictsOf(nixon('', front(prefer)), ['[Pac]']), '[Pac] accepted', prefer);
    }
  });

  it('name arguments as well as claims by their titles', () => {
    const text = (prefer: string) => `[T]: t {prefer: ${prefer}}\n  + <P>: p\n  - <C>: c\n`;
    for (const prefer of ['[P, C]', '[<P>, <C>]']) assert.equal(verdict(text(prefer)), 'accepted', prefer);
    assert.equal(verdict(text('[C, P]')), 'rejected');
  });

  it('decide between pros and cons, step by step', () => {
    const text = (prefer: string) => `[T]: t {prefer: ${prefer}}\n  + [P]\n  - [C]\n\n[Other]\n  - [C]\n`;
    assert.equal(verdict(text('[P, C]')), 'accepted');
    assert.equal(verdict(text('[C, P]')), 'rejected');
    assert.equal(verdict(text('[T, C]')), 'accepted');
    assert.equal(verdict(text('[C, T]')), 'rejected');
    assert.equal(verdict(text('[P, T, C]')), 'accepted');
    // What yields here stands elsewhere.
    assert.equal(verdict(text('[P, C]'), '[Other]'), 'rejected');
  });

  it('last as long as what is preferred stands', () => {
    assert.equal(verdict('[T] {prefer: [P, C]}\n  + [P]\n    - [X]\n  + [Q]\n  - [C]'), 'open');
    assert.equal(verdict('[T] {prefer: [P, C]}\n  + [P]\n    _ [X]\n  - [C]'), 'rejected');
  });

  it('are for the argument or the claim of a title, or both', () => {
    const text = (prefer: string) => `[T] {prefer: ${prefer}}\n  + <A>\n    & [P]\n  - [A]\n`;
    assert.equal(verdict(text('[<A>, [A]]')), 'accepted');
    assert.equal(verdict(text('["[A]", "<A>"]')), 'rejected');
  });

  it('of a rival last only while they are preferred to all that is left for it', () => {
    const text = (more: string) => `[A] {prefer: [S, R]}\n  + [S]\n  >< [B]\n\n[B]\n  + [R]\n${more}`;
    assert.equal(verdict(text(''), '[A]'), 'accepted');
    assert.equal(verdict(text('  + [Q]'), '[A]'), 'open');
    assert.equal(verdict(text('  + [Q]\n    - [X]'), '[A]'), 'accepted');
  });

  it('in a circle rank nothing, and leave others alone', () => {
    assert.equal(verdict('[T] {prefer: [C, P, C]}\n  + [P]\n  - [C]'), 'open');
    assert.equal(verdict('[T] {prefer: [[C, X, C], [P, C]]}\n  + [P]\n  - [C]'), 'accepted');
  });

  it('cut before the rest is weighed', () => {
    assert.equal(verdict('[T] {standard: preponderance, prefer: [P, C]}\n  + {weight: 0.2} [P]\n  - {weight: 0.9} [C]\n  - {weight: 0.1} [D]'), 'accepted');
    assert.equal(verdict('[T] {standard: preponderance, prefer: [P, C]}\n  + {weight: 0.2} [P]\n  - {weight: 0.9} [C]\n  - {weight: 0.3} [D]'), 'rejected');
  });

  it('of a claim to its rival let the rival fall, whatever it weighs and however little the claim does', () => {
    const text = (standard: string) => `[A] {${standard}prefer: [B, A]}\n  + {weight: 0.9} [R]\n  >< [B] {${standard}weight: 0.2}\n`;
    for (const standard of ['', 'standard: preponderance, ', 'standard: beyond-doubt, ']) {
      assert.equal(verdict(text(standard), '[A]'), 'rejected', standard);
      assert.equal(verdict(text(standard).replace(', weight: 0.2', ''), '[A]'), 'rejected', standard);
    }
    assert.equal(verdict('[A] {prefer: [B, A]}\n  + [R]\n  >< [B]', '[A]'), 'rejected');
    assert.equal(verdict('[A] {prefer: [B, A]}\n  + [R]\n  >< [B]', '[B]'), 'accepted');
  });

  it('are told in the reasons', () => {
    const sentence = (text: string, id: string) => sentenceFor(evaluationOf(text), id);
    assert.equal(sentence(nixon('{prefer: [Quaker, Republican]}'), '[Pac]'),
      '[Pac] is accepted because [Quaker] (taken as given) supports it. The objection [Haw] yields to [Quaker], which is preferred.');
    assert.equal(sentence(nixon('{prefer: [Quaker, Republican]}'), '[Haw]'),
      '[Haw] is rejected because it contradicts [Pac], which is accepted, although [Republican] (taken as given) speaks for it.');
    assert.equal(sentence('[T] {prefer: [C, P]}\n  + [P]\n  - [C]', '[T]'),
      '[T] is rejected because [C] (taken as given) speaks against it. The support [P] yields to [C], which is preferred.');
    assert.equal(sentence('[T] {prefer: [T, C]}\n  - [C]', '[T]'),
      '[T] is accepted because it is taken as given. The objection [C] yields because [T] is preferred to it.');
  });
});

describe('the order of preferences', () => {
  it('is what follows from all lists together, without what is preferred to itself in the end', () => {
    const name = fc.constantFrom(...'ABCDEF');
    fc.assert(fc.property(fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 4 }), (lists) => {
      const above = new Set(lists.flatMap((list) => list.slice(1).map((worse, at) => `${list[at]}${worse}`)));
      for (const b of 'ABCDEF') for (const a of 'ABCDEF') for (const c of 'ABCDEF') if (above.has(a + b) && above.has(b + c)) above.add(a + c);
      const { isPreferred } = preferencesOf(lists);
      for (const a of 'ABCDEF') {
        for (const b of 'ABCDEF') assert.equal(isPreferred(`[${a}]`, `<${b}>`), above.has(a + b) && !above.has(b + a), `${a} ${b} ${JSON.stringify(lists)}`);
      }
    }), seeded(500));
  });

  it('ranks a long list', () => {
    const names = Array.from({ length: 4000 }, (_, at) => `N${at}`);
    const { isPreferred } = preferencesOf([names]);
    for (let at = 1; at < names.length; at++) assert.ok(isPreferred('[N0]', `[N${at}]`) && !isPreferred(`<N${at}>`, '<N0>'));
  });
});

describe('reasons that accrue', () => {
  const text = (accrue: string, ...weights: readonly number[]) =>
    `[T] {standard: preponderance${accrue}}\n${weights.map((weight, at) => `  + {weight: ${weight}} [P${at}]\n`).join('')}  - {weight: 0.6} [C]\n`;

  it('come to their probabilistic sum', () => {
    assert.equal(verdict(text('', 0.4, 0.4)), 'rejected');
    assert.equal(verdict(text(', accrue: true', 0.4, 0.4)), 'accepted');
    // 1 - 0.8 * 0.5 is a tie.
    assert.equal(verdict(text(', accrue: true', 0.2, 0.5)), 'unproven');
    assert.equal(verdict(text(', accrue: true', 0.5, 0.1)), 'rejected');
  });

  it('do so on both sides, for a whole map, and for one claim less', () => {
    const both = (data: string) => `===\nevaluation: {standard: preponderance, accrue: true}\n===\n[T]${data}\n  + {weight: 0.7} [P]\n  - {weight: 0.5} [C]\n  - {weight: 0.5} [D]\n`;
    assert.equal(verdict(both('')), 'rejected');
    assert.equal(verdict(both(' {accrue: false}')), 'accepted');
  });

  it('count only what stands', () =>
    assert.equal(verdict(text(', accrue: true', 0.4, 0.4).replace('[P1]\n', '[P1]\n    - [X]\n')), 'rejected'));

  it('weigh together for a rival as well', () => {
    const rivals = (accrue: string) => `[A] {standard: preponderance}\n  + {weight: 0.6} [S]\n  >< [B]\n\n[B] {standard: preponderance${accrue}}\n  + {weight: 0.4} [R]\n  + {weight: 0.5} [Q]\n`;
    assert.equal(verdictsOf(rivals(''), ['[A]', '[B]']), '[A] accepted\n[B] rejected');
    assert.equal(verdictsOf(rivals(', accrue: true'), ['[A]', '[B]']), '[A] rejected\n[B] accepted');
  });

  it('say so', () => assert.match(sentenceFor(evaluationOf(text(', accrue: true', 0.4, 0.4)), '[T]'), /\[P0\] and \[P1\] \(both taken as given\) together outweigh \[C\]/));
});
