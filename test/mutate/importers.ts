import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a module loads: what it imports and passes on, also late, but no types. */
const imported = /(?:^(?:import|export) (?!type\b)(?:[^;]*? from )?|\bimport\()'(\.[^']+)'/gms;

/** How many imports away a source file is from each of some files that load it, by way of others or at once. Names are from `root`. */
export function distancesFrom(files: readonly string[], source: string, root: string): ReadonlyMap<string, number> {
  const importersOf = new Map<string, string[]>();
  const seen = new Set(files);
  // What is found on the way is looked into as well.
  for (const file of seen) {
    for (const each of importsOf(file, root)) {
      seen.add(each);
      const importers = importersOf.get(each);
      if (importers === undefined) importersOf.set(each, [file]);
      else importers.push(file);
    }
  }
  const distances = new Map([[source, 0]]);
  for (const [file, distance] of distances) {
    for (const importer of importersOf.get(file) ?? []) if (!distances.has(importer)) distances.set(importer, distance + 1);
  }
  return new Map(files.flatMap((file) => (distances.has(file) ? [[file, distances.get(file)!]] : [])));
}

function importsOf(file: string, root: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(path.join(root, file), 'utf8');
  } catch {
    return [];
  }
  return [...text.matchAll(imported)].map(([, to]) => path.posix.join(path.posix.dirname(file), to!.replace(/\.js$/, '.ts')));
}
