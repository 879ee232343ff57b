import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('argmark export of several maps', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = makeFolder({ 'maps/a.arg': '[A]: a\n', 'maps/deep/b.argdown': '[B]: b\n', 'maps/notes.txt': 'x', 'other/c.arg': '[C]: c\n' });
  });
  afterEach(() => folder.remove());
  const run = (...args: readonly string[]) => folder.run(['export', ...args]);
  const files = (name: string) => readdirSync(path.join(folder.path, name), { recursive: true, encoding: 'utf8' }).toSorted();

  it('writes each beside its file, and names what it has written', async () => {
    assert.deepEqual(await run('--format', 'dot', 'maps'), { code: 0, out: 'maps/a.dot\nmaps/deep/b.dot\n', err: '' });
    assert.match(readFileSync(path.join(folder.path, 'maps/a.dot'), 'utf8'), /label="A/);
  });

  it('writes them at the same places in a folder, which it makes', async () => {
    assert.equal((await run('--format', 'md', '-o', 'out', 'maps/**/*.arg*', 'other/c.arg')).code, 0);
    assert.deepEqual(files('out'), ['maps', 'maps/a.md', 'maps/deep', 'maps/deep/b.md', 'other', 'other/c.md']);
  });

  it('says that a text has errors, and writes what can be read', async () => {
    writeFileSync(path.join(folder.path, 'maps/a.arg'), '[A]: a\n  ++ [B]: b\n  + [C: c\n');
    const { code, err } = await run('--format', 'dot', 'maps');
    assert.equal(code, 0);
    assert.match(err, /^argmark: maps\/a\.arg: The text has 2 errors, so this may not be the map that is meant\. Line 2: `\+\+` is not a sigil.* \(`argmark check` lists the others\.\)\n$/);
    assert.match((await run('maps/a.arg')).err, /^argmark: The text has 2 errors/);
  });

  it('says why not all can be written to one file', async () => {
    const { code, err } = await run('-o', 'all.svg', 'maps');
    assert.equal(code, 2);
    assert.match(err, /Several maps cannot all be written to `all\.svg`\. Name a folder with --output/);
    writeFileSync(path.join(folder.path, 'maps/a.argdown'), '[D]: d\n');
    assert.match((await run('--format', 'json', 'maps')).err, /`maps\/a\.argdown` and `maps\/a\.arg` would be written to the same file `maps\/a\.json`/);
    assert.ok(!existsSync(path.join(folder.path, 'maps/a.json')));
  });

  it('writes the others where one file is missing', async () => {
    const { code, out, err } = await run('--format', 'json', 'maps/a.arg', 'maps/nothing.arg');
    assert.deepEqual([code, out], [2, 'maps/a.json\n']);
    assert.match(err, /There is no file or folder `maps\/nothing\.arg`/);
  });

  it('watches files alone, and what is written to a file', async () => {
    assert.match((await run('--watch')).err, /Only files can be watched/);
    assert.match((await run('--watch', 'maps/a.arg')).err, /With --watch, the map has to be written to a file: name it with --output/);
  });
});

describe('argmark export --update', () => {
  const page = `# Page

\`\`\`argmark
[Rain]: It rains.
\`\`\`

![Rain](images/rain%20map.svg)

<!-- argmark: maps/a.arg -->
![The map](images/a.png "a title")

\`\`\`markdown
<!-- argmark: maps/nothing.arg -->
\`\`\`
`;
  let folder: Folder;
  beforeEach(() => { folder = makeFolder({ 'README.md': page, 'maps/a.arg': '[A]: a\n' }); });
  afterEach(() => folder.remove());
  const run = (...args: readonly string[]) => folder.run(['export', '--update', ...args]);

  it('draws the pictures of a page, and leaves alone those that are as they should be', async () => {
    assert.deepEqual(await run('README.md'), { code: 0, out: 'images/rain map.svg\nimages/a.png\n', err: '' });
    const file = path.join(folder.path, 'images/rain map.svg');
    assert.match(readFileSync(file, 'utf8'), /It rains\./);
    assert.equal(readFileSync(path.join(folder.path, 'README.md'), 'utf8'), page);
    const before = statSync(file).mtimeMs;
    assert.deepEqual(await run('README.md'), { code: 0, out: '', err: '' });
    assert.equal(statSync(file).mtimeMs, before);
    writeFileSync(path.join(folder.path, 'README.md'), page.replace('It rains', 'It pours'));
    assert.equal((await run('README.md')).out, 'images/rain map.svg\n');
  });

  it('overwrites no picture that it has not drawn, and writes none that is elsewhere', async () => {
    const picture = (format: string) => `\`\`\`argmark\n[A]: a\n\`\`\`\n![](pictures/a.${format})\n`;
    for (const format of ['svg', 'png', 'pdf']) {
      writeFileSync(path.join(folder.path, 'own.md'), picture(format));
      const file = path.join(folder.path, `pictures/a.${format}`);
      assert.equal((await run('own.md')).out, `pictures/a.${format}\n`);
      writeFileSync(path.join(folder.path, 'own.md'), picture(format).replace(': a', ': b'));
      assert.equal((await run('own.md')).out, `pictures/a.${format}\n`);
      writeFileSync(file, 'A photograph.');
      const { code, out, err } = await run('own.md');
      assert.deepEqual([code, out, readFileSync(file, 'utf8')], [2, '', 'A photograph.']);
      assert.match(err, new RegExp(`^argmark: own\\.md:1: \`pictures/a\\.${format}\` exists and was not drawn by Argmark`));
    }
    writeFileSync(path.join(folder.path, 'maps/up.md'), picture('svg').replace('pictures/', '../up/'));
    assert.equal((await run('maps/up.md')).out, 'up/a.svg\n');
    writeFileSync(path.join(folder.path, 'out.md'), picture('svg').replace('pictures/', '../out/'));
    assert.match((await run('out.md')).err, /is in another folder than the page and the working folder/);
    assert.ok(!existsSync(path.join(folder.path, '../out/a.svg')));
  });

  it('draws one picture for two maps only if they are the same', async () => {
    const page = (text: string) => `\`\`\`argmark\n[A]: a\n\`\`\`\n![](one.svg)\n\n\`\`\`argmark\n${text}\n\`\`\`\n![](./one.svg)\n`;
    writeFileSync(path.join(folder.path, 'two.md'), page('[B]: b'));
    const { code, out, err } = await run('two.md');
    assert.deepEqual([code, out], [2, 'one.svg\n']);
    assert.match(err, /^argmark: two\.md:6: the picture `\.\/one\.svg` shows the map in two\.md:1 already, so it is not drawn\. Give it another name\.\n$/);
    assert.ok(readFileSync(path.join(folder.path, 'one.svg'), 'utf8').includes('>A<'));
    writeFileSync(path.join(folder.path, 'same.md'), page('[A]: a'));
    assert.deepEqual(await run('same.md'), { code: 0, out: '', err: '' });
  });

  it('tells which map has no picture, and what it cannot draw', async () => {
    writeFileSync(path.join(folder.path, 'b.md'), '```argmark\n[A]: a\n```\n\nWords.\n\n```argdown\n[B]: b\n```\n![](https://example.org/b.svg)\n\n<!-- argmark: none.arg -->\n![](n.svg)\n');
    const { code, err } = await run('b.md');
    assert.equal(code, 2);
    assert.match(err, /b\.md:1: no picture follows this map/);
    assert.match(err, /b\.md:7: the picture `https:\/\/example\.org\/b\.svg` is not an \.svg, \.png or \.pdf file/);
    assert.match(err, /b\.md:12: `none\.arg`: /);
    writeFileSync(path.join(folder.path, 'c.md'), 'Words.\n');
    assert.match((await run('c.md')).err, /c\.md: there is no map in this page/);
    assert.match((await run('--format', 'svg', 'c.md')).err, /omit --format and --output/);
    assert.match((await run()).err, /Only files can be updated/);
    writeFileSync(path.join(folder.path, 'd.md'), 'Words.\n\n```argmark\n[A]: a\n  + [B: b\n```\n![](d.svg)\n');
    assert.match((await run('d.md')).err, /^argmark: d\.md:3: The text has an error, so this may not be the map that is meant\. Line 5: Nothing closes/);
  });

  it('takes the pages of a folder, and is silent about those without a map', async () => {
    writeFileSync(path.join(folder.path, 'maps/c.md'), 'Words.\n');
    writeFileSync(path.join(folder.path, 'maps/d.qmd'), '```{.argmark}\n[A]: a\n```\n![](d.svg)\n');
    assert.deepEqual(await run('.'), { code: 0, out: 'images/rain map.svg\nimages/a.png\nmaps/d.svg\n', err: '' });
    assert.deepEqual(await run('maps/'), { code: 0, out: '', err: '' });
  });
});
