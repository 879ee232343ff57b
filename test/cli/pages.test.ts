import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const page = [
  '# Notes', '', '[Prose]: is no map.', '', '```argmark', '[T]: t #thesis', '  + [One]', '```', '',
  '> ```argdown', '> [T]: another t #thesis', '>   + [Two]', '> ```', '', '```js', '[Three]', '```', '',
].join('\n');

describe('argmark with pages of Markdown', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const check = async (...args: string[]) => {
    const { out, err, code } = await folder.run(['check', ...args]);
    return { code, err, found: out.split('\n').flatMap((line) => /^(\S+?:\d+:\d+).*\(([a-z-]+)\)$/.exec(line)?.slice(1).join(' ') ?? []) };
  };

  it('checks each block as a map of its own, at its place in the page', async () => {
    folder = makeFolder({ 'page.md': page });
    assert.deepEqual(await check('page.md'), { code: 1, err: '', found: ['page.md:7:6 undefined-claim', 'page.md:12:8 undefined-claim'] });
    const { out } = await folder.run(['check', '--format', 'json', 'page.md']);
    assert.match(out, /"line": 11,/);
  });

  it('leaves a page as it is when it formats', async () => {
    folder = makeFolder({ 'page.md': page });
    const { code, out, err } = await folder.run(['format', 'page.md']);
    assert.deepEqual([code, out, err], [2, '', 'argmark: `page.md` is a Markdown page, and only maps are formatted, so it was left unchanged.\n']);
    assert.equal(readFileSync(path.join(folder.path, 'page.md'), 'utf8'), page);
  });

  it('says that a page without a block has nothing to check', async () => {
    folder = makeFolder({ 'plain.md': '# Notes\n\n[Prose]: is no map.\n', 'page.md': page, 'a.arg': '[A]: a #assumption\n' });
    const said = '`plain.md` is a Markdown page without an Argmark block, so nothing in it is checked. '
      + 'Write maps between lines ```argmark and ```, or give the file the extension .arg if all of it is a map.\n';
    const alone = await check('plain.md');
    assert.deepEqual([alone.code, alone.err.includes(said)], [2, true], alone.err);
    const beside = await check('plain.md', 'a.arg');
    assert.deepEqual([beside.code, beside.err.includes(said)], [0, true], beside.err);
    assert.equal((await check('*.md')).found.length, 2);
  });

  const single = '# Notes\n\n[Prose]: is no map.\n\n- ```argmark\n  [T]: t #thesis\n    + [One]: o\n  ```\n';

  it('evaluates, explains and exports the one map of a page, at its place', async () => {
    folder = makeFolder({ 'page.md': single });
    assert.equal((await folder.run(['evaluate', 'page.md'])).out, 'accepted  [T]: [One] (taken as given) supports it\naccepted  [One]: it is taken as given\n');
    assert.match((await folder.run(['explain', 'page.md'])).out, /^The thesis \[T\] is accepted because \[One\] supports it\.$/m);
    const { out } = await folder.run(['export', '--format', 'csv', 'page.md']);
    assert.deepEqual([/Prose/.test(out), /,T,t,/.test(out), /,One,o,/.test(out)], [false, true, true]);
    assert.match((await folder.run(['export', '--format', 'json', 'page.md'])).out, /"line": 6/);
    assert.equal((await folder.run(['sources', 'page.md'])).out, 'The map names no sources.\n');
  });

  it('refuses what takes one map of a page that has several, or none, and says what to do', async () => {
    folder = makeFolder({ 'page.md': page, 'plain.md': '# Notes\n' });
    for (const [command, what] of [['evaluate', 'evaluated'], ['explain', 'explained'], ['export', 'exported'], ['sources', 'reported']] as const) {
      assert.deepEqual(await folder.run([command, 'page.md']), {
        code: 2, out: '', err: `argmark: \`page.md\` is a Markdown page with 2 maps, and one map is ${what} at a time. `
          + 'Put the one that you mean into its own .arg file, and include that file in a block of the page.\n',
      });
      const { code, out, err } = await folder.run([command, 'plain.md']);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, new RegExp(`^argmark: \`plain.md\` is a Markdown page without an Argmark block, so nothing in it is ${what}\\.`));
    }
    const { code, out, err } = await folder.run(['export', '--format', 'json', '*.md']);
    assert.deepEqual([code, out, err.match(/^argmark: /gm)?.length], [2, '', 2], err);
  });

  it('looks for what a block includes beside the page', async () => {
    folder = makeFolder({ 'page.md': '```argmark\n@include(a.arg)\n\n[T]: t #thesis\n  + [A]\n```\n', 'a.arg': '[A]: a #assumption\n' });
    assert.deepEqual((await check('page.md')).found, []);
  });

  it('leaves a page as it is and says so where it is to be repaired', async () => {
    const text = '```argmark\n[T]: t #thesis\n  + [A]:\n\n[A]: a #assumption\n```\n';
    folder = makeFolder({ 'page.md': text });
    const { code, err } = await check('--fix', 'page.md');
    assert.equal(code, 2);
    assert.match(err, /`page.md` is left unchanged/);
    assert.equal(readFileSync(path.join(folder.path, 'page.md'), 'utf8'), text);
  });
});

describe('argmark with files .ad', () => {
  it('reads them where they are named or included, and not of a folder', async () => {
    const folder = makeFolder({ 'x.ad': '[T]: t #thesis\n  + [One]\n', 'a.arg': '@include(x.ad)\n\n[One]: o #assumption\n' });
    try {
      const out = async (...args: string[]) => (await folder.run(['check', ...args])).out;
      assert.match(await out('x.ad'), /^x\.ad:2:6 .*\(undefined-claim\)$/m);
      assert.match(await out('*.{ad,argdown}'), /^x\.ad:2:6 /m);
      assert.match(await out('.'), /^1 file: nothing to report/m);
    } finally {
      folder.remove();
    }
  });
});
