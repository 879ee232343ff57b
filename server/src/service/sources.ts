import type { Ask } from './ask.js';
import type { LateSources } from './late-sources.js';

/** What maps take from their sources. */
export interface Sources extends LateSources {
  /** Whether the map of a document has bibliographies that have been read. */
  hasBibliographies(uri: string): boolean;
}

/** The sources of what `ask` knows. */
export function sourcesOf(ask: Ask): Sources {
  const later = <Name extends keyof LateSources>(name: Name): LateSources[Name] => (async (...asked: unknown[]) => {
    const { lateSources } = await import('./late-sources.js');
    return (lateSources(ask)[name] as (...all: unknown[]) => unknown)(...asked);
  }) as LateSources[Name];
  return {
    hasBibliographies: (uri) => ask.of(uri, ({ library }) => library.bibliographies.length > 0) === true,
    bibliographies: later('bibliographies'), report: later('report'), quotations: later('quotations'), quotationStates: later('quotationStates'), read: later('read'),
    shown: later('shown'), content: later('content'), at: later('at'), passage: later('passage'), quote: later('quote'),
  };
}
