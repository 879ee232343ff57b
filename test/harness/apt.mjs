// @ts-check
/** Debian's and Ubuntu's packages, for programs that tests need. */
import process from 'node:process';
import { alone, progress } from '../../extension/launch/cache.mjs';
import { mustRun, run } from '../../extension/launch/processes.mjs';

/**
 * Installs packages with apt-get, as root or where sudo asks no password, and says so. `false` where there is no apt, or
 * no right to use it. Throws what apt-get says if it fails.
 * @param {string} program what they are for, as the user is told
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>}
 */
export async function installWithApt(program, packages) {
  const withApt = await run('apt-get', ['--version']);
  if (process.platform !== 'linux' || withApt.code !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && (await run('sudo', ['-n', 'true'])).code !== 0) return false;
  const [command, ...prefix] = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // apt-get fails at once where another one is running: that of a test file beside this one.
  await alone('apt', async () => {
    progress(`no ${program} here: installing it with apt-get`);
    await mustRun(command, [...prefix, 'update'], { env });
    await mustRun(command, [...prefix, 'install', '-y', '--no-install-recommends', ...packages], { env });
  });
  return true;
}
