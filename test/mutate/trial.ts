import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isSlow } from './coverage.js';

/** What became of a mutant: the test that failed, or that no test did. */
export type Outcome = { readonly noticedBy: string } | undefined;

/** A copy of the working tree in which mutants are tried, so that nothing happens to the tree itself. */
export class Trial {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'argmark-mutate-'));

  readonly #mocha: string;
  readonly #slow = new Map<string, boolean>();

  constructor(root: string) {
    // Its real path: mocha runs only where it is called by it.
    this.#mocha = realpathSync(path.join(root, 'node_modules/mocha/lib/cli/cli.js'));
    const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0');
    for (const file of new Set(files)) {
      if (file === '') continue;
      mkdirSync(path.dirname(path.join(this.folder, file)), { recursive: true });
      cpSync(path.join(root, file), path.join(this.folder, file));
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(this.folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, ['grammar/generate.mjs'], { cwd: this.folder });
  }

  /** Runs the batches of test files, one after the other until a test fails, with `changed` as the text of the file. */
  run(file: string, text: string, changed: string, batches: readonly (readonly string[])[]): Outcome {
    const target = path.join(this.folder, file);
    for (const batch of batches) {
      writeFileSync(target, changed);
      let outcome = this.#mochaOn(batch);
      writeFileSync(target, text);
      // A slow test file is not measured, and a failure of its own says nothing of the mutant.
      const sound = outcome === undefined ? batch : batch.filter((each) => this.#passes(each));
      if (outcome !== undefined && sound.length < batch.length && sound.length > 0) {
        writeFileSync(target, changed);
        outcome = this.#mochaOn(sound);
        writeFileSync(target, text);
      }
      if (outcome !== undefined && sound.length > 0) return outcome;
    }
    return undefined;
  }

  /** Whether a test file passes as things are. */
  #passes(file: string): boolean {
    if (!isSlow(file)) return true;
    let passes = this.#slow.get(file);
    if (passes === undefined) this.#slow.set(file, passes = this.#mochaOn([file]) === undefined);
    return passes;
  }

  #mochaOn(files: readonly string[]): Outcome {
    // Not by Mocha's command, which runs this in a process of its own, and leaves that after if it is killed.
    const { status, stdout, error } = spawnSync(process.execPath, ['--import', 'tsx', this.#mocha, '--bail', '--reporter', 'json', ...files],
      { cwd: this.folder, encoding: 'utf8', timeout: 400_000, killSignal: 'SIGKILL', maxBuffer: 1e9, env: { ...process.env, ARGMARK_TIMES: '0.2' } });
    if (error !== undefined && 'code' in error && error.code === 'ETIMEDOUT') return { noticedBy: 'a test that does not end' };
    return status === 0 ? undefined : { noticedBy: failure(stdout) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The full name of the first test that failed. What fails before the tests begin leaves no report. */
function failure(report: string): string {
  try {
    const { failures } = JSON.parse(report.slice(report.indexOf('{'))) as { failures: readonly { fullTitle: string }[] };
    return failures[0]!.fullTitle;
  } catch {
    return 'a file that cannot be loaded';
  }
}
