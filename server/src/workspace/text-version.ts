import { editLines, indexLines, offsetAt, type LineIndex, type Position } from '../base/line-index.js';
import type { RuleSettings } from '../lint/settings.js';
import { type FileSummary } from '../model/summary.js';
import { summarise } from '../model/summarise.js';
import { textBetween } from '../syntax/find.js';
import type { Tree } from '../syntax/nodes.js';
import { parse, reparse } from '../syntax/parse.js';

/** A change of a text, like `TextDocumentContentChangeEvent` of the protocol. */
export interface Change {
  readonly range?: { readonly start: Position; readonly end: Position } | undefined;
  readonly text: string;
}

/** What a version of a text begins with; its tree is made when it is first asked for, unless there is one. */
interface Beginning {
  readonly uri: string;
  readonly version: number | undefined;
  readonly settings: RuleSettings;
  readonly text: string | Tree;
  readonly lines?: LineIndex | undefined;
  readonly summary?: FileSummary | undefined;
}

/**
 * One version of a file's text, with what is known of it alone. A value: an edit makes a new one, which shares the
 * blocks that the edit left alone, and what was known of them.
 */
export class TextVersion {
  /** The URI as its client writes it, if it is open. */
  readonly uri: string;
  /** It is `undefined` for a text that is not open, but was read from a file. */
  readonly version: number | undefined;
  /** Severities by rule code, as the user has set them. */
  readonly settings: RuleSettings;
  readonly #text: string | undefined;
  #tree: Tree | undefined;
  #lines: LineIndex | undefined;
  #summary: FileSummary | undefined;
  /** The summary of an earlier version, which this one's is made from. */
  #earlier: FileSummary | undefined;

  constructor({ uri, version, settings, text, lines, summary }: Beginning) {
    this.uri = uri;
    this.version = version;
    this.settings = settings;
    if (typeof text === 'string') this.#text = text;
    else this.#tree = text;
    this.#lines = lines;
    this.#earlier = summary;
  }

  get text(): string {
    return this.#text ?? this.tree.text;
  }

  get tree(): Tree {
    return (this.#tree ??= parse(this.#text!));
  }

  get lines(): LineIndex {
    return (this.#lines ??= indexLines(this.text));
  }

  /** A line without its end; `undefined` where there is none. */
  lineText(line: number): string | undefined {
    const { starts, length } = this.lines;
    const start = starts[line];
    if (start === undefined) return undefined;
    return textBetween(this.tree, start, starts[line + 1] ?? length).replace(/[\r\n]+$/, '');
  }

  /** Its paths lead nowhere: a text does not know what files there are. */
  get summary(): FileSummary {
    if (this.#summary === undefined) {
      this.#summary = summarise(this.uri, this.tree, this.#earlier);
      this.#earlier = undefined;
    }
    return this.#summary;
  }

  /** `false`: there is no path in it. Costs no parsing. */
  get mayHaveLinks(): boolean {
    return this.#tree !== undefined || /@include\(|\bfile\b|bibliography/.test(this.#text!);
  }

  /** The same text under other settings. */
  withSettings(settings: RuleSettings): TextVersion {
    if (settings === this.settings) return this;
    return new TextVersion({
      uri: this.uri, version: this.version, settings, text: this.#tree ?? this.#text!, lines: this.#lines, summary: this.#known,
    });
  }

  /** The text after `changes`, made one after the other as the protocol says; without a range: the whole text. */
  changed(version: number, changes: readonly Change[]): TextVersion {
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
    return new TextVersion({ uri: this.uri, version, settings: this.settings, text: tree, lines, summary: this.#known });
  }

  get #known(): FileSummary | undefined {
    return this.#summary ?? this.#earlier;
  }
}
