import type { Diagnostic } from 'vscode-languageserver';
import { isPageFile } from '../service.js';
import type { FenceDocuments, PageChange, Pages } from '../markdown/pages.js';

const languages: ReadonlySet<string> = new Set(['markdown', 'quarto', 'rmd', 'rmarkdown']);

/** Whether a document is a page of Markdown, by what its client says or, where that is nothing of use, by its name. */
export function isPage(uri: string, languageId: string | undefined): boolean {
  return languageId !== undefined && languages.has(languageId.toLowerCase()) || languageId !== 'argmark' && isPageFile(uri);
}

/**
 * Works as `Pages` does, which is loaded with the first page: most sessions have none. What is told of pages meanwhile is told in its
 * order; what is asked of them has no answer yet.
 */
export class LatePages {
  readonly #documents: FenceDocuments;
  readonly #open = new Set<string>();
  #loading: Promise<Pages> | undefined;
  #pages: Pages | undefined;

  constructor(documents: FenceDocuments) {
    this.#documents = documents;
  }

  has(uri: string): boolean {
    return this.#open.has(uri);
  }

  open(uri: string, version: number, text: string): Promise<void> {
    this.#open.add(uri);
    this.#loading ??= import('../markdown/pages.js').then(({ Pages }) => (this.#pages = new Pages(this.#documents)));
    return this.#loading.then((pages) => pages.open(uri, version, text));
  }

  async change(uri: string, version: number, changes: readonly PageChange[]): Promise<void> {
    (await this.#loading)?.change(uri, version, changes);
  }

  async close(uri: string): Promise<void> {
    this.#open.delete(uri);
    (await this.#loading)?.close(uri);
  }

  versionOf(uri: string): number | undefined {
    return this.#pages?.versionOf(uri);
  }

  lineText(uri: string, line: number): string | undefined {
    return this.#pages?.lineText(uri, line);
  }

  pageOf(uri: string): string {
    return this.#pages?.pageOf(uri) ?? uri;
  }

  async fencesIn(uri: string): Promise<readonly string[]> {
    return (await this.#loading)?.fencesIn(uri) ?? [];
  }

  enter<Params>(params: Params): Params {
    return this.#pages === undefined ? params : this.#pages.enter(params);
  }

  leave<Value>(value: Value, uri: string | undefined): Value {
    return this.#pages === undefined ? value : this.#pages.leave(value, uri);
  }

  diagnostics(uri: string, of: (fence: string) => readonly Diagnostic[] | undefined): Diagnostic[] {
    return this.#pages?.diagnostics(uri, of) ?? [];
  }
}
