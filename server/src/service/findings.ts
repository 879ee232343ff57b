import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnostics, mostGrave } from '../features/diagnostic.js';
import type { FixedText } from '../lint/fixes.js';
import type { AllOptions, Workspace } from '../workspace/workspace.js';
import type { Ask } from './ask.js';

/** The diagnostics of one file. */
export interface FileDiagnostics {
  readonly uri: string;
  /** A file that is not open has no version. */
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is wrong in texts, and how to fix it. */
export interface Findings {
  /** All diagnostics of a document, or the `most` most severe ones and another that says how many are left out. */
  diagnostics(uri: string, most?: number): Diagnostic[];
  /** The diagnostics of all argument maps of the workspace, one map after the other. `Workspace.all` has the options. */
  all(options?: AllOptions): AsyncIterable<FileDiagnostics>;
  /** The diagnostics of a file that need not be open. There are none if it cannot be read. */
  check(uri: string): Promise<Diagnostic[]>;
  /** A document's text after all fixes that need no decision; `undefined` if the document is not open. */
  fixAll(uri: string): Promise<FixedText | undefined>;
}

/** What is found in the texts of `workspace`. */
export function findingsOf(workspace: Workspace, { of }: Ask): Findings {
  return {
    diagnostics: (uri, most = Infinity) => of(uri, (snapshot) => mostGrave(snapshot, most)) ?? [],
    async* all(options) {
      for await (const snapshot of workspace.all(options)) {
        yield { uri: snapshot.uri, version: workspace.versionOf(snapshot.uri), diagnostics: diagnostics(snapshot) };
      }
    },
    async check(uri) {
      const snapshot = await workspace.read(uri);
      return snapshot ? diagnostics(snapshot) : [];
    },
    fixAll: async (uri) => {
      const { fixAllIn } = await import('../features/code-actions/fix-all.js');
      return of(uri, fixAllIn);
    },
  };
}
