import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const rough = '[A]:  x\n    + y  ';
const formatted = '[A]: x\n  + y\n';

describe('argmark format', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder({
      'rough.arg': rough,
      'fine.arg': formatted,
      'maps/rough.argdown': rough.replaceAll('\n', '\r\n'),
      'maps/deep/fine.argdn': formatted,
      'long.arg': '[A]: one two three four five six\n',
      'picture.arg': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]),
      'latin.arg': new Uint8Array([0x5b, 0xfc, 0x5d, 0x3a, 0x20, 0x20, 0x78]),
      'replacement.arg': '[\ufffd]:  x\n',
      'empty.arg': '',
    });
  });
  afterEach(() => folder.remove());
  const run = (args: readonly string[], stdin?: string) => folder.run(['format', ...args], stdin === undefined ? {} : { stdin });
  const read = (file: string) => readFileSync(path.join(folder.path, file), 'utf8');

  it('replaces the files that are not formatted, and names them', async () => {
    const before = statSync(path.join(folder.path, 'fine.arg')).mtimeMs;
    assert.deepEqual(await run(['rough.arg', 'fine.arg', 'maps', 'empty.arg']),
      { code: 0, out: 'rough.arg\nmaps/rough.argdown\n', err: '' });
    assert.deepEqual([read('rough.arg'), read('maps/rough.argdown')], [formatted, formatted.replaceAll('\n', '\r\n')]);
    assert.equal(statSync(path.join(folder.path, 'fine.arg')).mtimeMs, before);
    assert.deepEqual(await run(['rough.arg', 'maps']), { code: 0, out: '', err: '' });
  });

  it('with --check writes nothing, names the files and ends with 1', async () => {
    assert.deepEqual(await run(['--check', 'rough.arg', 'fine.arg']), { code: 1, out: 'rough.arg\n', err: '' });
    assert.equal(read('rough.arg'), rough);
    assert.deepEqual(await run(['--check', 'fine.arg']), { code: 0, out: '', err: '' });
    assert.deepEqual(await run(['--check', '--stdin-file-name', 'x.arg'], rough), { code: 1, out: 'x.arg\n', err: '' });
    assert.deepEqual(await run(['--check', '-', 'rough.arg'], formatted), { code: 1, out: 'rough.arg\n', err: '' });
  });

  it('writes standard input to standard output', async () => {
    assert.deepEqual(await run([], rough), { code: 0, out: formatted, err: '' });
    assert.deepEqual(await run(['-'], formatted), { code: 0, out: formatted, err: '' });
    assert.deepEqual(await run(['-'], ''), { code: 0, out: '', err: '' });
  });

  it('fills lines where a width is given', async () => {
    assert.equal((await run(['--line-width', '20', 'long.arg'])).out, 'long.arg\n');
    assert.equal(read('long.arg'), '[A]: one two three\n  four five six\n');
  });

  it('keeps permissions, follows links, and leaves no other file', async () => {
    const file = path.join(folder.path, 'rough.arg');
    chmodSync(file, 0o640);
    symlinkSync(file, path.join(folder.path, 'link.arg'));
    const files = readdirSync(folder.path);
    assert.equal((await run(['link.arg'])).out, 'link.arg\n');
    assert.equal(read('rough.arg'), formatted);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.ok(lstatSync(path.join(folder.path, 'link.arg')).isSymbolicLink());
    assert.deepEqual(readdirSync(folder.path), files);
  });

  it('leaves what is no text as it is, formats the rest, and ends with 2', async () => {
    const bytes = readFileSync(path.join(folder.path, 'latin.arg'));
    const { code, out, err } = await run(['picture.arg', 'latin.arg', 'replacement.arg']);
    assert.deepEqual([code, out], [2, 'replacement.arg\n']);
    assert.match(err, /^argmark: The file `latin\.arg` .*UTF-8.*\nargmark: `picture\.arg` .*binary.*\n$/);
    assert.ok(readFileSync(path.join(folder.path, 'latin.arg')).equals(bytes));
    assert.equal((await run(['-'], 'a\0b')).code, 2);
  });

  it('says what it could not do, and ends with 2', async () => {
    const calls: readonly [readonly string[], RegExp][] = [
      [['missing.arg'], /no file or folder `missing\.arg`/],
      [['--line-width', 'wide', 'rough.arg'], /`wide`.*--line-width/],
      [['-', 'rough.arg'], /no file can be named with it/],
      [['--in-place', 'rough.arg'], /`--in-place`.*--help/],
      [[], /name files, folders or globs/],
    ];
    for (const [args, message] of calls) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
    assert.equal(read('rough.arg'), rough);
  });

  it('leaves the old text where it cannot write the new one', async () => {
    // In the way of the file that is to take the old one's place.
    mkdirSync(path.join(folder.path, 'maps', `rough.argdown.${process.pid}.tmp`));
    const { code, out, err } = await run(['maps/rough.argdown']);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /rough\.argdown` cannot be written: /);
    assert.equal(read('maps/rough.argdown'), rough.replaceAll('\n', '\r\n'));
  });

  it('explains itself', async () => {
    const { code, out } = await run(['--help']);
    assert.equal(code, 0);
    assert.match(out, /^Usage: argmark format /);
  });
});
