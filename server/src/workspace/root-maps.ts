import type { UserEvaluationSettings } from '../evaluation/settings.js';
import { noDefaults } from '../model/defaults.js';
import { extentOf } from '../model/links.js';
import type { DataValues } from '../model/model.js';
import type { SourceState } from '../sources/source-state.js';
import type { FileSummary } from '../model/summary.js';
import type { KnownFiles } from './known-files.js';
import { LinkGraph } from './link-graph.js';
import { MapVersion } from './map-version.js';
import type { Paths } from './paths.js';
import { mayName } from './reach.js';
import type { NamedSource } from './read-source.js';
import type { SourceTexts } from './source-texts.js';
import type { TextVersion } from './text-version.js';
import { canonical } from './uris.js';

/** The maps of roots, made of what is known of files. Keys are canonical URIs. */
export class RootMaps {
  readonly #files: KnownFiles;
  readonly #paths: Paths;
  readonly #sources: SourceTexts;
  readonly #graph = new LinkGraph();
  readonly #maps = new Map<string, MapVersion>();
  /** How verdicts are reached, as the user has set it. */
  evaluationSettings: UserEvaluationSettings = {};
  /** The bibliographies that a file's map has besides those that it names, by canonical URIs. */
  bibliographiesOf: (uri: string) => readonly string[] = () => none;
  /** What a file beside a map says in place of its front matter; the same object while it is the same. */
  defaultsOf: (uri: string) => DataValues = () => noDefaults;
  /** The index is being made: what includes a file may not be known yet. */
  isIndexing = false;

  constructor(files: KnownFiles, paths: Paths, sources: SourceTexts) {
    this.#files = files;
    this.#paths = paths;
    this.#sources = sources;
  }

  /** See `LinkGraph.rootsOf`. */
  rootsOf(key: string): readonly string[] {
    return this.#current.rootsOf(key);
  }

  /** See `LinkGraph.filesOf`. */
  filesOf(root: string): readonly string[] {
    return this.#current.filesOf(root);
  }

  /** The files of all maps that a file is part of; one may come more than once. */
  filesWith(key: string): readonly string[] {
    return this.rootsOf(key).flatMap((root) => this.filesOf(root));
  }

  isIncluded(key: string): boolean {
    return this.#current.isIncluded(key);
  }

  /** The open documents that have a root with a file in common, itself included; as their client writes them. */
  documentsWith(key: string): readonly string[] {
    const roots = new Set(this.rootsOf(key));
    return [...this.#files.documents]
      .filter(([each]) => each === key || this.rootsOf(each).some((root) => roots.has(root)))
      .map(([, { uri }]) => uri);
  }

  /** The map of a root, of all that has been read of it. Linear in its files, but for what has changed. */
  mapOf(root: string): MapVersion {
    const texts: TextVersion[] = [];
    const files: FileSummary[] = [];
    let isLoading = false;
    for (const key of this.filesOf(root)) {
      const text = this.#files.textOf(key);
      if (text) {
        texts.push(text);
        files.push(this.#paths.linked(key, text.summary));
      } else {
        isLoading ||= this.#files.stateOf(key) === undefined;
      }
    }
    const known = extentOf(files);
    const extent = isLoading ? 'loading' : known === 'whole' && this.isIndexing ? 'partial' : known;
    const { evaluationSettings } = this;
    const defaults = files.length === 0 ? noDefaults : this.defaultsOf(files[0]!.uri);
    const before = this.#maps.get(root);
    const isSame = before !== undefined && before.parts.extent === extent && before.parts.evaluationSettings === evaluationSettings && before.parts.defaults === defaults
      && isEqual(before.parts.texts, texts) && isEqual(before.parts.files, files);
    const configured = this.#configuredFor(files);
    const bibliographies = before && isEqual(before.parts.bibliographies, configured) ? before.parts.bibliographies : configured;
    const sources = this.#statesOf(files, before?.parts.sources);
    if (isSame && before.parts.sources === sources && before.parts.bibliographies === bibliographies) return before;
    const map = new MapVersion({ texts, files, extent, evaluationSettings, sources, bibliographies, defaults }, before);
    this.#maps.set(root, map);
    return map;
  }

  /** The files of sources that may be read which some files name; each once. */
  sourcesOf(files: readonly string[]): readonly NamedSource[] {
    const sources = new Map<string, NamedSource>();
    for (const key of files) {
      const text = this.#files.textOf(key);
      const isEmpty = text === undefined || !(text.mayHaveLinks || this.bibliographiesOf(text.uri).length > 0);
      for (const source of isEmpty ? [] : this.#sourcesIn(this.#paths.linked(key, text.summary), key)) sources.set(source.key, source);
    }
    return [...sources.values()];
  }

  /** What is known of the sources that files name; the same object as before if it is the same. */
  #statesOf(files: readonly FileSummary[], before: ReadonlyMap<string, SourceState> = noStates): ReadonlyMap<string, SourceState> {
    const states = new Map<string, SourceState>();
    for (const file of files) for (const { key } of this.#sourcesIn(file, canonical(file.uri))) states.set(key, this.#sources.stateOf(key));
    return states.size === before.size && [...states].every(([key, state]) => before.get(key) === state) ? before : states;
  }

  /** The files of sources that are there, and of entries that are cited of the bibliographies that have been read. */
  #sourcesIn({ uri, links, blocks }: FileSummary, from: string): readonly NamedSource[] {
    const sources: NamedSource[] = [];
    const isReadable = (key: string) => this.#files.canRead(key) && mayName(this.#files.reach, from, key);
    const add = (key: string, kind: NamedSource['kind']) => {
      sources.push({ key, kind });
      const known = kind === 'bibliography' ? this.#sources.stateOf(key) : undefined;
      if (known?.kind !== 'bibliography') return;
      for (const cited of citedIn(blocks)) {
        const file = known.fileOf(cited);
        if (file !== undefined && isReadable(file)) sources.push({ key: file, kind: 'text' });
      }
    };
    for (const { kind, uri: target, state } of links) {
      if (kind !== 'include' && target !== undefined && state.kind === 'found') add(canonical(target), kind === 'bibliography' ? kind : 'text');
    }
    for (const key of this.bibliographiesOf(uri)) if (isReadable(key)) add(key, 'bibliography');
    return sources;
  }

  /** The bibliographies that some files have besides those that they name, each once. */
  #configuredFor(files: readonly FileSummary[]): readonly string[] {
    const first = files[0] === undefined ? none : this.bibliographiesOf(files[0].uri);
    return files.every(({ uri }) => this.bibliographiesOf(uri) === first) ? first : [...new Set(files.flatMap(({ uri }) => this.bibliographiesOf(uri)))];
  }

  /** Gives up what is known of the maps that a file is part of. */
  forget(key: string): void {
    for (const root of this.rootsOf(key)) this.#maps.delete(root);
  }

  /** Drops what no map of an open document needs. */
  sweep(): void {
    const roots = new Set([...this.#files.documents.keys()].flatMap((key) => this.rootsOf(key)));
    for (const key of this.#maps.keys()) if (!roots.has(key)) this.#maps.delete(key);
    const needed = [...roots].flatMap((root) => this.filesOf(root));
    this.#files.keepOnly(new Set(needed));
    this.#sources.keepOnly(new Set(this.sourcesOf(needed).map(({ key }) => key)));
  }

  /** The graph, told of what files include where that may have changed. */
  get #current(): LinkGraph {
    for (const key of this.#files.takeChanged()) this.#graph.set(key, this.#paths.includesOf(key));
    return this.#graph;
  }
}

const none: readonly string[] = [];
const noStates: ReadonlyMap<string, SourceState> = new Map();

/** The keys that are cited, each once. */
function citedIn(blocks: FileSummary['blocks']): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const { uses, otherCitations } of blocks) {
    for (const { citations } of uses) for (const { item } of citations) keys.add(item.key);
    for (const { item } of otherCitations) keys.add(item.key);
  }
  return keys;
}

function isEqual<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}
