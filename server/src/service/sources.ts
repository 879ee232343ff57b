import type { Position } from 'vscode-languageserver-types';
import type { MapEditResult } from '../features/map-edit/result.js';
import type { CheckedBibliography } from '../features/bibliography-diagnostic.js';
import type { ReadSource, ReportedQuotation, SourceReport } from '../features/source-report.js';
import type { PassageUse, QuotedPassage } from '../features/source-view/quote-passage.js';
import type { ShownSource } from '../features/source-view/shown-sources.js';
import type { SourceTarget } from '../features/source-view/source-at.js';
import type { SourceContentResult } from '../features/source-view/source-content.js';
import type { Ask } from './ask.js';

/** What maps take from their sources. */
export interface Sources extends LateSources {
  /** Whether the map of a document has bibliographies that have been read. */
  hasBibliographies(uri: string): boolean;
}

/** What is loaded when it is first asked for. */
export interface LateSources {
  /** The bibliographies of a document's map, with what is wrong in them. */
  bibliographies(uri: string): Promise<readonly CheckedBibliography[]>;
  /** Whether the sources of a document's map have what it quotes, and what of them it leaves out. */
  report(uri: string): Promise<SourceReport | undefined>;
  /** What was found of the quotations that stand in a document itself, in the order of its text. */
  quotations(uri: string): Promise<readonly ReportedQuotation[]>;
  /** What was found of the quotations that stand in a document itself, in the order of its text, in a word each. */
  quotationStates(uri: string): Promise<readonly string[]>;
  /** The text of a source of a document's map, by its key, to search and to read. */
  read(uri: string, key: string): Promise<ReadSource>;
  /** The sources of a document's map, with what it takes from them: all that is shown beside the map. */
  shown(uri: string): Promise<readonly ShownSource[] | undefined>;
  /** The text of a source, to be shown. */
  content(uri: string, key: string): Promise<SourceContentResult | undefined>;
  /** The sources that the text at a position is about, or a claim of the map, the likeliest first. */
  at(uri: string, place: Position | { readonly id: string }): Promise<readonly SourceTarget[]>;
  /** What a stretch of a source would be quoted as. */
  passage(uri: string, use: Pick<PassageUse, 'key' | 'start' | 'end'>): Promise<QuotedPassage | undefined>;
  /** What to write so that the map uses a passage of a source, or why it cannot be written. */
  quote(uri: string, use: PassageUse): Promise<MapEditResult | undefined>;
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
