import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const text = '# Weather\n\n[Wet]: The street is wet.\n  + <Rain>: It rained.\n';

describe('argmark export', () => {
  let folder: Folder;
  before(() => {
    folder = makeFolder({ 'map.arg': text, 'other.arg': text, 'maps/a.arg': text, 'maps/b.arg': text });
  });
  after(() => folder.remove());
  const run = (args: readonly string[], stdin?: string) =>
    folder.run(['export', ...args], stdin === undefined ? {} : { stdin });

  it('draws the map unless told otherwise', async () => {
    const { code, out } = await run(['map.arg']);
    assert.equal(code, 0);
    assert.match(out, /^<svg [^]*The street is wet\.[^]*<\/svg>\n$/);
    assert.equal((await run(['--format', 'svg', 'other.arg'])).out, out);
  });

  it('says around the map what it is, unless it is to be bare', async () => {
    const titled = `===\ntitle: Rain\n===\n\n${text}`;
    assert.match((await run([], titled)).out, /class="heading"[^>]*>Rain<[^]*class="legend"/);
    assert.doesNotMatch((await run(['--bare'], titled)).out, /class="(heading|legend)"/);
  });

  it('writes the graph as DOT', async () => {
    const { code, out } = await run(['--format', 'dot', 'map.arg']);
    assert.equal(code, 0);
    assert.match(out, /^digraph "Argument map" \{\n[^]*->[^]*\}\n$/);
  });

  it('leaves what the linter thinks of the text out of the picture', async () => {
    const plain = await run([], text.replace('Rain', 'Sun'));
    const suppressed = await run([], text.replace('Rain', 'Sun').replace('# W', '// argmark-disable\n\n# W'));
    assert.equal(plain.out, suppressed.out);
  });

  it('writes into a file and says nothing', async () => {
    assert.deepEqual(await run(['--format', 'json', '-o', 'out.json', 'map.arg']), { code: 0, out: '', err: '' });
    const written = JSON.parse(readFileSync(path.join(folder.path, 'out.json'), 'utf8')) as { claims: unknown[] };
    assert.equal(written.claims.length, 1);
  });

  it('takes the format from the name of the file', async () => {
    const starts = { 'm.png': '\x89PNG', 'm.pdf': '%PDF-', 'm.html': '<!DOCTYPE html>', 'm.mmd': 'flowchart', 'm.gv': 'digraph' };
    for (const [name, start] of Object.entries(starts)) {
      assert.equal((await run(['-o', name, 'map.arg'])).code, 0, name);
      assert.ok(readFileSync(path.join(folder.path, name), 'latin1').startsWith(start), name);
    }
  });

  it('says which characters a PNG or PDF shows as boxes', async () => {
    const { code, err } = await run(['-o', 'missing.pdf'], '[A]: \u{2fe0}\u{2fe1}');
    assert.equal(code, 0);
    assert.match(err, /empty boxes: \u{2fe0} \u{2fe1}\./u);
  });

  it('names the file in the JSON without its folder, and standard input as it is told', async () => {
    const pathIn = async (args: readonly string[], stdin?: string) => {
      const { out } = await run(['--format', 'json', ...args], stdin);
      return (JSON.parse(out) as { claims: { location: { path: string } }[] }).claims[0]!.location.path;
    };
    assert.equal(await pathIn(['maps/a.arg']), 'a.arg');
    assert.equal(await pathIn(['-'], text), 'stdin.arg');
    assert.equal(await pathIn(['--stdin-file-name', 'x/über wasser.arg'], text), 'über wasser.arg');
  });

  it('has the quotations in the JSON, with what they are quoted from', async () => {
    const { out } = await run(['--format', 'json'], '[A]: It “rains […] *often*” [@dwd, p. 3].\n');
    assert.deepEqual((JSON.parse(out) as { quotations: unknown }).quotations, [{
      text: 'rains […] often', words: 'rains […] often', pieces: ['rains', 'often'], source: 'dwd', locator: 'p. 3', state: 'not-checked', page: null,
      location: { path: 'stdin.arg', range: { start: { line: 0, character: 8 }, end: { line: 0, character: 27 } } },
    }]);
  });

  it('takes any text', async () => {
    const texts = [
      ' ', '\0\u0001', '[[[[', '===\na: [\n===\n[constructor]: x', '[A]: x {a: &x [*x]}', 'a\ud800b <&"\'>',
    ];
    for (const stdin of texts) {
      for (const format of ['svg', 'json', 'dot', 'mermaid', 'graphml', 'html']) {
        assert.equal((await run(['--format', format], stdin)).code, 0, `${format} of ${JSON.stringify(stdin)}`);
      }
    }
  });

  it('says how small texts get on a page of paper', async () => {
    const many = Array.from({ length: 400 }, (_, i) => `[C${i}]: Claim number ${i} says this.\n`).join('\n');
    const { code, err } = await run(['--format', 'pdf', '--page', 'a4', '--pages', 'one'], many);
    assert.deepEqual([code, /On one page of a4 the texts of this map are only \d\.\d points high\. Choose a larger page/.test(err)], [0, true], err);
  });

  it('says what it could not do, and ends with 2', async () => {
    const calls: readonly [readonly string[], RegExp][] = [
      [['missing.arg'], /no file or folder `missing\.arg`/],
      [['--format', 'gif', 'map.arg'], /`gif`.*svg, png, pdf/],
      [['--format', 'png', '--scale', '0', 'map.arg'], /`0` is not a value of --scale/],
      [['--format', 'png', '--scale', '1000', 'map.arg'], /At scale 1000 .*Choose a scale/],
      [['--format', 'pdf', '--page', 'a9', 'map.arg'], /`a9`.*fit, a4, a3, a2, letter, tabloid/],
      [['-o', 'no/such/folder/x.svg', 'map.arg'], /x\.svg` cannot be written: /],
      [[], /name files, folders or globs/],
    ];
    for (const [args, message] of calls) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, message);
    }
  });
});
