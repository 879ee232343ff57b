import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as readAll } from 'node:stream/consumers';
import { bundle } from '../support/bundle.js';
import { makeFolder, type Folder } from '../support/command-line.js';

/** The program as a process: what `main` alone cannot show. */
describe('argmark as a process', () => {
  let program: string;
  let folder: Folder;
  before(async () => {
    program = await bundle('cli');
    const many = Array.from({ length: 3000 }, (_, i) => `[C${i}]: A claim that nothing supports.\n\n`).join('');
    folder = makeFolder({ 'a.arg': '[A]: x #thesis\n', 'sound.arg': '[A]: x #assumption\n', 'many.arg': many });
  });
  after(() => {
    folder.remove();
  });

  /** Starts it; `stdin` is written in pieces, with a pause before each. */
  async function run(args: readonly string[], stdin: readonly string[] = []) {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder.path });
    const ended = once(child, 'close') as Promise<[number | null, string | null]>;
    const output = Promise.all([readAll(child.stdout), readAll(child.stderr)]);
    for (const piece of stdin) {
      await new Promise((resolve) => { setTimeout(resolve, 150); });
      child.stdin.write(piece);
    }
    child.stdin.end();
    const [out, err] = await output;
    const [code] = await ended;
    return { code, out, err };
  }

  it('ends with the exit code of its command, and writes plainly into a pipe', async () => {
    for (const [args, code] of [['check sound.arg', 0], ['--version', 0], ['check a.arg', 1], ['check missing.arg', 2], ['nonsense', 2]] as const) {
      const ran = await run(args.split(' '));
      assert.equal(ran.code, code, args);
      assert.ok(!(ran.out + ran.err).includes('\u001b'), 'no colours are written into a pipe');
    }
  });

  it('waits for standard input that comes slowly', async () => {
    const { code, out, err } = await run(['check', '-'], ['[A]: ', 'x #th', 'esis\n']);
    assert.match(out, /^stdin\.arg:1:2 warning .*\(unsupported-thesis\)\n {2}1 \| \[A\]: x #thesis\n/);
    assert.deepEqual([code, err], [1, '']);
  });

  it('reads a character that standard input delivers in two halves', async () => {
    const child = spawn(process.execPath, [program, 'export', '--format', 'json'], { cwd: folder.path });
    const output = readAll(child.stdout);
    const bytes = Buffer.from('[Ä😀]: x');
    for (let at = 0; at < bytes.length; at++) child.stdin.write(bytes.subarray(at, at + 1));
    child.stdin.end();
    const { claims } = JSON.parse(await output) as { claims: { id: string }[] };
    assert.deepEqual(claims.map(({ id }) => id), ['[Ä😀]']);
  });

  it('writes all of a long report into a pipe', async () => {
    const { out } = await run(['check', '--format', 'json', 'many.arg']);
    const { files } = JSON.parse(out) as { files: { findings: unknown[] }[] };
    assert.equal(files[0]!.findings.length, 3000);
  });

  it('takes it well when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'check', 'many.arg'], { cwd: folder.path });
    const errors = readAll(child.stderr);
    const ended = once(child, 'close');
    child.stdout.once('data', () => child.stdout.destroy());
    await ended;
    assert.equal(await errors, '');
  });
});
