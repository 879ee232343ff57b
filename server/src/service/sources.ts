import type { ReadSource, SourceReport } from '../features/source-report.js';
import type { Ask } from './ask.js';

/** What maps take from their sources. */
export interface Sources {
  /** Whether the sources of a document's map have what it quotes, and what of them it leaves out. */
  report(uri: string): Promise<SourceReport | undefined>;
  /** The text of a source of a document's map, by its key, to search and to read. */
  read(uri: string, key: string): Promise<ReadSource>;
}

/** The sources of what `ask` knows. What needs them is loaded when it is first asked for. */
export function sourcesOf({ of }: Ask): Sources {
  return {
    async report(uri) {
      const { sourceReport } = await import('../features/source-report.js');
      return of(uri, sourceReport);
    },
    async read(uri, key) {
      const { readSource } = await import('../features/source-report.js');
      return of(uri, (snapshot) => readSource(snapshot, key)) ?? { kind: 'none' };
    },
  };
}
