import type { Diagnostic, Position } from 'vscode-languageserver-types';
import { indexLines, offsetAt } from '../base/line-index.js';
import { fencesOf, fromPage, toPage, type Fence } from '../syntax/fences.js';
import { convertAll, documentOf } from '../base/protocol-values.js';

/** A change of a text, as the protocol has it. Without a range it is the whole text. */
export interface PageChange {
  readonly range?: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

/** The texts of the fences of a page, as documents of their own. */
export interface FenceDocuments {
  open(uri: string, version: number, text: string): void;
  change(uri: string, version: number, text: string): void;
  close(uri: string): void;
}

interface Page {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly fences: readonly Fence[];
}

/**
 * The open pages of Markdown. Each of their fences is a document of its own for the rest of the session, with a URI that no
 * client knows: what comes of a page is turned into what is asked of a fence, and back.
 */
export class Pages {
  readonly #documents: FenceDocuments;
  readonly #pages = new Map<string, Page>();

  constructor(documents: FenceDocuments) {
    this.#documents = documents;
  }

  has(uri: string): boolean {
    return this.#pages.has(uri);
  }

  versionOf(uri: string): number | undefined {
    return this.#pages.get(this.pageOf(uri))?.version;
  }

  /** A line of a page without its end. */
  lineText(uri: string, line: number): string | undefined {
    return this.#pages.get(uri)?.text.split(/\r\n|\n|\r/, line + 1)[line];
  }

  /** The page of a fence; the document itself where it is none. */
  pageOf(uri: string): string {
    const page = uri.replace(/#fence-\d+$/, '');
    return page !== uri && this.#pages.has(page) ? page : uri;
  }

  /** The URIs of the fences of a page, in order. */
  fencesIn(uri: string): readonly string[] {
    return this.#pages.get(uri)?.fences.map((_, index) => fenceUri(uri, index)) ?? [];
  }

  open(uri: string, version: number, text: string): void {
    this.#set({ uri, version, text, fences: fencesOf(text) });
  }

  change(uri: string, version: number, changes: readonly PageChange[]): void {
    const page = this.#pages.get(uri);
    if (page === undefined) return;
    let { text } = page;
    for (const { range, text: newText } of changes) {
      if (range === undefined) {
        text = newText;
        continue;
      }
      const lines = indexLines(text);
      const now = text;
      const [start, end] = [range.start, range.end].map((each) => offsetAt(lines, each, (from, to) => now.slice(from, to))) as [number, number];
      text = text.slice(0, start) + newText + text.slice(Math.max(start, end));
    }
    this.#set({ uri, version, text, fences: fencesOf(text) });
  }

  close(uri: string): void {
    for (const fence of this.fencesIn(uri)) this.#documents.close(fence);
    this.#pages.delete(uri);
  }

  /** Tells the documents of fences what has become of them. */
  #set(page: Page): void {
    const { uri, version, fences } = page;
    const before = this.#pages.get(uri)?.fences ?? [];
    this.#pages.set(uri, page);
    fences.forEach(({ text }, index) => {
      const known = before[index];
      if (known === undefined) this.#documents.open(fenceUri(uri, index), version, text);
      else if (known.text !== text) this.#documents.change(fenceUri(uri, index), version, text);
    });
    for (let index = fences.length; index < before.length; index++) this.#documents.close(fenceUri(uri, index));
  }

  /** What a client asks of a place in a page, asked of the fence there. Outside of fences it stays what it is, and has no answer. */
  enter<Params>(params: Params): Params {
    const uri = this.#pages.size === 0 ? undefined : documentOf(params);
    const page = uri === undefined ? undefined : this.#pages.get(uri);
    const { position, range } = (params ?? {}) as { position?: Position; range?: { start: Position } };
    const at = position ?? range?.start;
    if (page === undefined || at === undefined) return params;
    const index = page.fences.findIndex((fence) => fromPage(fence, at) !== undefined);
    const fence = page.fences[index];
    if (fence === undefined) return params;
    return convertAll(params, uri, {
      position: (of, each) => (of !== uri ? each : fromPage(fence, each) ?? outside(fence, each)),
      document: (each) => (each === uri ? fenceUri(uri, index) : each),
    });
  }

  /** What is said of fences, said of their pages. `uri` is the document of what names none. */
  leave<Value>(value: Value, uri: string | undefined): Value {
    if (this.#pages.size === 0) return value;
    return convertAll(value, uri, {
      position: (of, position) => {
        const fence = this.#fenceAt(of);
        return fence === undefined ? position : toPage(fence, position);
      },
      document: (each) => this.pageOf(each),
      newText: (of, text) => {
        const prefix = this.#fenceAt(of)?.prefix ?? '';
        return prefix === '' ? text : text.replace(/(\r\n|\n|\r)(?=[^\r\n])/g, `$1${prefix}`);
      },
    });
  }

  /** What is found in the fences of a page. `of` gives what is found in one of them. */
  diagnostics(uri: string, of: (fence: string) => readonly Diagnostic[] | undefined): Diagnostic[] {
    return this.fencesIn(uri).flatMap((fence) => this.leave([...of(fence) ?? []], fence));
  }

  #fenceAt(uri: string | undefined): Fence | undefined {
    const [, page, index] = /^(.*)#fence-(\d+)$/s.exec(uri ?? '') ?? [];
    return page === undefined ? undefined : this.#pages.get(page)?.fences[Number(index)];
  }
}

function fenceUri(page: string, index: number): string {
  return `${page}#fence-${index}`;
}

/** The end of a fence that a position is outside of which is nearest to it. */
function outside({ line, indents }: Fence, position: Position): Position {
  return position.line < line ? { line: 0, character: 0 } : { line: indents.length, character: 0 };
}
