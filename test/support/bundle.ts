import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { programsBuild } from '../../build/assets.mjs';

/** A program built into a folder of its own, as the product ships it. */
export interface Bundle {
  readonly file: string;
  remove(): void;
}

/** Bundles the programs for Node, and says where one of them is. What comes beside them (fonts, for example) is left out. */
export async function bundle(program: 'server' | 'cli'): Promise<Bundle> {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-bundle-'));
  await build({ ...programsBuild, outdir: folder, logLevel: 'error' });
  return { file: path.join(folder, `${program}.mjs`), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
