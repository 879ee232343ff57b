import assert from 'node:assert/strict';
import { wordingFor } from '../../server/src/convert/reader/wording.js';

/** The words that are made of several names. */
const ofSeveral: ReadonlySet<string> = new Set(['givenFor', 'followsAgainst', 'speaksAgainst', 'derived', 'cutOff']);

/** Every word of a table, with where it stands; one that is made of something, made of “x”, or of two. */
function wordsOf(table: object, above = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const path = `${above}.${key}`;
    // How a claim is called depends on a map.
    if (key === 'named') return [];
    if (key === 'compared') return [[path, (value as (all: number, counts: object[]) => string)(2, [{ name: 'x', count: 1 }])]];
    if (key === 'is') return [[path, (value as (name: string, status: string) => string)('x', 'open')]];
    if (key === 'comesDown') return [[path, (value as (...of: unknown[]) => string)('x', ['y'], ['z'], 2)]];
    if (typeof value === 'function') return [[path, String((value as (of: unknown, by: unknown) => unknown)(key === 'more' ? 2 : ofSeveral.has(key) ? ['x', 'y'] : 'x', ['y', 'z']))]];
    return typeof value === 'string' ? [[path, value]] : wordsOf(value as object, path);
  });
}

describe('the words of texts for readers', () => {
  it('are there in every language, and other ones in each but for a few', () => {
    const [english, german] = [wordsOf(wordingFor('en')), wordsOf(wordingFor('de-AT'))];
    assert.deepEqual(german.map(([path]) => path), english.map(([path]) => path));
    for (const words of [english, german]) {
      assert.deepEqual(words.filter(([path, word]) => path !== '.leads.none' && !/\p{L}/u.test(word.replace('{}', 'x'))), []);
    }
    const same = german.filter(([, word], at) => word === english[at]![1] && !word.startsWith('{}'));
    assert.ok(same.length < 8, same.join('\n'));
  });
});
