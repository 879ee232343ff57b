/**
 * Changes the source in small ways, one at a time, and says which changes no test notices: `npm run mutate`, with
 * `--count 30` (how many), `--seed 7` (which; a run says its own), `--in server/src/lint` (a folder, a file, or `file:line`) and
 * `--seconds 150` (the most that the tests of a mutant may take).
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder } from '../../extension/launch/cache.mjs';
import { Compiler } from './compiler.js';
import { coverageOf, hashOf } from './coverage.js';
import { mutantsOf } from './mutants.js';
import type { Mutant } from './mutants.js';
import { testsFor } from './tests-for.js';
import { Trial } from './trial.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: {
  count: { type: 'string', default: '30' },
  seed: { type: 'string', default: String(Date.now() % 100_000) },
  in: { type: 'string', default: '' },
  seconds: { type: 'string', default: '150' },
  list: { type: 'boolean', default: false },
} });
const [, within = '', onLine] = /^(.*?)(?::(\d+))?$/.exec(values.in)!;

const compiler = new Compiler(root);
/** Every mutant, with where it is. A line counts from 1. */
const all = ['server/src', 'extension/webview'].flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.includes('/generated/') && file.startsWith(within)))
  .flatMap((file) => {
    const tree = compiler.tree(file);
    return mutantsOf(tree).map((mutant) => ({ file, line: tree.text.slice(0, mutant.start).split('\n').length, text: tree.text, mutant }));
  })
  .filter(({ line }) => onLine === undefined || line === Number(onLine));

const chosen = draw(all, Number(values.count), Number(values.seed));
compiler.close();
console.log(`${chosen.length} of ${all.length} mutants, seed ${values.seed}`);
if (values.list) {
  for (const each of chosen) console.log(describe(each));
} else {
  tryAll();
}

function tryAll(): void {
  const trial = new Trial(root);
  process.once('exit', () => trial.remove());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const coverage = coverageOf(trial.folder, path.join(cacheFolder(), `coverage-${hashOf(root).slice(0, 8)}.json`));
  const survivors: string[] = [];
  for (const each of chosen) {
    const started = Date.now();
    const batches = testsFor({ ...each, atLoad: each.mutant.atLoad }, coverage, trial.folder, Number(values.seconds) * 1000);
    const outcome = trial.run(each.file, each.text, changed(each.text, each.mutant), batches);
    const took = `${Math.round((Date.now() - started) / 1000)} s`;
    if (outcome === undefined) survivors.push(describe(each));
    console.log(outcome === undefined
      ? `SURVIVED ${describe(each)} (${batches.flat().length} test files, ${took})` : `noticed  ${describe(each)} (${outcome.noticedBy}; ${took})`);
  }
  const noticed = chosen.length - survivors.length;
  console.log(`\n${noticed} of ${chosen.length} noticed (${Math.round(100 * noticed / chosen.length)} %), seed ${values.seed}`);
  for (const survivor of survivors) console.log(`  ${survivor}`);
}

function changed(text: string, { start, end, now }: Mutant): string {
  return text.slice(0, start) + now + text.slice(end);
}

function describe({ file, line, text, mutant }: (typeof all)[number]): string {
  const short = (code: string) => code.replace(/\s+/g, ' ').slice(0, 80);
  return `${file}:${line}: ${short(text.slice(mutant.start, mutant.end))} → ${short(mutant.now)}`;
}

/** Draws this many of them by chance: those alone that compile, for the compiler notices the others. */
function draw(from: typeof all, count: number, seed: number): typeof all {
  const left = [...from];
  const drawn: typeof all = [];
  const random = randomNumbers(seed);
  while (drawn.length < count && left.length > 0) {
    const at = Math.floor(random() * left.length);
    const [each] = left.splice(at, 1);
    if (compiler.accepts(each!.file, changed(each!.text, each!.mutant))) drawn.push(each!);
  }
  return drawn;
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
