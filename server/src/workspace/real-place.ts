import type { Host } from './host.js';
import { canonical, isInside } from './uris.js';

/**
 * Where a file really is, or a folder, with `/` at its end: `outside`, because a symbolic link leads there; or called otherwise
 * in upper and lower case, which some file systems ignore and others do not.
 */
export type RealPlace = 'inside' | 'outside' | 'other-case';

/**
 * Looks where a canonical URI leads that lies in one of `folders`, or may lead there. Where the folders themselves are reached
 * by a link, files in them are reached by it as well. What does not exist, or nobody can look at, is inside. Never rejects.
 */
export async function realPlace(host: Host, key: string, folders: readonly string[]): Promise<RealPlace> {
  const real = await realUri(host, key);
  if (real === undefined || real === key) return 'inside';
  for (const folder of folders) {
    const realFolder = await realUri(host, folder) ?? folder;
    if (!isInside(realFolder, real)) continue;
    const [path, realPath] = [key.slice(folder.length), real.slice(realFolder.length)];
    return isInside(folder, key) && path !== realPath && path.toLowerCase() === realPath.toLowerCase() ? 'other-case' : 'inside';
  }
  return 'outside';
}

/** Returns a place as the host gives it, but a folder keeps the `/` at its end. */
async function realUri(host: Host, key: string): Promise<string | undefined> {
  const real = await host.realUri?.(key).catch(() => undefined);
  if (real === undefined) return undefined;
  const written = canonical(real);
  return key.endsWith('/') && !written.endsWith('/') ? `${written}/` : written;
}
