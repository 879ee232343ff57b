import { readdir, readFile, realpath, stat } from 'node:fs/promises';
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

async function unlessAbsent<Result>(read: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await read();
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
}
