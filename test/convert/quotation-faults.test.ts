import assert from 'node:assert/strict';
import { createService, type ExportFormat } from '../../server/src/service.js';
import { readAsset } from '../support/assets.js';
import { MemoryHost, uriOf } from '../support/workspace.js';

const map = (lang: string) => `===
lang: ${lang}
sources: {rules: {title: House rules, file: rules.txt}}
===

[Prams]: “Prams should stand there” [@rules] is what we want. #thesis
  + [Right]: “Prams may stand there” [@rules].
  + [Broken]: “Escape routes are not to be kept clear” [@rules].
  + [Both]: “The hallway is an escape route” [@rules], and “cats and dogs sleep on the stairs at night” [@rules].
  + [Bare]: The rules say so [@rules].
`;

const rules = 'The hallway is an escape route. Escape routes are to be kept clear at all\ntimes; prams may stand there.\n';

async function exported(format: ExportFormat, { text = map('en'), source = rules } = {}): Promise<string> {
  const service = createService({ host: new MemoryHost([['rules.txt', source]]), readAsset });
  service.workspace.setReach({ folders: [uriOf('').slice(0, -1)] });
  service.workspace.open(uriOf('a.arg'), 1, text);
  await service.workspace.load(uriOf('a.arg'));
  await service.workspace.loadSources(uriOf('a.arg'));
  return (await service.conversion.exportMap(uriOf('a.arg'), format))! as string;
}

describe('a quotation that is not in its source', () => {
  it('is told in the outline, beside the words that a reader would take for those of the source', async () => {
    assert.deepEqual((await exported('md')).split('\n').filter((line) => /^ *- 1/.test(line)), [
      '- 1 **Prams.** “Prams should stand there” is what we want. (House rules) *\\[Quotation: differs from the source\\]* *— Verdict: accepted because “Right”, “Broken”, “Both” and “Bare” support it, but a quotation differs from the source*',
      '  - 1.1 *Because* **Right.** “Prams may stand there”. (House rules)',
      '  - 1.2 *Because* **Broken.** “Escape routes are not to be kept clear”. (House rules) *\\[Quotation: differs from the source\\]*',
      '  - 1.3 *Because* **Both.** “The hallway is an escape route”, and “cats and dogs sleep on the stairs at night”. (House rules) *\\[“cats and dogs sleep on the stairs at night”: not in the source\\]*',
      '  - 1.4 *Because* **Bare.** The rules say so. (House rules)',
    ]);
  });

  it('is told in the language of the map', async () => {
    assert.match(await exported('md', { text: map('de') }), /\*\*Broken\.\*\* .* \*\\\[Zitat: weicht von der Quelle ab\\\]\*/);
  });

  it('is told on the first page of the map in words, too', async () => {
    const html = await exported('html');
    const [, first] = /<section class="thesis">([^]*?)<\/section>/.exec(html)!;
    const words = first!.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    assert.match(words, /support it\. \[Quotation: differs from the source\] Main reasons/);
    assert.match(words, /“Escape routes are not to be kept clear”\. \[Quotation: differs from the source\]/);
  });

  it('is marked in pictures as it is in the map', async () => {
    const labels = [...(await exported('svg')).matchAll(/>(@rules[^<]*)</g)].map(([, label]) => label);
    assert.deepEqual(labels.slice(0, 5), ['@rules ≠', '@rules ✓', '@rules ≠', '@rules ✗', '@rules']);
  });

  it('says nothing where nobody could compare it', async () => {
    const unread = map('en').replace('file: rules.txt', 'date: 2001');
    for (const format of ['md', 'svg'] as const) assert.doesNotMatch(await exported(format, { text: unread }), /source\]|✗|≠/);
  });
});

describe('a quotation that stands on another page than is cited', () => {
  it('is told with the page', async () => {
    const text = map('en').replace('“Prams may stand there” [@rules]', '“Prams may stand there” [@rules, p. 1]');
    const source = `The hallway is an escape route. Escape routes are to be kept clear.\n\f\nIn other places there are prams; prams may stand there.\n`;
    assert.match(await exported('md', { text, source }), /\*\*Right\.\*\* .* \*\\\[Quotation: found, but not on the cited page \(p\. 2\)\\\]\*/);
  });
});
