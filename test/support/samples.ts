import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of all samples by their paths below `samples/`. */
export const samples: ReadonlyMap<string, string> = new Map(
  readdirSync('samples', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:arg|argdown|argdn)$/.test(file)).sort()
    .map((file) => [file, readFileSync(path.join('samples', file), 'utf8')]),
);
