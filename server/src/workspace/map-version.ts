import type { LineIndex } from '../base/line-index.js';
import { evaluate, type Evaluation } from '../evaluation/evaluate.js';
import type { UserEvaluationSettings } from '../evaluation/settings.js';
import { lintFile, lintMap, type LintedRun } from '../lint/lint.js';
import type { Finding } from '../lint/rule.js';
import type { MapRun } from '../lint/run-rules.js';
import { noDefaults } from '../model/defaults.js';
import { extentOf, type Extent } from '../model/links.js';
import { buildMap } from '../model/merge.js';
import type { ArgumentMap, DataValues } from '../model/model.js';
import type { FileSummary } from '../model/summary.js';
import { libraryOf, type SourceLibrary } from '../sources/source-library.js';
import type { SourceState } from '../sources/source-state.js';
import type { Change, TextVersion } from './text-version.js';

/** What a map is made of. */
export interface MapParts {
  /** The first one is the root. */
  readonly texts: readonly TextVersion[];
  /** What each of the texts says; its paths lead to files. */
  readonly files: readonly FileSummary[];
  readonly extent: Extent;
  /** How verdicts are reached, as the user has set it. */
  readonly evaluationSettings: UserEvaluationSettings;
  /** What is known of the sources that the files name, by canonical URI. */
  readonly sources: ReadonlyMap<string, SourceState>;
  /** The bibliographies that a configuration file names, by canonical URI. */
  readonly bibliographies: readonly string[];
  /** What holds where the root's front matter says nothing. */
  readonly defaults: DataValues;
}

/**
 * One version of a map with all that is known of it. A value, which all its files share. What is costly is made when it
 * is first asked for, from what an earlier version knew.
 */
export class MapVersion {
  readonly parts: MapParts;
  readonly #earlier: Earlier;
  readonly #texts: ReadonlyMap<string, TextVersion>;
  readonly #findings = new Map<string, readonly Finding[]>();
  readonly #fileRuns: Map<string, LintedRun>;
  #map: ArgumentMap | undefined;
  #evaluation: Evaluation | undefined;
  #run: MapRun | undefined;
  #library: SourceLibrary | undefined;

  constructor(parts: MapParts, earlier?: MapVersion) {
    this.parts = parts;
    this.#texts = new Map(parts.texts.map((text) => [text.uri, text]));
    this.#earlier = earlier?.known ?? {};
    this.#fileRuns = earlier?.fileRuns ?? new Map<string, LintedRun>();
  }

  get map(): ArgumentMap {
    if (this.#map === undefined) {
      const { files, extent, defaults } = this.parts;
      this.#map = buildMap(files, this.#earlier.map, extent, defaults);
      delete this.#earlier.map;
    }
    return this.#map;
  }

  get evaluation(): Evaluation {
    if (this.#evaluation === undefined) {
      this.#evaluation = evaluate(this.map, this.parts.evaluationSettings, this.#earlier.evaluation);
      delete this.#earlier.evaluation;
    }
    return this.#evaluation;
  }

  /** The texts of its sources, with what is found of its quotations there. */
  get library(): SourceLibrary {
    if (this.#library === undefined) {
      this.#library = libraryOf(this.map, this.parts, this.#earlier.library);
      delete this.#earlier.library;
    }
    return this.#library;
  }

  /** What is found in one of the files, by place. */
  findingsIn(uri: string): readonly Finding[] {
    const text = this.#texts.get(uri);
    if (text === undefined) return [];
    let found = this.#findings.get(uri);
    if (found === undefined) {
      this.#run ??= lintMap({ map: this.map, evaluation: this.evaluation, library: this.library }, this.parts.texts, this.#earlier.run);
      delete this.#earlier.run;
      const { findings, run } = lintFile(this.#run, text, this.#fileRuns.get(uri));
      if (run) this.#fileRuns.set(uri, run);
      this.#findings.set(uri, found = findings);
    }
    return found;
  }

  /** What is found in all files. Linear in them. */
  get findings(): readonly Finding[] {
    const { texts } = this.parts;
    return texts.length === 1 ? this.findingsIn(texts[0]!.uri) : texts.flatMap(({ uri }) => this.findingsIn(uri));
  }

  textOf(uri: string): TextVersion | undefined {
    return this.#texts.get(uri);
  }

  linesOf(uri: string): LineIndex | undefined {
    return this.#texts.get(uri)?.lines;
  }

  /** What a later version may begin with. */
  get known(): Earlier {
    return {
      map: this.#map ?? this.#earlier.map,
      evaluation: this.#evaluation ?? this.#earlier.evaluation,
      run: this.#run ?? this.#earlier.run,
      library: this.#library ?? this.#earlier.library,
    };
  }

  /** Shared by all versions: a file's run is good for whatever version comes next. */
  get fileRuns(): Map<string, LintedRun> {
    return this.#fileRuns;
  }
}

/** Each is given up as soon as it has been used, or versions would hold on to all before them. */
interface Earlier {
  map?: ArgumentMap | undefined;
  evaluation?: Evaluation | undefined;
  run?: MapRun | undefined;
  library?: SourceLibrary | undefined;
}

/** Returns the map of one text for itself. */
export function mapOfOne(text: TextVersion, evaluationSettings: UserEvaluationSettings, earlier?: MapVersion): MapVersion {
  const files = [text.summary];
  return new MapVersion({ texts: [text], files, extent: extentOf(files), evaluationSettings, sources: new Map(), bibliographies: [], defaults: noDefaults }, earlier);
}

/** A map after changes of some of its texts, by URI. They are to lead to the same files as before. */
export function changedMap(before: MapVersion, changes: ReadonlyMap<string, readonly Change[]>): MapVersion {
  const { parts } = before;
  const texts = parts.texts.map((text) => {
    const made = changes.get(text.uri);
    return made === undefined ? text : text.changed(text.version ?? 0, made);
  });
  const files = parts.files.map((file, index) => {
    const text = texts[index]!;
    return text === parts.texts[index] ? file : { ...text.summary, links: file.links };
  });
  return new MapVersion({ ...parts, texts, files }, before);
}
