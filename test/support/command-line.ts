import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Io } from '../../server/src/cli/io.js';
import { main } from '../../server/src/cli/main.js';
import { extractText, positions } from '../../server/src/service.js';
import { readAsset } from './assets.js';

/** What a call of the program came to. */
export interface Ran {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
}

/** A folder that a test works in. */
export interface Folder {
  readonly path: string;
  /** Runs `argmark` in it, within this process; `stdin` is what is piped in, if anything is. */
  run(args: readonly string[], more?: { stdin?: string; colours?: boolean }): Promise<Ran>;
  remove(): void;
}

/** A new folder with these files, by their paths. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): Folder {
  const folder = mkdtempSync(path.join(tmpdir(), 'argmark-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return {
    path: folder,
    async run(args, { stdin, colours = false } = {}) {
      let [out, err] = ['', ''];
      const io: Io = {
        out: (text) => { out += typeof text === 'string' ? text : Buffer.from(text).toString('latin1'); },
        err: (text) => { err += text; },
        cwd: folder,
        colours,
        stdin: async () => stdin,
        readAsset,
        interrupted: async () => {},
        positions,
        extract: extractText,
      };
      const code = await main(args, io);
      return { code, out, err };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
