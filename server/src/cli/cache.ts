import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isRecord } from '../base/record.js';
import { readBytes } from '../node/read-file.js';
import { isDiagnostic } from './stored.js';
import { version } from './version.js';
import { writeWhole } from './write.js';

/** What the cache is called unless it is told. */
export const usualCacheFile = '.argmark-cache.json';

interface Entry {
  /** The hash of everything that the diagnostics depend on. */
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found in files before, for as long as all that it depends on is the same, and the program. */
export class ResultCache {
  readonly #entries: Map<string, Entry>;

  /** An empty one, unless some entries are known. */
  constructor(entries: Iterable<readonly [string, Entry]> = []) {
    this.#entries = new Map(entries);
  }

  /** Begins with what `file` holds, if it is a cache of this program, and with nothing otherwise. Never rejects. */
  static async read(file: string): Promise<ResultCache> {
    return new ResultCache(await readEntries(file));
  }

  /** The diagnostics of a file: those known, or those that `check` gives; `key` is that of what they depend on. */
  diagnostics(uri: string, key: string, check: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const known = this.#entries.get(uri);
    if (known?.key === key) return known.diagnostics;
    const diagnostics = check();
    this.#entries.set(uri, { key, diagnostics });
    return diagnostics;
  }

  /** The key of what findings depend on, which is given as plain data. */
  keyOf(basis: unknown): string {
    return createHash('sha256').update(JSON.stringify([version, basis])).digest('base64url');
  }

  /** Writes all that is known of files that exist. Throws where it cannot, and where something else than a cache would be lost. */
  save(file: string): void {
    if (!mayReplace(file)) throw new Error('it is not a cache, and would be lost. Name another file');
    const entries = [...this.#entries].filter(([uri]) => existsSync(fileURLToPath(uri)));
    mkdirSync(path.dirname(file), { recursive: true });
    writeWhole(file, JSON.stringify({ version, entries }));
  }
}

/** Whether a file of another name than ours is a cache, or what is left of one. */
function mayReplace(file: string): boolean {
  if (path.basename(file) === usualCacheFile || !existsSync(file) || !statSync(file).isFile()) return true;
  const text = readFileSync(file, 'utf8');
  return text.trim() === '' || /^\{"version":"[^"]*"(?:,"entries":|$)/.test(text);
}

/** A file that is missing, broken, of another version or of any other shape is as good as none. */
async function readEntries(file: string): Promise<readonly [string, Entry][]> {
  try {
    const read: unknown = JSON.parse((await readBytes(file, Infinity)).toString('utf8'));
    if (!isRecord(read) || read['version'] !== version || !Array.isArray(read['entries'])) return [];
    return read['entries'].every(isEntry) ? read['entries'] : [];
  } catch {
    return [];
  }
}

function isEntry(value: unknown): value is [string, Entry] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [uri, entry] = value as unknown[];
  return typeof uri === 'string' && isPath(uri) && isRecord(entry) && typeof entry['key'] === 'string'
    && Array.isArray(entry['diagnostics']) && entry['diagnostics'].every(isDiagnostic);
}

function isPath(uri: string): boolean {
  try {
    return fileURLToPath(uri) !== '';
  } catch {
    return false;
  }
}
