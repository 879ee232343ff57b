import type { SourceReport } from '../features/source-report.js';
import type { Ask } from './ask.js';

/** What maps take from their sources. */
export interface Sources {
  /** Whether the sources of a document's map have what it quotes, and what of them it leaves out. */
  report(uri: string): Promise<SourceReport | undefined>;
}

/** The sources of what `ask` knows. What needs them is loaded when it is first asked for. */
export function sourcesOf({ of }: Ask): Sources {
  return {
    async report(uri) {
      const { sourceReport } = await import('../features/source-report.js');
      return of(uri, sourceReport);
    },
  };
}
