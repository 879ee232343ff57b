import assert from 'node:assert/strict';
import { editWordsIn } from '../../extension/webview/editing/edit-words.js';
import { wordsIn } from '../../extension/webview/words.js';

const tables: readonly (readonly [string, (lang: string | null | undefined) => Readonly<Record<string, string>>, string])[] = [
  ['the words of the page', wordsIn, 'next'], ['the words of menus and boxes that change a map', editWordsIn, 'new claim'],
];

for (const [name, inLanguage, sample] of tables) {
  describe(name, () => {
    it('are those of the document’s language, or English ones', () => {
      const [english, german] = [inLanguage('en')[sample], inLanguage('de')[sample]];
      assert.notEqual(german, english);
      assert.deepEqual(['de', 'de-CH', 'DE'].map((lang) => inLanguage(lang)[sample]), [german, german, german]);
      assert.deepEqual(['en', 'fr', '', null, undefined].map((lang) => inLanguage(lang)[sample]), [english, english, english, english, english]);
    });

    it('have a line each in every language, with the same places for names', () => {
      const [english, german] = [inLanguage('en'), inLanguage('de')];
      for (const words of [english, german]) {
        assert.deepEqual(Object.entries(words).filter(([key, word]) => key !== 'quoted' && !/\p{L}/u.test(word)), []);
      }
      const places = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([key, word]) => [key, word.split('{}').length]);
      assert.deepEqual(places(german), places(english));
    });
  });
}
