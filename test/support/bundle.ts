import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

/** A program built into a folder of its own, as the product ships it. */
export interface Bundle {
  readonly file: string;
  remove(): void;
}

/** Bundles a program for Node from its entry, a path in the repository. */
export async function bundle(entry: string): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-bundle-'));
  const file = path.join(folder, 'program.cjs');
  await build({
    entryPoints: [entry], outfile: file, bundle: true, platform: 'node', format: 'cjs', target: 'node20',
    mainFields: ['module', 'main'], logLevel: 'error',
  });
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
