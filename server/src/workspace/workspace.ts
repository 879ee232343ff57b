import { forEach } from '../base/for-each.js';
import type { DataValues } from '../model/model.js';
import { push } from '../base/multimap.js';
import type { UserEvaluationSettings } from '../evaluation/settings.js';
import type { Link } from '../model/links.js';
import { Clock } from './clock.js';
import { extractHere } from './extract-here.js';
import { FileReader } from './file-reader.js';
import type { FileChange, FolderEntry, Host } from './host.js';
import { indexEntry, type IndexEntry } from './index-entry.js';
import { KnownFiles, type SettingsOf } from './known-files.js';
import { basisOf } from './map-basis.js';
import { Paths } from './paths.js';
import { isInWorkspace, type Reach } from './reach.js';
import { RootMaps } from './root-maps.js';
import { Snapshot } from './snapshot.js';
import type { ExtractText } from './read-source.js';
import { SourceTexts } from './source-texts.js';
import { TextVersion, type Change } from './text-version.js';
import { canonical, isMapFile, resolvePath } from './uris.js';

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
  readonly #files: KnownFiles;
  readonly #paths: Paths;
  readonly #maps: RootMaps;
  readonly #reader: FileReader;
  readonly #sources: SourceTexts;
  /** When each file changed last, or what is known of it. */
  readonly clock = new Clock();

  /** `extract` takes the texts out of sources; without, that is done here. */
  constructor(host?: Host, extract: ExtractText | undefined = extractHere) {
    this.#host = host;
    this.#files = new KnownFiles(host);
    this.#paths = new Paths(this.#files, host);
    this.#reader = new FileReader(host, this.#files, this.#paths);
    this.#sources = new SourceTexts(host, this.#reader, extract);
    this.#maps = new RootMaps(this.#files, this.#paths, this.#sources);
  }

  // --- Documents -------------------------------------------------------------------------------------------------

  get documents(): Iterable<string> {
    return [...this.#files.documents.values()].map(({ uri }) => uri);
  }

  versionOf(uri: string): number | undefined {
    return this.#files.documents.get(canonical(uri))?.version;
  }

  /**
   * A line of a text that is open, or that an answer was lately about, without its end; of other files what the index keeps
   * (`IndexEntry.lines`).
   */
  lineText(uri: string, line: number): string | undefined {
    const key = canonical(uri);
    const text = this.#files.lateTextOf(key);
    return text ? text.lineText(line) : this.#files.entries.get(key)?.lines.get(line);
  }

  /** The text of an open document. */
  openText(uri: string): string | undefined {
    const text = this.#files.textOf(canonical(uri));
    return text?.version === undefined ? undefined : text.text;
  }

  /** Each of these gives the open documents of which something else may hold now. */
  open(uri: string, version: number, text: string): readonly string[] {
    const key = canonical(uri);
    this.#sources.retry();
    return this.#affecting(key, () => {
      this.#files.setDocument(key, new TextVersion({ uri, version, settings: this.#files.settingsOf(uri), text }));
      this.#files.revise();
    });
  }

  /**
   * Opens many documents and reads what their maps need. Opening them one by one looks each time at what each of them has to
   * do with the others; whoever asks for all of them thereafter can do without.
   */
  async openAll(documents: Iterable<{ readonly uri: string; readonly text: string }>): Promise<void> {
    for (const { uri, text } of documents) {
      this.#files.setDocument(canonical(uri), new TextVersion({ uri, version: 0, settings: this.#files.settingsOf(uri), text }));
    }
    this.#files.revise();
    this.clock.touchAll();
    await this.#reader.load(() => {
      const roots = new Set([...this.#files.documents.keys()].flatMap((key) => this.#maps.rootsOf(key)));
      return [...new Set([...roots].flatMap((root) => this.#maps.filesOf(root)))];
    });
  }

  change(uri: string, version: number, changes: readonly Change[]): readonly string[] {
    const key = canonical(uri);
    const text = this.#files.documents.get(key);
    if (text === undefined) return [];
    return this.#affecting(key, () => this.#files.setDocument(key, text.changed(version, changes)));
  }

  /** What is on disk counts again as soon as it has been read. */
  close(uri: string): readonly string[] {
    const key = canonical(uri);
    const affected = this.#affecting(key, () => {
      this.#files.closeDocument(key);
      this.#files.revise();
    });
    this.#maps.sweep();
    return affected;
  }

  /** Gives up what is known of a document but its text. */
  forget(uri: string): void {
    const key = canonical(uri);
    const text = this.#files.documents.get(key);
    if (text?.version === undefined) return;
    this.#maps.forget(key);
    this.#files.setDocument(key, new TextVersion({ uri: text.uri, version: text.version, settings: text.settings, text: text.text }));
  }

  /** The document in the map of its root; `undefined` if it is not open. */
  snapshot(uri: string): Snapshot | undefined {
    const key = canonical(uri);
    const text = this.#files.documents.get(key);
    return text && this.#snapshotOf(key, text);
  }

  /** The URI of the root of a file's map; itself if nothing that is known includes it. */
  rootOf(uri: string): string {
    const [root] = this.#maps.rootsOf(canonical(uri));
    return this.#files.uriOf(root!);
  }

  /** The roots of all maps that an open document is part of, `rootOf` first. */
  rootsOf(uri: string): readonly string[] {
    return this.snapshot(uri)?.maps.map(({ root }) => root) ?? [];
  }

  /** The files of an open document's map, the root first. */
  filesOf(uri: string): readonly string[] {
    return this.snapshot(uri)?.map.files.map((file) => file.uri) ?? [];
  }

  /** All that the diagnostics of the files of a root's map follow from (`map-basis.ts`). */
  basisOf(root: string): unknown {
    return basisOf({ files: this.#files, maps: this.#maps, paths: this.#paths, sources: this.#sources }, canonical(root));
  }

  /** The documents that have a root with `uri` in common, itself included. */
  documentsWith(uri: string): readonly string[] {
    return this.#maps.documentsWith(canonical(uri));
  }

  // --- Settings --------------------------------------------------------------------------------------------------

  configure(settingsOf: SettingsOf): void {
    this.#files.settingsOf = settingsOf;
    for (const key of this.#files.documents.keys()) this.reconfigure(key);
  }

  /** Says which bibliographies all maps of a file's folder have, besides those that they name; by canonical URIs, the same list while it is the same. */
  configureBibliographies(bibliographiesOf: (uri: string) => readonly string[]): void {
    this.#maps.bibliographiesOf = bibliographiesOf;
    this.clock.touchAll();
  }

  /** Says what holds where the front matter of a file says nothing; the same object while it is the same. */
  configureDefaults(defaultsOf: (uri: string) => DataValues): void {
    this.#maps.defaultsOf = defaultsOf;
    this.clock.touchAll();
  }

  configureEvaluation(settings: UserEvaluationSettings): void {
    this.#maps.evaluationSettings = settings;
    this.clock.touchAll();
  }

  reconfigure(uri: string): void {
    const key = canonical(uri);
    const text = this.#files.documents.get(key);
    const next = text?.withSettings(this.#files.settingsOf(text.uri));
    if (next === undefined || next === text) return;
    this.#files.setDocument(key, next);
    this.clock.touch(key);
  }

  /** Severities may be other ones now. */
  settingsChanged(): void {
    this.clock.touchAll();
  }

  /** Says what may be read. What has been read before is forgotten. */
  setReach(reach: Partial<Reach>): void {
    this.#files.setReach(reach);
    this.#sources.forget();
    this.clock.touchAll();
    this.#maps.isIndexing = this.#canIndex;
  }

  // --- Files -----------------------------------------------------------------------------------------------------

  /** Reads what the map of a document needs; `undefined`: it has all that can be had. */
  load(uri: string): Promise<void> | undefined {
    const key = canonical(uri);
    return this.#reader.load(() => this.#maps.filesWith(key));
  }

  /**
   * Reads the texts of the sources that the map of a document names, which may take long; `undefined`: there is none to be
   * read that is not being read already. Gives the open documents of which something else may hold then.
   */
  loadSources(uri: string, isWanted?: () => boolean): Promise<readonly string[]> | undefined {
    const key = canonical(uri);
    const files = this.#maps.filesWith(key);
    return this.#loadSources(files, isWanted)?.then(() => {
      for (const each of files) this.clock.touch(each);
      return this.documentsWith(uri);
    });
  }

  /** Looks at all argument maps of the workspace, in the background; without a host that can find them, at none. */
  async index({ goOn = () => true, onProgress }: IndexOptions = {}): Promise<void> {
    if (!this.#canIndex) return;
    const { reach } = this.#files;
    const files = new Set<string>();
    try {
      for (const folder of goOn() ? reach.folders : []) {
        for (const uri of await this.#host!.findFiles!(folder)) files.add(canonical(uri));
      }
      let done = 0;
      await forEach(files, async (key) => {
        if (!this.#files.documents.has(key)) this.#files.take(key, await this.#reader.read(key), false);
        onProgress?.(++done, files.size);
      }, () => goOn() && reach === this.#files.reach);
    } finally {
      // What could not be looked at is not waited for.
      if (reach === this.#files.reach) {
        this.#maps.isIndexing = false;
        this.#files.revise();
        this.clock.touchAll();
      }
    }
  }

  /** Whether the index is being made: what includes a document may not be known yet. */
  get isIndexing(): boolean {
    return this.#maps.isIndexing;
  }

  /** What is known of all argument maps of the workspace; of open ones from their documents. */
  * indexed(): Iterable<IndexEntry> {
    const { documents, entries } = this.#files;
    for (const text of documents.values()) yield indexEntry(text);
    for (const [key, entry] of entries) if (!documents.has(key)) yield entry;
  }

  /** What is known of one file; `undefined`: nothing. */
  entryOf(uri: string): IndexEntry | undefined {
    const key = canonical(uri);
    const text = this.#files.textOf(key);
    return text ? indexEntry(text) : this.#files.entries.get(key);
  }

  /** Files have changed on disk. Gives the open documents of which something else may hold now. */
  async filesChanged(changes: readonly FileChange[]): Promise<readonly string[]> {
    const affected = new Set<string>();
    const again = new Set<string>();
    const affects = (uris: readonly string[]) => uris.forEach((uri) => affected.add(uri));
    for (const { uri, kind } of changes) {
      const key = canonical(uri);
      this.#files.forgetExists(key);
      this.#sources.change(key);
      if (kind === 'deleted') {
        for (const gone of this.#files.below(key)) {
          affects(this.#touchLinkingTo(gone));
          affects(this.#affecting(gone, () => this.#files.setGone(gone)));
        }
      } else if ((isMapFile(key) || this.#maps.isIncluded(key)) && this.#mayRead(key)) {
        again.add(key);
      } else {
        affects(this.#touchLinkingTo(key));
      }
    }
    this.#files.revise();
    await forEach(again, async (key) => {
      const isNeeded = this.#files.stateOf(key) !== undefined || this.#maps.isIncluded(key);
      const file = await this.#reader.read(key);
      affects(this.#affecting(key, () => this.#files.take(key, file, isNeeded)));
    });
    for (const uri of affected) affects(this.documentsWith(uri));
    return [...affected].filter((uri) => this.#files.documents.has(canonical(uri)));
  }

  /** The files of the workspace that are known, open documents included. */
  get files(): ReadonlySet<string> {
    return new Set([...this.#files.all].map((key) => this.#files.documents.get(key)?.uri ?? key));
  }

  /**
   * All files of the workspace in the maps of their roots, one map after the other, but for those maps in which nothing
   * has changed `since` that time of the clock. `prepare` is called for each file before its map is made.
   */
  async* all({ since = -1, prepare }: AllOptions = {}): AsyncIterable<Snapshot> {
    const byRoot = new Map<string, string[]>();
    for (const key of this.#files.all) push(byRoot, this.#maps.rootsOf(key)[0]!, key);
    for (const [root, keys] of byRoot) {
      if (this.clock.lastChange(this.#maps.filesOf(root)) <= since) continue;
      await this.#reader.load(() => this.#maps.filesOf(root));
      await this.#loadSources(this.#maps.filesOf(root));
      for (const key of prepare ? keys : []) await prepare!(this.#files.uriOf(key));
      for (const key of this.#maps.filesOf(root)) this.#files.reconfigureFile(key);
      const snapshots = keys.flatMap((key) => {
        const text = this.#files.textOf(key);
        return text && this.#maps.rootsOf(key)[0] === root ? [this.#snapshotOf(key, text)] : [];
      });
      this.#maps.sweep();
      yield* snapshots;
    }
  }

  /** A file that need not be open, in the map of its root; `undefined` if it cannot be read. */
  async read(uri: string): Promise<Snapshot | undefined> {
    const key = canonical(uri);
    await this.#reader.load(() => [key]);
    await this.#reader.load(() => this.#maps.filesWith(key));
    await this.#loadSources(this.#maps.filesWith(key));
    this.#files.reconfigureFile(key);
    const text = this.#files.textOf(key);
    const snapshot = text && this.#snapshotOf(key, text);
    this.#maps.sweep();
    return snapshot;
  }

  /** What lies in the folder that a path in a text at `uri` leads to; nothing where it may not be named. */
  folder(uri: string, path: string): Promise<readonly FolderEntry[]> { return this.#reader.folder(canonical(uri), path); }

  // --- Within ----------------------------------------------------------------------------------------------------

  /** A bibliography that has been read names more files. */
  #loadSources(files: readonly string[], isWanted?: () => boolean): Promise<void> | undefined {
    return this.#sources.load(this.#maps.sourcesOf(files), isWanted)?.then(() => this.#loadSources(files, isWanted));
  }

  get #canIndex(): boolean {
    const { folders, untrusted } = this.#files.reach;
    return this.#host?.findFiles !== undefined && folders.length > 0 && !untrusted;
  }

  /** A file that changes concerns the index or a map. */
  #mayRead(key: string): boolean {
    return this.#files.canRead(key)
      && (isInWorkspace(this.#files.reach, key) || this.#files.stateOf(key) !== undefined || this.#maps.isIncluded(key));
  }

  #snapshotOf(key: string, text: TextVersion): Snapshot {
    const roots = this.#maps.rootsOf(key);
    return new Snapshot(text, this.#maps.mapOf(roots[0]!), {
      maps: () => roots.map((root) => this.#maps.mapOf(root)), paths: () => this.#files.pathsFrom(key), reach: this.#files.reach,
    });
  }

  /** Does something to a file; gives the open documents of which something else may hold thereafter. */
  #affecting(key: string, work: () => void): readonly string[] {
    const before = this.#maps.documentsWith(key);
    work();
    this.clock.touch(key);
    return [...new Set([...before, ...this.#maps.documentsWith(key)])];
  }

  /** What is found in files that name this one may be something else; gives those that are open. */
  #touchLinkingTo(key: string): readonly string[] {
    const { documents, entries } = this.#files;
    const namesIt = (from: string, links: readonly Pick<Link, 'path'>[]) => links.some(({ path }) => resolvePath(from, path) === key);
    // Bibliographies name files as well, and may be named by a configuration file.
    const isSource = (from: string) => this.#maps.sourcesOf(this.#maps.filesWith(from)).some((source) => source.key === key);
    const open = [...documents].filter(([from, { summary }]) => namesIt(from, summary.links) || isSource(from));
    const others = [...entries].filter(([from, { links }]) => namesIt(from, links));
    for (const [from] of [...open, ...others]) this.clock.touch(from);
    return open.map(([, { uri }]) => uri);
  }
}

export interface AllOptions {
  readonly since?: number;
  readonly prepare?: (uri: string) => Promise<void>;
}

export interface IndexOptions {
  /** Asked before folders are looked through, and before each file. */
  readonly goOn?: () => boolean;
  readonly onProgress?: (done: number, total: number) => void;
}
