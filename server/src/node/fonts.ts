import { open, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ListFonts } from '../service.js';

/** The folders in which systems and users keep fonts. */
function fontFolders(): readonly string[] {
  const home = homedir();
  switch (process.platform) {
    case 'win32': return [
      path.join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'), path.join(process.env['LOCALAPPDATA'] ?? home, 'Microsoft', 'Windows', 'Fonts'),
    ];
    case 'darwin': return ['/System/Library/Fonts', '/Library/Fonts', path.join(home, 'Library', 'Fonts')];
    default: return ['/usr/share/fonts', '/usr/local/share/fonts', path.join(home, '.local', 'share', 'fonts'), path.join(home, '.fonts')];
  }
}

/** The fonts of this machine. Fonts that cannot be read are left out. */
export const listFonts: ListFonts = () => fontsIn(fontFolders());

/** The fonts in folders and in those below them. */
export async function fontsIn(folders: readonly string[]): ReturnType<ListFonts> {
  const found = await Promise.all(folders.map(async (folder) => {
    const names = await readdir(folder, { recursive: true }).catch(() => []);
    return names.filter((name) => /\.(?:ttf|otf|ttc|otc)$/i.test(name)).map((name) => path.join(folder, name));
  }));
  return found.flat().map((file) => ({
    name: path.basename(file),
    async read(start: number, length: number) {
      const handle = await open(file);
      try {
        const bytes = new Uint8Array(length);
        const { bytesRead } = await handle.read(bytes, 0, length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  }));
}
