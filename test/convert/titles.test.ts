import assert from 'node:assert/strict';
import { MapDraft } from '../../server/src/convert/draft/draft.js';
import { titlesOf } from '../../server/src/convert/draft/titles.js';

/** The titles that claims with these texts get. */
function titles(...texts: string[]): string[] {
  const draft = new MapDraft();
  texts.forEach((text, index) => draft.claim(`${index}`, { text }));
  return [...titlesOf(draft).values()];
}

describe('titles that are made from texts', () => {
  for (const [title, text, expected] of [
    ['are the whole sentence where that is short', 'Watson holds his left arm in a stiff and unnatural manner. He was wounded.', 'Watson holds his left arm in a stiff and unnatural manner'],
    ['end before another part of the sentence', 'Harry has become an American and thus is no longer a British subject.', 'Harry has become an American'],
    ['end with a clause', 'Prohibition has robbed children of their future, through imprisonment of their parents.', 'Prohibition has robbed children of their future'],
    ['are a bit longer rather than end within a part', 'If two organisms share many detailed anatomical similarities but lead totally different lives, they are kin', 'If two organisms share many detailed anatomical similarities'],
    ['do not end with a verb that lacks what it is about', 'The mistake that is worse than all of the others is to write them off', 'The mistake that is worse than all of the others is to write them off'],
    ['leave out how a sentence is joined to the one before', 'Yet if the carriers are not built, a shadow will fall over the whole of Britain', 'If the carriers are not built'],
    ['keep what only looks like a word that joins', 'So long as it harms nobody, all speech is free', 'So long as it harms nobody, all speech is free'],
    ['keep the word for what they speak of', 'That it is law is no argument', 'That it is law is no argument'],
    ['keep that word after one that joins', 'And that is the point', 'That is the point'],
    ['leave out what makes them a part of another sentence', 'that machines think', 'Machines think'],
    ['keep names as they are, and signs between values', 'caused_by(warming,humans) < 1x10-6 per year', 'caused_by(warming,humans) < 1x10-6 per year'],
    ['have no marks of emphasis', 'It is *very* _late_ for #tea', 'It is very late for tea'],
    ['leave out what is struck out, and marks of editors', 'It was ~~very~~ late [sic] for tea [3], as [the cook] says […]', 'It was late for tea, as (the cook) says'],
    ['keep what is struck out if that is all', '~~It was late~~', 'It was late'],
    ['are about the first paragraph', 'Shops need staff\n\nThe chamber of commerce says so.', 'Shops need staff'],
    ['close what they open', 'A specification of the tests of this component (in all of its many variants and versions that there are)', 'A specification of the tests of this component'],
    ['are German where the text is', 'Der Käufer kann vom Vertrag zurücktreten, ohne eine Frist zu setzen, weil der Mangel arglistig verschwiegen wurde.', 'Der Käufer kann vom Vertrag zurücktreten'],
  ] as const) {
    it(title, () => assert.deepEqual(titles(text), [expected]));
  }

  it('tell apart texts that begin alike', () => {
    const [one, other] = titles('The law would be a burden for the town', 'The law would be a burden for the town and for all who live in the villages around it');
    assert.equal(one, 'The law would be a burden for the town');
    assert.equal(other, 'The law would be a burden for the town and for all who live');
  });

  it('name what has no text by what it is about, also what is read before that', () => {
    const draft = new MapDraft();
    draft.claim('cut');
    draft.claim('tea', { text: 'Drink tea.' });
    draft.argument('why', { premises: ['late'] });
    draft.claim('late', { text: 'It is late.' });
    draft.relate('support', 'why', 'tea');
    draft.relate('undercut', 'cut', 'why');
    assert.deepEqual(Object.fromEntries(titlesOf(draft)), { tea: 'Drink tea', late: 'It is late', why: 'For: Drink tea', cut: 'Exception to: Drink tea' });
  });

  it('are there also where what has no text is about itself in a circle', () => {
    const draft = new MapDraft();
    draft.argument('a');
    draft.argument('b');
    draft.relate('support', 'a', 'b');
    draft.relate('support', 'b', 'a');
    assert.deepEqual([...titlesOf(draft).values()].toSorted(), ['Argument 1', 'For: Argument 1']);
  });
});
