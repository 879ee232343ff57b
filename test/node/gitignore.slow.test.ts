import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readGitignore } from '../../server/src/node/gitignore.js';
import { filesBelow, slashed } from '../../server/src/node/walk.js';
import { makeFolder, type Folder } from '../support/command-line.js';
import { seeded } from '../support/seeded.js';

describe('the text of a .gitignore', () => {
  let folder: Folder;
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder.path, encoding: 'utf8' });
  before(() => {
    const names = ['a', 'b', 'ab', 'a b', 'a ', 'ba', '#a', '!a', 'A', 'c/a', 'c/b', 'c/ab', 'c/d/a', 'c/d/b', 'd/a', 'd/c/a', 'd/c/b', 'ab/a', 'ab/c/b', '[a]', '{a,b}'];
    folder = makeFolder(Object.fromEntries(names.map((name) => [`${name}.x`, ''])));
    git('init', '-q');
  });
  after(() => folder.remove());

  const piece = fc.constantFrom('a', 'b', 'c', 'd', '/', '*', '**', '?', '.x', 'a.x', '[ab]', '[!a]', '[^a-b]', '[]a]', '\\', '!', '#', ' ', '\\ ', '{a,b}', '**/', '/**', '[', ']');
  const line = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    // Git takes `a**/b` for `a` and `**/b`, although gitignore(5) says that such stars are like one.
    .filter((text) => !/[^/!]\*\*|(?<=.)!\*\*/.test(text));

  it('leaves out what Git leaves out', async () => {
    await fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), fc.array(line, { maxLength: 2 }), async (lines, inner) => {
      writeFileSync(path.join(folder.path, '.gitignore'), lines.join('\n'));
      writeFileSync(path.join(folder.path, 'c/.gitignore'), `${inner.join('\r\n')}\n`);
      const expected = git('ls-files', '-z', '-o', '--exclude-per-directory=.gitignore').split('\0').filter((each) => each !== '').sort();
      const found = await filesBelow(folder.path, () => true, () => assert.fail());
      assert.deepEqual(found.map((file) => slashed(path.relative(folder.path, file))).sort(), expected);
    }), seeded(150));
  });

  it('costs no more than its length times the path’s', () => {
    const ignores = readGitignore(`${`${'*a'.repeat(200)}*c*\n`.repeat(20)}${'a'.repeat(5000)}*\n`);
    const start = performance.now();
    assert.equal(ignores(`${'a'.repeat(255)}c`, false), true);
    for (let file = 0; file < 20; file++) assert.equal(ignores('a'.repeat(255), false), undefined);
    // Trying all ways would take for ever.
    assert.ok(performance.now() - start < 30_000);
  });
});
