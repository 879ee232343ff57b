import type { Diagnostic } from 'vscode-languageserver';
import type { Serving } from './serving.js';

/** Reports what is wrong in the bibliographies of open documents' maps, in those files themselves. */
export class Bibliographies {
  readonly #serving: Serving;
  /** The bibliographies of each open document's map. */
  readonly #of = new Map<string, readonly string[]>();
  /** What has been reported about each bibliography. */
  readonly #told = new Map<string, { readonly basis: unknown; readonly text: string; readonly isQuiet: boolean }>();

  constructor(serving: Serving) {
    this.#serving = serving;
  }

  /** A document's map may have changed. Costs nothing while its bibliographies are the same. */
  async changed(uri: string): Promise<void> {
    const { service } = this.#serving;
    const held = await service.sources.bibliographies(uri);
    if (service.workspace.versionOf(uri) === undefined) return;
    this.#of.set(uri, held.map((each) => each.uri));
    for (const { uri: file, basis, text, diagnostics } of held) {
      const before = this.#told.get(file);
      if (before?.basis === basis) continue;
      const found = diagnostics();
      this.#told.set(file, { basis, text, isQuiet: found.length === 0 });
      if (found.length > 0 || before?.isQuiet === false) this.#publish(file, found);
    }
    this.#sweep();
  }

  closed(uri: string): void {
    this.#of.delete(uri);
    this.#sweep();
  }

  /** A line of a bibliography; `undefined`: no such bibliography is known. */
  lineText(uri: string, line: number): string | undefined {
    return this.#told.get(uri)?.text.split(/\r\n|\n|\r/)[line];
  }

  #sweep(): void {
    if (this.#told.size === 0) return;
    const needed = new Set([...this.#of.values()].flat());
    for (const [file, { isQuiet }] of this.#told) {
      if (needed.has(file)) continue;
      if (!isQuiet) this.#publish(file, []);
      this.#told.delete(file);
    }
  }

  #publish(uri: string, diagnostics: Diagnostic[]): void {
    this.#serving.client.publish({ uri, diagnostics });
  }
}
