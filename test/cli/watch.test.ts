import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from '../support/bundle.js';
import { makeFolder, type Folder } from '../support/command-line.js';

describe('argmark check --watch', () => {
  let program: string;
  let folder: Folder;
  let child: ChildProcess;
  /** What it reports, and what it says of its doings: they come through two pipes, in any order. */
  let output: { report: string; doing: string };
  before(async () => { program = await bundle('cli'); });
  afterEach(() => {
    child.kill('SIGKILL');
    folder.remove();
  });

  /** Starts it in a folder with these files; `FOLDER` in an argument is that folder's path. */
  function start(files: Record<string, string>, ...args: string[]): void {
    folder = makeFolder(files);
    output = { report: '', doing: '' };
    child = spawn(process.execPath, [program, 'check', '--watch', ...args.map((arg) => arg.replace('FOLDER', folder.path))], { cwd: folder.path });
    child.stdout!.setEncoding('utf8').on('data', (text: string) => { output.report += text; });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => { output.doing += text; });
  }

  /** Waits until the newest report that is complete has exactly these findings, as `path:line code`. */
  async function reports(...expected: string[]): Promise<void> {
    const deadline = Date.now() + 20_000;
    let found: string[] | undefined;
    while (Date.now() < deadline) {
      const { report, doing } = output;
      const runs = report.split(/^\d+ files?: .*\n/m);
      const isComplete = doing.endsWith('watching for changes; press Ctrl-C to stop\n') && runs.length - 1 === doing.split('checking …').length - 1;
      found = isComplete ? [...runs.at(-2)!.matchAll(/^(\S+:\d+):\d+ \w+ .* \(([a-z-]+)\)$/gm)].map(([, place, code]) => `${place} ${code}`) : undefined;
      if (found && JSON.stringify(found) === JSON.stringify(expected)) return;
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
    assert.deepEqual(found, expected, JSON.stringify(output));
  }
  const write = (name: string, text: string) => writeFileSync(path.join(folder.path, name), text);

  it('checks again what is changed, new, or gone, and when the configuration changes', async () => {
    start({ 'w/a.arg': '[A]: x #thesis\n', 'w/b.arg': '[B]: y\n' }, 'w');
    await reports('w/a.arg:1 unsupported-thesis', 'w/b.arg:1 unsupported-claim');
    write('w/a.arg', '[A]: x #assumption\n');
    await reports('w/b.arg:1 unsupported-claim');
    write('w/c.arg', '\n[C]: z\n');
    await reports('w/b.arg:1 unsupported-claim', 'w/c.arg:2 unsupported-claim');
    rmSync(path.join(folder.path, 'w/b.arg'));
    await reports('w/c.arg:2 unsupported-claim');
    write('argmark.config.json', '{"rules": {"unsupported-claim": "off"}}');
    await reports();
    write('w/.gitignore', 'c.arg\n');
    write('argmark.config.json', '{}');
    write('w/d.arg', '[D]: z\n');
    await reports('w/d.arg:1 unsupported-claim');
  });

  it('sees a configuration file of each name that comes to be', async () => {
    for (const name of ['argmark.config.json', 'argdown.config.json', 'argdown.config.js']) {
      start({ 'w/a.arg': '[A]: x #thesis\n', 'w/deep/b.arg': '' }, 'w/deep');
      await reports();
      const checks = () => output.doing.split('checking …').length - 1;
      const before = checks();
      write(name, '{}');
      const deadline = Date.now() + 20_000;
      while (checks() === before && Date.now() < deadline) await new Promise((resolve) => { setTimeout(resolve, 20); });
      assert(checks() > before, name);
      child.kill('SIGKILL');
      folder.remove();
    }
  });

  it('does not look at what else is in the folder of a configuration file', async () => {
    start({ 'w/a.arg': '[A]: x #thesis\n', 'other/b.arg': '[B]: y\n' }, 'w');
    await reports('w/a.arg:1 unsupported-thesis');
    const { doing } = output;
    write('other/b.arg', '[B]: z\n');
    write('note.arg', '[C]: z\n');
    await new Promise((resolve) => { setTimeout(resolve, 300); });
    assert.equal(output.doing, doing);
  });

  it('looks out for what an absolute pattern takes in', async () => {
    start({ 'w/a.arg': '[A]: x #thesis\n' }, 'FOLDER/w/*.arg');
    await reports('w/a.arg:1 unsupported-thesis');
    write('w/b.arg', '[B]: y\n');
    await reports('w/a.arg:1 unsupported-thesis', 'w/b.arg:1 unsupported-claim');
  });

  it('ends when it is asked to, with 0', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      start({ 'a.arg': '[A]: x #thesis\n' }, 'a.arg');
      await reports('a.arg:1 unsupported-thesis');
      child.kill(signal);
      assert.deepEqual(await once(child, 'exit'), [0, null], signal);
      if (signal === 'SIGINT') folder.remove();
    }
  });
});

describe('argmark export --watch', () => {
  it('writes again when a file changes, and ends when it is asked to', async () => {
    const [program, folder] = [await bundle('cli'), makeFolder({ 'a.arg': '@include(b.arg)\n\n[A]: x\n', 'b.arg': '[B]: y\n' })];
    const child = spawn(process.execPath, [program, 'export', '--watch', '-o', 'a.dot', 'a.arg'], { cwd: folder.path });
    const shows = async (...titles: string[]) => {
      const deadline = Date.now() + 20_000;
      let text = '';
      while (Date.now() < deadline) {
        try {
          text = readFileSync(path.join(folder.path, 'a.dot'), 'utf8');
          if (titles.every((title) => text.includes(title))) return;
        } catch {
          // It is not there yet.
        }
        await new Promise((resolve) => { setTimeout(resolve, 20); });
      }
      assert.fail(`${titles.join(', ')} are not in: ${text}`);
    };
    try {
      await shows('A', 'B');
      writeFileSync(path.join(folder.path, 'a.arg'), '@include(b.arg)\n\n[Changed]: x\n');
      await shows('Changed', 'B');
      child.kill('SIGINT');
      assert.deepEqual(await once(child, 'exit'), [0, null]);
    } finally {
      child.kill('SIGKILL');
      folder.remove();
    }
  });
});
