import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { nodeHost } from '../../server/src/node/host.js';
import { createService } from '../../server/src/service.js';
import { extractText } from '../../server/src/sources/extract/extract-text.js';
import { readMarkdown } from '../../server/src/sources/extract/plain.js';
import { pagesOf } from '../../server/src/sources/pages.js';
import { searchable } from '../../server/src/sources/search.js';
import { paragraphsOf, visibleIn } from '../../server/src/sources/source-text.js';

/** What is found of the quotations of a sample, once `change` has been made in it: the state and the page of each. */
async function quotationsOf(sample: string, change: (text: string) => string = (text) => text) {
  const file = path.resolve('samples', sample);
  const uri = pathToFileURL(file).href;
  const service = createService({ host: nodeHost });
  service.workspace.setReach({ outside: true });
  service.workspace.open(uri, 0, change(readFileSync(file, 'utf8')));
  await service.workspace.load(uri);
  await service.workspace.loadSources(uri);
  return (await service.sources.report(uri))!.quotations.map(({ text, source, state, page }) => ({ text, source, state, page }));
}

describe('the sample of the council', () => {
  it('has every quotation and every passage that it names in its report, on that page', async () => {
    const found = await quotationsOf('council/council.arg');
    assert.ok(found.length >= 15, `${found.length} quotations`);
    assert.deepEqual(found.filter(({ state, page }) => state !== 'found' || page === undefined), []);
    assert.deepEqual(await quotationsOf('council/council.arg', (text) => text.replace('report.pdf', 'report.md')), found);
  });

  it('has one report as Markdown and as PDF', async () => {
    const markdown = readMarkdown(readFileSync('samples/council/report.md', 'utf8'));
    const pdf = searchable(await extractText({ name: 'report.pdf', bytes: readFileSync('samples/council/report.pdf') }));
    for (const paragraph of paragraphsOf(markdown)) {
      const words = visibleIn(markdown, paragraph).replace(/\s+/g, ' ');
      const found = pdf.find(words, `p. ${pagesOf(markdown, paragraph)!}`);
      assert.deepEqual([found !== undefined, found?.misplaced], [true, undefined], words);
    }
  });
});

describe('the sample of the law', () => {
  it('has every passage in the sources that are at hand', async () => {
    const found = await quotationsOf('law/gebrauchtwagen.arg');
    assert.ok(found.length >= 20, `${found.length} quotations`);
    assert.deepEqual(found.filter(({ state }) => state !== 'found'), []);
  });
});

describe('the first steps', () => {
  const states = async (from: string, to: string) => (await quotationsOf('first-steps/first-steps.arg', (text) => {
    assert.ok(text.includes(from));
    return text.replace(from, to);
  })).map(({ state }) => state);

  it('have their quotation in the house rules, until somebody changes it', async () => {
    assert.deepEqual(await states('are to be kept clear', 'are to be kept clear'), ['found']);
    assert.deepEqual(await states('are to be kept clear', 'are to be kept clean'), ['nearly']);
    assert.deepEqual(await states('are to be kept clear', 'are not to be kept clear'), ['nearly']);
  });
});

describe('the samples of the alliance', () => {
  const article = '../shared/article/havertz-2024.txt';
  for (const sample of ['alliance/alliance.de.arg', 'alliance/alliance.en.arg']) {
    it(`${path.basename(sample)} quotes the article as it is`, async () => {
      if (!existsSync(article)) {
        process.stdout.write(`      skipped: there is no ${article}\n`);
        return;
      }
      const file = path.relative(path.dirname(path.resolve('samples', sample)), path.resolve(article)).replaceAll('\\', '/');
      const found = await quotationsOf(sample, (text) => text.replace('  havertz2024:\n', `  havertz2024:\n    file: ${file}\n`));
      const quoted = found.filter(({ source }) => source === 'havertz2024');
      assert.ok(quoted.length >= 4, `${quoted.length} quotations`);
      assert.deepEqual(quoted.filter(({ state }) => state !== 'found'), []);
    });
  }
});
