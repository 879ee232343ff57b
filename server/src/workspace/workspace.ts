import { push } from '../base/multimap.js';
import type { UserEvaluationSettings } from '../evaluation/settings.js';
import { similarPaths } from '../lint/did-you-mean.js';
import type { RuleSettings } from '../lint/settings.js';
import { extentOf, type Link, type LinkState } from '../model/links.js';
import type { FileSummary } from '../model/summary.js';
import { Clock } from './clock.js';
import { forEach, readMap, type ReadFile } from './file-store.js';
import type { Host } from './host.js';
import { indexEntry, type IndexEntry } from './index-entry.js';
import { LinkGraph } from './link-graph.js';
import { MapVersion } from './map-version.js';
import { isInWorkspace, mayName, type Reach } from './reach.js';
import { Snapshot } from './snapshot.js';
import { TextVersion, type Change } from './text-version.js';
import { canonical, isInside, isMapFile, relativePath, resolvePath } from './uris.js';

/** A file that has come, changed or gone; a folder that has gone stands for all in it. */
export interface FileChange {
  readonly uri: string;
  readonly kind: 'created' | 'changed' | 'deleted';
}

type Settings = (uri: string) => RuleSettings;

/**
 * The texts that there are, open and in files, and the maps that they are part of. A document's map is that of its root:
 * the outermost file that includes it. Of files that are not open it keeps an index, and the texts that the maps of
 * open documents need. It answers at once from what it knows; what has to be read is read by `load`, `index` and
 * `filesChanged`.
 *
 * URIs come in and go out as the client writes them; inside they are canonical.
 */
export class Workspace {
  readonly #host: Host | undefined;
  readonly #open = new Map<string, TextVersion>();
  /** Files that maps need, or needed, and why those are missing that could not be read. */
  readonly #read = new Map<string, TextVersion | LinkState>();
  /** Some files that no map needs any more: what has been said of them is not sent yet. */
  readonly #lately = new Map<string, TextVersion>();
  readonly #reading = new Map<string, Promise<void>>();
  readonly #entries = new Map<string, IndexEntry>();
  /** Whether there are files that are no maps. */
  readonly #exists = new Map<string, boolean>();
  readonly #graph = new LinkGraph();
  readonly #maps = new Map<string, MapVersion>();
  /** Files whose includes the graph does not know yet. */
  readonly #changed = new Set<string>();
  /** Rises with whatever may change where a path leads. */
  #revision = 0;
  /** When each file changed last, or what is known of it. */
  readonly clock = new Clock();
  readonly #linked = new WeakMap<FileSummary, { readonly revision: number; readonly file: FileSummary }>();
  #settingsOf: Settings = () => noSettings;
  #evaluationSettings: UserEvaluationSettings = {};
  #reach: Reach = { folders: [], untrusted: false, outside: false };
  #isIndexing = false;

  constructor(host?: Host) {
    this.#host = host;
  }

  // --- Documents -------------------------------------------------------------------------------------------------

  get documents(): Iterable<string> {
    return [...this.#open.values()].map(({ uri }) => uri);
  }

  versionOf(uri: string): number | undefined {
    return this.#open.get(canonical(uri))?.version;
  }

  /** A line of a text that is open, or that an answer was lately about, without its end. */
  lineText(uri: string, line: number): string | undefined {
    const key = canonical(uri);
    return (this.#textOf(key) ?? this.#lately.get(key))?.lineText(line);
  }

  /** Each of these gives the open documents of which something else may hold now. */
  open(uri: string, version: number, text: string): readonly string[] {
    const key = canonical(uri);
    return this.#affecting(key, () => {
      this.#open.set(key, new TextVersion({ uri, version, settings: this.#settingsOf(uri), text }));
      this.#read.delete(key);
    });
  }

  change(uri: string, version: number, changes: readonly Change[]): readonly string[] {
    const key = canonical(uri);
    const text = this.#open.get(key);
    if (text === undefined) return [];
    return this.#affecting(key, () => void this.#open.set(key, text.changed(version, changes)), false);
  }

  /** What is on disk counts again as soon as it has been read. */
  close(uri: string): readonly string[] {
    const key = canonical(uri);
    const affected = this.#affecting(key, () => void this.#open.delete(key));
    this.#sweep();
    return affected;
  }

  /** Gives up what is known of a document but its text. */
  forget(uri: string): void {
    const key = canonical(uri);
    const text = this.#open.get(key);
    if (text?.version === undefined) return;
    this.#open.set(key, new TextVersion({ uri: text.uri, version: text.version, settings: text.settings, text: text.text }));
    for (const root of this.#graph.rootsOf(key)) this.#maps.delete(root);
  }

  /** The document in the map of its root; `undefined` if it is not open. */
  snapshot(uri: string): Snapshot | undefined {
    const key = canonical(uri);
    const text = this.#open.get(key);
    return text && this.#snapshotOf(key, text);
  }

  /** The URI of the root of a file's map; itself if nothing that is known includes it. */
  rootOf(uri: string): string {
    const [root] = this.#rootsOf(canonical(uri));
    return this.#textOf(root!)?.uri ?? root!;
  }

  /**
   * All that the diagnostics of the files of a root's map follow from, but for how verdicts are reached: their texts and
   * severities, and what is known of the files that they name. Parses only what may hold paths.
   */
  basisOf(root: string): unknown {
    const key = canonical(root);
    this.#sync();
    return this.#graph.filesOf(key).map((each) => {
      const text = this.#textOf(each);
      if (text === undefined) return [each];
      const { links } = text.mayHaveLinks ? this.#linkedFile(each, text.summary) : noLinks;
      return [each, text.text, text.settings, links.map(({ path, state }) => [path, state])];
    });
  }

  /** The documents that have a root with `uri` in common, itself included. */
  documentsWith(uri: string): readonly string[] {
    return this.#documentsWith(canonical(uri));
  }

  // --- Settings --------------------------------------------------------------------------------------------------

  configure(settingsOf: Settings): void {
    const interned = new Map<string, RuleSettings>();
    this.#settingsOf = (uri) => {
      const settings = settingsOf(uri);
      const key = JSON.stringify(settings);
      if (!interned.has(key)) interned.set(key, settings);
      return interned.get(key)!;
    };
    for (const key of this.#open.keys()) this.reconfigure(key);
  }

  configureEvaluation(settings: UserEvaluationSettings): void {
    this.#evaluationSettings = settings;
    this.clock.touchAll();
  }

  reconfigure(uri: string): void {
    const key = canonical(uri);
    const text = this.#open.get(key);
    const next = text?.withSettings(this.#settingsOf(text.uri));
    if (next === undefined || next === text) return;
    this.#open.set(key, next);
    this.clock.touch(key);
  }

  /** Says what may be read. What has been read before is forgotten. */
  setReach(reach: Partial<Reach>): void {
    this.#reach = { ...this.#reach, ...reach };
    this.#reach = { ...this.#reach, folders: this.#reach.folders.map(canonical) };
    this.#read.clear();
    this.#exists.clear();
    this.#entries.clear();
    this.#revision++;
    this.clock.touchAll();
    this.#isIndexing = this.#canIndex;
    for (const key of this.#open.keys()) this.#changed.add(key);
  }

  // --- Files -----------------------------------------------------------------------------------------------------

  /** Reads what the map of a document needs; `undefined`: it has all that can be had. */
  load(uri: string): Promise<void> | undefined {
    const key = canonical(uri);
    return this.#loadAll(() => this.#rootsOf(key).flatMap((root) => this.#graph.filesOf(root)));
  }

  /** Looks at all argument maps of the workspace, in the background; without a host that can find them, at none. */
  async index({ goOn = () => true, onProgress }: IndexOptions = {}): Promise<void> {
    if (!this.#canIndex) return;
    const reach = this.#reach;
    const files = new Set<string>();
    try {
      for (const folder of reach.folders) {
        for (const uri of await this.#host!.findFiles!(folder)) files.add(canonical(uri));
      }
      let done = 0;
      await forEach(files, async (key) => {
        await this.#indexFile(key);
        onProgress?.(++done, files.size);
      }, () => goOn() && reach === this.#reach);
    } finally {
      // What could not be looked at is not waited for.
      if (reach === this.#reach) {
        this.#isIndexing = false;
        this.#revision++;
        this.clock.touchAll();
      }
    }
  }

  /** Whether the index is being made: what includes a document may not be known yet. */
  get isIndexing(): boolean {
    return this.#isIndexing;
  }

  /** What is known of all argument maps of the workspace; of open ones from their documents. */
  * indexed(): Iterable<IndexEntry> {
    for (const text of this.#open.values()) yield indexEntry(text);
    for (const [key, entry] of this.#entries) if (!this.#open.has(key)) yield entry;
  }

  /** What is known of one file; `undefined`: nothing. */
  entryOf(uri: string): IndexEntry | undefined {
    const key = canonical(uri);
    const text = this.#textOf(key);
    return text ? indexEntry(text) : this.#entries.get(key);
  }

  /** Files have changed on disk. Gives the open documents of which something else may hold now. */
  async filesChanged(changes: readonly FileChange[]): Promise<readonly string[]> {
    const affected = new Set<string>();
    const again = new Set<string>();
    for (const { uri, kind } of changes) {
      const key = canonical(uri);
      this.#exists.delete(key);
      if (kind === 'deleted') {
        for (const gone of this.#below(key)) {
          for (const each of [...this.#documentsLinkingTo(gone), ...this.#affecting(gone, () => this.#forgetFile(gone))]) affected.add(each);
          this.#touchLinkingTo(gone);
        }
      } else if (isMapFile(key) && this.#mayIndex(key)) {
        again.add(key);
      } else {
        for (const each of this.#documentsLinkingTo(key)) affected.add(each);
        this.#touchLinkingTo(key);
      }
    }
    this.#revision++;
    await forEach(again, async (key) => {
      const known = this.#read.has(key) || this.#isIncluded(key);
      const file = await readMap(this.#host!, key);
      for (const each of this.#affecting(key, () => this.#take(key, file, known))) affected.add(each);
    });
    for (const uri of affected) for (const each of this.documentsWith(uri)) affected.add(each);
    return [...affected].filter((uri) => this.#open.has(canonical(uri)));
  }

  /** Severities may be other ones now. */
  settingsChanged(): void {
    this.clock.touchAll();
  }

  /** The files of the workspace that are known, open documents included. */
  get files(): ReadonlySet<string> {
    return new Set([...[...this.#open.values()].map(({ uri }) => uri), ...[...this.#entries.keys()].filter((key) => !this.#open.has(key))]);
  }

  /**
   * All files of the workspace in the maps of their roots, one map after the other, but for those maps in which nothing
   * has changed `since` that time of the clock. `prepare` is called for each file before its map is made.
   */
  async* all({ since = -1, prepare }: AllOptions = {}): AsyncIterable<Snapshot> {
    const byRoot = new Map<string, string[]>();
    this.#sync();
    for (const key of new Set([...this.#open.keys(), ...this.#entries.keys()])) {
      const root = this.#rootsOf(key)[0]!;
      push(byRoot, root, key);
    }
    for (const [root, keys] of byRoot) {
      if (this.clock.lastChange(this.#graph.filesOf(root)) <= since) continue;
      await this.#loadAll(() => this.#graph.filesOf(root));
      for (const key of prepare ? keys : []) await prepare!(this.#textOf(key)?.uri ?? key);
      for (const key of this.#graph.filesOf(root)) {
        const read = this.#read.get(key);
        if (read instanceof TextVersion) this.#read.set(key, read.withSettings(this.#settingsOf(key)));
      }
      const snapshots = keys.flatMap((key) => {
        const text = this.#textOf(key);
        return text && this.#rootsOf(key)[0] === root ? [this.#snapshotOf(key, text)] : [];
      });
      this.#sweep();
      yield* snapshots;
    }
  }

  /** A file that need not be open, in the map of its root; `undefined` if it cannot be read. */
  async read(uri: string): Promise<Snapshot | undefined> {
    const key = canonical(uri);
    await this.#loadAll(() => [key]);
    await this.#loadAll(() => this.#rootsOf(key).flatMap((root) => this.#graph.filesOf(root)));
    const read = this.#read.get(key);
    if (read instanceof TextVersion) this.#read.set(key, read.withSettings(this.#settingsOf(key)));
    const text = this.#textOf(key);
    const snapshot = text && this.#snapshotOf(key, text);
    this.#sweep();
    return snapshot;
  }

  /** The paths by which a text at `uri` reaches the argument maps that are known. */
  pathsFrom(uri: string): readonly string[] {
    const from = canonical(uri);
    const others = new Set([...this.#open.keys(), ...this.#entries.keys()].filter((key) => key !== from && isMapFile(key)));
    return [...others].flatMap((key) => relativePath(from, key) ?? []).sort();
  }

  // --- Within ----------------------------------------------------------------------------------------------------

  get #canIndex(): boolean {
    return this.#host?.findFiles !== undefined && this.#reach.folders.length > 0 && !this.#reach.untrusted;
  }

  #canRead(key: string): boolean {
    return this.#host !== undefined && !this.#reach.untrusted && (this.#host.reaches?.(key) ?? true);
  }

  #mayIndex(key: string): boolean {
    return this.#canRead(key)
      && (isInWorkspace(this.#reach, key) || this.#read.has(key) || this.#isIncluded(key));
  }

  #isIncluded(key: string): boolean {
    this.#sync();
    return this.#graph.isIncluded(key);
  }

  async #indexFile(key: string): Promise<void> {
    if (this.#open.has(key)) return;
    this.#take(key, await readMap(this.#host!, key), false);
  }

  /** A file has been read; `isNeeded` by a map. */
  #take(key: string, file: ReadFile, isNeeded: boolean): void {
    this.#changed.add(key);
    this.#revision++;
    this.#lately.delete(key);
    if (file.kind !== 'text') {
      this.#entries.delete(key);
      if (isNeeded) this.#read.set(key, file);
      return;
    }
    const text = new TextVersion({ uri: key, version: undefined, settings: this.#settingsOf(key), text: file.text });
    // An open document goes before it, until it is closed.
    if (isInWorkspace(this.#reach, key)) this.#entries.set(key, indexEntry(text));
    if (isNeeded && !this.#open.has(key)) this.#read.set(key, text);
  }

  #forgetFile(key: string): void {
    this.#entries.delete(key);
    this.#exists.delete(key);
    if (this.#read.has(key)) this.#read.set(key, { kind: 'missing', similar: [] });
    this.#revision++;
  }

  /** A file, or what lies in a folder. */
  #below(key: string): readonly string[] {
    const known = (each: string) => this.#entries.has(each) || this.#read.has(each) || this.#exists.has(each);
    if (known(key) || isMapFile(key)) return [key];
    return [...new Set([...this.#entries.keys(), ...this.#read.keys()])].filter((each) => isInside(key, each));
  }

  #documentsLinkingTo(key: string): readonly string[] {
    return [...this.#open].filter(([from, { summary }]) => this.#linksTo(from, summary.links, key)).map(([, { uri }]) => uri);
  }

  #touchLinkingTo(key: string): void {
    for (const from of this.#open.keys()) if (this.#linksTo(from, this.#open.get(from)!.summary.links, key)) this.clock.touch(from);
    for (const [from, { links }] of this.#entries) if (this.#linksTo(from, links, key)) this.clock.touch(from);
  }

  #linksTo(from: string, links: readonly Pick<Link, 'path'>[], key: string): boolean {
    return links.some(({ path }) => resolvePath(from, path) === key);
  }

  #textOf(key: string): TextVersion | undefined {
    const open = this.#open.get(key);
    if (open) return open;
    const read = this.#read.get(key);
    return read instanceof TextVersion ? read : undefined;
  }

  /** Tells the graph what files include, where that may have changed. */
  #sync(): void {
    for (const key of this.#changed) this.#graph.set(key, this.#includesOf(key));
    this.#changed.clear();
  }

  #includesOf(key: string): readonly string[] {
    if (this.#reach.untrusted) return [];
    const text = this.#textOf(key);
    const known = text ? (text.mayHaveLinks ? text.summary.links : []) : this.#read.has(key) ? [] : this.#entries.get(key)?.links ?? [];
    return known.flatMap(({ kind, path }) => {
      const target = kind === 'include' && path !== '' ? resolvePath(key, path) : undefined;
      return target !== undefined && isMapFile(target) && mayName(this.#reach, key, target) ? [target] : [];
    });
  }

  #rootsOf(key: string): readonly string[] {
    this.#sync();
    return this.#graph.rootsOf(key);
  }

  #snapshotOf(key: string, text: TextVersion): Snapshot {
    const roots = this.#rootsOf(key);
    return new Snapshot(text, this.#mapOf(roots[0]!), {
      maps: () => roots.map((root) => this.#mapOf(root)), paths: () => this.pathsFrom(key),
    });
  }

  /** The map of a root, of all that has been read of it. Linear in its files, but for what has changed. */
  #mapOf(root: string): MapVersion {
    const keys = this.#graph.filesOf(root);
    const texts: TextVersion[] = [];
    const files: FileSummary[] = [];
    let isLoading = false;
    for (const key of keys) {
      const text = this.#textOf(key);
      if (text) {
        texts.push(text);
        files.push(this.#linkedFile(key, text.summary));
      } else {
        isLoading ||= !this.#read.has(key);
      }
    }
    const known = extentOf(files);
    const extent = isLoading ? 'loading' : known === 'whole' && this.#isIndexing ? 'partial' : known;
    const evaluationSettings = this.#evaluationSettings;
    const before = this.#maps.get(root);
    const isSame = before !== undefined && before.parts.extent === extent && before.parts.evaluationSettings === evaluationSettings
      && isEqual(before.parts.texts, texts) && isEqual(before.parts.files, files);
    if (isSame) return before;
    const map = new MapVersion({ texts, files, extent, evaluationSettings }, before);
    this.#maps.set(root, map);
    return map;
  }

  /** What a text says, with what its paths lead to. */
  #linkedFile(key: string, file: FileSummary): FileSummary {
    if (file.links.length === 0) return file;
    const known = this.#linked.get(file);
    if (known?.revision === this.#revision) return known.file;
    const linked = { ...file, links: file.links.map((link): Link => {
      const uri = link.path === '' ? undefined : resolvePath(key, link.path);
      return { ...link, uri: uri && (this.#textOf(uri)?.uri ?? uri), state: this.#stateOf(key, link, uri) };
    }) };
    this.#linked.set(file, { revision: this.#revision, file: linked });
    return linked;
  }

  #stateOf(from: string, { kind, path }: Link, target: string | undefined): LinkState {
    if (this.#reach.untrusted) return { kind: 'unread', why: 'untrusted' };
    if (path === '') return { kind: 'missing', similar: [] };
    if (target === undefined) return { kind: 'unread', why: 'unsaved' };
    if (!mayName(this.#reach, from, target)) return { kind: 'outside' };
    if (kind !== 'include') return this.#stateOfFile(target);
    if (!isMapFile(target)) return { kind: 'no-map' };
    const read = this.#open.get(target) ?? this.#read.get(target);
    if (read instanceof TextVersion) return { kind: 'found' };
    if (read === undefined) return this.#canRead(target) ? { kind: 'loading' } : { kind: 'unread' };
    return read.kind === 'missing' ? { kind: 'missing', similar: similarPaths(path, this.pathsFrom(from)) } : read;
  }

  #stateOfFile(target: string): LinkState {
    const exists = this.#open.has(target) || this.#exists.get(target);
    if (exists === undefined) return this.#host?.exists && this.#canRead(target) ? { kind: 'loading' } : { kind: 'unread' };
    return exists ? { kind: 'found' } : { kind: 'missing', similar: [] };
  }

  /** Reads what the files need, and what they need in turn; `undefined`: nothing. */
  #loadAll(files: () => readonly string[]): Promise<void> | undefined {
    const missing = this.#missingOf(files());
    return missing.length === 0 ? undefined : forEach(missing, (read) => read()).then(() => this.#loadAll(files));
  }

  #missingOf(keys: readonly string[]): readonly (() => Promise<void>)[] {
    const host = this.#host;
    return keys.flatMap((key) => {
      const text = this.#textOf(key);
      if (text === undefined) {
        if (!this.#read.has(key) && !this.#canRead(key)) this.#read.set(key, { kind: 'unread' });
        return this.#read.has(key) ? [] : [() => this.#readOnce(key)];
      }
      if (host?.exists === undefined || !text.mayHaveLinks) return [];
      return text.summary.links.flatMap(({ kind, path }) => {
        const target = kind === 'include' ? undefined : resolvePath(key, path);
        if (target === undefined || this.#exists.has(target) || !this.#canRead(target) || !mayName(this.#reach, key, target)) return [];
        return [async () => {
          this.#exists.set(target, await host.exists!(target).catch(() => true));
          this.#revision++;
        }];
      });
    });
  }

  #readOnce(key: string): Promise<void> {
    let reading = this.#reading.get(key);
    if (reading === undefined) {
      reading = readMap(this.#host!, key).then((file) => this.#take(key, file, true)).finally(() => this.#reading.delete(key));
      this.#reading.set(key, reading);
    }
    return reading;
  }

  /** Does something to a file; gives the open documents of which something else may hold thereafter. */
  #affecting(key: string, work: () => void, changesFiles = true): readonly string[] {
    const before = this.#documentsWith(key);
    work();
    this.clock.touch(key);
    this.#changed.add(key);
    if (changesFiles) this.#revision++;
    return [...new Set([...before, ...this.#documentsWith(key)])];
  }

  #documentsWith(key: string): readonly string[] {
    const roots = new Set(this.#rootsOf(key));
    return [...this.#open].filter(([each]) => each === key || this.#rootsOf(each).some((root) => roots.has(root)))
      .map(([, { uri }]) => uri);
  }

  /** Drops what no map of an open document needs. */
  #sweep(): void {
    const roots = new Set([...this.#open.keys()].flatMap((key) => this.#rootsOf(key)));
    const needed = new Set([...roots].flatMap((root) => this.#graph.filesOf(root)));
    for (const key of this.#maps.keys()) if (!roots.has(key)) this.#maps.delete(key);
    for (const [key, text] of this.#read) {
      if (needed.has(key)) continue;
      this.#read.delete(key);
      if (text instanceof TextVersion) this.#lately.set(key, text);
      this.#changed.add(key);
    }
    for (const key of [...this.#lately.keys()].slice(0, -mostLately)) this.#lately.delete(key);
  }
}

const mostLately = 100;

export interface AllOptions {
  readonly since?: number;
  readonly prepare?: (uri: string) => Promise<void>;
}

export interface IndexOptions {
  /** Asked before each file. */
  readonly goOn?: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

const noSettings: RuleSettings = {};
const noLinks = { links: [] };

function isEqual<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
