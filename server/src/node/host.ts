import { readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { NotUtf8, utf8Of } from '../base/utf8.js';
import { FileTooLarge, type Host } from '../service.js';
import { readBytes } from './read-file.js';
import { filesBelow, isMapPath } from './walk.js';

const absent = new Set(['ENOENT', 'ENOTDIR']);

/** The file system of this machine. Pipes, devices and sockets are never read. */
export const nodeHost: Host = {
  readFile: (uri) => at(uri, async (file) => utf8Of(await readBytes(file))),
  readBytes: (uri, most) => at(uri, (file) => readWhole(file, most)),
  // Of what is neither file nor folder, reading tells what it is.
  exists: async (uri) => await at(uri, async (file) => !(await stat(file)).isDirectory()) ?? false,
  realUri: (uri) => at(uri, async (file) => pathToFileURL(await realpath(file)).href),
  async readFolder(uri) {
    const entries = await at(uri, (folder) => readdir(folder, { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  async findFiles(folder) {
    const files = await at(folder, (path) => filesBelow(path, isMapPath, () => {})) ?? [];
    return files.map((file) => pathToFileURL(file).href);
  },
};

/** Waiting this many milliseconds, a file that was being written may be whole. */
const pause = 200;

/** The bytes of a file that is the same before and after it is read. */
async function readWhole(path: string, most: number): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = await stat(path);
    const bytes = await readBytes(path, most);
    const after = await stat(path);
    if (after.size === bytes.length && after.mtimeMs === before.mtimeMs && after.ino === before.ino) return bytes;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('it is constantly being written to');
}

/**
 * What `read` gives of a path of this machine; `undefined`: there is nothing, or the URI is none of this machine. Rejects
 * with words for people where there is something that cannot be read.
 */
async function at<Result>(uri: string, read: (path: string) => Promise<Result>): Promise<Result | undefined> {
  const path = pathOf(uri);
  if (path === undefined) return undefined;
  try {
    return await read(path);
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    if (error instanceof FileTooLarge || error instanceof NotUtf8) throw error;
    const { reasonOf } = await import('./reason.js');
    throw new Error(reasonOf(error), { cause: error });
  }
}

/** A URI may have the scheme and still be none: it names another machine, or has an encoded `/`. */
function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
