import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, closeSync, constants, existsSync, mkdirSync, openSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { bundle } from '../support/bundle.js';
import { makeFolder, type Folder } from '../support/command-line.js';

/** Bytes that a terminal or a log takes for more than text, in all that may hold them. */
const unprintable = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;
const evil = 'a\u001b[2J\u009b\u202e\u2028::error file=x::y';

describe('reports of texts that would command a terminal or forge a line', () => {
  let folder: Folder;
  afterEach(() => folder.remove());
  const hold = (out: string, what: string, sign = unprintable) => {
    for (const line of out.split('\n')) assert.doesNotMatch(line, sign, `${what}: ${JSON.stringify(line)}`);
  };
  const inYaml = JSON.stringify(`${evil}\nb.arg:1:1 error forged (code)\n`);
  const map = `===\ntitle: ${inYaml}\nsources: {${inYaml}: {titel: ${inYaml}}}\nrules: {${inYaml}: error}\nmap: {colours: {x: ${inYaml}}}\n===\n`
    + `[${evil}]: x #${evil} {${inYaml}: 1, weight: ${inYaml}}\n  + [${evil}]\n  - <${evil}>: a [@k${evil}]\n\n@include(${evil}.arg)\n`;
  const files = { [`${evil}\n::error::x.arg`]: map, 'argmark.config.json': `{"extends": ${inYaml}, "rules": {${inYaml}: 1}, "overrides": [{"files": ["${'['}"]}]}` };

  it('hold nothing unprintable in any format, nor in what is said of files', async () => {
    folder = makeFolder(files);
    for (const format of ['human', 'json', 'sarif', 'github']) {
      const { out, err } = await folder.run(['check', '.', `${evil}\n.arg`, '--format', format]);
      hold(out, format);
      hold(err, format);
      if (format === 'json' || format === 'sarif') assert.doesNotThrow(() => void JSON.parse(out));
      if (format === 'github') assert.ok(out.split('\n').every((line) => line === '' || /^::(?:error|warning|notice) file=[^:]*::/.test(line)));
      if (format === 'human') assert.doesNotMatch(out, /^b\.arg:1:1|^::error/m);
    }
  });

  it('do so in all other commands', async () => {
    folder = makeFolder({ ...files, [`${evil}.apx`]: `arg(${evil}).\nxyz(${evil}).` });
    const name = Object.keys(files)[0]!;
    for (const args of [
      ['evaluate', name], ['evaluate', name, '--format', 'json'], ['evaluate', name, '--semantics', 'preferred'], ['evaluate', name, '--semantics', 'euler'],
      ['evaluate', `${evil}.apx`], ['evaluate', `${evil}.x`], ['format', '--check', '.'], ['format', `${evil}.x`], ['export', name, '--format', 'json'],
      ['export', name, '--format', 'dot'], ['export', name, '--format', 'mermaid'], ['export', name, '--format', 'graphml'], ['export', name, '--format', 'svg'],
      ['export', name, '--format', evil], ['export', name, '-o', `x.${evil}`], ['check', `--${evil}`], [evil], ['check', '--rule', evil], ['check', '--config', evil, '.'],
      ['export', name, '-o', `${evil}/x.svg`], ['check', `${evil}[`], ['check', `${evil}*`], ['check', '--cache-location', `${name}/x`, '--cache', '.'],
    ]) {
      const { out, err } = await folder.run(args);
      // A map that is exported keeps the writing direction of its words.
      hold(out, args.join(' '), args[0] === 'export' ? /\p{Cc}/u : unprintable);
      hold(err, args.join(' '));
    }
  });
});

describe('files that are none', () => {
  let folder: Folder;
  let program: string;
  before(async () => { program = await bundle('cli'); });
  beforeEach(() => {
    folder = makeFolder({ 'a.arg': '@include(pipe.arg)\n\n[A]: x #thesis\n', 'ok.arg': '[A]: x #assumption\n', 'sub/b.arg': '[B]: y #assumption\n' });
    for (const pipe of ['pipe.arg', 'sub/.gitignore', 'sub/argmark.config.json', 'cache.json']) execFileSync('mkfifo', [path.join(folder.path, pipe)]);
  });
  afterEach(() => folder.remove());

  it('are never read, whoever names them, and all the rest is done', async () => {
    const { code, out, err } = await folder.run(['check', 'pipe.arg', '/dev/zero', 'a.arg', 'ok.arg', '--cache', '--cache-location', 'cache.json']);
    assert.equal(code, 2);
    assert.match(err, /^argmark: The file `pipe\.arg` cannot be read: it is a pipe, and only files are read\.$/m);
    assert.match(err, /^argmark: The file `[^`]*dev\/zero` cannot be read: it is a device, and only files are read\.$/m);
    assert.match(err, /^argmark: The cache `cache\.json` cannot be written: nobody reads from it\.$/m);
    assert.match(out, /^a\.arg:1:\d+ warning `pipe\.arg` is not part of this map: it cannot be read: it is a pipe, and only files are read\./m);
    assert.match(out, /^2 files: /m);
    const below = await folder.run(['check', 'sub']);
    assert.match(below.out, /argmark\.config\.json:1:1 warning This file cannot be read, so it has no effect: it is a pipe/);
    assert.equal((await folder.run(['format', 'pipe.arg'])).code, 2);
    assert.match((await folder.run(['export', 'ok.arg', '--format', 'svg', '-o', 'pipe.arg'])).err, /`pipe\.arg` cannot be written: nobody reads from it\./);
  });

  it('do not keep the server from ending', async () => {
    const server = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder.path });
    const ended = once(server, 'close') as Promise<[number | null, string | null]>;
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: `file://${folder.path}`, capabilities: {} } });
    send({ method: 'initialized', params: {} });
    send({ method: 'textDocument/didOpen', params: { textDocument: { uri: `file://${folder.path}/a.arg`, languageId: 'argmark', version: 1, text: '@include(pipe.arg)\n' } } });
    await once(server.stdout, 'data');
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    assert.deepEqual(await ended, [0, null]);
  });
});

describe('files that cannot be read or written', () => {
  let folder: Folder;
  let program: string;
  before(async () => { program = await bundle('cli'); });
  beforeEach(() => {
    folder = makeFolder({ 'ok.arg': '[A]: x #assumption\n', 'rough.arg': '[A]:   x #assumption  \n', 'folder/b.arg': '' });
    symlinkSync('loop.arg', path.join(folder.path, 'loop.arg'));
  });
  afterEach(() => folder.remove());
  const bad = ['ok.arg/x.arg', 'loop.arg', `${'n'.repeat(300)}.arg`, 'missing.arg', 'none*.arg', '[.arg', `${'*'.repeat(1001)}`, 'loop.arg/*.arg'];

  it('are told of by a sentence each, and all the rest is done', async () => {
    const isPlain = (err: string) => {
      for (const line of err.split('\n')) assert.match(line, /^(?:argmark: [`A-Z].*[.)])?$/);
      assert.doesNotMatch(err, /\n\s+at |Error:|\bE[A-Z]{3,}\b/);
    };
    const checked = await folder.run(['check', ...bad, 'ok.arg']);
    assert.deepEqual([checked.code, checked.out], [2, '1 file: nothing to report\n']);
    assert.equal(checked.err.trim().split('\n').length, bad.length, checked.err);
    isPlain(checked.err);
    for (const name of bad) {
      for (const args of [['evaluate', name], ['export', name], ['format', name]]) {
        const { code, out, err } = await folder.run(args);
        assert.deepEqual([code, out], [2, ''], args.join(' '));
        isPlain(err);
      }
    }
    const formatted = await folder.run(['format', ...bad, 'rough.arg']);
    assert.deepEqual([formatted.code, formatted.out], [2, 'rough.arg\n']);
    assert.equal(readFileSync(path.join(folder.path, 'rough.arg'), 'utf8'), '[A]: x #assumption\n');
    assert.match((await folder.run(['evaluate', 'missing.arg', 'ok.arg'])).out, /^accepted {2}\[A\]/);
    for (const output of ['folder', 'ok.arg/x.svg', 'no/x.svg', 'loop.arg/x.svg', `${'n'.repeat(300)}.svg`, '/dev/full']) {
      const { code, out, err } = await folder.run(['export', 'ok.arg', '--format', 'svg', '-o', output]);
      assert.deepEqual([code, out], [2, ''], output);
      assert.match(err, /cannot be written: .*\.\n$/);
      isPlain(err);
    }
    for (const location of ['folder', 'ok.arg/x', 'loop.arg/x']) {
      const { code, out, err } = await folder.run(['check', 'ok.arg', '--cache', '--cache-location', location]);
      assert.deepEqual([code, out], [2, '1 file: nothing to report\n'], location);
      isPlain(err);
    }
    for (const config of ['folder', 'ok.arg/x', 'loop.arg', 'missing.json', `${'n'.repeat(300)}`]) {
      const { code, err, out } = await folder.run(['check', 'ok.arg', '--config', config]);
      assert.ok(code === 2 || code === 1, `${config}: ${code} ${out} ${err}`);
      isPlain(err);
    }
  });

  it('are told of where the output goes nowhere', async () => {
    const run = async (args: readonly string[], stdout: 'full' | 'pipe', stdin?: number) => {
      const out = stdout === 'full' ? openSync('/dev/full', constants.O_WRONLY) : 'pipe';
      const child = spawn(process.execPath, [program, ...args], { cwd: folder.path, stdio: [stdin ?? 'ignore', out, 'pipe'] });
      const [err, [code]] = await Promise.all([readAll(child.stderr!), once(child, 'close')]);
      if (typeof out === 'number') closeSync(out);
      return { code: code as number, err };
    };
    for (const args of [['check', 'rough.arg'], ['evaluate', 'ok.arg'], ['export', 'ok.arg'], ['format', 'rough.arg'], ['--help']]) {
      const { code, err } = await run(args, 'full');
      assert.deepEqual([code, err], [2, 'argmark: The output cannot be written: the disk is full.\n'], args.join(' '));
    }
    const aFolder = openSync(folder.path, constants.O_RDONLY);
    assert.deepEqual(await run(['check'], 'pipe', aFolder), { code: 2, err: 'argmark: Standard input cannot be read: it is a folder.\n' });
    closeSync(aFolder);
    const endless = openSync('/dev/zero', constants.O_RDONLY);
    const { code, err } = await run(['check', '-'], 'pipe', endless);
    assert.deepEqual([code, err.startsWith('argmark: More than 16 MB')], [2, true], err);
    closeSync(endless);
  });

  it('keep their permissions when they are replaced, and their names may be long', async () => {
    const long = path.join(folder.path, `${'n'.repeat(250)}.arg`);
    writeFileSync(long, '[A]:   x  \n');
    const rough = path.join(folder.path, 'rough.arg');
    chmodSync(rough, 0o666);
    assert.deepEqual(await folder.run(['format', 'rough.arg', path.basename(long)]).then(({ code }) => code), 0);
    assert.equal(statSync(rough).mode & 0o777, 0o666);
    assert.equal(readFileSync(long, 'utf8'), '[A]: x\n');
    mkdirSync(path.join(folder.path, 'empty'));
    assert.ok(!existsSync(`${rough}.${process.pid}.tmp`));
  });
});

describe('a cache of any wrong shape', () => {
  it('is as good as none', async () => {
    const folder = makeFolder({ 'a.arg': '[A]: x #thesis\n[B]: y\n\n[B]: z\n' });
    try {
      const file = path.join(folder.path, '.argmark-cache.json');
      const check = (...args: string[]) => folder.run(['check', 'a.arg', '--cache', ...args]);
      const first = await check();
      const good = JSON.parse(readFileSync(file, 'utf8')) as unknown;
      assert.ok(first.out.includes('('));
      /** The value with each of its parts replaced by each of these, one at a time. */
      function* broken(value: unknown): Iterable<unknown> {
        yield* [null, undefined, 0, -1, 1.5, 1e300, '', 'x', [], {}, [null], { a: 1 }, true];
        if (typeof value !== 'object' || value === null) return;
        for (const [key, part] of Object.entries(value)) {
          for (const other of broken(part)) yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
        }
      }
      let tried = 0;
      const others = ['sarif', 'github', 'json'];
      for (const value of broken(good)) {
        // Each fifth is reported in one more format, in turn.
        for (const format of ++tried % 5 === 0 ? ['human', others[tried / 5 % 3]!] : ['human']) {
          writeFileSync(file, JSON.stringify(value) ?? '');
          const { code, out, err } = await check('--format', format);
          // Some are a cache in which other findings are kept.
          assert.deepEqual([code === 0 || code === 1, err], [true, ''], JSON.stringify(value));
          assert.doesNotMatch(out, /\bundefined\b(?!-)|NaN|\[object/, JSON.stringify(value));
        }
      }
      assert.ok(tried > 300);
    } finally {
      folder.remove();
    }
  });
});
