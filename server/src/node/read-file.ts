import { constants, type Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { FileTooLarge, largestFile } from '../service.js';

/** Something else than a file has the name of one: a pipe, a device, a socket. To read it may take for ever. */
export class NoFile extends Error {
  constructor(stats: Stats) {
    super(`it is ${kindOf(stats)}, and only files are read`);
  }
}

/**
 * The bytes of a file. Rejects with the system's error, also for a folder; with `NoFile` for all that is neither; with
 * `FileTooLarge` if there are more than `most`, whatever size the system tells.
 */
export async function readBytes(file: string, most = largestFile): Promise<Buffer> {
  refuse(await stat(file), most);
  // What has come into its place meanwhile does not block either.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = await handle.stat();
    refuse(stats, most);
    const parts: Buffer[] = [];
    let length = 0;
    for (let size = stats.size + 1; ; size = 65_536) {
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(size));
      if (bytesRead === 0) return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
      parts.push(buffer.subarray(0, bytesRead));
      length += bytesRead;
      if (length > most) throw new FileTooLarge(Math.max(length, stats.size));
    }
  } finally {
    await handle.close();
  }
}

function refuse(stats: Stats, most: number): void {
  if (stats.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
  if (!stats.isFile()) throw new NoFile(stats);
  if (stats.size > most) throw new FileTooLarge(stats.size);
}

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
