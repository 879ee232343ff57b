import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The text of a file that lies beside the repository; `undefined`, and a line that says so, where it does not. */
export function readFile(path: string): string | undefined {
  if (existsSync(path)) return readFileSync(path, 'utf8');
  process.stdout.write(`      skipped: no ${path}\n`);
  return undefined;
}

/** The names of the files in a folder beside the repository; none, and a line that says so, where there is no such folder. */
export function filesIn(folder: string): readonly string[] {
  if (existsSync(folder)) return readdirSync(folder).sort();
  process.stdout.write('      skipped: no corpus\n');
  return [];
}
