import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ExtractText, SourceText } from '../service.js';

/** Texts that are kept; of more, those that were used longest ago are dropped. */
const mostTexts = 500;

/** In bytes, the size below which a file is read as fast as what was kept of it. */
const smallFile = 20_000;

/**
 * Keeps the texts that `extract` takes out of files in a folder of the user's, by what is in the files, for the same
 * `version` of the program. Where nothing can be kept, it does without.
 */
export function cachedTexts(extract: ExtractText, version: string, folder = cacheFolder()): ExtractText {
  return async (file, isWanted) => {
    if (file.bytes.length < smallFile) return extract(file, isWanted);
    const name = createHash('sha256').update(`${version}\n${path.extname(file.name).toLowerCase()}\n`).update(file.bytes).digest('hex');
    const kept = path.join(folder, `${name}.json`);
    const known = await readFile(kept, 'utf8').then((text) => JSON.parse(text) as SourceText, () => undefined);
    if (known !== undefined) return known;
    const text = await extract(file, isWanted);
    await keep(kept, JSON.stringify(text)).catch(() => {});
    return text;
  };
}

/** Writes a file as a whole, so that nobody reads half of it. */
async function keep(file: string, content: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, file);
  const names = await readdir(folder);
  if (names.length <= mostTexts) return;
  const used = await Promise.all(names.map(async (name) => ({ name, time: (await stat(path.join(folder, name))).atimeMs })));
  used.sort((one, other) => one.time - other.time);
  for (const { name } of used.slice(0, names.length - mostTexts)) await rm(path.join(folder, name), { force: true });
}

/** Tells where programs keep what they can make again. */
function cacheFolder(): string {
  const { ARGMARK_CACHE: own, XDG_CACHE_HOME: home, LOCALAPPDATA: windows } = process.env;
  return path.join(own || path.join(home || windows || path.join(homedir(), '.cache'), 'argmark'), 'texts');
}
