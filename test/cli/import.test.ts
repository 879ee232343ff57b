import assert from 'node:assert/strict';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { examples } from '../convert/import/examples.js';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('argmark import', () => {
  let folder: Folder;
  before(() => {
    folder = makeFolder({ 'case.yaml': examples.gsn, 'graph.json': examples.aif, 'broken.json': '{"nodes": [{}]}', 'map.arg': '[A]: a\n', 'case.xyz': 'x\n' });
    writeFileSync(path.join(folder.path, 'latin.json'), Buffer.from(examples.aif.replace('We', 'W\u00e4'), 'latin1'));
    writeFileSync(path.join(folder.path, 'picture.json'), readFileSync('docs/images/light.png').subarray(0, 500));
    symlinkSync('case.yaml', path.join(folder.path, 'link.yaml'));
  });
  after(() => folder.remove());
  const run = (args: readonly string[], stdin?: string) =>
    folder.run(['import', ...args], stdin === undefined ? {} : { stdin });

  it('writes the map to standard output, and says on standard error what it keeps aside', async () => {
    const { code, out, err } = await run(['case.yaml']);
    assert.equal(code, 0);
    assert.match(out, /^\[The lift is safe\]: The lift is safe\. #thesis$/m);
    assert.equal(err, 'argmark: kept as data or comments, since a map cannot express it: contexts (1).\n');
  });

  it('says what a file is that is no text', async () => {
    const { code, err } = await run(['picture.json']);
    assert.equal(code, 2);
    assert.equal(err, 'argmark: `picture.json` cannot be imported: this file is a PNG picture, whatever its name says, so there is no text in it to read.\n');
  });

  it('writes into a file', async () => {
    assert.deepEqual(await run(['graph.json', '-o', 'graph.arg']), { code: 0, out: '', err: 'argmark: kept as data or comments, since a map cannot express it: locutions (1).\n' });
    assert.match(readFileSync(path.join(folder.path, 'graph.arg'), 'utf8'), /^\[We should cycle\]: We should cycle\.$/m);
  });

  it('replaces a file only where it is told to', async () => {
    const file = path.join(folder.path, 'kept.arg');
    writeFileSync(file, '[A]: by hand\n');
    assert.deepEqual(await run(['graph.json', '-o', 'kept.arg']), { code: 2, out: '', err: 'argmark: `kept.arg` exists, and would be lost. Name another file, or replace it with --force.\n' });
    assert.equal(readFileSync(file, 'utf8'), '[A]: by hand\n');
    assert.equal((await run(['graph.json', '-o', 'kept.arg', '--force'])).code, 0);
    assert.match(readFileSync(file, 'utf8'), /We should cycle/);
    assert.deepEqual((await run(['case.yaml', '-o', './case.yaml', '--force'])).code, 2);
    assert.deepEqual(await folder.run(['export', 'map.arg', '--format', 'json', '-o', 'kept.arg']), { code: 2, out: '', err: 'argmark: `kept.arg` exists, and would be lost. Name another file.\n' });
  });

  it('reads standard input, by its name, by --from, or by what it holds', async () => {
    for (const args of [['--stdin-file-name', 'x.json'], ['--from', 'aif'], []]) {
      assert.match((await run(args, examples.aif)).out, /We should cycle/);
    }
  });

  it('says of what cannot be looked at why', async () => {
    symlinkSync('loop.yaml', path.join(folder.path, 'loop.yaml'));
    for (const [name, reason] of [['loop.yaml', 'its symbolic links lead in a circle'], ['case.yaml/x', 'a part of its path is not a folder']] as const) {
      assert.deepEqual(await run([name]), { code: 2, out: '', err: `argmark: \`${name}\` cannot be read: ${reason}.\n` });
    }
    const { code, err } = await folder.run(['mcp', '--root', 'loop.yaml']);
    assert.deepEqual([code, err], [2, 'argmark: There is no folder `loop.yaml` for --root. Check the path.\n']);
  });

  it('gives maps that check finds no error in', async () => {
    const { out } = await run(['graph.json']);
    assert.doesNotMatch((await folder.run(['check'], { stdin: out })).out, / error /);
  });

  it('refuses what it cannot read with one sentence, and writes nothing', async () => {
    const refusals: readonly (readonly [string[], string])[] = [
      [['broken.json', '--from', 'aif', '-o', 'new.arg'], 'argmark: `broken.json` cannot be imported: line 1, column 12, $.nodes[0].nodeID: this is missing.\n'],
      [['map.arg', '-o', 'new.arg'], 'argmark: `map.arg` cannot be imported: this is an argument map already.\n'],
      [['case.xyz'], 'argmark: `case.xyz` cannot be imported: this looks like none of the formats that can be read'],
      [['--from', 'word', 'case.yaml'], 'argmark: `word` is not a value of --from. Choose one of '],
      [['latin.json'], 'argmark: The file `latin.json` cannot be read: it is not in UTF-8 (see line 1); save it as UTF-8.\n'],
      [['.'], 'argmark: `.` is a folder. Name a file in it; one is imported at a time.\n'],
      [['case.yaml', '-o', './case.yaml'], 'argmark: `./case.yaml` is the file that is read, and would be lost. Name another file.\n'],
      [['link.yaml', '-o', 'case.yaml'], 'argmark: `case.yaml` is the file that is read, and would be lost. Name another file.\n'],
      [['missing.json'], 'argmark: There is no file or folder `missing.json`. Check the path.\n'],
      [['case.yaml', 'graph.json'], 'argmark: One file is imported at a time; name one.\n'],
    ];
    for (const [args, message] of refusals) {
      const { code, out, err } = await run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(err.startsWith(message), err);
      assert.equal(err.split('\n').length, 2);
    }
    assert.ok(!existsSync(path.join(folder.path, 'new.arg')));
  });
});
