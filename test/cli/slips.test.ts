import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder, type Folder } from '../support/command-line.js';

const map = '[A]: a #assumption\n';

/** What a hand slips into on the command line, and what it must not cost. */
describe('a slip on the command line', () => {
  let folder: Folder;
  beforeEach(() => { folder = makeFolder({ 'a.arg': map, 'untidy.arg': '[B]:   b #assumption\n', 'package.json': '{"version": "1.0.0"}' }); });
  afterEach(() => folder.remove());
  const read = (name: string) => readFileSync(path.join(folder.path, name), 'utf8');

  it('does not write the cache over what is none', async () => {
    for (const name of ['a.arg', 'package.json']) {
      const before = read(name);
      const { code, err } = await folder.run(['check', '--cache', '--cache-location', name, '.']);
      assert.equal(code, 2);
      assert.equal(err, `argmark: The cache \`${name}\` cannot be written: it is not a cache, and would be lost. Name another file.\n`);
      assert.equal(read(name), before);
    }
  });

  it('writes the cache over one of another version, what is left of one, and an empty file', async () => {
    await folder.run(['check', '--cache', '--cache-location', 'known.json', 'a.arg']);
    const known = read('known.json');
    for (const before of [known, known.replace(/"version":"[^"]+"/, '"version":"0.0.0"'), known.slice(0, 60), '', '\n']) {
      writeFileSync(path.join(folder.path, 'known.json'), before);
      assert.equal((await folder.run(['check', '--cache', '--cache-location', 'known.json', 'a.arg'])).code, 0);
      assert.equal(read('known.json'), known);
    }
  });

  it('takes no empty path for the whole folder', async () => {
    for (const command of ['check', 'format', 'evaluate', 'export', 'sources', 'import']) {
      const { code, err } = await folder.run([command, '']);
      assert.deepEqual([code, err], [2, 'argmark: An empty path names no file. Name files, folders or globs; `.` is the working folder.\n'], command);
    }
    assert.equal(read('untidy.arg'), '[B]:   b #assumption\n');
  });

  it('writes to standard output where - stands for it', async () => {
    writeFileSync(path.join(folder.path, 'a.apx'), 'arg(a).\n');
    const svg = await folder.run(['export', 'a.arg', '-o', '-']);
    assert.deepEqual([svg.code, svg.out.startsWith('<svg') || svg.out.startsWith('<?xml')], [0, true], svg.err);
    assert.equal((await folder.run(['import', 'a.apx', '-o', '-'])).code, 0);
    assert.ok(!existsSync(path.join(folder.path, '-')));
    for (const args of [['export', 'a.arg', '-o', ''], ['import', 'a.apx', '-o', '']]) {
      assert.deepEqual(await folder.run(args), { code: 2, out: '', err: 'argmark: --output names no file. Write a path, or `-` for standard output.\n' });
    }
    assert.deepEqual(readdirSync(folder.path).sort(), ['a.apx', 'a.arg', 'package.json', 'untidy.arg']);
  });

  it('in a configuration file is told in words for people', async () => {
    const told = async (name: string, text: string) => {
      writeFileSync(path.join(folder.path, name), text);
      const { out } = await folder.run(['check', 'a.arg']);
      writeFileSync(path.join(folder.path, name), '{}');
      return out.split('\n').filter((line) => line.startsWith(name)).map((line) => line.replace(/^\S+ /, ''));
    };
    const code = ' (invalid-configuration)';
    assert.deepEqual(await told('argdown.config.json', '{'), [`warning A \`}\` is missing here. So the file has no effect.${code}`]);
    assert.deepEqual(await told('argdown.config.json', '{"map": 5, "selection": [], "color": "x", "model": {"mode": "strict"}}'),
      ['map', 'selection', 'color'].map((key) => `warning \`${key}\` has to be an object, \`{…}\`; what is written here is not read.${code}`));
    const values = '// ours\n{\n\t"map": {"direction": "rigth", "hide": ["assumption"]},\n  "model": {"mode": "strct"}, "evaluation": {"burden": 1}, "titel": "T", "color": {"tagColors": {"x": "#00aa88"}}\n}\n';
    assert.deepEqual(await told('argdown.config.json', values), [
      'warning `direction` cannot be “rigth”, so it is ignored. Write down, up, right or left. Did you mean `right`?',
      'warning `hide` cannot be ["assumption"], so it is ignored. Write `{tags: [one, two], sections: [Heading]}`.',
      'warning The mode is `loose` or `strict`. This is neither, so the map is read loosely.',
      'warning `burden` cannot be 1, so it is ignored. Write none, cited or assumption.',
      'warning There is no setting `titel`, so this has no effect. Did you mean `title`?',
    ].map((line) => line + code));
    const twice = `warning This key is repeated, and only its last value counts. Remove the others.${code}`;
    assert.deepEqual(await told('argdown.config.json', '{"map": {}, "map": {}}'), [twice]);
    assert.deepEqual(await told('argmark.config.json', '{"extends": "draft", "rules": {"open-question": "off", "open-question": "hint"}, "extends": "review"}'), [twice, twice]);
  });

  it('in an include is told by what it is', async () => {
    const told = async (name: string) => {
      writeFileSync(path.join(folder.path, 'root.arg'), `${map}\n@include(${name})\n`);
      return (await folder.run(['check', 'root.arg'])).out.split('\n')[0]!.replace(/^\S+ /, '');
    };
    assert.match(await told('http://localhost:1/x.arg'), /^error `http:\/\/localhost:1\/x\.arg` is a web address, and nothing is loaded from there\. Save the map in a file/);
    const other = makeFolder({});
    other.remove();
    writeFileSync(path.join(folder.path, 'x'), '');
    assert.match(await told('nowhere.arg'), /^error There is no file `nowhere\.arg`/);
  });
});
