import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const location = '.argmark-cache.json';

describe('argmark check --cache', () => {
  let folder: Folder;
  beforeEach(() => { folder = makeFolder({ 'a.arg': '[A]: x #thesis\n', 'b.arg': '[B]: y\n' }); });
  afterEach(() => folder.remove());
  const file = (name: string) => path.join(folder.path, name);
  const check = async (...args: string[]) => (await folder.run(['check', '.', '--cache', ...args])).out;
  const codes = (out: string) => [...out.matchAll(/\(([a-z-]+)\)$/gm)].map(([, code]) => code);
  /** Puts another code into what is kept, so that it shows whether it is used. */
  const plant = () => {
    const cache = readFileSync(file(location), 'utf8');
    writeFileSync(file(location), cache.replaceAll('unsupported-thesis', 'kept'));
  };

  it('gives what it gave before, without checking again', async () => {
    const first = await check();
    assert.equal(await check(), first);
    plant();
    assert.deepEqual(codes(await check()), ['kept', 'unsupported-claim']);
    assert.deepEqual(codes((await folder.run(['check', '.'])).out), ['unsupported-thesis', 'unsupported-claim']);
  });

  it('checks again what has another text', async () => {
    await check();
    plant();
    writeFileSync(file('a.arg'), '[A]: x #thesis\n\n');
    writeFileSync(file('b.arg'), '[B]: y #assumption\n');
    assert.deepEqual(codes(await check()), ['unsupported-thesis']);
  });

  it('checks again under other severities', async () => {
    await check();
    plant();
    assert.match(await check('--rule', 'unsupported-thesis=error'), /error .*\(unsupported-thesis\)/);
    await check();
    plant();
    writeFileSync(file('argmark.config.json'), '{"rules": {"unsupported-thesis": "hint"}}');
    assert.match(await check(), /hint .*\(unsupported-thesis\)/);
  });

  it('takes a cache that is broken, or of another version, for none', async () => {
    await check();
    const before = readFileSync(file(location), 'utf8');
    for (const text of ['', '{', '{"version": "0.0.0"}', before.replace(/"version":"[^"]+"/, '"version":"0.0.0"').replaceAll('thesis', 'kept')]) {
      writeFileSync(file(location), text);
      assert.deepEqual(codes(await check()), ['unsupported-thesis', 'unsupported-claim']);
      assert.equal(readFileSync(file(location), 'utf8'), before);
    }
  });

  it('keeps what it knows of other files, but not of those that are gone', async () => {
    await check();
    rmSync(file('b.arg'));
    await folder.run(['check', 'a.arg', '--cache']);
    const { entries } = JSON.parse(readFileSync(file(location), 'utf8')) as { entries: [string, unknown][] };
    assert.deepEqual(entries.map(([uri]) => path.basename(uri)), ['a.arg']);
  });

  it('stands where it is told, and nowhere without the option', async () => {
    await check('--cache-location', 'deep/er/cache.json');
    assert.ok(statSync(file('deep/er/cache.json')).isFile());
    await folder.run(['check', '.']);
    assert.ok(!existsSync(file(location)));
    const { code, err } = await folder.run(['check', '.', '--cache', '--cache-location', 'deep']);
    assert.equal(code, 2);
    assert.match(err, /The cache `deep` cannot be written: /);
  });
});
