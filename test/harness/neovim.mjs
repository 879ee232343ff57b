// @ts-check
/** Finding a Neovim on this machine, or getting one, for tests. */
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { installWithApt } from './apt.mjs';
import { firstFound } from './attempts.mjs';
import { limits } from './limits.mjs';
import { cacheFolder, fillOnce, progress } from '../../extension/launch/cache.mjs';
import { mustRun, run } from '../../extension/launch/processes.mjs';

/** The oldest that has a client of the protocol with all that is tested. */
const oldest = { major: 0, minor: 7 };

/** The release that is fetched where the machine has none. */
const release = 'v0.10.4';

/** @type {Record<string, string>} */
const archives = {
  'linux x64': 'nvim-linux-x86_64.tar.gz', 'linux arm64': 'nvim-linux-arm64.tar.gz',
  'darwin x64': 'nvim-macos-x86_64.tar.gz', 'darwin arm64': 'nvim-macos-arm64.tar.gz', 'win32 x64': 'nvim-win64.zip',
};

/**
 * The path of a Neovim of 0.7 or newer, and its version: the one named by ARGMARK_NEOVIM, else one of this machine. With
 * `install` it then tries the system's packages and the project's release, which is kept in the cache folder. Throws an
 * error that says what to do.
 * @param {{install?: boolean}} [options]
 * @returns {Promise<{path: string, version: string}>}
 */
export async function findNeovim({ install = false } = {}) {
  const named = process.env.ARGMARK_NEOVIM;
  const here = await usable(named || 'nvim');
  if (here) return here;
  if (named) throw new Error(`ARGMARK_NEOVIM names ${named}, which is no Neovim of ${oldest.major}.${oldest.minor} or newer`);
  return firstFound(install ? [fromApt, fromRelease] : [],
    `No Neovim of ${oldest.major}.${oldest.minor} or newer was found. Install one (Debian: apt-get install neovim), or set\n`
    + 'ARGMARK_NEOVIM to the path of one.');
}

/** @param {string} file @returns {Promise<{path: string, version: string} | undefined>} */
async function usable(file) {
  const { code, output } = await run(file, ['--version'], { timeout: limits.step });
  const [, version, major, minor] = /NVIM v((\d+)\.(\d+)\S*)/.exec(output) ?? [];
  if (code !== 0 || version === undefined) return undefined;
  const isNew = Number(major) > oldest.major || (Number(major) === oldest.major && Number(minor) >= oldest.minor);
  return isNew ? { path: file, version } : undefined;
}

async function fromApt() {
  return await installWithApt('Neovim', ['neovim']) ? usable('nvim') : undefined;
}

async function fromRelease() {
  const archive = archives[`${process.platform} ${process.arch}`];
  if (archive === undefined) return undefined;
  const folder = path.join(cacheFolder(), `neovim-${release}`);
  const program = path.join('bin', process.platform === 'win32' ? 'nvim.exe' : 'nvim');
  await fillOnce(folder, async empty => {
    const url = `https://github.com/neovim/neovim/releases/download/${release}/${archive}`;
    progress(`no Neovim here: fetching ${url}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    const file = path.join(empty, archive);
    fs.writeFileSync(file, Buffer.from(await response.arrayBuffer()));
    // Windows has a tar as well, and it reads zip archives.
    await mustRun('tar', ['-xf', file, '-C', empty, '--strip-components=1']);
    fs.rmSync(file);
  }, each => fs.existsSync(path.join(each, program)));
  return usable(path.join(folder, program));
}
