import assert from 'node:assert/strict';
import { makeFolder, type Folder } from '../support/command-line.js';

const sound = '[A]: The sky is blue. #assumption\n';
const unsound = '[A]: The sky is blue. #thesis\n\n[B]: So it is [@nowhere].\n';

describe('argmark check', () => {
  let folder: Folder;
  before(() => {
    folder = makeFolder({
      'sound.arg': sound,
      'unsound.arg': unsound,
      'notes.txt': '[A]: x #thesis\n',
      'question.arg': '[A]: The sky is blue. #assumption\n  ? Who looked?\n',
      'broken.arg': '[A]: The sky is blue. #assumption {a: 1, a: 2}\n',
      'picture.arg': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x5b, 0x41, 0x5d]),
      'empty.arg': '',
      'below/deep/er.argdown': unsound,
      'below/z.argdn': sound,
      'below/.hidden/x.arg': unsound,
      'below/node_modules/x.arg': unsound,
      'none/readme.md': '# x',
    });
  });
  after(() => folder.remove());
  const check = (args: readonly string[], more?: Parameters<Folder['run']>[1]) => folder.run(['check', ...args], more);

  it('shows place, severity, message, code and the line with marks below it', async () => {
    const { code, out, err } = await check(['unsound.arg']);
    assert.deepEqual(out.split('\n').map((line) => line.replace(/warning .* \(/, 'warning … (')), [
      'unsound.arg:1:2 warning … (unsupported-thesis)',
      '  1 | [A]: The sky is blue. #thesis',
      '    |  ^',
      '',
      'unsound.arg:3:17 warning … (unknown-source)',
      '  3 | [B]: So it is [@nowhere].',
      '    |                 ^^^^^^^',
      '',
      '1 file: 2 warnings',
      '',
    ]);
    assert.deepEqual([code, err], [1, '']);
  });

  it('ends with 0 where nothing is worse than a note, with 1 at warnings and errors', async () => {
    const lastLine = async (file: string) => {
      const { code, out } = await check([file]);
      return `${code} ${out.trimEnd().split('\n').at(-1)}`;
    };
    assert.equal(await lastLine('sound.arg'), '0 1 file: nothing to report');
    assert.equal(await lastLine('empty.arg'), '0 1 file: nothing to report');
    assert.equal(await lastLine('question.arg'), '0 1 file: 1 note');
    assert.equal(await lastLine('unsound.arg'), '1 1 file: 2 warnings');
    assert.equal(await lastLine('broken.arg'), '1 1 file: 1 error');
  });

  it('lets so many warnings pass, but no error', async () => {
    assert.equal((await check(['--max-warnings', '2', 'unsound.arg'])).code, 0);
    assert.equal((await check(['--max-warnings', '1', 'unsound.arg'])).code, 1);
    assert.equal((await check(['--max-warnings', '9', 'broken.arg'])).code, 1);
  });

  it('sets severities of rules', async () => {
    const rules = ['--rule', 'unsupported-thesis=off', '--rule', 'unknown-source=information'];
    const off = await check([...rules, 'unsound.arg']);
    assert.equal(off.code, 0);
    assert.match(off.out, /information .*\(unknown-source\)\n[^]*\n1 file: 1 note\n$/);
    assert.match((await check(['--rule', 'open-question=error', 'question.arg'])).out, /1 file: 1 error\n$/);
  });

  it('knows argument maps by their ending, whatever its case', async () => {
    const loud = makeFolder({ 'A.ARG': sound, 'b.Argdown': sound });
    try {
      assert.match((await loud.run(['check', '.'])).out, /^2 files: /);
    } finally {
      loud.remove();
    }
  });

  it('checks folders with all that is below them, each file once', async () => {
    const { out, code } = await check(['below', 'below/z.argdn', '--format', 'json']);
    const { files } = JSON.parse(out) as { files: { path: string }[] };
    assert.deepEqual(files.map((file) => file.path), ['below/deep/er.argdown', 'below/z.argdn']);
    assert.equal(code, 1);
  });

  it('checks a file of any name that is named', async () => {
    assert.match((await check(['notes.txt'])).out, /^notes\.txt:1:2 warning/);
  });

  it('reads standard input, by itself or by the name -', async () => {
    assert.match((await check([], { stdin: unsound })).out, /^stdin\.arg:1:2 warning/);
    const named = await check(['-', 'sound.arg', '--stdin-file-name', 'maps/new.arg'], { stdin: unsound });
    assert.match(named.out, /^maps\/new\.arg:1:2 warning[^]*\n2 files: 2 warnings\n$/);
    assert.equal((await check(['-'], { stdin: '' })).code, 0);
  });

  it('reports a binary file once, and clearly', async () => {
    const { code, out } = await check(['picture.arg']);
    assert.equal(code, 1);
    assert.match(out, /binary data.*\(binary-text\)/);
    assert.match(out, /\n1 file: 1 (error|warning)\n$/);
  });

  it('says what it could not read or understand, and ends with 2', async () => {
    const calls: readonly [readonly string[], RegExp][] = [
      [['missing.arg'], /no file or folder `missing\.arg`/],
      [['none'], /no argument files \(\.arg, \.argdown, \.argdn\) in `none`/],
      [[], /name files, folders or globs, or pipe a text in/],
      [['--colour', 'sound.arg'], /no option `--colour` here\. See --help/],
      [['--formt', 'json', 'sound.arg'], /no option `--formt` here\. Did you mean `--format`\? See --help/],
      [['--format', 'jsn', 'sound.arg'], /`jsn` is not a value of --format\. Did you mean `json`\? Choose/],
      [['--format'], /--format.*--help/],
      [['--format', 'xml', 'sound.arg'], /`xml` is not a value of --format. Choose one of human, json, sarif, github/],
      [['--rule', 'no-such=off', 'sound.arg'], /no rule `no-such`/],
      [['--rule', 'open-question', 'sound.arg'], /--rule open-question needs a severity, as in `--rule open-question=off`. Choose one of off, hint, information, warning, error/],
      [['--rule', 'open-question=loud', 'sound.arg'], /`loud`.*off, hint, information, warning, error/],
      [['--max-warnings', 'many', 'sound.arg'], /`many`.*--max-warnings/],
      [['--preset', 'strict', 'sound.arg'], /`strict` is not a value of --preset. Choose one of draft, standard, review/],
      [['--config', 'missing.json', 'sound.arg'], /no configuration file `missing\.json`/],
      [['--watch'], /Only files can be watched/],
      [['--fix', '-'], /Only files can be fixed/],
      [['none/*.arg'], /no files that match `none\/\*\.arg`/],
      [['[a.arg'], /`\[a\.arg` is not a glob: one of its brackets/],
    ];
    for (const [args, message] of calls) {
      const { code, out, err } = await check(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(err, /^argmark: [^\n]+\n$/, args.join(' '));
      assert.match(err, message);
    }
  });

  it('goes on past what it cannot read, and still ends with 2', async () => {
    const { code, out, err } = await check(['missing.arg', 'sound.arg', 'none']);
    assert.deepEqual([code, out], [2, '1 file: nothing to report\n']);
    assert.deepEqual(err.split('\n').map((line) => /`.*`/.exec(line)?.[0]), ['`missing.arg`', '`none`', undefined]);
  });

  it('does not read what is too large for a text', async () => {
    const large = makeFolder({ 'large.arg': new Uint8Array(16 * 1024 * 1024 + 1).fill(97), 'sound.arg': sound });
    const { code, out, err } = await large.run(['check', '.']);
    large.remove();
    assert.deepEqual([code, out], [2, '1 file: nothing to report\n']);
    assert.equal(err, 'argmark: `large.arg` is 17 MB and is not read; the limit is 16 MB. Split it.\n');
  });

  it('takes globs', async () => {
    const filesOf = async (...globs: string[]) => {
      const { out } = await check([...globs, '--format', 'json']);
      return (JSON.parse(out) as { files: { path: string }[] }).files.map((file) => file.path);
    };
    assert.deepEqual(await filesOf('s*.arg'), ['sound.arg']);
    assert.deepEqual(await filesOf('*.{txt,argdn}', 'below/**/*.{argdown,argdn}'),
      ['notes.txt', 'below/deep/er.argdown', 'below/z.argdn']);
    assert.deepEqual(await filesOf(`${folder.path}/b*/z.*`), ['below/z.argdn']);
  });

  it('colours a terminal only', async () => {
    const escape = '\u001b[';
    assert.ok((await check(['unsound.arg'], { colours: true })).out.includes(escape));
    assert.ok(!(await check(['unsound.arg'])).out.includes(escape));
  });

  it('shows the part of a long line that is meant, without its tabs', async () => {
    const long = `[A]: ${'word '.repeat(100_000)}[@nowhere] #assumption`;
    const { out } = await check([], { stdin: `${long}\n\n[B]: b\t\t[@nobody] #assumption\n` });
    const lines = out.split('\n');
    assert.ok(lines.every((line) => line.length < 400), 'too long');
    for (const name of ['nowhere', 'nobody']) {
      const shown = lines.findIndex((line) => line.includes(`[@${name}]`));
      assert.equal(lines[shown + 1]!.indexOf('^'), lines[shown]!.indexOf(name), name);
    }
  });

  it('explains itself', async () => {
    for (const args of [['check', '--help'], ['export', '--help'], ['lsp', '--help'], ['--help'], ['help']]) {
      const { code, out } = await folder.run(args);
      assert.equal(code, 0);
      assert.match(out, /^Usage: argmark /);
    }
    assert.match((await folder.run(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.deepEqual((await folder.run([])).code, 2);
    assert.match((await folder.run(['constructor'])).err, /no command `constructor`/);
    assert.match((await folder.run(['chek'])).err, /no command `chek`\. Did you mean `check`\? See/);
  });
});
