import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import { version } from './version.js';
import { writeWhole } from './write.js';

interface Entry {
  /** Of everything that the diagnostics depend on. */
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found in files before, for as long as all that it depends on is the same, and the program. */
export class ResultCache {
  readonly #entries: Map<string, Entry>;

  /** Begins with what `file` holds, if it is a cache of this program; without a file, empty. */
  constructor(file?: string) {
    this.#entries = new Map(file === undefined ? [] : readEntries(file));
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

  /** Writes all that is known of files that exist. Throws where it cannot. */
  save(file: string): void {
    const entries = [...this.#entries].filter(([uri]) => existsSync(fileURLToPath(uri)));
    mkdirSync(path.dirname(file), { recursive: true });
    writeWhole(file, JSON.stringify({ version, entries }));
  }
}

/** A file that is missing, broken or of another version is as good as none. */
function readEntries(file: string): [string, Entry][] {
  try {
    const read = JSON.parse(readFileSync(file, 'utf8')) as { version: unknown; entries: [string, Entry][] };
    return read.version === version ? read.entries : [];
  } catch {
    return [];
  }
}
