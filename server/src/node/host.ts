import { open, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { FileTooLarge, largestFile, type Host } from '../service.js';
import { filesBelow, isMapPath } from './walk.js';

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The file system of this machine. */
export const nodeHost: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return unlessAbsent(async () => {
      const file = fileURLToPath(uri);
      const { size } = await stat(file);
      if (size > largestFile) throw new FileTooLarge(size);
      return readFile(file, 'utf8');
    });
  },
  async readBytes(uri, most) {
    return uri.startsWith('file:') ? unlessAbsent(() => readWhole(fileURLToPath(uri), most)) : undefined;
  },
  async exists(uri) {
    if (!uri.startsWith('file:')) return false;
    return await unlessAbsent(async () => (await stat(fileURLToPath(uri))).isFile()) ?? false;
  },
  async realUri(uri) {
    if (!uri.startsWith('file:')) return undefined;
    return unlessAbsent(async () => pathToFileURL(await realpath(fileURLToPath(uri))).href);
  },
  async readFolder(uri) {
    if (!uri.startsWith('file:')) return [];
    const entries = await unlessAbsent(() => readdir(fileURLToPath(uri), { withFileTypes: true })) ?? [];
    return entries.filter((entry) => entry.isFile() || entry.isDirectory()).map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  },
  async findFiles(folder) {
    if (!folder.startsWith('file:')) return [];
    const files = await filesBelow(fileURLToPath(folder), isMapPath, () => {});
    return files.map((file) => pathToFileURL(file).href);
  },
};

/** Waiting this many milliseconds, a file that was being written may be whole. */
const pause = 200;

/** A file that is the same before and after it is read. Rejects for what is no file, such as a pipe, which it does not open. */
async function readWhole(path: string, most: number): Promise<Uint8Array> {
  for (let attempt = 0; attempt < 3; attempt++) {
    const before = await stat(path);
    if (!before.isFile() && !before.isDirectory()) throw new Error('it is no file but a pipe or a device');
    if (before.size > most) throw new FileTooLarge(before.size, most);
    const file = await open(path);
    try {
      const bytes = await file.readFile();
      const after = await file.stat();
      if (after.size === bytes.length && after.mtimeMs === before.mtimeMs && after.ino === before.ino) return bytes;
    } finally {
      await file.close();
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error('it is being written all the time');
}

async function unlessAbsent<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
