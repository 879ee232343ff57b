import assert from 'node:assert/strict';
import { wordsIn, type Words } from '../../extension/webview/words.js';

describe('the words of the page', () => {
  it('are those of the document’s language, or English ones', () => {
    const [english, german] = [wordsIn('en').next, wordsIn('de').next];
    assert.notEqual(german, english);
    assert.deepEqual(['de', 'de-CH', 'DE'].map((lang) => wordsIn(lang).next), [german, german, german]);
    assert.deepEqual(['en', 'fr', '', null, undefined].map((lang) => wordsIn(lang).next), [english, english, english, english, english]);
  });

  it('have a line each in every language, with the same places for names', () => {
    const [english, german] = [wordsIn('en'), wordsIn('de')];
    for (const words of [english, german]) {
      assert.deepEqual(Object.entries(words).filter(([, word]) => !/\p{L}/u.test(word)), []);
    }
    const places = (words: Words) => Object.entries(words).map(([key, word]) => [key, word.split('{}').length]);
    assert.deepEqual(places(german), places(english));
  });
});
