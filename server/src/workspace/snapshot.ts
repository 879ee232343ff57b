import type { LineIndex } from '../base/line-index.js';
import type { Evaluation } from '../evaluation/evaluate.js';
import type { UserEvaluationSettings } from '../evaluation/settings.js';
import type { Finding } from '../lint/rule.js';
import type { RuleSettings } from '../lint/settings.js';
import type { ArgumentMap } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import type { SourceLibrary } from '../sources/source-library.js';
import type { Tree } from '../syntax/nodes.js';
import { indexEntry, type IndexEntry } from './index-entry.js';
import { changedMap, mapOfOne, type MapVersion } from './map-version.js';
import { mayName, type Reach } from './reach.js';
import { TextVersion, type Change } from './text-version.js';
import { canonical, resolveLink } from './uris.js';

export type { Change } from './text-version.js';

/** What is known around a document. */
export interface Surroundings {
  /** All maps that the document is part of, the one of its root first. */
  readonly maps: () => readonly MapVersion[];
  /** The paths by which its text reaches the other argument maps of the workspace. */
  readonly paths: () => readonly string[];
  readonly reach: Reach;
}

const nowhere: Reach = { folders: [], untrusted: false, outside: false };

/** One version of a document, in the map that it is part of: what features answer from. A value. */
export class Snapshot {
  readonly #text: TextVersion;
  readonly #inMap: MapVersion;
  readonly #around: Surroundings;

  constructor(text: TextVersion, inMap: MapVersion, around: Surroundings = { maps: () => [inMap], paths: () => [], reach: nowhere }) {
    this.#text = text;
    this.#inMap = inMap;
    this.#around = around;
  }

  get uri(): string {
    return this.#text.uri;
  }

  /** 0 for a text that was read from a file. */
  get version(): number {
    return this.#text.version ?? 0;
  }

  get tree(): Tree {
    return this.#text.tree;
  }

  get lines(): LineIndex {
    return this.#text.lines;
  }

  get text(): string {
    return this.#text.text;
  }

  /** Severities by rule code, as the user has set them. */
  get settings(): RuleSettings {
    return this.#text.settings;
  }

  /** How verdicts are reached, as the user has set it. */
  get evaluationSettings(): UserEvaluationSettings {
    return this.#inMap.parts.evaluationSettings;
  }

  /** The map of its root: of the outermost file that includes it, else of itself. */
  get map(): ArgumentMap {
    return this.#inMap.map;
  }

  /** What this document says in `map`. */
  get file(): FileSummary {
    return this.map.files.find(({ uri }) => uri === this.uri)!;
  }

  /** The URI of the root of `map`. */
  get root(): string {
    return this.map.files[0]!.uri;
  }

  /** All maps that this document is part of, as roots include it; `map` is the first of them. */
  get maps(): readonly Snapshot[] {
    return this.#around.maps().map((each) => (each === this.#inMap ? this : new Snapshot(this.#text, each, this.#around)));
  }

  /** The same as if `map` were the only map that it is part of: it holds when others are no longer known. */
  get inOneMap(): Snapshot {
    return new Snapshot(this.#text, this.#inMap);
  }

  /** The paths by which its text reaches the other argument maps of the workspace. Linear in them. */
  get paths(): readonly string[] {
    return this.#around.paths();
  }

  /** The file that a link's address leads to, whether it exists or not; `undefined`: none that this document may name. */
  fileAt(address: string): string | undefined {
    const target = resolveLink(this.uri, address);
    const isNamed = target !== undefined && mayName(this.#around.reach, canonical(this.uri), target.replace(/#.*/s, ''));
    return isNamed ? target : undefined;
  }

  /** What the index knows of a file of the map; `undefined` for others. */
  entryOf(uri: string): IndexEntry | undefined {
    const text = this.#inMap.textOf(uri);
    return text && indexEntry(text);
  }

  /** The texts of the map's sources, with what is found of its quotations there. */
  get library(): SourceLibrary {
    return this.#inMap.library;
  }

  get evaluation(): Evaluation {
    return this.#inMap.evaluation;
  }

  /** What is found in this document. */
  get findings(): readonly Finding[] {
    return this.#inMap.findingsIn(this.uri);
  }

  /** What is found in all files of the map. Linear in them. */
  get findingsOfMap(): readonly Finding[] {
    return this.#inMap.findings;
  }

  /** The lines of a file of the map; throws a RangeError for others. */
  linesOf(uri: string): LineIndex {
    const lines = uri === this.uri ? this.lines : this.#inMap.linesOf(uri);
    if (lines === undefined) throw new RangeError(`${uri} is not a file of this map`);
    return lines;
  }

  /** The same map, seen from another of its files; throws a RangeError for others. */
  inFile(uri: string): Snapshot {
    if (uri === this.uri) return this;
    const text = this.#inMap.textOf(uri);
    if (text === undefined) throw new RangeError(`${uri} is not a file of this map`);
    return new Snapshot(text, this.#inMap, this.#around);
  }

  /** The same map after changes of some of its files, by URI, each as for `TextVersion.changed`; no other map is known. */
  withChanges(changes: ReadonlyMap<string, readonly Change[]>): Snapshot {
    const after = changedMap(this.#inMap, changes);
    return new Snapshot(after.textOf(this.uri)!, after);
  }

  /** The same text under other settings, as a map for itself. */
  withSettings(settings: RuleSettings, evaluationSettings: UserEvaluationSettings = this.evaluationSettings): Snapshot {
    const text = this.#text.withSettings(settings);
    return new Snapshot(text, mapOfOne(text, evaluationSettings, this.#inMap));
  }

  /** Works as `TextVersion.changed` does, as a map for itself. */
  changed(version: number, changes: readonly Change[]): Snapshot {
    const text = this.#text.changed(version, changes);
    return new Snapshot(text, mapOfOne(text, this.evaluationSettings, this.#inMap));
  }
}

/** The snapshot of a text that is in no workspace. */
export function snapshotOf(
  uri: string, text: string, version = 0, settings: RuleSettings = {}, evaluationSettings: UserEvaluationSettings = {},
): Snapshot {
  const only = new TextVersion({ uri, version, settings, text });
  return new Snapshot(only, mapOfOne(only, evaluationSettings));
}
