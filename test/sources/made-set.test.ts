import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { checkQuotation } from '../../server/src/sources/check-quotation.js';
import { searchable } from '../../server/src/sources/search.js';
import { formats, makeSource, type Format, type MadeQuotation } from './made-set.js';
import { languages } from './made-texts.js';

interface Tried extends MadeQuotation {
  readonly format: Format;
  readonly language: string;
  readonly state: string;
}

describe('the check of quotations, over texts and quotations that are made', () => {
  const tried: Tried[] = [];
  before(async function () {
    this.timeout(120_000);
    for (const [number, language] of languages.entries()) {
      for (const [index, format] of formats.entries()) {
        const { text, quotations } = await makeSource(language, format, 1000 * number + index);
        const state = { kind: 'text', text, searchable: searchable(text) } as const;
        for (const each of quotations) {
          tried.push({ ...each, format, language: language.name, state: checkQuotation(each.words, [{ key: 'a', locator: '', state }]).state });
        }
      }
    }
  });

  it('has enough of them', () => assert.ok(tried.length >= 400, String(tried.length)));

  it('finds none that was altered, negated or put in another order', () => {
    assert.deepEqual(tried.filter(({ isTrue, state }) => !isTrue && state === 'found'), []);
  });

  it('finds at least 98 % of those that are there, for each kind of file', () => {
    for (const format of formats) {
      const all = tried.filter((each) => each.isTrue && each.format === format);
      const missed = all.filter(({ state }) => state !== 'found');
      assert.ok(missed.length <= 0.02 * all.length, JSON.stringify(missed, null, 1));
    }
  });

  it('comes to what docs/sources.md says', () => {
    const page = readFileSync('docs/sources.md', 'utf8');
    const [, before, behind] = /^([^]*<!-- table:.*-->\n)[^]*(<!-- end of table -->[^]*)$/.exec(page)!;
    const written = `${before}\n${table(tried)}\n${behind}`;
    if (process.env['UPDATE']) writeFileSync('docs/sources.md', written);
    else assert.equal(page, written);
  });
});

function table(tried: readonly Tried[]): string {
  const count = (each: readonly Tried[], state: string) => `${each.filter((one) => one.state === state).length} of ${each.length}`;
  return [
    '| file | true quotations found | altered ones found | altered ones reported as nearly right |', '|---|---|---|---|',
    ...formats.map((format) => {
      const of = tried.filter((each) => each.format === format);
      const [right, wrong] = [of.filter(({ isTrue }) => isTrue), of.filter(({ isTrue }) => !isTrue)];
      return `| ${format} | ${count(right, 'found')} | ${count(wrong, 'found')} | ${count(wrong, 'nearly')} |`;
    }),
  ].join('\n');
}
