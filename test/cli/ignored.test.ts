import assert from 'node:assert/strict';
import path from 'node:path';
import { filesBelow, isMapPath, slashed } from '../../server/src/node/walk.js';
import { makeFolder } from '../support/command-line.js';

/** The argument files below a folder of `files`, as they are walked. */
async function walk(files: Readonly<Record<string, string>>, from = '.'): Promise<string[]> {
  const folder = makeFolder(files);
  try {
    const failures: string[] = [];
    const found = await filesBelow(path.resolve(folder.path, from), isMapPath, (at) => void failures.push(at));
    assert.deepEqual(failures, []);
    return found.map((file) => slashed(path.relative(folder.path, file)));
  } finally {
    folder.remove();
  }
}

describe('a .gitignore', () => {
  it('leaves files and folders out', async () => assert.deepEqual(
    await walk({ '.gitignore': 'old/\n*.tmp.arg\n# note\n', 'a.arg': '', 'b.tmp.arg': '', 'old/c.arg': '', 'new/old/d.arg': '', 'old.arg': '' }),
    ['a.arg', 'old.arg']));

  it('below another one has the last word', async () => assert.deepEqual(
    await walk({ '.gitignore': '*.arg\n', 'a.arg': '', 'in/.gitignore': '!keep.arg\n', 'in/keep.arg': '', 'in/b.arg': '' }),
    ['in/keep.arg']));

  it('above the folder counts in the same repository', async () => {
    const files = { '.gitignore': 'in/a.arg\n', 'in/a.arg': '', 'in/b.arg': '' };
    assert.deepEqual(await walk({ ...files, '.git/HEAD': '' }, 'in'), ['in/b.arg']);
    assert.deepEqual(await walk(files, 'in'), ['in/a.arg', 'in/b.arg']);
  });

  it('does not leave out a folder that is asked for', async () => {
    const files = { '.git/HEAD': '', '.gitignore': 'out/\n', 'out/a.arg': '', 'out/.gitignore': 'b.arg', 'out/b.arg': '' };
    assert.deepEqual(await walk(files), []);
    assert.deepEqual(await walk(files, 'out'), ['out/a.arg']);
  });
});
