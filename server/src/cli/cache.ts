import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { RuleSettings } from '../service.js';
import type { Input } from './files.js';
import { version } from './version.js';
import { writeWhole } from './write.js';

interface Entry {
  /** Of everything that the diagnostics depend on. */
  readonly key: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What was found in files before, for as long as text, severities and program are the same. A finding depends on its
 * own file alone.
 */
export class ResultCache {
  readonly #entries: Map<string, Entry>;

  /** Begins with what `file` holds, if it is a cache of this program; without a file, empty. */
  constructor(file?: string) {
    this.#entries = new Map(file === undefined ? [] : readEntries(file));
  }

  /** The diagnostics of a file: those known, or those that `check` gives. */
  diagnostics({ uri, text }: Pick<Input, 'uri' | 'text'>, settings: RuleSettings, check: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const key = createHash('sha256').update(JSON.stringify([version, settings, text])).digest('base64url');
    const known = this.#entries.get(uri);
    if (known?.key === key) return known.diagnostics;
    const diagnostics = check();
    this.#entries.set(uri, { key, diagnostics });
    return diagnostics;
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
