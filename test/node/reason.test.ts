import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf, reasonOf } from '../../server/src/node/reason.js';

describe('the reason why a file is not read or written', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'argmark-reason-'));
    writeFileSync(path.join(folder, 'file'), '');
    mkdirSync(path.join(folder, 'folder'));
    symlinkSync('circle', path.join(folder, 'circle'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Why something cannot be done with a file. */
  function why(work: (name: (...parts: string[]) => string) => unknown): string {
    try {
      work((...parts) => path.join(folder, ...parts));
    } catch (error) {
      return reasonOf(error);
    }
    return 'it was done';
  }

  it('is told in words', () => {
    assert.equal(why((name) => readFileSync(name('nowhere'))), 'it does not exist, or its folder does not');
    assert.equal(why((name) => readFileSync(name('folder'))), 'it is a folder');
    assert.equal(why((name) => readFileSync(name('file', 'below'))), 'a part of its path is not a folder');
    assert.equal(why((name) => readFileSync(name('circle'))), 'its symbolic links lead in a circle');
    assert.equal(why((name) => readFileSync(name('x'.repeat(300)))), 'its name is too long');
    assert.equal(why((name) => writeFileSync(name('file'), '', { flag: 'wx' })), 'there is a file with this name already');
  });

  const failing = (code: string) => Object.assign(new Error(`${code}: no words for people, open '/x'`), { code });
  const told: readonly (readonly [string, string])[] = [
    ['EACCES', 'its permissions do not allow it'], ['EPERM', 'the system does not allow it'], ['EROFS', 'the disk cannot be written to'],
    ['ENOSPC', 'the disk is full'], ['EDQUOT', 'the disk quota is used up'], ['EFBIG', 'it is too large for the disk'],
    ['EIO', 'the disk does not respond'], ['ETIMEDOUT', 'the disk does not respond'], ['ENODEV', 'its device is not there'],
    ['EBUSY', 'another program is using it'], ['EMFILE', 'too many files are open'], ['ENFILE', 'too many files are open'],
    ['EPIPE', 'nobody reads it any longer'], ['ENXIO', 'nobody reads from it'],
  ];
  for (const [code, words] of told) it(`is “${words}” where the system says ${code}`, () => assert.equal(reasonOf(failing(code)), words));

  it('is the system’s code where there are no words for it, and the message where the code is another', () => {
    assert.equal(reasonOf(failing('EXDEV')), 'the system says EXDEV');
    assert.equal(reasonOf(Object.assign(new Error('Half of it is missing.'), { code: 'OTHER' })), 'Half of it is missing.');
    assert.equal(reasonOf(new Error('Half of it is missing.')), 'Half of it is missing.');
    assert.deepEqual([codeOf(failing('EIO')), codeOf(new Error('x')), codeOf('EIO'), codeOf(Object.assign(new Error('x'), { code: 5 }))], ['EIO', undefined, undefined, undefined]);
  });
});
