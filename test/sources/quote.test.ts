import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { extractText } from '../../server/src/service.js';
import { landmarkOf, quotable } from '../../server/src/sources/quote.js';
import { searchable } from '../../server/src/sources/search.js';
import { paragraphsOf } from '../../server/src/sources/source-text.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

describe('the words of a passage', () => {
  for (const name of ['report.md', 'report.pdf']) {
    it(`are found again, sentence by sentence: ${name}`, async () => {
      const text = await extractText({ name, bytes: readFileSync(`samples/council/${name}`) });
      const source = searchable(text);
      let count = 0;
      for (const { start, end } of paragraphsOf(text)) {
        for (const { segment, index } of segmenter.segment(text.text.slice(start, end).replace(/\s/g, ' '))) {
          if (!/\p{L}{3}.*\p{L}{3}.*\p{L}{3}/u.test(segment)) continue;
          const stretch = { start: start + index, end: start + index + segment.length };
          const passage = quotable(text, source, stretch);
          assert.ok(passage, segment);
          assert.doesNotMatch(passage.words, /\n| {2}|\p{L}- \p{Ll}/u);
          assert.match(passage.locator, /^pp?\. [12](?:-2)?$/, segment);
          const landmark = source.find(landmarkOf(passage, source), passage.locator);
          assert.ok(landmark !== undefined && landmark.misplaced === undefined, passage.words);
          count++;
        }
      }
      assert.ok(count > 30, String(count));
    });
  }

  it('are those of two paragraphs, with what lies between left out', async () => {
    const text = await extractText({ name: 'a.md', bytes: new TextEncoder().encode('One thing is said here.\n\n## A heading\n\nAnother thing is said there.\n') });
    const passage = quotable(text, searchable(text), { start: 4, end: text.text.length });
    assert.match(passage!.words, /^thing is said here\..*Another thing is said there\.$/);
  });

  it('are none where there are none', async () => {
    const text = await extractText({ name: 'a.md', bytes: new TextEncoder().encode('One thing.\n\n---\n\nAnother.\n') });
    assert.equal(quotable(text, searchable(text), { start: 12, end: 15 }), undefined);
  });
});
