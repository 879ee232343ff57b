import { indexLines, offsetAt, type LineIndex, type Position } from '../base/line-index.js';
import { evaluate, type Evaluation } from '../evaluation/evaluate.js';
import { lint } from '../lint/lint.js';
import type { Finding } from '../lint/rule.js';
import type { RuleSettings } from '../lint/settings.js';
import { buildMap } from '../model/merge.js';
import type { ArgumentMap } from '../model/model.js';
import { summarise } from '../model/summary.js';
import { parse, reparse } from '../syntax/parse.js';
import type { Tree } from '../syntax/nodes.js';

/**
 * One version of a document with all that is known of it. A value: an edit makes a new one, which shares the blocks
 * that the edit left alone. What is costly is made when it is first asked for.
 */
export class Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly tree: Tree;
  readonly #settings: RuleSettings;
  #lines: LineIndex | undefined;
  #map: ArgumentMap | undefined;
  #evaluation: Evaluation | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(uri: string, version: number, tree: Tree, settings: RuleSettings) {
    this.uri = uri;
    this.version = version;
    this.tree = tree;
    this.#settings = settings;
  }

  get text(): string {
    return this.tree.text;
  }

  get lines(): LineIndex {
    return (this.#lines ??= indexLines(this.tree.text));
  }

  get map(): ArgumentMap {
    return (this.#map ??= buildMap([summarise(this.uri, this.tree)]));
  }

  get evaluation(): Evaluation {
    return (this.#evaluation ??= evaluate(this.map));
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= lint({ map: this.map, uri: this.uri, tree: this.tree, settings: this.#settings }));
  }

  /** The same text under other settings. */
  withSettings(settings: RuleSettings): Snapshot {
    return new Snapshot(this.uri, this.version, this.tree, settings);
  }

  /** The text after `changes`, made one after the other as the protocol says; without a range: the whole text. */
  changed(version: number, changes: readonly Change[]): Snapshot {
    let { tree } = this;
    let lines = this.lines;
    for (const [index, { range, text }] of changes.entries()) {
      if (range === undefined) {
        tree = parse(text);
      } else {
        const start = offsetAt(lines, range.start);
        const end = Math.max(start, offsetAt(lines, range.end));
        tree = reparse(tree, { range: { start, end }, newText: text });
      }
      if (index < changes.length - 1) lines = indexLines(tree.text);
    }
    return new Snapshot(this.uri, version, tree, this.#settings);
  }
}

/** As `TextDocumentContentChangeEvent` of the protocol. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position } | undefined;
  readonly text: string;
}

/** The snapshot of a text that is not edited, or not yet. */
export function snapshotOf(uri: string, text: string, version = 0, settings: RuleSettings = {}): Snapshot {
  return new Snapshot(uri, version, parse(text), settings);
}
