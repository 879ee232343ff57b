import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Host } from '../service.js';

const absent = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);

/** The file system of this machine. */
export const nodeHost: Host = {
  async readFile(uri) {
    if (!uri.startsWith('file:')) return undefined;
    try {
      return await readFile(fileURLToPath(uri), 'utf8');
    } catch (error) {
      if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  },
};
