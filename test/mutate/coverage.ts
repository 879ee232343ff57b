import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is known of a test file, as long as it stays as it is. */
export interface Covered {
  readonly hash: string;
  /** Milliseconds that its tests take. */
  readonly took: number;
  /** Whether it fails as things are, so that its failure says nothing of a mutant. */
  readonly fails: boolean;
  /** The lines of each source file that it runs, and the hash of that file when they were counted. */
  readonly sources: Readonly<Record<string, { readonly hash: string; readonly lines: readonly number[] }>>;
}

/** Per test file, named from the root. */
export type Coverage = ReadonlyMap<string, Covered>;

/** What cover.cjs writes. */
interface Measured {
  readonly linesOf: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly took: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
}

/** The test files that may notice a mutant: not the rules of the house, which read the source instead of running it, nor those that start an editor. */
const isTried = (file: string) => file.endsWith('.test.ts') && !/^test\/(?:editors|e2e|soak|bench|project|mutate)\//.test(file);

/** Slow ones are not measured: it would take as long as all the others, and many start a browser, of which nothing is seen. */
export const isSlow = (file: string) => file.endsWith('.slow.test.ts');

const unmeasured = { hash: '', took: 10_000, fails: false, sources: {} } satisfies Covered;

export function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

/** Which lines each test file runs: those files that are new or were changed since the last time, as `store` has it, are run now. */
export function coverageOf(root: string, store: string): Coverage {
  const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
  const known: Record<string, Covered> = existsSync(store) ? JSON.parse(readFileSync(store, 'utf8')) : {};
  const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.split(path.sep).join('/')}`).filter(isTried).sort();
  const wanted = files.filter((file) => !isSlow(file) && known[file]?.hash !== hashOf(read(file)));
  if (wanted.length > 0) {
    console.log(`Running ${wanted.length} test files to see which lines they run …`);
    mkdirSync(path.dirname(store), { recursive: true });
    const { linesOf, took, failed } = measure(root, wanted, `${store}.new`);
    for (const file of wanted) {
      const sources = Object.fromEntries(Object.entries(linesOf[file] ?? {}).map(([source, lines]) => [source, { hash: hashOf(read(source)), lines }]));
      known[file] = { hash: hashOf(read(file)), took: took[file] ?? 0, fails: failed.includes(file), sources };
    }
    writeFileSync(store, JSON.stringify(known));
  }
  return new Map(files.map((file) => [file, known[file] ?? unmeasured]));
}

function measure(root: string, files: readonly string[], output: string): Measured {
  spawnSync(process.execPath, [path.join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', 'test/mutate/cover.cjs',
    '--reporter-option', `output=${output}`, ...files],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, ARGMARK_TIMES: '0.2' } });
  return JSON.parse(readFileSync(output, 'utf8')) as Measured;
}
