import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('argmark check --fix', () => {
  const before = '[A]: x #assumption  \n';
  const after = '[A]: x #assumption\n';
  let folder: Folder;
  beforeEach(() => { folder = makeFolder({ 'a.arg': before, 'sub/b.arg': before, 'c.arg': after }); });
  afterEach(() => folder.remove());
  const file = (name: string) => path.join(folder.path, name);
  const fix = (...args: string[]) => folder.run(['check', '--fix', '--rule', 'trailing-whitespace=warning', ...args]);

  it('repairs in the files what needs nobody\'s decision, and reports the rest', async () => {
    writeFileSync(file('a.arg'), `${before}\n[B]: y #thesis\n`);
    const { code, out } = await fix('.');
    assert.equal(code, 1);
    assert.match(out, /^a\.arg:3:2 warning .*\(unsupported-thesis\)[^]*\n3 files: 1 warning \(2 fixed\)\n$/);
    assert.equal(readFileSync(file('a.arg'), 'utf8'), `${after}\n[B]: y #thesis\n`);
    assert.equal(readFileSync(file('sub/b.arg'), 'utf8'), after);
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.arg', 'c.arg', 'sub']);
  });

  it('leaves alone what is switched off, and files without findings', async () => {
    const { mtimeMs } = statSync(file('c.arg'));
    await fix('c.arg');
    assert.equal(statSync(file('c.arg')).mtimeMs, mtimeMs);
    await folder.run(['check', '--fix', '--rule', 'trailing-whitespace=off', 'a.arg']);
    assert.equal(readFileSync(file('a.arg'), 'utf8'), before);
  });

  it('keeps permissions and links', async () => {
    chmodSync(file('a.arg'), 0o640);
    symlinkSync('a.arg', file('link.arg'));
    await fix('link.arg');
    assert.ok(lstatSync(file('link.arg')).isSymbolicLink());
    assert.equal(readFileSync(file('a.arg'), 'utf8'), after);
    assert.equal(statSync(file('a.arg')).mode & 0o777, 0o640);
  });

  it('destroys no file that is not encoded in UTF-8', async () => {
    const latin = Buffer.from('[A]: f\u00fcr #assumption  \n', 'latin1');
    writeFileSync(file('a.arg'), latin);
    const { code, err } = await fix('a.arg');
    assert.equal(code, 2);
    assert.match(err, /^argmark: The file `a\.arg` cannot be read: it is not in UTF-8 \(see line 1\); save it as UTF-8\.\n/);
    assert.ok(readFileSync(file('a.arg')).equals(latin));
  });
});
