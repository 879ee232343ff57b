import type { RuleSettings } from '../lint/settings.js';
import type { LinkState } from '../model/links.js';
import type { Host } from './host.js';
import { indexEntry, type IndexEntry } from './index-entry.js';
import { isInWorkspace, type Reach } from './reach.js';
import { TextVersion } from './text-version.js';
import { canonical, isInside, isMapFile, relativePath } from './uris.js';

/** A file that has been read, or why it could not be. */
export type ReadFile = { readonly kind: 'text'; readonly text: string } | LinkState;

/** Severities by rule code that hold for a file. */
export type SettingsOf = (uri: string) => RuleSettings;

/**
 * What is known of each file: the texts of open documents, what has been read of others or why it has not, and the index.
 * Open documents go before files. It reads nothing itself. Keys are canonical URIs.
 */
export class KnownFiles {
  readonly #host: Host | undefined;
  readonly #open = new Map<string, TextVersion>();
  /** Files that maps need, or needed, and why those are missing that could not be read. */
  readonly #read = new Map<string, TextVersion | LinkState>();
  /** Some files that no map needs any more: what has been said of them is not sent yet. */
  readonly #lately = new Map<string, TextVersion>();
  readonly #entries = new Map<string, IndexEntry>();
  /** Whether there are files that are no maps. */
  readonly #exists = new Map<string, boolean>();
  readonly #beside = new Map<string, readonly string[]>();
  readonly #folders = new Set<string>();
  #changed = new Set<string>();
  #revision = 0;
  #settingsOf: SettingsOf = () => noSettings;
  #reach: Reach = { folders: [], untrusted: false, outside: false };

  constructor(host: Host | undefined) {
    this.#host = host;
  }

  /** The open documents. */
  get documents(): ReadonlyMap<string, TextVersion> {
    return this.#open;
  }

  get entries(): ReadonlyMap<string, IndexEntry> {
    return this.#entries;
  }

  get reach(): Reach {
    return this.#reach;
  }

  /** Rises with whatever may change where a path leads. */
  get revision(): number {
    return this.#revision;
  }

  /** Where paths lead may have changed. */
  revise(): void {
    this.#revision++;
  }

  /** The files that may include others than when this was last asked. */
  takeChanged(): ReadonlySet<string> {
    const changed = this.#changed;
    if (changed.size > 0) this.#changed = new Set();
    return changed;
  }

  /** A document that is open; all that is in its file does not count until it is closed. */
  setDocument(key: string, text: TextVersion): void {
    this.#open.set(key, text);
    this.#read.delete(key);
    this.#changed.add(key);
  }

  closeDocument(key: string): void {
    this.#open.delete(key);
    this.#changed.add(key);
  }

  set settingsOf(settingsOf: SettingsOf) {
    const interned = new Map<string, RuleSettings>();
    this.#settingsOf = (uri) => {
      const settings = settingsOf(uri);
      const key = JSON.stringify(settings);
      if (!interned.has(key)) interned.set(key, settings);
      return interned.get(key)!;
    };
  }

  /** The same object for all files with the same settings. */
  get settingsOf(): SettingsOf {
    return this.#settingsOf;
  }

  /** Gives a text that was read from a file the settings that hold for it now. */
  reconfigureFile(key: string): void {
    const read = this.#read.get(key);
    if (read instanceof TextVersion) this.#read.set(key, read.withSettings(this.#settingsOf(key)));
  }

  /** Says what may be read; forgets what has been read before. */
  setReach(reach: Partial<Reach>): void {
    const next = { ...this.#reach, ...reach };
    this.#reach = { ...next, folders: next.folders.map(canonical) };
    this.#read.clear();
    this.#exists.clear();
    this.#entries.clear();
    this.#revision++;
    for (const key of this.#open.keys()) this.#changed.add(key);
  }

  canRead(key: string): boolean {
    return this.#host !== undefined && !this.#reach.untrusted && (this.#host.reaches?.(key) ?? true);
  }

  /** Its text, as it is open or in its file; `undefined`: nobody has read it, or it cannot be read. */
  textOf(key: string): TextVersion | undefined {
    const open = this.#open.get(key);
    if (open) return open;
    const read = this.#read.get(key);
    return read instanceof TextVersion ? read : undefined;
  }

  /** Finds the texts that `textOf` finds, and some that no map needs any more. */
  lateTextOf(key: string): TextVersion | undefined {
    return this.textOf(key) ?? this.#lately.get(key);
  }

  /** Its text, or why there is none; `undefined`: nobody has tried to read it. */
  stateOf(key: string): TextVersion | LinkState | undefined {
    return this.#open.get(key) ?? this.#read.get(key);
  }

  /** Returns the URI as its client writes it, if it is known from there. */
  uriOf(key: string): string {
    return this.textOf(key)?.uri ?? key;
  }

  /** It is `undefined` where nobody has looked. */
  exists(key: string): boolean | undefined {
    return this.#open.has(key) || this.#exists.get(key);
  }

  /** The names of what lies beside a file that is not there. */
  besideMissing(key: string): readonly string[] {
    return this.#beside.get(key) ?? [];
  }

  /** Whether a folder lies where a file is missing. */
  isFolder(key: string): boolean {
    return this.#folders.has(key);
  }

  setExists(key: string, exists: boolean, beside: readonly string[] = [], isFolder = false): void {
    this.#exists.set(key, exists);
    this.#beside.set(key, beside);
    if (isFolder) this.#folders.add(key);
    else this.#folders.delete(key);
    this.#revision++;
  }

  /** Whether it is there has to be looked at again. */
  forgetExists(key: string): void {
    this.#exists.delete(key);
  }

  /** It is of no use to read it. */
  setUnread(key: string): void {
    this.#read.set(key, { kind: 'unread' });
  }

  /** A file has been read; `isNeeded` by a map. */
  take(key: string, file: ReadFile, isNeeded: boolean): void {
    this.#changed.add(key);
    this.#revision++;
    this.#lately.delete(key);
    if (file.kind !== 'text') {
      this.#entries.delete(key);
      if (isNeeded) this.#read.set(key, file);
      return;
    }
    const text = new TextVersion({ uri: key, version: undefined, settings: this.#settingsOf(key), text: file.text });
    // An open document goes before it, until it is closed. In a copy: pieces of a text keep all of it in memory.
    if (isInWorkspace(this.#reach, key)) this.#entries.set(key, structuredClone(indexEntry(text)));
    if (isNeeded && !this.#open.has(key)) this.#read.set(key, text);
  }

  /** A file has gone. */
  setGone(key: string): void {
    this.#entries.delete(key);
    this.#exists.delete(key);
    if (this.#read.has(key)) this.#read.set(key, { kind: 'missing', similar: [] });
    this.#changed.add(key);
    this.#revision++;
  }

  /** Drops the texts of files that are not `needed`. */
  keepOnly(needed: ReadonlySet<string>): void {
    let dropped = 0;
    for (const [key, text] of this.#read) {
      if (needed.has(key)) continue;
      this.#read.delete(key);
      if (text instanceof TextVersion) {
        this.#lately.set(key, text);
        dropped++;
      }
      this.#changed.add(key);
    }
    // A map may have any number of files.
    for (const key of [...this.#lately.keys()].slice(0, -Math.max(mostLately, dropped))) this.#lately.delete(key);
  }

  /** All argument maps of the workspace that are known. */
  get all(): ReadonlySet<string> {
    return new Set([...this.#open.keys(), ...this.#entries.keys()]);
  }

  /** A file, or what is known in a folder. */
  below(key: string): readonly string[] {
    const isKnown = this.#entries.has(key) || this.#read.has(key) || this.#exists.has(key);
    if (isKnown || isMapFile(key)) return [key];
    return [...new Set([...this.#entries.keys(), ...this.#read.keys()])].filter((each) => isInside(key, each));
  }

  /** The paths by which a text in the file `from` reaches the argument maps that are known. Linear in them. */
  pathsFrom(from: string): readonly string[] {
    return [...this.all].filter((key) => key !== from && isMapFile(key)).flatMap((key) => relativePath(from, key) ?? []).sort();
  }
}

const mostLately = 100;
const noSettings: RuleSettings = {};
