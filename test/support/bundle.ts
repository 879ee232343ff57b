import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Metafile } from 'esbuild';
import { modulesApart, programsBuild } from '../../build/assets.mjs';
import { reference } from '../../build/reference.mjs';

let built: Promise<string> | undefined;

/**
 * The file of a program for Node as the product ships it, with the reference for assistants, but without the fonts, the modules that are
 * loaded when they are needed, and the like. The programs are built at the first call, into a folder that all tests of this process share,
 * and those of a whole run as well: none may change what is in it.
 */
export async function bundle(program: 'server' | 'cli'): Promise<string> {
  return path.join(await programs(), `${program}.mjs`);
}

/** What these programs are made of. */
export async function bundled(): Promise<Metafile> {
  return JSON.parse(await readFile(path.join(await programs(), 'metafile.json'), 'utf8')) as Metafile;
}

function programs(): Promise<string> {
  return built ??= buildPrograms();
}

async function buildPrograms(): Promise<string> {
  // test/run.mjs makes a folder for what several processes need, and removes it.
  const within = process.env['ARGMARK_BUILT'];
  const shared = path.join(within ?? '', 'programs');
  if (within !== undefined && existsSync(shared)) return shared;
  const folder = mkdtempSync(path.join(within ?? tmpdir(), 'argmark-bundle-'));
  const { metafile } = await build({ ...programsBuild, plugins: [modulesApart], outdir: folder, metafile: true, logLevel: 'error' });
  writeFileSync(path.join(folder, 'reference.json'), reference());
  writeFileSync(path.join(folder, 'metafile.json'), JSON.stringify(metafile));
  if (within === undefined) {
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    return folder;
  }
  try {
    renameSync(folder, shared);
    return shared;
  } catch {
    // Another process has been quicker.
    return folder;
  }
}
