import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { programsBuild } from '../../build/assets.mjs';
import { reference } from '../../build/reference.mjs';

let built: Promise<string> | undefined;

/**
 * The file of a program for Node as the product ships it, with the reference for assistants, but without the fonts and the like. The programs are built at
 * the first call, into a folder that all tests of this process share, and which goes when it ends: none may change what is in it.
 */
export async function bundle(program: 'server' | 'cli'): Promise<string> {
  built ??= buildPrograms();
  return path.join(await built, `${program}.mjs`);
}

async function buildPrograms(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-bundle-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({ ...programsBuild, outdir: folder, logLevel: 'error' });
  writeFileSync(path.join(folder, 'reference.json'), reference());
  return folder;
}
