import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, isSlow } from './coverage.js';
import type { Coverage } from './coverage.js';
import { distancesFrom } from './importers.js';

/** Milliseconds to start a test file. */
const start = 400;
/** Milliseconds that no test file takes, so that some come after all others. */
const later = 1_000_000;
/** Milliseconds that an import more between a test and a source counts. */
const further = 10_000;

export interface Place {
  readonly file: string;
  /** Lines are counted from 1. */
  readonly line: number;
  /** Whether the line runs when its module is loaded. */
  readonly atLoad: boolean;
}

/**
 * The test files that may notice a change of a line, the quickest first, in two batches: a handful that most often decides, and
 * the rest. Together they take no longer than the limit, in milliseconds. What runs as its module is loaded may be noticed by
 * every test that loads the module, those with the fewest imports in between first.
 */
export function testsFor(place: Place, coverage: Coverage, root: string, limit: number): readonly (readonly string[])[] {
  const current = hashOf(readFileSync(path.join(root, place.file), 'utf8'));
  const usable = [...coverage].filter(([, { fails }]) => !fails);
  const running = usable.filter(([, { sources }]) => {
    const of = sources[place.file];
    return of !== undefined && (of.hash !== current || of.lines.includes(place.line));
  });
  const named = (file: string) => path.basename(file).startsWith(`${path.basename(place.file, '.ts')}.`);
  const pages = usable.filter(([file]) => isSlow(file) && showsPage(file, place.file, root));
  // What runs once in a process, as its module is loaded or at the first call, is counted in one test file alone; and what runs
  // in a browser, in a worker or in another process is counted in none.
  const once = place.atLoad || running.length < 3;
  const distances = place.atLoad ? distancesFrom(usable.map(([file]) => file).filter((file) => !isSlow(file)), place.file, root) : new Map<string, number>();
  const near = usable.filter(([file, { sources }]) => distances.has(file)
    || pages.length === 0 && ((once && sources[place.file] !== undefined) || (running.length === 0 && !isSlow(file) && isBeside(file, place.file))));
  const slow = pages.length > 0 ? pages : usable.filter(([file]) => isSlow(file) && (named(file) || isBeside(file, place.file)));
  const runs = new Set(running.map(([file]) => file));
  const cost = ([file, { took, sources }]: (typeof usable)[number]) =>
    (isSlow(file) ? 2 * later : runs.has(file) ? 0 : later) + (named(file) ? 0 : isTable(file) ? 1 : took + 10 * Object.keys(sources).length + (distances.get(file) ?? 0) * further);
  const ordered = [...new Map([...running, ...near, ...slow])].sort((a, b) => cost(a) - cost(b));
  const chosen: string[] = [];
  let sum = 0;
  for (const [file, { took }] of ordered) {
    if (chosen.length > 0 && sum + took + start > limit) continue;
    sum += took + start;
    chosen.push(file);
  }
  return [chosen.slice(0, 6), chosen.slice(6, 30), chosen.slice(30)].filter((batch) => batch.length > 0);
}

/** Whether a test file compares all that is said of a table of examples: such tests notice most. */
function isTable(file: string): boolean {
  return /\b(?:told|messages)\.test\.ts$/.test(file);
}

/** Whether a test file mirrors the folder of a source file. */
function isBeside(test: string, source: string): boolean {
  const folder = source.replace(/^(?:server\/src|extension)\//, '').split('/')[0]!.replace(/\.ts$/, '');
  return test.startsWith(`test/${folder}/`) || (source.startsWith('extension/') && test.startsWith('test/extension/'));
}

/** Whether a test opens the page of the map, or that of a source, that a source file is part of. */
function showsPage(test: string, source: string, root: string): boolean {
  const page = /^extension\/(webview(?:-source)?)\//.exec(source)?.[1];
  return page !== undefined && test.startsWith(`test/${page}/`) && readFileSync(path.join(root, test), 'utf8').includes("from './page.js'");
}
