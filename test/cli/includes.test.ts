import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const files = {
  'all.arg': '===\ntitle: All\n===\n\n@include(parts/one.arg)\n\n[T]: t #thesis\n  + [One]\n',
  'parts/one.arg': '[One]: x #assumption\n  + [Outside]\n',
};

describe('argmark with files that include others', () => {
  let folder: Folder;
  const start = (more: Record<string, string | Uint8Array> = {}) => { folder = makeFolder({ ...files, ...more }); };
  afterEach(() => folder.remove());
  const check = async (...args: string[]) => (await folder.run(['check', ...args])).out
    .split('\n').flatMap((line) => /^(\S+?:\d+:\d+).*\(([a-z-]+)\)$/.exec(line)?.slice(1).join(' ') ?? []);

  it('reports the findings of each file once, in the map of its root', async () => {
    start();
    assert.deepEqual(await check('.'), ['parts/one.arg:2:6 undefined-claim']);
    writeFileSync(path.join(folder.path, 'all.arg'), `${files['all.arg']}\n[Outside]: o #assumption\n`);
    assert.deepEqual(await check('.'), []);
  });

  it('reads what a named file includes, and reports nothing of it', async () => {
    start();
    assert.deepEqual(await check('all.arg'), []);
  });

  it('takes a part that is named alone for a map of its own', async () => {
    start();
    assert.deepEqual(await check('parts/one.arg'), ['parts/one.arg:2:6 undefined-claim']);
  });

  it('says what is wrong with an include', async () => {
    start({
      'bad.arg': '@include(parts/on.arg)\n@include(all.txt)\n@include(data.arg)\n@include(bad.arg)\n', 'data.arg': Buffer.from('PK\0\0'),
    });
    assert.deepEqual(await check('bad.arg'), [
      'bad.arg:1:10 include-missing', 'bad.arg:2:10 include-unreadable', 'bad.arg:3:10 include-unreadable', 'bad.arg:4:10 include-cycle',
    ]);
  });

  it('says of a folder that it is one', async () => {
    start({ 'bad.arg': '@include(parts)\n@include(parts/)\n@include(.)\n@include(other)\n', 'odd.arg/x.arg': '', 'worse.arg': '@include(odd.arg)\n' });
    const said = async (file: string) => (await folder.run(['check', file])).out.split('\n').flatMap((line) => / warning (.*) \(/.exec(line)?.[1] ?? []);
    const isFolder = (path: string) => `\`${path}\` is not part of this map: it is a folder. Write the path of a file in it.`;
    const [other, ...folders] = (await said('bad.arg')).reverse();
    assert.deepEqual(folders.reverse(), ['parts', 'parts/', '.'].map(isFolder));
    assert.match(other!, /^`other` is not part of this map: its name is not that of an argument map/);
    assert.deepEqual(await said('worse.arg'), ['`odd.arg` is not part of this map: it cannot be read: it is a folder.']);
  });

  it('checks again with --cache when a file of the map has changed, come or gone', async () => {
    start({ 'other.arg': '[O]: o #assumption\n' });
    const cached = () => check('all.arg', 'other.arg', '--cache');
    assert.deepEqual(await cached(), []);
    const location = path.join(folder.path, '.argmark-cache.json');
    const keys = () => Object.fromEntries((JSON.parse(readFileSync(location, 'utf8')) as { entries: [string, { key: string }][] })
      .entries.map(([uri, { key }]) => [path.basename(uri), key]));
    const before = keys();
    writeFileSync(path.join(folder.path, 'parts/one.arg'), '');
    assert.deepEqual(await cached(), ['all.arg:8:6 undefined-claim']);
    assert.equal(keys()['other.arg'], before['other.arg']);
    writeFileSync(path.join(folder.path, 'parts/one.arg'), files['parts/one.arg']);
    assert.deepEqual(await cached(), []);
    assert.deepEqual(keys(), before);
  });

  it('repairs by what the other files say', async () => {
    const text = '@include(parts/one.arg)\n\n[T]: t #thesis\n  + [One]:\n';
    start({ 'all.arg': text });
    await folder.run(['check', '--fix', 'all.arg']);
    assert.equal(readFileSync(path.join(folder.path, 'all.arg'), 'utf8'), '@include(parts/one.arg)\n\n[T]: t #thesis\n  + [One]\n');
  });

  it('exports and evaluates the whole map', async () => {
    start();
    const { out } = await folder.run(['export', '--format', 'json', 'all.arg']);
    const map = JSON.parse(out) as { title: string; claims: { title: string }[] };
    assert.deepEqual([map.title, map.claims.map(({ title }) => title)], ['All', ['T', 'One', 'Outside']]);
    assert.match((await folder.run(['evaluate', 'all.arg'])).out, /\[One\]/);
  });
});
