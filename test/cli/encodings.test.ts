import assert from 'node:assert/strict';
import { makeFolder, type Folder } from '../support/command-line.js';
import { findingsIn } from '../support/findings.js';

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
