import { editLines, indexLines, offsetAt, type LineIndex, type Position } from '../base/line-index.js';
import { evaluate, type Evaluation } from '../evaluation/evaluate.js';
import type { UserEvaluationSettings } from '../evaluation/settings.js';
import { lint, type Linted } from '../lint/lint.js';
import type { Finding } from '../lint/rule.js';
import type { Run } from '../lint/run-rules.js';
import type { RuleSettings } from '../lint/settings.js';
import { buildMap } from '../model/merge.js';
import type { ArgumentMap } from '../model/model.js';
import { summarise } from '../model/summary.js';
import { textBetween } from '../syntax/find.js';
import { parse, reparse } from '../syntax/parse.js';
import type { Tree } from '../syntax/nodes.js';

/**
 * One version of a document with all that is known of it. A value: an edit makes a new one, which shares the blocks
 * that the edit left alone, and what was known of them. What is costly is made when it is first asked for.
 */
export class Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly tree: Tree;
  readonly lines: LineIndex;
  /** Severities by rule code, as the user has set them. */
  readonly settings: RuleSettings;
  /** How verdicts are reached, as the user has set it. */
  readonly evaluationSettings: UserEvaluationSettings;
  /** What is known of an earlier version, to make this one's from. */
  readonly #earlier: Earlier;
  #map: ArgumentMap | undefined;
  #evaluation: Evaluation | undefined;
  #linted: Linted | undefined;

  constructor(
    uri: string, version: number, tree: Tree, lines: LineIndex, settings: RuleSettings, evaluationSettings: UserEvaluationSettings,
    earlier: Earlier = {},
  ) {
    this.uri = uri;
    this.version = version;
    this.tree = tree;
    this.lines = lines;
    this.settings = settings;
    this.evaluationSettings = evaluationSettings;
    this.#earlier = earlier;
  }

  get text(): string {
    return this.tree.text;
  }

  /** A line without its end; `undefined` where there is none. */
  lineText(line: number): string | undefined {
    const start = this.lines.starts[line];
    if (start === undefined) return undefined;
    return textBetween(this.tree, start, this.lines.starts[line + 1] ?? this.lines.length).replace(/[\r\n]+$/, '');
  }

  get map(): ArgumentMap {
    if (this.#map === undefined) {
      const { map } = this.#earlier;
      this.#map = buildMap([summarise(this.uri, this.tree, map?.files[0])], map);
      delete this.#earlier.map;
    }
    return this.#map;
  }

  get evaluation(): Evaluation {
    if (this.#evaluation === undefined) {
      this.#evaluation = evaluate(this.map, this.evaluationSettings, this.#earlier.evaluation);
      delete this.#earlier.evaluation;
    }
    return this.#evaluation;
  }

  get findings(): readonly Finding[] {
    if (this.#linted === undefined) {
      const { map, evaluation, uri, tree, lines, settings } = this;
      this.#linted = lint({ map, evaluation, uri, tree, lines, settings }, this.#earlier.run);
      delete this.#earlier.run;
    }
    return this.#linted.findings;
  }

  get #known(): Earlier {
    return {
      map: this.#map ?? this.#earlier.map,
      evaluation: this.#evaluation ?? this.#earlier.evaluation,
      run: this.#linted?.run ?? this.#earlier.run,
    };
  }

  /** The same text under other settings. */
  withSettings(settings: RuleSettings, evaluationSettings: UserEvaluationSettings = this.evaluationSettings): Snapshot {
    return new Snapshot(this.uri, this.version, this.tree, this.lines, settings, evaluationSettings, this.#known);
  }

  /** The text after `changes`, made one after the other as the protocol says; without a range: the whole text. */
  changed(version: number, changes: readonly Change[]): Snapshot {
    let { tree, lines } = this;
    for (const { range, text } of changes) {
      if (range === undefined) {
        tree = parse(text);
        lines = indexLines(text);
        continue;
      }
      const before = tree;
      const readBefore = (from: number, to: number) => textBetween(before, from, to);
      const start = offsetAt(lines, range.start, readBefore);
      const end = Math.max(start, offsetAt(lines, range.end, readBefore));
      tree = reparse(tree, { range: { start, end }, newText: text });
      const edited = tree;
      lines = editLines(lines, (from, to) => textBetween(edited, from, to), start, end - start, text.length);
    }
    return new Snapshot(this.uri, version, tree, lines, this.settings, this.evaluationSettings, this.#known);
  }
}

/** Each is given up as soon as it has been used, or versions would hold on to all before them. */
interface Earlier {
  map?: ArgumentMap | undefined;
  evaluation?: Evaluation | undefined;
  run?: Run | undefined;
}

/** As `TextDocumentContentChangeEvent` of the protocol. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position } | undefined;
  readonly text: string;
}

/** The snapshot of a text that is not edited, or not yet. */
export function snapshotOf(
  uri: string, text: string, version = 0, settings: RuleSettings = {}, evaluationSettings: UserEvaluationSettings = {},
): Snapshot {
  return new Snapshot(uri, version, parse(text), indexLines(text), settings, evaluationSettings);
}
