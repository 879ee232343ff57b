import assert from 'node:assert/strict';
import { readMarkdown, readPlain } from '../../server/src/sources/extract/plain.js';
import { searchable } from '../../server/src/sources/search.js';
import type { SourceText } from '../../server/src/sources/source-text.js';
import { startWorkspace, uriOf } from '../support/workspace.js';

/** The words at the place that a locator names. */
function at(source: SourceText, locator: string): string | undefined {
  const place = searchable(source).placeIn(locator);
  return place && source.text.slice(place.range.start, place.range.end).replace(/\s+/g, ' ');
}

const law = readMarkdown('# Act\n\n## § 1 Scope\n\nIt holds for bikes.\n\n## § 2 Duty\n\nHallways are kept clear.\n\n## § 2a More\n\nAnd courts.\n\n## § 22 End\n\nThe end.\n');
const treaty = readPlain('Preamble.\n\nArticle 4\n\nHelp is given.\n\nArticle 5\n\nNobody leaves.\n');
const report = readPlain('[1] One.\n\n[2] Two\ngoes on.\n\n[3] Three.\n');
const talk = readPlain('0:00:05 Hello.\n1:23:45 Now the point.\n1:24:00 Bye.\n');

describe('a place that a citation names', () => {
  it('is a section or article under its heading', () => {
    assert.equal(at(law, '§ 2'), '## § 2 Duty Hallways are kept clear.');
    assert.equal(at(law, '§ 2a, p. 3'), '## § 2a More And courts.');
    assert.equal(at(law, '§ 22'), '## § 22 End The end.');
    assert.equal(at(law, '§ 3'), undefined);
    assert.equal(at(treaty, 'art. 4'), 'Article 4 Help is given.');
    assert.equal(at(treaty, 'Art. 5'), 'Article 5 Nobody leaves.');
    assert.equal(at(readPlain('1. Scope\nHere.\n\n2. Duty\nThere.\n'), 'sec. 2'), '2. Duty There.');
  });

  it('is a paragraph by its number, or by count', () => {
    assert.equal(at(report, '¶2'), '[2] Two goes on.');
    assert.equal(at(treaty, 'para. 3'), 'Help is given.');
    assert.equal(at(treaty, '¶ 30'), undefined);
  });

  it('is lines of a text, and the line with a time', () => {
    assert.equal(at(talk, 'l. 2-3'), '1:23:45 Now the point. 1:24:00 Bye.');
    assert.equal(at(talk, 'l. 9'), undefined);
    assert.equal(at(talk, '1:23:45'), '1:23:45 Now the point.');
    assert.equal(at(talk, '0:05'), '0:00:05 Hello.');
  });

  it('is where its locator leads to, and is told when pointed at', async () => {
    const opened = await startWorkspace('//- a.arg\n===\nsources: {law: {title: Act, file: law.md}}\n===\n\n[A]: a [@law, § 2]\n//- law.md\n# Act\n\n## § 1 Scope\n\nBikes.\n\n## § 2 Duty\n\nHallways are kept clear.\n');
    await opened.open('a.arg');
    const position = { line: 4, character: 15 };
    assert.deepEqual((await opened.service.navigation.definition(uriOf('a.arg'), position)).map(({ uri, range }) => [uri, range.start.line, range.end.line]), [[uriOf('law.md'), 6, 8]]);
    const hover = await opened.service.annotations.hover(uriOf('a.arg'), position);
    assert.match((hover!.contents as { value: string }).value, /Act.*\n\n> § 2 Duty Hallways are kept clear/s);
  });

  it('is told whole up to three hundred characters, and else up to the last word that fits', async () => {
    const told = async (words: string) => {
      const opened = await startWorkspace(`//- a.arg\n===\nsources: {talk: {title: Talk, file: talk.txt}}\n===\n\n[A]: a [@talk, l. 1]\n//- talk.txt\n${words}\n`);
      await opened.open('a.arg');
      const hover = await opened.service.annotations.hover(uriOf('a.arg'), { line: 4, character: 15 });
      return /\n\n> (.*)$/s.exec((hover!.contents as { value: string }).value)![1];
    };
    const [fits, isLonger] = [`${'four '.repeat(59)}eight`, `${'four '.repeat(59)}eight!`];
    assert.equal(await told(fits), fits);
    assert.equal(await told(isLonger), `${'four '.repeat(58)}four …`);
  });
});
