import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { assets, modulesBuild, viewerBuild } from '../../build/assets.mjs';
import { reference } from '../../build/reference.mjs';
import type { ReadAsset } from '../../server/src/service.js';

const require = createRequire(import.meta.url);
const built = new Map<string, Promise<Uint8Array>>();

/** What comes with the program, from where the build takes it. */
export const readAsset: ReadAsset = (name) => {
  let found = built.get(name);
  if (found === undefined) {
    const source = name.startsWith('hyphens/') ? `hyphenopoly/patterns/${name.slice('hyphens/'.length)}` : assets[name as keyof typeof assets];
    found = name === 'reference.json' ? Promise.resolve(new TextEncoder().encode(reference()))
      : source === undefined ? ofBuild(name) : readFile(require.resolve(source));
    built.set(name, found);
  }
  return found;
};

/** Each is built by itself, since most tests ask for one: all of them together take as long as all the programs. */
async function ofBuild(name: string): Promise<Uint8Array> {
  const options = name.startsWith('viewer') ? viewerBuild : modulesBuild;
  const entry = name.replace(/\.\w+$/, '');
  const source = (options.entryPoints as Readonly<Record<string, string>>)[entry]!;
  const { outputFiles } = await build({ ...options, entryPoints: { [entry]: source }, write: false, outdir: '/' });
  return outputFiles[0]!.contents;
}
