import assert from 'node:assert/strict';
import { makeFolder, type Folder } from '../support/command-line.js';
import { findingsIn } from '../support/findings.js';
import { repairsOf } from '../support/fixes.js';

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file that is not in UTF-8', () => {
  let folder: Folder;
  before(() => {
    folder = makeFolder({
      'latin.arg': Buffer.from('[A]: a #assumption\n[B\u00e4r]: b #assumption\n', 'latin1'), 'wide.arg': utf16('[A]: a #assumption\n'),
      'fine.arg': '[F]: f\u00fcr #assumption\n', 'root.arg': '[R]: r #assumption\n\n@include(latin.arg)\n\n@include(wide.arg)\n',
      'config/argmark.config.json': utf16('{}'), 'config/a.arg': '[A]: a #assumption\n',
    });
  });
  after(() => folder.remove());

  const said = 'argmark: The file `latin.arg` cannot be read: it is not in UTF-8 (see line 2); save it as UTF-8.\n'
    + 'argmark: The file `wide.arg` cannot be read: it is in UTF-16, but only UTF-8 is read; save it as UTF-8.\n';

  it('is told by every command, which does the rest and ends with 2', async () => {
    for (const command of ['check', 'evaluate', 'format']) {
      const { code, out, err } = await folder.run([command, 'latin.arg', 'wide.arg', 'fine.arg']);
      assert.deepEqual([code, err.startsWith(said)], [2, true], `${command}: ${err}`);
      if (command === 'evaluate') assert.match(out, /\[F\]/);
    }
    for (const args of [['explain', 'latin.arg', 'A'], ['export', 'latin.arg'], ['sources', 'latin.arg'], ['import', 'latin.arg']]) {
      const { code, err } = await folder.run(args);
      assert.deepEqual([code, /`latin\.arg` cannot be read: it is not in UTF-8/.test(err)], [2, true], `${args.join(' ')}: ${err}`);
    }
  });

  it('is told where it is included, with what to do', async () => {
    const { out } = await folder.run(['check', 'root.arg']);
    assert.match(out, /`latin\.arg` is not part of this map: it is not in UTF-8 \(see line 2\); save it as UTF-8\./);
    assert.match(out, /`wide\.arg` is not part of this map: it is in UTF-16, but only UTF-8 is read; save it as UTF-8\./);
  });

  it('is told of a configuration file', async () => {
    const { code, out } = await folder.run(['check', 'config/a.arg']);
    assert.equal(code, 1);
    assert.match(out, /^config\/argmark\.config\.json:1:1 warning .* it is in UTF-16, but only UTF-8 is read; save it as UTF-8/);
  });

  it('is told in an editor by the sign that stands for lost characters, once, beside all else', () => {
    const codes = (text: string) => findingsIn(text).map(({ code, at }) => `${code} ${at}`);
    assert.deepEqual(codes('[A]: a #assumption\n\n[B\ufffdr]: b\ufffd #thesis\n'), ['unsupported-thesis 2:1-4', 'binary-text 2:2-3']);
  });

  it('is told as UTF-16 by its NUL characters', () => {
    const [found, ...more] = findingsIn('[\0A\0]\0:\0 \0a\0\n\0');
    assert.deepEqual([found?.code, more.length], ['binary-text', 0]);
    assert.match(found!.message, /UTF-16.*Save it as UTF-8/);
  });
});

describe('a control character', () => {
  const controls = (text: string) => findingsIn(text).filter(({ code }) => code === 'binary-text').map(({ at }) => at);

  it('is told wherever it is part of a text, and a fix removes it', () => {
    for (const [text, at, fixed] of [
      ['[A]: a #assumption\n\u001a', '1:0-1', '[A]: a #assumption\n'], ['[A]: a\u0001b #assumption\n', '0:6-7', '[A]: ab #assumption\n'],
      ['[A\u0007]: a #assumption\n', '0:2-3', '[A]: a #assumption\n'], ['===\ntitle: a\u001b[31m\n===\n', '1:8-9', '===\ntitle: a[31m\n===\n'],
      ['[A]: a\u0091b\u0092 #assumption\n', '0:6-7', '[A]: ab\u0092 #assumption\n'],
    ] as const) {
      assert.equal(controls(text)[0], at, JSON.stringify(text));
      const [repair] = repairsOf(text).repairs.filter(({ finding }) => finding.code === 'binary-text');
      assert.deepEqual([repair!.text, repair!.titleForAll, /^[ -~]+$/.test(repair!.title)], [fixed, 'Remove all control characters', true]);
    }
  });

  it('is none that is white space', () => assert.deepEqual(controls('[A]: a\tb\r\n\v\f\n[B]: \u00a0\u2028\n'), []));
});

describe('an empty text from a pipe', () => {
  it('is a text', async () => {
    const folder = makeFolder({});
    try {
      for (const command of ['check', 'evaluate', 'format', 'export']) assert.equal((await folder.run([command], { stdin: '' })).code, 0, command);
      assert.match((await folder.run(['format'])).err, /^argmark: There is nothing to read/);
    } finally {
      folder.remove();
    }
  });
});
