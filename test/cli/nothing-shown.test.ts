import assert from 'node:assert/strict';
import { exportFormats } from '../../server/src/convert/formats.js';
import { makeFolder, type Folder } from '../support/command-line.js';

/** A map with these settings. */
const text = (map: string, rest = '[A]: Eine Aussage. #x\n  + [B]: Noch eine. #x\n', before = 'lang: de') => `===\n${before}\nmap: ${map}\n===\n\n${rest}`;
const hidden = text('{hide: {tags: [x]}, views: {all: {hide: {tags: []}}, costs: {hide: {tags: []}, sections: [Kosten]}}}');

describe('an export of a map of which nothing is shown', () => {
  let folder: Folder;
  before(() => { folder = makeFolder({ 'hidden.arg': hidden }); });
  after(() => folder.remove());
  const run = (input: string, ...args: readonly string[]) => folder.run(['export', ...args], { stdin: input });
  const told = async (input: string, ...args: readonly string[]) => (await run(input, ...args)).err.trim().replace(/^argmark: /, '');

  it('says so in the picture, in the language of the map', async () => {
    const { out, code } = await run(hidden);
    assert.match(out, />Nichts zu sehen: In dieser Karte ist alles ausgeblendet\.<\/text>/);
    assert.deepEqual([await told(hidden), code], ['The map is empty: all of it is hidden by `hide: {tags: [x]}` in the front matter. Change that, or choose another view (docs/map.md).', 0]);
    assert.match((await run(hidden, '--bare')).out, /Nichts zu sehen/);
    assert.match((await run(text('{exclude: [A, B]}', undefined, 'title: T'))).out, />Nothing is shown: everything in this map is hidden\.<\/text>/);
    assert.match((await run('Only prose.\n')).out, />There are no claims yet\.<\/text>/);
    assert.doesNotMatch((await run('[A]: a.\n')).out, /Nothing is shown|no claims yet/);
  });

  it('is told by the command line in each format that shows what the settings leave', async () => {
    for (const { id, writes } of exportFormats.filter((each) => /^(html|md|csv|mermaid|graphml|json|gsn)$/.test(each.id))) {
      const err = await told(hidden, '--format', id);
      assert.equal(err.includes('all of it is hidden'), writes !== 'map', `${id}: ${err}`);
    }
  });

  it('names what hides it', async () => {
    assert.match(await told(hidden, '--view', 'costs'), /hidden by `show: \{sections: \[Kosten\]\}` in the view `costs` or in the front matter\./);
    assert.equal(await told(hidden, '--view', 'all'), '');
    assert.match(await told(text('{exclude: [A, B]}')), /by `exclude: \[A, B\]` in the front matter/);
    assert.match(await told(text('{exclude: [A], hide: {tags: [y], sections: [S]}}', '[A]: a.\n\n[B]: b. #y\n')), /by `hide: \{tags: \[y\], sections: \[S\]\}` and `exclude: \[A\]` in/);
    assert.match(await told(text('{show: {tags: [none]}, hide: {tags: [x]}}')), /by `show: \{tags: \[none\]\}` and `hide: \{tags: \[x\]\}` in/);
    assert.match(await told(text('{hide: {tags: [y]}}', '[A]: a. #y\n\nProse.\n')), /by `hide: \{tags: \[y\]\}` in/);
    assert.match(await told('===\nselection: {selectedTags: [none]}\n===\n\n[A]: a.\n'), /by Argdown's `selection` in/);
    assert.equal(await told('Only prose.\n'), 'The map is empty: the text has only prose, which is not drawn. Give a claim a title or a relation, or set `map: {prose: true}` in the front matter.');
    assert.equal(await told(''), '');
  });
});
