import assert from 'node:assert/strict';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('argmark with many files that include others', () => {
  let folder: Folder | undefined;
  afterEach(() => folder?.remove());

  it('checks a folder of eight hundred files of which each includes the next before the time of a test is up', async () => {
    const files = Object.fromEntries(Array.from({ length: 800 }, (_, at) =>
      [`f${at}.arg`, `${at < 799 ? `@include(f${at + 1}.arg)\n\n` : ''}[C${at}]: x #assumption\n${at < 799 ? `  + [C${at + 1}]\n` : ''}`]));
    folder = makeFolder(files);
    assert.match((await folder.run(['check', '.'])).out, /800 files: /);
  }).timeout(120_000);

  it('checks a folder of a thousand files', async () => {
    folder = makeFolder(Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`f/${index}.arg`, [
      ...index % 10 === 0 ? Array.from({ length: 9 }, (__, part) => `@include(${index + part + 1}.arg)`) : [],
      '', `[C${index}]: claim #assumption`, ...index % 10 === 9 ? [`  + [C${index - 9}]`, `  + [C${index + 1}]`] : [],
    ].join('\n')])));
    const { out } = await folder.run(['check', 'f']);
    assert.equal(out.split('\n').filter((line) => /^\S+?:\d+:\d+ /.test(line)).length, 100);
  }).timeout(20_000);
});
