import type { Position } from 'vscode-languageserver-types';
import type { MapEditResult } from '../features/map-edit/result.js';
import type { CheckedBibliography } from '../features/bibliography-diagnostic.js';
import type { ReadSource, ReportedQuotation, SourceReport } from '../features/source-report.js';
import type { PassageUse, QuotedPassage } from '../features/source-view/quote-passage.js';
import type { ShownSource } from '../features/source-view/shown-sources.js';
import type { SourceTarget } from '../features/source-view/source-at.js';
import type { SourceContentResult } from '../features/source-view/source-content.js';
import type { Ask } from './ask.js';

/** What maps take from their sources; loaded when it is first asked for. */
export interface LateSources {
  /** The bibliographies of a document's map, with what is wrong in them. */
  bibliographies(uri: string): Promise<readonly CheckedBibliography[]>;
  /** Whether the sources of a document's map have what it quotes, and which parts of them it does not use. */
  report(uri: string): Promise<SourceReport | undefined>;
  /** Which of the quotations in a document itself were found, in the order of its text. */
  quotations(uri: string): Promise<readonly ReportedQuotation[]>;
  /** Which of the quotations in a document itself were found, in the order of its text, in one word each. */
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

/** Creates the part of the service for what maps take from their sources. What needs more is loaded when it is first asked for. */
export function lateSources({ of, at }: Ask): LateSources {
  return {
    async bibliographies(uri) {
      const { checkedBibliographies } = await import('../features/bibliography-diagnostic.js');
      return of(uri, checkedBibliographies) ?? [];
    },
    async report(uri) {
      const { sourceReport } = await import('../features/source-report.js');
      return of(uri, sourceReport);
    },
    async quotations(uri) {
      const { reportedQuotations } = await import('../features/source-report.js');
      return of(uri, (snapshot) => reportedQuotations(snapshot).filter(({ location }) => location.uri === snapshot.uri)) ?? [];
    },
    async quotationStates(uri) {
      const { quotedState } = await import('../features/node-quotations.js');
      return of(uri, (snapshot) => snapshot.file.blocks.flatMap(({ quotations }) => quotations.map((each) => quotedState(snapshot, each)))) ?? [];
    },
    async read(uri, key) {
      const { readSource } = await import('../features/source-report.js');
      return of(uri, (snapshot) => readSource(snapshot, key)) ?? { kind: 'none' };
    },
    async shown(uri) {
      const { shownSources } = await view();
      return of(uri, shownSources);
    },
    async content(uri, key) {
      const { sourceContent } = await view();
      return of(uri, (snapshot) => sourceContent(snapshot, key));
    },
    async at(uri, place) {
      const { sourcesAt, sourcesOfNode } = await view();
      return ('id' in place ? of(uri, (snapshot) => sourcesOfNode(snapshot, place.id)) : at(uri, place, sourcesAt)) ?? [];
    },
    async passage(uri, use) {
      const { passageAt } = await view();
      return of(uri, (snapshot) => passageAt(snapshot, use));
    },
    async quote(uri, use) {
      const { quotePassage } = await view();
      return of(uri, (snapshot) => quotePassage(snapshot, use));
    },
  };
}

/** What shows sources is loaded when one is first asked for. */
function view() {
  return import('../features/source-view/source-view.js');
}
